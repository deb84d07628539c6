//! The opening sentence and the ledger of differences.

use super::numbers::count;
use crate::comparison::Dimension;

/// What all trials share of the first four dimensions.
pub struct Alike {
    pub dose: Option<String>,
    pub frequency: Option<String>,
    /// Its code.
    pub route: Option<String>,
    pub comparator: Option<String>,
}

/// "Both trials gave 30 mL once a day into a vein, against saline placebo."
pub fn alike(trials: &[&str], drug: &str, alike: &Alike) -> Option<String> {
    if alike.dose.is_none() && alike.frequency.is_none() && alike.route.is_none() && alike.comparator.is_none() {
        return None;
    }
    let who = match trials {
        [one] => (*one).to_owned(),
        more => all_trials(more.len()),
    };
    let mut sentence = format!("{who} gave {}", alike.dose.as_deref().unwrap_or(drug));
    if let Some(frequency) = &alike.frequency {
        sentence.push_str(&format!(" {frequency}"));
    }
    if let Some(route) = &alike.route {
        sentence.push_str(&format!(" {}", self::route(route)));
    }
    if let Some(comparator) = &alike.comparator {
        sentence.push_str(&format!(", against {comparator}"));
    }
    Some(sentence + ".")
}

/// "Both trials", "All three trials".
pub fn all_trials(number: usize) -> String {
    if number == 2 { "Both trials".to_owned() } else { format!("All {} trials", count(number)) }
}

fn route(code: &str) -> String {
    match code {
        "intravenous" => "into a vein".to_owned(),
        "intramuscular" => "into a muscle".to_owned(),
        "subcutaneous" => "under the skin".to_owned(),
        "oral" => "by mouth".to_owned(),
        other => format!("by the {other} route"),
    }
}

/// "They differ in six ways."
pub fn they_differ(different: usize, unclear: usize) -> String {
    let ways = if different == 1 { "way" } else { "ways" };
    let mut sentence = format!("They differ in {} {ways}", count(different));
    if unclear > 0 {
        sentence.push_str(&format!("; {} more cannot be compared, because a trial does not state it", count(unclear)));
    }
    sentence + "."
}

/// What the differences mean for the result.
pub fn attribution(different: usize) -> Option<String> {
    match different {
        0 => None,
        1 => Some("Trials differ in more than is listed here, so a difference in result cannot be put down to this one alone.".to_owned()),
        _ => Some("So a difference in result cannot be put down to any one of them.".to_owned()),
    }
}

pub fn the_same(trials: usize, labels: &[String]) -> Option<String> {
    let both = if trials == 2 { "both" } else { "all" };
    (!labels.is_empty()).then(|| format!("The same in {both}: {}.", labels.join(", ")))
}

pub fn dimension(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Dose => "Dose",
        Dimension::Frequency => "How often",
        Dimension::Route => "Route",
        Dimension::Comparator => "Compared with",
        Dimension::Course => "Length of the course",
        Dimension::StartWindow => "Start",
        Dimension::GivenWith => "Given with",
        Dimension::PrimaryOutcome => "Primary outcome",
        Dimension::Region => "Region",
        Dimension::Randomized => "People randomized",
    }
}

pub fn in_trial(value: &str, trial: &str) -> String {
    format!("{trial}: {value}")
}

pub fn in_ledger(label: &str) -> String {
    format!("Differences: {label}")
}

pub fn of_trial(label: &str, trial: &str) -> String {
    format!("{label}, {trial}")
}

pub fn one_of_several(name: &str, index: usize) -> String {
    format!("{name}, item {index}")
}

pub fn shared(label: &str) -> String {
    format!("{label}, all trials shown")
}

pub fn status_of(jurisdiction: &str, index: usize) -> String {
    format!("Status, {jurisdiction}, statement {index}")
}
