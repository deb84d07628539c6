//! Dates as bundles write them: `2022-06-15`, `2022-06`, and in words, "9 May 2019; Chinese databases 19 May 2019".
use jiff::civil::Date;

use crate::months;

/// The last date that a text names. Where it names no day, the last day of the month; where it names no month, the last
/// day of the year: nothing may be called older than it can be.
pub(super) fn last(text: &str) -> Option<Date> {
    let in_digits = text.split(|c: char| !c.is_ascii_digit() && c != '-').filter_map(iso);
    let words: Vec<String> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect();
    let years = || (0..words.len()).filter_map(|at| year(&words[at]).map(|year| (at, year)));
    let in_words = years().filter_map(|(at, year)| around(&words, at, year));
    in_digits.chain(in_words).max().or_else(|| years().filter_map(|(_, year)| Date::new(year, 12, 31).ok()).max())
}

/// `2022-06-15` or `2022-06`.
fn iso(word: &str) -> Option<Date> {
    let mut parts = word.split('-');
    let (year, month, day) = (year(parts.next()?)?, number(parts.next()?)?, parts.next().map(number));
    to_the_day(year, month, day.flatten())
}

/// The date whose year stands at this word: "9 May 2019", "May 9, 2019" or "2019 May 9", each also without the day.
fn around(words: &[String], at: usize, year: i16) -> Option<Date> {
    let word = |at: Option<usize>| at.and_then(|at| words.get(at)).map(String::as_str).unwrap_or_default();
    let before = |steps| word(at.checked_sub(steps));
    let after = |steps| word(at.checked_add(steps));
    if let Some(month) = named(before(1)) {
        to_the_day(year, month, number(before(2)))
    } else if let Some(month) = named(before(2)) {
        to_the_day(year, month, number(before(1)))
    } else {
        to_the_day(year, named(after(1))?, number(after(2)))
    }
}

fn to_the_day(year: i16, month: i8, day: Option<i8>) -> Option<Date> {
    let whole_month = Date::new(year, month, 1).ok()?.last_of_month();
    Some(day.and_then(|day| Date::new(year, month, day).ok()).unwrap_or(whole_month))
}

/// A month by its name, or by at least three letters of it.
fn named(word: &str) -> Option<i8> {
    let index = months::ENGLISH.iter().position(|month| word.len() >= 3 && month.starts_with(word))?;
    i8::try_from(index + 1).ok()
}

fn year(word: &str) -> Option<i16> {
    (word.len() == 4).then(|| word.parse().ok())?.filter(|year| (1900..2100).contains(year))
}

/// A month or a day in digits, of a day also as "9th".
fn number(word: &str) -> Option<i8> {
    word.trim_end_matches(char::is_alphabetic).parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_date_is_read_however_it_is_written() {
        for (text, expected) in [
            ("2022-06-15", "2022-06-15"),
            ("2022-06", "2022-06-30"),
            ("2024-02", "2024-02-29"),
            ("2022", "2022-12-31"),
            ("October 2019", "2019-10-31"),
            ("9 May 2019; Chinese databases 19 May 2019", "2019-05-19"),
            ("May 2022; Russian databases June 2022", "2022-06-30"),
            ("June 2022; CENTRAL in May 2022", "2022-06-30"),
            ("May 9th, 2019", "2019-05-09"),
            ("Sept. 2020", "2020-09-30"),
            ("from inception (1966) to 3 March 2021", "2021-03-03"),
            ("2019-2020, 10 registers", "2020-12-31"),
        ] {
            assert_eq!(last(text).map(|date| date.to_string()).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_names_no_date_has_none() {
        for text in ["", "recently", "in May", "three databases of 12345 records"] {
            assert_eq!(last(text), None, "{text}");
        }
    }
}
