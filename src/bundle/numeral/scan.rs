//! Finds the numbers of a text.

use super::spelled::spelled;
use super::{Numeral, Of};
use crate::bundle::{Decimal, Unit};

/// The numbers, each with a unit that stands right beside it.
pub fn scan(text: &str) -> Vec<Numeral> {
    let mut found: Vec<Numeral> = Vec::new();
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let number = if begins_a_name(text, at) { None } else { digits(text, at).or_else(|| words(text, at)) };
        match number {
            Some((value, start, end)) => {
                found.push(numeral(text, value, start, end, found.last()));
                at = end;
            }
            // A word or a name is skipped whole: "twofold" holds no two.
            None if c.is_alphanumeric() => {
                at += text[at..].find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len() - at)
            }
            None => at += c.len_utf8(),
        }
    }
    found
}

/// "CARS-2": a hyphen behind a letter belongs to a name, unless it follows a number word's unit.
fn begins_a_name(text: &str, at: usize) -> bool {
    let before = &text[..at];
    before.strip_suffix('-').is_some_and(|name| name.ends_with(char::is_alphabetic))
        && text[at..].starts_with(|c: char| c.is_ascii_digit())
}

/// A number in digits, with its sign: "1,070", "0.63", "-0.5".
fn digits(text: &str, at: usize) -> Option<(Decimal, usize, usize)> {
    let rest = &text[at..];
    let count = |from: usize| rest[from..].bytes().take_while(u8::is_ascii_digit).count();
    let mut end = count(0);
    if end == 0 {
        return None;
    }
    let mut plain = rest[..end].to_owned();
    // "1,070": a separator stands before exactly three digits.
    let is_grouped = end <= 3;
    while let Some(c) = rest[end..].chars().next().filter(|_| is_grouped) {
        let next = end + c.len_utf8();
        if !matches!(c, ',' | '\u{a0}' | '\u{2009}' | '\u{202f}') || count(next) != 3 {
            break;
        }
        plain.push_str(&rest[next..next + 3]);
        end = next + 3;
    }
    // "0.63", and "0,63" as some languages write it.
    if rest[end..].starts_with(['.', ',']) && count(end + 1) > 0 {
        let fraction = count(end + 1);
        plain = format!("{plain}.{}", &rest[end + 1..end + 1 + fraction]);
        end += 1 + fraction;
    }
    let signed = text[..at].strip_suffix(['-', '−', '–']).filter(|before| leaves_a_sign(before));
    let (sign, start) = signed.map_or(("", at), |before| ("-", before.len()));
    Some((Decimal::parse(&format!("{sign}{plain}")).ok()?, start, at + end))
}

/// Whether a dash behind this is a sign: behind a number or a word it joins, behind a space or a bracket it does not.
fn leaves_a_sign(before: &str) -> bool {
    let at_a_start = before.is_empty() || before.ends_with([' ', '(', '[', ',', '=', '\u{a0}']);
    at_a_start && !before.trim_end().ends_with(|c: char| c.is_ascii_digit())
}

/// A number in words: "Five hundred twenty-nine".
fn words(text: &str, at: usize) -> Option<(Decimal, usize, usize)> {
    let rest = &text[at..];
    let is_inside = text[..at].ends_with(char::is_alphanumeric);
    if is_inside || !rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let mut spans: Vec<(&str, usize)> = Vec::new();
    let mut from = 0;
    // A number of four words and its "and"s.
    while spans.len() < 8 {
        let length = rest[from..].bytes().take_while(u8::is_ascii_alphabetic).count();
        let end = from + length;
        if length == 0 || rest[end..].starts_with(char::is_alphanumeric) {
            break;
        }
        spans.push((&rest[from..end], end));
        if !rest[end..].starts_with([' ', '-']) {
            break;
        }
        from = end + 1;
    }
    let parts: Vec<&str> = spans.iter().map(|(word, _)| *word).collect();
    let (value, taken) = spelled(&parts)?;
    Some((Decimal::whole(value), at, at + spans[taken - 1].1))
}

fn numeral(text: &str, value: Decimal, start: usize, end: usize, last: Option<&Numeral>) -> Numeral {
    let (before, behind) = (&text[..start], &text[end..]);
    let alone = before.ends_with('(') && behind.starts_with(')');
    let follows = last.is_some_and(|last| text[last.end..start].trim() == "(");
    Numeral {
        value,
        of: of(behind.trim_start_matches([' ', '-', '\u{a0}', '\u{2009}', '\u{202f}']))
            .or_else(|| of_last_word(before)),
        limit: before.trim_end().ends_with(['<', '>', '≤', '≥']),
        aside: alone && follows,
        start,
        end,
    }
}

/// "day 90"
fn of_last_word(before: &str) -> Option<Of> {
    let before = before.strip_suffix(' ')?;
    let word = before.rsplit(|c: char| !c.is_alphabetic()).next()?;
    // Only what is counted up from a beginning; "patients 12" counts nothing.
    matches!(word.to_ascii_lowercase().as_str(), "hour" | "day" | "tag" | "week" | "month").then(|| of(word))?
}

fn of(behind: &str) -> Option<Of> {
    if behind.starts_with('%') {
        return Some(Of::Unit(Unit::Percent));
    }
    let word = behind.split(|c: char| !c.is_alphabetic()).next()?.to_ascii_lowercase();
    Some(match word.as_str() {
        "ml" | "milliliter" | "milliliters" | "millilitre" | "millilitres" => Of::Unit(Unit::Millilitre),
        "mg" | "milligram" | "milligrams" => Of::Unit(Unit::Milligram),
        "h" | "hr" | "hrs" | "hour" | "hours" | "stunde" | "stunden" => Of::Unit(Unit::Hour),
        "d" | "day" | "days" | "tag" | "tage" | "tagen" => Of::Unit(Unit::Day),
        "wk" | "week" | "weeks" | "woche" | "wochen" => Of::Unit(Unit::Week),
        "mo" | "month" | "months" | "monat" | "monate" | "monaten" => Of::Unit(Unit::Month),
        "percent" | "prozent" => Of::Unit(Unit::Percent),
        "participants" | "patients" | "people" | "subjects" | "persons" | "adults" | "children" => Of::People,
        "rct" | "rcts" | "trial" | "trials" | "studies" | "study" => Of::Trials,
        _ => return None,
    })
}
