//! Pasted records become sources.

use std::collections::BTreeSet;

use evidence_bundle::{Source, find};
use evidence_intake::ToFind;
use jiff::civil::Date;
use serde_json::Value;

use super::{Added, first};

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
    evidence_bundle::parse(text).map_err(|findings| first("Mend the text first", &findings))?;
    let list = find(text, "sources");
    if !list.starts_with('[') {
        return Err("The text has no list of sources; write \"sources\": [] into the bundle first".to_owned());
    }
    let known: Vec<Value> =
        serde_json::from_str(list).map_err(|error| format!("Mend the list of sources first: {error}"))?;
    let mut ids: BTreeSet<String> = known.iter().filter_map(|source| text_of(source, "id")).collect();
    let mut added = Vec::new();
    let mut left_out = 0;
    for mut source in draft.bundle.sources {
        let value = serde_json::to_value(&source).map_err(|error| format!("No source can be written: {error}"))?;
        if known.iter().any(|known| is_same(known, &value)) {
            left_out += 1;
            continue;
        }
        source.id = free(&source.id, &ids);
        ids.insert(source.id.clone());
        added.push(source);
    }
    let mut sentence = match added.as_slice() {
        [] => "Nothing is added".to_owned(),
        [one] => format!("Added the source `{}`", one.id),
        more => format!("Added {} sources", more.len()),
    };
    match left_out {
        0 => {}
        1 => sentence.push_str("; one is there already"),
        more => sentence.push_str(&format!("; {more} are there already")),
    }
    sentence.push('.');
    let end = list.as_ptr().addr() - text.as_ptr().addr() + list.len() - 1;
    let mut whole = text[..end].trim_end().to_owned();
    for (at, source) in added.iter().enumerate() {
        whole.push_str(if known.is_empty() && at == 0 { "\n" } else { ",\n" });
        whole.push_str(&written(source)?);
    }
    if added.is_empty() {
        whole = text.to_owned();
    } else {
        whole.push_str("\n  ");
        whole.push_str(&text[end..]);
    }
    Ok(Added { text: whole, sentence, to_find: Vec::new() })
}

/// An id that is not taken: the wanted one, or it with a number.
fn free(wanted: &str, taken: &BTreeSet<String>) -> String {
    if !taken.contains(wanted) {
        return wanted.to_owned();
    }
    (2..).map(|number| format!("{wanted}-{number}")).find(|id| !taken.contains(id)).unwrap_or_default()
}

/// The members that only one publication has.
const NUMBERS: [&str; 3] = ["DOI", "PMID", "URL"];

/// Whether both are the same publication.
fn is_same(known: &Value, source: &Value) -> bool {
    NUMBERS.iter().any(|name| {
        let (known, new) = (text_of(known, name), text_of(source, name));
        known.zip(new).is_some_and(|(known, new)| known.eq_ignore_ascii_case(&new))
    })
}

fn text_of(value: &Value, name: &str) -> Option<String> {
    value.get(name)?.as_str().map(str::to_owned)
}

/// A source as an element of the list, two steps in, without empty lists.
fn written(source: &Source) -> Result<String, String> {
    let failed = |error: serde_json::Error| format!("The source `{}` cannot be written: {error}", source.id);
    let mut value = serde_json::to_value(source).map_err(failed)?;
    if let Some(members) = value.as_object_mut() {
        members.retain(|_, value| !value.is_null() && !value.as_array().is_some_and(Vec::is_empty));
    }
    let text = serde_json::to_string_pretty(&value).map_err(failed)?;
    Ok(text.lines().map(|line| format!("    {line}")).collect::<Vec<_>>().join("\n"))
}

/// "trials[0].regimen.dose: the dose (in the report)"
fn line(ToFind { what, of, place, look }: &ToFind) -> String {
    let path = if of.is_empty() { place.clone() } else { format!("{of}.{place}") };
    format!("{path}: {what} (look in: {look})")
}
