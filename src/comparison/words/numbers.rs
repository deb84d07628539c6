//! Numbers, units and dates.

use crate::bundle::{Decimal, Unit};

/// Between a number and the symbol of its unit: narrow, and no line break.
const THIN: char = '\u{202f}';

/// A number: counts with a comma at the thousands, everything else as reported.
pub fn number(number: Decimal, unit: Unit) -> String {
    let digits = number.to_string();
    if unit != Unit::Count || digits.len() < 4 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return digits;
    }
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// A number with its unit: "30 mL", "1 day", "3.8%", "1,070".
pub fn amount(value: Decimal, unit: Unit) -> String {
    let number = number(value, unit);
    let one = value.is(1);
    match unit {
        Unit::Millilitre => format!("{number}{THIN}mL"),
        Unit::Milligram => format!("{number}{THIN}mg"),
        Unit::Hour => format!("{number} {}", if one { "hour" } else { "hours" }),
        Unit::Day => format!("{number} {}", if one { "day" } else { "days" }),
        Unit::Week => format!("{number} {}", if one { "week" } else { "weeks" }),
        Unit::Month => format!("{number} {}", if one { "month" } else { "months" }),
        Unit::Percent => format!("{number}%"),
        Unit::Count => number,
    }
}

pub fn range(low: &str, high: &str) -> String {
    format!("{low} to {high}")
}

pub fn at_least(low: &str, unit: Unit) -> String {
    let unit = match unit {
        Unit::Hour => " hours",
        Unit::Day => " days",
        Unit::Week => " weeks",
        Unit::Month => " months",
        Unit::Millilitre => "\u{202f}mL",
        Unit::Milligram => "\u{202f}mg",
        Unit::Percent => "%",
        Unit::Count => "",
    };
    format!("{low}{unit} or more")
}

/// A small whole number as a word; larger ones in digits.
pub(super) fn count(n: usize) -> String {
    const WORDS: [&str; 11] = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    WORDS.get(n).map_or_else(|| n.to_string(), |word| (*word).to_owned())
}

/// A date from ISO 8601: "22 November 2026", "November 2026". Anything else as it is.
pub(super) fn date(iso: &str) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let mut parts = iso.split('-');
    let (year, month, day) = (parts.next().unwrap_or(iso), parts.next(), parts.next());
    let month = month.and_then(|m| m.parse::<usize>().ok()).and_then(|m| MONTHS.get(m.checked_sub(1)?));
    match (month, day) {
        (Some(month), Some(day)) => format!("{} {month} {year}", day.trim_start_matches('0')),
        (Some(month), None) => format!("{month} {year}"),
        _ => iso.to_owned(),
    }
}

/// The first letter in upper case; English needs no more than ASCII, whose tables weigh nothing.
pub fn sentence_case(text: &str) -> String {
    let mut sentence = text.to_owned();
    if let Some(first) = sentence.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    sentence
}
