//! Dates on the command line.

use jiff::civil::Date;

/// A date to the day, in the one form that sorts as it reads.
pub fn parse(text: &str) -> Result<Date, String> {
    let date = text.parse::<Date>().ok().filter(|date| date.to_string() == text);
    date.ok_or_else(|| "write year, month and day, such as 2026-11-22".to_owned())
}
