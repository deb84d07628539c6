//! What a number counts, by the words beside it.
use evidence_bundle::Unit;

use super::Of;

/// Words between a number and its unit that change neither: "10 consecutive days".
const BESIDES: [&str; 4] = ["consecutive", "successive", "aufeinanderfolgende", "aufeinanderfolgenden"];

/// By the words behind a number: "30 mL", "10-day", "the 90th day".
pub(super) fn of(behind: &str) -> Option<Of> {
    let behind = ["th ", "st ", "nd ", "rd "].iter().find_map(|ending| behind.strip_prefix(ending)).unwrap_or(behind);
    // "am 90. Tag"; a sentence that ends in a number does not go on with these words.
    let ordinal =
        behind.strip_prefix(". ").filter(|next| ["Tag", "Woche", "Monat"].iter().any(|u| next.starts_with(u)));
    let behind = ordinal.unwrap_or(behind).trim_start_matches([' ', '-', '\u{a0}', '\u{2009}', '\u{202f}']);
    if behind.starts_with('%') || behind.starts_with("per cent") {
        return Some(Of::Unit(Unit::Percent));
    }
    let mut words = behind.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
    let first = words.next()?;
    named(&if BESIDES.contains(&first.as_str()) { words.next()? } else { first })
}

/// By the word before it, where that counts up from a beginning: "day 90"; "patients 12" counts nothing.
pub(super) fn of_last_word(before: &str) -> Option<Of> {
    let word = before.rsplit(|c: char| !c.is_alphabetic()).next()?.to_lowercase();
    matches!(word.as_str(), "hour" | "day" | "tag" | "week" | "weeks" | "woche" | "month" | "months" | "monat")
        .then(|| named(&word))?
}

fn named(word: &str) -> Option<Of> {
    Some(match word {
        "ml" | "milliliter" | "milliliters" | "millilitre" | "millilitres" | "millilitern" | "cc" | "cm3" | "cm³" => {
            Of::Unit(Unit::Millilitre)
        }
        "mg" | "milligram" | "milligrams" | "milligramm" => Of::Unit(Unit::Milligram),
        "h" | "hr" | "hrs" | "hour" | "hours" | "stunde" | "stunden" => Of::Unit(Unit::Hour),
        "d" | "day" | "days" | "tag" | "tage" | "tagen" => Of::Unit(Unit::Day),
        "wk" | "wks" | "week" | "weeks" | "woche" | "wochen" => Of::Unit(Unit::Week),
        "mo" | "month" | "months" | "monat" | "monate" | "monaten" => Of::Unit(Unit::Month),
        "percent" | "prozent" => Of::Unit(Unit::Percent),
        "participants" | "patients" | "people" | "subjects" | "persons" | "individuals" | "adults" | "children"
        | "patienten" | "patientinnen" | "teilnehmer" | "teilnehmende" | "personen" | "probanden" => Of::People,
        "rct" | "rcts" | "trial" | "trials" | "studies" | "study" | "studie" | "studien" => Of::Trials,
        _ => return None,
    })
}
