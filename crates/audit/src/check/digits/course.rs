//! What else a time in a passage may be than the length of the course.
use evidence_bundle::{Decimal, Finding, Quantity};

use super::passages::{Passages, Read};
use crate::numeral::{Numeral, Of};

/// Behind a time: "a 2-week run-in", "5 days on, 2 days off".
const BEHIND: [&str; 27] = [
    "escalation",
    "dose-escalation",
    "lead-in",
    "extension",
    "of observation",
    "of follow",
    "of surveillance",
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
    "apart",
    "later",
    "earlier",
    "before",
    "prior to",
    "ago",
    "on,",
    "on and",
    "on followed",
    "off",
];
/// Before a time: "followed for 52 weeks", "increased after 2 weeks".
const BEFORE: [&str; 18] = [
    "within",
    "followed for",
    "followed up for",
    "followed until",
    "follow-up of",
    "follow-up was",
    "follow-up ended at",
    "follow-up to",
    "follow-up at",
    "observed for",
    "nachbeobachtet über",
    "separated by",
    "intervals of",
    "interval of",
    "aged",
    "age of",
    "older than",
    "after",
];

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
    // "2-week run-in": the unit stands between them. "14 days; follow-up" says something new.
    let after = after.trim_start_matches(|c: char| c.is_whitespace() || c == '-');
    let behind = after.split_once(char::is_whitespace).filter(|(unit, _)| !unit.ends_with([',', ';', '.', ')']));
    let behind = behind.map_or("", |(_, rest)| rest);
    let before = passage.text[..numeral.start].trim_end().to_lowercase();
    let clause = before.rsplit(['.', ';', ',']).next().unwrap_or_default();
    let is_behind = |words: &&&str| behind.starts_with(**words) || after.starts_with(**words);
    let is_before = |words: &&&str| {
        let rest = before.strip_suffix(**words);
        // "after 12 weeks of treatment" is the length of it.
        rest.is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
            && !(**words == "after" && behind.starts_with("of "))
    };
    started(clause)
        .or_else(|| BEHIND.iter().find(is_behind).copied())
        .or_else(|| BEFORE.iter().find(is_before).copied())
        .or_else(|| point(clause))
        .or_else(|| result(clause))
        .or_else(|| minor(passage, numeral, clause))
}

/// "started a median of 3.2 h after the first hiccup"
fn started(clause: &str) -> Option<&'static str> {
    const STARTED: [&str; 4] = ["started", "begun", "began", "initiated"];
    const LASTED: [&str; 6] = [" for ", "lasted", "continued", " over ", "during", " until "];
    let (word, rest) = STARTED.iter().find_map(|word| Some((word, clause.rsplit_once(*word)?.1)))?;
    let lasts = || LASTED.iter().any(|lasted| format!("{rest} ").contains(lasted));
    (rest.contains(" of") && rest.len() < 20 && !lasts()).then_some(word)
}

/// "hiccups at 6 months": a moment, where nothing stopped.
fn point(clause: &str) -> Option<&'static str> {
    const ENDED: [&str; 5] = ["stopped", "ended", "discontinued", "finished", "until"];
    (clause.ends_with(" at") && !ENDED.iter().any(|word| clause.contains(word))).then_some("at")
}

/// "Median time to cessation was 4 days", "the duration of hiccups was 4 days"
fn result(clause: &str) -> Option<&'static str> {
    const OF_TREATMENT: [&str; 8] =
        ["treatment", "therapy", "exposure", "administration", "infusion", "dosing", "intervention", "drug"];
    if clause.contains("time to ") {
        return Some("time to");
    }
    if clause.contains(" stay") {
        return Some("stay");
    }
    let (_, of) = clause.split_once("duration of ")?;
    (!OF_TREATMENT.iter().any(|word| of.contains(word))).then_some("duration of")
}

/// "given over 1 hour, followed by 2 mg/kg for up to 7 days": the hours of one infusion, beside days of treatment.
fn minor(passage: &Read, numeral: &Numeral, clause: &str) -> Option<&'static str> {
    let hours = |of: &Numeral| match of.of {
        Some(Of::Unit(unit)) => of.value.times(Decimal::whole(unit.hours()?)),
        _ => None,
    };
    let own = hours(numeral).filter(|_| clause.ends_with(" over"))?;
    let day = Decimal::whole(24);
    let is_longer = |other: &Numeral| {
        let before = passage.text[..other.start].to_lowercase();
        let lasts = ["for", "up to", "over", "during"].iter().any(|word| before.trim_end().ends_with(word));
        lasts && hours(other).is_some_and(|other| other >= day && other > own)
    };
    (own < day && passage.numerals.iter().any(is_longer)).then_some("over")
}
