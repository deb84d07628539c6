//! What else a time in a passage may be than the length of the course.
use evidence_bundle::{Decimal, Finding, Quantity};

use super::passages::{Passages, Read};
use crate::numeral::{Numeral, Of};

/// Behind a time: "a 2-week run-in".
const BEHIND: [&str; 10] = [
    "interval",
    "run-in",
    "run in",
    "washout",
    "wash-out",
    "screening",
    "follow-up",
    "follow up",
    "nachbeobachtung",
    "auswaschphase",
];
/// Before a time: "followed for 52 weeks".
const BEFORE: [&str; 6] =
    ["followed for", "followed up for", "follow-up of", "follow-up was", "observed for", "nachbeobachtet über"];

/// E050: every place of the time in the passages is of something else than treatment.
pub fn check(path: &str, course: &Quantity, passages: &Passages, findings: &mut Vec<Finding>) {
    let (Some(value), Some(unit)) = (course.value.or(course.high), course.unit) else { return };
    let named = passages.named(&course.passages);
    let places = named
        .iter()
        .flat_map(|passage| passage.numerals.iter().map(move |numeral| (passage, numeral)))
        .filter(|(_, numeral)| numeral.is(value, Of::Unit(unit)));
    let others: Vec<Option<&str>> = places.map(|(passage, numeral)| other(passage, numeral)).collect();
    if let Some(Some(what)) = others.first()
        && others.iter().all(Option::is_some)
    {
        findings.push(Finding::new(
            "E050",
            path,
            format!("in the passage {value} stands with “{what}”, which is no time of treatment"),
            "give the time for which the drug was given, as the passage has it",
        ));
    }
}

/// "on days 1 to 14 of each cycle": 14 days.
pub fn counts_up_to(passage: &Read, days: Decimal) -> bool {
    passage.numerals.windows(2).any(|two| {
        let before = passage.text[..two[0].start].trim_end().to_lowercase();
        let is_day = ["day", "days", "tag", "tage", "tagen"]
            .iter()
            .any(|word| before.strip_suffix(word).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric)));
        is_day && two[0].range && two[0].value.is(1) && two[1].value == days
    })
}

fn other(passage: &Read, numeral: &Numeral) -> Option<&'static str> {
    let after = passage.text[numeral.end..].to_lowercase();
    // "2-week run-in": the unit stands between them.
    let after = after.trim_start_matches(|c: char| c.is_whitespace() || c == '-');
    let behind = after.split_once(|c: char| c.is_whitespace()).map_or("", |(_, rest)| rest);
    let before = passage.text[..numeral.start].trim_end().to_lowercase();
    // "started a median of 3.2 h after the first hiccup"
    const STARTED: [&str; 4] = ["started", "begun", "began", "initiated"];
    const LASTED: [&str; 6] = [" for ", "lasted", "continued", " over ", "during", " until "];
    let clause = before.rsplit(['.', ';', ',']).next().unwrap_or_default();
    let start = STARTED.iter().find_map(|word| Some((word, clause.rsplit_once(*word)?.1)));
    if let Some((word, _)) = start.filter(|(_, rest)| {
        rest.contains(" of") && rest.len() < 20 && !LASTED.iter().any(|lasted| format!("{rest} ").contains(lasted))
    }) {
        return Some(word);
    }
    let is_behind = |words: &&&str| behind.starts_with(**words) || after.starts_with(**words);
    BEHIND.iter().find(is_behind).or_else(|| BEFORE.iter().find(|words| before.ends_with(**words))).copied()
}
