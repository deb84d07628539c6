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
        return Some(Counted {
            of: Of::Unit(Unit::Percent),
            factor: Decimal::whole(1),
            per: per(rest).first().copied(),
        });
    }
    let (mut word, mut rest) = first_word(behind)?;
    if BESIDES.contains(&word.to_lowercase().as_str()) {
        (word, rest) = first_word(rest.trim_start_matches(is_joint))?;
    }
    let (of, factor) = named(&word.to_lowercase())?;
    Some(against(of, factor, &per(rest)))
}

/// A unit with what it is measured against, where the format has that unit: "mg/kg/day" is mg/kg, a day.
fn against(of: Of, factor: Decimal, pers: &[Per]) -> Counted {
    let daily = pers.contains(&Per::Day).then_some(Per::Day);
    let others: Vec<Per> = pers.iter().copied().filter(|per| *per != Per::Day).collect();
    let whole = match (of, others.as_slice()) {
        (_, []) => return Counted { of, factor, per: daily },
        (Of::Unit(unit), [per]) => unit.dose().zip(per.against()),
        _ => None,
    };
    let unit = whole.and_then(|((given, _), against)| {
        Unit::DOSES.into_iter().find(|unit| unit.dose() == Some((given, Some(against))))
    });
    match unit {
        // "2 L/min" is read as 2000 mL, and the format's unit is a litre.
        Some(Unit::LitrePerMinute) => {
            let litres = Decimal::parse("0.001").ok().and_then(|litre| factor.times(litre));
            Counted { of: Of::Unit(Unit::LitrePerMinute), factor: litres.unwrap_or(factor), per: daily }
        }
        Some(unit) => Counted { of: Of::Unit(unit), factor, per: daily },
        None => Counted { of, factor, per: Some(Per::Other) },
    }
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
        "g" | "gm" | "gms" | "gram" | "grams" | "gramm" => (Unit::Milligram, Decimal::whole(1000)),
        "µg" | "μg" | "mcg" | "ug" | "microgram" | "micrograms" | "mikrogramm" => (Unit::Milligram, thousandth),
        "iu" | "units" | "unit" | "einheiten" => (Unit::InternationalUnit, Decimal::whole(1)),
        "mmol" | "millimole" | "millimoles" => (Unit::Millimole, Decimal::whole(1)),
        "drop" | "drops" | "tropfen" => (Unit::Drop, Decimal::whole(1)),
        "spray" | "sprays" => (Unit::Spray, Decimal::whole(1)),
        "tablet" | "tablets" | "tablette" | "tabletten" => (Unit::Tablet, Decimal::whole(1)),
        "session" | "sessions" | "sitzung" | "sitzungen" => (Unit::Session, Decimal::whole(1)),
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

/// How a unit goes on: "/kg", "per m2", "kg-1", "a day", "/kg/day".
fn per(rest: &str) -> Vec<Per> {
    let mut found = Vec::new();
    let lower = rest.to_lowercase();
    let mut rest = lower.as_str();
    while let Some((per, behind)) = next(rest) {
        found.push(per);
        // "mg/kg of body weight daily"
        rest = BODY.iter().find_map(|body| behind.strip_prefix(body)).unwrap_or(behind);
    }
    found
}

const BODY: [&str; 9] = [
    " of body weight",
    " of bodyweight",
    " body weight",
    " bodyweight",
    " of body surface",
    " bw",
    " bsa",
    " körpergewicht",
    " kg",
];

fn next(rest: &str) -> Option<(Per, &str)> {
    let rest = rest.trim_start_matches([' ', '\u{a0}', '\u{2009}', '\u{202f}', '·', '⋅', '*']);
    let against = |text: &'_ str| -> Option<(Per, usize)> {
        let (word, behind) = first_word(text.trim_start())?;
        let length = text.len() - behind.len();
        let per = match word {
            _ if A_DAY.contains(&word) => Per::Day,
            "kg" | "kilo" | "kilogram" | "kilograms" | "kilogramm" => Per::Weight,
            "m2" | "qm" | "square" | "quadratmeter" => Per::Surface,
            "m" if ["²", "^2"].iter().any(|square| behind.starts_with(square)) => Per::Surface,
            "h" | "hr" | "hour" | "hours" | "stunde" => Per::Hour,
            "min" | "minute" | "minutes" => Per::Minute,
            "ml" | "millilitre" | "milliliter" => Per::Volume,
            _ if AGAINST.contains(&word) => Per::Other,
            _ => return None,
        };
        // "24 h", "square metre", "m²"
        let second = [" hours", " hrs", " h", " stunden", " metre", " meter", "²", "^2"];
        let tail = second.iter().find_map(|words| {
            let goes_on = matches!(word, "24" | "square" | "m") && behind.starts_with(words);
            goes_on.then_some(words.len())
        });
        Some((per, length + tail.unwrap_or_default()))
    };
    let behind = |text: &'_ str| against(text).map(|(per, length)| (per, rest.len() - text.len() + length));
    if let Some(text) = rest.strip_prefix('/') {
        return behind(text).map(|(per, at)| (per, &rest[at..]));
    }
    if let Some(text) = ["per ", "pro ", "je "].iter().find_map(|per| rest.strip_prefix(per)) {
        return behind(text).map(|(per, at)| (per, &rest[at..]));
    }
    let words = [
        (Per::Day, &["a day", "each day", "every day", "daily", "am tag", "täglich"][..]),
        (Per::Hour, &["an hour", "hourly"]),
        (Per::Other, &["a week", "a month"]),
    ];
    for (per, phrases) in words {
        if let Some(text) = phrases.iter().find_map(|phrase| rest.strip_prefix(phrase)) {
            return Some((per, text));
        }
    }
    // "mg kg-1", "mL h⁻¹", "mg m−2"
    let (word, text) = first_word(rest)?;
    let power =
        ["-1", "−1", "–1", "⁻¹", "-2", "−2", "–2", "⁻²", "^-1", "^-2"].iter().find_map(|p| text.strip_prefix(p))?;
    let squared = if word == "m" { "m2" } else { word };
    against(squared).map(|(per, _)| (per, power))
}
