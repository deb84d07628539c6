//! Findings of non-inferiority, against the words of their passages and against the margin.
use super::*;
use crate::changed::titramine_with;

const FINDING: &str = "trials[1].outcomes[0].finding";
const MARGIN: &str = "trials[1].outcomes[0].estimate.margin";

const SHOWN: (&str, &str) = ("non-inferior", "Titramine was noninferior to Otherine");
const NOT_SHOWN: (&str, &str) = ("not-non-inferior", "Noninferiority of Titramine was not shown");
const SILENT: &str = "Hiccups stopped as often with Titramine as with Otherine";

/// The codes and paths with which a trial of non-inferiority is refused after changes to its result.
fn told(changes: &[(&str, Value)]) -> Vec<(&'static str, String)> {
    let inside = |path: &str| {
        if path.starts_with("passages.") { path.to_owned() } else { format!("trials.scutum.outcomes.stopped.{path}") }
    };
    let changes: Vec<(String, Value)> = changes.iter().map(|(path, value)| (inside(path), value.clone())).collect();
    let changes: Vec<(&str, Value)> = changes.iter().map(|(path, value)| (path.as_str(), value.clone())).collect();
    refused(&titramine_with(&changes))
}

/// A finding and what its passage says.
fn finding(code: &str, words: &str) -> Vec<(&'static str, Value)> {
    vec![("finding.code", json!(code)), ("passages.scutum-conclusion.exact", json!(words))]
}

/// What the passage says of the result, with the precision in these words.
fn result(precision: &str) -> (&'static str, Value) {
    let result =
        "hiccups stopped by week 24 in 61% with Titramine and 60% with Otherine, difference 1 percentage point";
    ("passages.scutum-result.exact", json!(format!("{result} ({})", precision.replace('-', "−"))))
}

/// A difference of 1 with this interval. A margin below 0 is of an outcome of which more is better.
fn estimate(low: i64, high: i64, margin: i64) -> Vec<(&'static str, Value)> {
    let named = format!("the noninferiority margin was {} percentage points", margin.abs());
    vec![
        ("better", json!(if margin < 0 { "higher" } else { "lower" })),
        ("estimate.interval.low", json!(low)),
        ("estimate.interval.high", json!(high)),
        ("estimate.margin", json!(margin)),
        result(&format!("95% CI {low} to {high}")),
        ("passages.scutum-margin.exact", json!(named)),
    ]
}

#[test]
fn whether_non_inferiority_was_shown_is_said_by_the_passage_in_words() {
    let unsaid = [("E065", FINDING.to_owned())];
    assert_eq!(told(&finding(SHOWN.0, SHOWN.1)), []);
    assert_eq!(told(&finding(SHOWN.0, NOT_SHOWN.1)), unsaid);
    assert_eq!(told(&finding(SHOWN.0, SILENT)), unsaid);
    let missed = |words| told(&[finding(NOT_SHOWN.0, words), estimate(-9, 6, -8)].concat());
    assert_eq!(missed(NOT_SHOWN.1), []);
    assert_eq!(missed(SHOWN.1), unsaid);
    assert_eq!(missed(SILENT), unsaid);
}

#[test]
fn a_finding_of_non_inferiority_is_borne_out_by_the_interval_and_the_margin() {
    let contradicted = [("E066", FINDING.to_owned())];
    let told = |(code, words), estimate: &[_]| told(&[&finding(code, words), estimate].concat());
    for (low, high, margin) in [(-4, 6, -8), (-7, 9, -8), (-4, 6, 8), (-9, 7, 8)] {
        let within = estimate(low, high, margin);
        assert_eq!(told(SHOWN, &within), [], "{low} to {high}, margin {margin}");
        assert_eq!(told(NOT_SHOWN, &within), contradicted, "{low} to {high}, margin {margin}");
    }
    // An interval that ends at the margin reaches it.
    for (low, high, margin) in [(-9, 6, -8), (-8, 6, -8), (-4, 9, 8), (-4, 8, 8)] {
        let beyond = estimate(low, high, margin);
        assert_eq!(told(SHOWN, &beyond), contradicted, "{low} to {high}, margin {margin}");
        assert_eq!(told(NOT_SHOWN, &beyond), [], "{low} to {high}, margin {margin}");
    }
}

#[test]
fn one_end_of_an_interval_is_held_against_the_margin_on_its_side() {
    let bounded = |bound: Value, precision: &str| {
        told(&[("estimate.interval", Value::Null), ("estimate.bound", bound), result(precision)])
    };
    assert_eq!(bounded(json!({ "low": -4 }), "lower bound -4"), []);
    assert_eq!(bounded(json!({ "low": -9 }), "lower bound -9"), [("E066", FINDING.to_owned())]);
    assert_eq!(bounded(json!({ "high": 6 }), "upper bound 6"), [], "the end on the side of the margin is not known");
}

#[test]
fn the_value_of_no_difference_is_no_margin() {
    assert_eq!(told(&estimate(1, 6, 0)), [("E066", MARGIN.to_owned())]);
}
