//! When a number was seen: a result at week 8 is none of week 24, and a time of measurement is no length of follow-up.
use evidence_bundle::{Decimal, Finding, Outcome, Quantity, Unit};

use super::passages::{Passages, Read};
use crate::numeral::{Numeral, Of};

/// E050: a number is not that of another time, where the passage names the outcome's own time, too.
pub fn check(path: &str, outcome: &Outcome, passages: &Passages, findings: &mut Vec<Finding>) {
    let Some((time, unit)) = outcome.time_point.as_ref().and_then(|time| time.value.zip(time.unit)) else { return };
    let mut hold = |path: String, value: Decimal, ids: &[String]| {
        let named = passages.named(ids);
        let has_own = named.iter().any(|read| points(read).any(|point| point.is(time, Of::Unit(unit))));
        let places = named.iter().flat_map(|read| {
            let places = read.numerals.iter().filter(|numeral| numeral.value == value && !is_point(read, numeral));
            places.map(move |numeral| time_of(read, numeral))
        });
        let times: Vec<Option<&Numeral>> = places.collect();
        let is_other = |of: &Option<&Numeral>| of.is_some_and(|of| !of.is(time, Of::Unit(unit)));
        if has_own && !times.is_empty() && times.iter().all(is_other) {
            findings.push(Finding::new(
                "E050",
                &path,
                format!("the passage gives {value} for another time than the outcome's"),
                "give the number of the outcome's own time, or an outcome for each time",
            ));
        }
    };
    if let Some(estimate) = &outcome.estimate {
        hold(format!("{path}.estimate"), estimate.value, &estimate.passages);
    }
    for (index, value) in outcome.by_arm.iter().enumerate() {
        if let Some(number) = value.quantity.value {
            hold(format!("{path}.byArm[{index}].quantity"), number, &value.quantity.passages);
        }
    }
}

/// E050: where a passage says how long people were followed, the time of a measurement is not that length.
pub fn follow_up(path: &str, quantity: &Quantity, passages: &Passages, findings: &mut Vec<Finding>) {
    let (Some(value), Some(unit)) = (quantity.value, quantity.unit) else { return };
    let named = passages.named(&quantity.passages);
    let all = || named.iter().flat_map(|read| read.numerals.iter().map(move |numeral| (*read, numeral)));
    let is_time = |numeral: &Numeral| matches!(numeral.of, Some(Of::Unit(unit)) if is_time(unit));
    let is_own = |numeral: &Numeral| numeral.is(value, Of::Unit(unit));
    let says_other = all().any(|(read, numeral)| is_time(numeral) && !is_own(numeral) && is_followed(read, numeral));
    let mut own = all().filter(|(_, numeral)| is_own(numeral)).peekable();
    let is_there = own.peek().is_some();
    if says_other && is_there && own.all(|(read, numeral)| is_point(read, numeral) && !is_followed(read, numeral)) {
        findings.push(Finding::new(
            "E050",
            path,
            format!("the passage gives {value} as a time of measurement, and another as the length of follow-up"),
            "give the time for which people were followed, as the passage has it",
        ));
    }
}

/// "followed for 52 weeks", "52 weeks of follow-up", "follow-up was 52 weeks"
fn is_followed(read: &Read, numeral: &Numeral) -> bool {
    let before = read.text[..numeral.start].to_lowercase();
    let before = before.rsplit(['.', ';', ',']).next().unwrap_or_default();
    let behind: String = read.text[numeral.end..].chars().take(25).collect::<String>().to_lowercase();
    before.contains("follow") || behind.contains("follow") || before.contains("nachbeobacht")
}

fn is_time(unit: Unit) -> bool {
    unit.hours().is_some() || matches!(unit, Unit::Month | Unit::Year)
}

/// "at week 24", "at 12 months", "by day 90"
fn is_point(read: &Read, numeral: &Numeral) -> bool {
    const COUNTED: [&str; 8] = ["day", "week", "month", "year", "hour", "tag", "woche", "monat"];
    let before = read.text[..numeral.start].trim_end().to_lowercase();
    let last = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let is_time = matches!(numeral.of, Some(Of::Unit(unit)) if is_time(unit));
    is_time && (COUNTED.contains(&last) || ["at", "by", "after", "nach"].contains(&last))
}

fn points<'r>(read: &'r Read) -> impl Iterator<Item = &'r Numeral> {
    read.numerals.iter().filter(|numeral| is_point(read, numeral))
}

/// The time that a sentence gives a number for: the one before it, where times come first, or else the one behind it.
fn time_of<'r>(read: &'r Read, numeral: &Numeral) -> Option<&'r Numeral> {
    let start = read.text[..numeral.start].rfind(". ").unwrap_or(0);
    let end = read.text[numeral.end..].find(". ").map_or(read.text.len(), |end| numeral.end + end);
    let within = |of: &&Numeral| of.start >= start && of.end <= end;
    let first = points(read).find(within)?;
    let first_number = read.numerals.iter().find(|of| within(of) && !is_point(read, of))?;
    if first.start < first_number.start {
        points(read).filter(within).filter(|point| point.start < numeral.start).last()
    } else {
        points(read).filter(within).find(|point| point.start > numeral.start)
    }
}
