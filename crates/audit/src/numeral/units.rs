//! What a number counts, by the words beside it, read to their end: "10 mg/kg" is no amount of 10 mg.
use evidence_bundle::{Decimal, Unit};

use super::{Of, Per};

/// Words between a number and its unit that change neither: "10 consecutive days".
const BESIDES: [&str; 4] = ["consecutive", "successive", "aufeinanderfolgende", "aufeinanderfolgenden"];

/// What a number counts, and how many of its unit one of the words stands for: 1000 mg for "g".
#[derive(Clone, Copy)]
pub(super) struct Counted {
    pub of: Of,
    pub factor: Decimal,
    pub per: Option<Per>,
}

/// By the words behind a number: "30 mL", "10-day", "the 90th day".
pub(super) fn counted(behind: &str) -> Option<Counted> {
    let behind = ["th ", "st ", "nd ", "rd "].iter().find_map(|ending| behind.strip_prefix(ending)).unwrap_or(behind);
    // "am 90. Tag"; a sentence that ends in a number does not go on with these words.
    let ordinal =
        behind.strip_prefix(". ").filter(|next| ["Tag", "Woche", "Monat"].iter().any(|u| next.starts_with(u)));
    let behind = ordinal.unwrap_or(behind).trim_start_matches(is_joint);
    if let Some(rest) = behind.strip_prefix('%').or_else(|| behind.strip_prefix("per cent")) {
        return Some(Counted { of: Of::Unit(Unit::Percent), factor: Decimal::whole(1), per: per(rest) });
    }
    let (mut word, mut rest) = first_word(behind)?;
    if BESIDES.contains(&word.to_lowercase().as_str()) {
        (word, rest) = first_word(rest.trim_start_matches(is_joint))?;
    }
    let (of, factor) = named(&word.to_lowercase())?;
    Some(Counted { of, factor, per: per(rest) })
}

/// Whether this stands between a number and its unit without a meaning of its own.
fn is_joint(c: char) -> bool {
    matches!(c, ' ' | '-' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '\u{2011}' | '\u{2010}')
}

fn first_word(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|c: char| !c.is_alphanumeric() || SUPERSCRIPTS.contains(c)).unwrap_or(text.len());
    (end > 0).then(|| text.split_at(end))
}

/// By the word before it, where that counts up from a beginning: "day 90"; "patients 12" counts nothing.
pub(super) fn of_last_word(before: &str) -> Option<Of> {
    let word = before.rsplit(|c: char| !c.is_alphabetic()).next()?.to_lowercase();
    matches!(word.as_str(), "hour" | "day" | "tag" | "week" | "weeks" | "woche" | "month" | "months" | "monat")
        .then(|| Some(named(&word)?.0))?
}

fn named(word: &str) -> Option<(Of, Decimal)> {
    let thousandth = Decimal::parse("0.001").ok()?;
    let (unit, factor) = match word {
        "ml" | "milliliter" | "milliliters" | "millilitre" | "millilitres" | "millilitern" | "cc" | "cm3" | "cm³" => {
            (Unit::Millilitre, Decimal::whole(1))
        }
        "l" | "liter" | "liters" | "litre" | "litres" => (Unit::Millilitre, Decimal::whole(1000)),
        "mg" | "milligram" | "milligrams" | "milligramm" => (Unit::Milligram, Decimal::whole(1)),
        "g" | "gram" | "grams" | "gramm" => (Unit::Milligram, Decimal::whole(1000)),
        "µg" | "μg" | "mcg" | "ug" | "microgram" | "micrograms" | "mikrogramm" => (Unit::Milligram, thousandth),
        "h" | "hr" | "hrs" | "hour" | "hours" | "stunde" | "stunden" => (Unit::Hour, Decimal::whole(1)),
        "d" | "day" | "days" | "tag" | "tage" | "tagen" => (Unit::Day, Decimal::whole(1)),
        "wk" | "wks" | "week" | "weeks" | "woche" | "wochen" => (Unit::Week, Decimal::whole(1)),
        "mo" | "month" | "months" | "monat" | "monate" | "monaten" => (Unit::Month, Decimal::whole(1)),
        "year" | "years" | "jahr" | "jahre" | "jahren" => (Unit::Month, Decimal::whole(12)),
        "percent" | "prozent" => (Unit::Percent, Decimal::whole(1)),
        "participants" | "patients" | "people" | "subjects" | "persons" | "individuals" | "adults" | "children"
        | "patienten" | "patientinnen" | "teilnehmer" | "teilnehmende" | "personen" | "probanden" => {
            return Some((Of::People, Decimal::whole(1)));
        }
        "rct" | "rcts" | "trial" | "trials" | "studies" | "study" | "studie" | "studien" => {
            return Some((Of::Trials, Decimal::whole(1)));
        }
        _ => return None,
    };
    Some((Of::Unit(unit), factor))
}

const SUPERSCRIPTS: &str = "⁻⁰¹²³";

/// What an amount may be measured against.
const AGAINST: [&str; 46] = [
    "kg",
    "kilo",
    "kilogram",
    "kilograms",
    "kilogramm",
    "m",
    "m2",
    "m²",
    "qm",
    "square",
    "quadratmeter",
    "body",
    "bsa",
    "lb",
    "h",
    "hr",
    "hour",
    "hours",
    "stunde",
    "min",
    "minute",
    "minutes",
    "s",
    "sec",
    "second",
    "week",
    "wk",
    "woche",
    "month",
    "mo",
    "monat",
    "year",
    "jahr",
    "ml",
    "l",
    "dl",
    "liter",
    "litre",
    "group",
    "arm",
    "centre",
    "center",
    "site",
    "eye",
    "side",
    "nostril",
];
const A_DAY: [&str; 6] = ["d", "day", "die", "diem", "tag", "24"];

/// How a unit goes on: "/kg", "per m2", "kg-1", "a day".
fn per(rest: &str) -> Option<Per> {
    let rest = rest.to_lowercase();
    let rest = rest.trim_start_matches([' ', '\u{a0}', '\u{2009}', '\u{202f}', '·', '⋅', '*']);
    let against = |text: &str| {
        let (word, _) = first_word(text.trim_start())?;
        if A_DAY.contains(&word) {
            return Some(Per::Day);
        }
        AGAINST.contains(&word).then_some(Per::Other)
    };
    if let Some(behind) = rest.strip_prefix('/') {
        return against(behind);
    }
    if let Some(behind) = ["per ", "pro ", "je "].iter().find_map(|per| rest.strip_prefix(per)) {
        return against(behind);
    }
    if ["a day", "each day", "every day", "daily", "am tag", "täglich"].iter().any(|daily| rest.starts_with(daily)) {
        return Some(Per::Day);
    }
    if ["an hour", "a week", "a month", "hourly"].iter().any(|other| rest.starts_with(other)) {
        return Some(Per::Other);
    }
    // "mg kg-1", "mL h⁻¹", "mg m−2"
    let (word, behind) = first_word(rest)?;
    let is_power = ["-1", "−1", "–1", "⁻¹", "-2", "−2", "–2", "⁻²", "^-1", "^-2"].iter().any(|p| behind.starts_with(p));
    if is_power { against(word) } else { None }
}
