//! Pasted records become sources.

use evidence_intake::{Addition, ToFind};
use jiff::civil::Date;

use super::Added;

/// Adds the sources of records to the list `sources` of a text. Of an empty text it makes the beginning of a bundle.
///
/// # Errors
/// What is wrong with the records or with the text, and what to do.
pub fn add(records: &str, text: &str, today: Date) -> Result<Added, String> {
    let records =
        evidence_intake::read(records, None).map_err(|problem| format!("The record cannot be read: {problem}"))?;
    let draft = evidence_intake::draft(records, today);
    if text.trim().is_empty() {
        let text =
            evidence_intake::json(&draft.bundle).map_err(|error| format!("No bundle can be written: {error}"))?;
        let to_find = draft.to_find.iter().map(line).collect();
        return Ok(Added { text, sentence: "This is the beginning of a bundle.".to_owned(), to_find });
    }
    let Addition { text, added, known } = evidence_intake::add_sources(text, draft.bundle.sources)?;
    let added = match added.as_slice() {
        [] => "Nothing is added".to_owned(),
        [one] => format!("Added the source `{one}`"),
        more => format!("Added {} sources", more.len()),
    };
    let known = match known {
        0 => String::new(),
        1 => "; one is there already".to_owned(),
        more => format!("; {more} are there already"),
    };
    Ok(Added { text, sentence: format!("{added}{known}."), to_find: Vec::new() })
}

/// "trials[0].regimen.dose: the dose (look in: the report)"
fn line(ToFind { what, of, place, look }: &ToFind) -> String {
    let path = if of.is_empty() { place.clone() } else { format!("{of}.{place}") };
    format!("{path}: {what} (look in: {look})")
}
