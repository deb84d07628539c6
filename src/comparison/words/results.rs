//! Outcomes, estimates and how precise they are.

use super::numbers::amount;
use crate::bundle::{Bound, Interval, Measure, PValue, Quantity, Unit};

/// "on day 90", or "by day 90" for what is counted up to then.
pub fn time_point(time: &Quantity, cumulative: bool) -> Option<String> {
    let value = time.value?;
    match time.unit? {
        Unit::Day if cumulative => Some(format!("by day {value}")),
        Unit::Day => Some(format!("on day {value}")),
        unit => Some(format!("after {}", amount(value, unit))),
    }
}

pub fn finding(code: &str, treatment: &str) -> Option<String> {
    match code {
        "favours-treatment" => Some(format!("Favours {treatment}")),
        "favours-control" => Some("Favours the control".to_owned()),
        "no-difference" => Some("No difference shown between the groups".to_owned()),
        "not-reported" => Some("The result is not reported".to_owned()),
        _ => None,
    }
}

pub fn measure(measure: Measure) -> &'static str {
    match measure {
        Measure::RiskRatio => "risk ratio",
        Measure::OddsRatio => "odds ratio",
        Measure::HazardRatio => "hazard ratio",
        Measure::MeanDifference => "mean difference",
        Measure::Smd => "standardized mean difference",
        Measure::MannWhitney => "Mann-Whitney estimator",
        Measure::Proportion => "proportion",
    }
}

pub const HOW_PRECISE: &str = "How precise these estimates are";
pub const DRAWN: &str = "as drawn";

/// "Risk ratio; 1 means no difference"
pub fn axis(measure: Measure) -> String {
    let name = super::sentence_case(self::measure(measure));
    measure.null().map_or(name.clone(), |null| format!("{name}; {}", self::null(null)))
}

/// What lies on either side of no difference.
pub fn sides(measure: Measure, drug: &str) -> (String, String) {
    let (less, more) = if measure.is_ratio() { ("fewer", "more") } else { ("lower", "higher") };
    (format!("{less} with {drug}"), format!("{more} with {drug}"))
}

pub fn drawn_apart(measures: &[&str]) -> String {
    format!("Drawn apart, since their numbers mean different things: {}.", measures.join(", "))
}

pub fn interval(interval: &Interval) -> String {
    let (low, high) = (interval.low, interval.high);
    match interval.level {
        Some(level) => format!(" ({level}% CI {low} to {high})"),
        None => format!(" (CI {low} to {high}, level not stated)"),
    }
}

/// One side only, and that the other is missing.
pub fn bound(bound: &Bound) -> String {
    let level = bound.level.map_or_else(|| "level not stated".to_owned(), |level| format!("{level}% CI"));
    match (bound.low, bound.high) {
        (Some(low), _) => format!(", lower bound {low}, no upper bound reported, {level}"),
        (None, Some(high)) => format!(", upper bound {high}, no lower bound reported, {level}"),
        (None, None) => String::new(),
    }
}

pub fn p_value(p: &PValue) -> Option<String> {
    match (p.value, p.below) {
        (Some(value), _) => Some(format!("P\u{a0}=\u{a0}{value}")),
        (None, Some(limit)) => Some(format!("P\u{a0}<\u{a0}{limit}")),
        (None, None) => None,
    }
}

pub fn from(trials_and_people: &str) -> String {
    format!("from {trials_and_people}")
}

pub fn null(null: &str) -> String {
    format!("{null} means no difference")
}

pub fn above(null: &str, favoured: &str) -> String {
    format!("above {null} favours {favoured}")
}
