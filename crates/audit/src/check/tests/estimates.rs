//! Estimates and their precision.
use super::*;

const CARS: &str = "trials.cars.outcomes.arat.estimate";

#[test]
fn an_interval_contains_its_estimate() {
    let mistyped = json!("Mann-Whitney estimator, 0.81; 95% confidence interval, 0.63-0.79; P<0.0001");
    refuses("E060", &[(&format!("{CARS}.value"), json!(0.81)), ("passages.cars-result.exact", mistyped)]);
    let bound = json!("National Institutes of Health Stroke Scale: OR, 0.27; CI lower bound, 0.97");
    let estimate = "trials.casta.outcomes.post-hoc-nihss.estimate.value";
    refuses("E060", &[(estimate, json!(0.27)), ("passages.casta-nihss.exact", bound)]);
    // Rounded, it may be as large as an end.
    for end in [0.63, 0.79] {
        let words = format!("Mann-Whitney estimator, {end}; 95% confidence interval, 0.63-0.79; P<0.0001");
        accepts(&[(&format!("{CARS}.value"), json!(end)), ("passages.cars-result.exact", json!(words))]);
    }
}

#[test]
fn one_outcome_has_one_measure_within_a_review_and_across_its_versions() {
    refuses("E061", &[("reviews.stroke-2023.conclusions.2.estimate.measure", json!("odds-ratio"))]);
    let older = [0, 1, 2].map(|index| format!("reviews.stroke-2020.conclusions.{index}.estimate.measure"));
    let mut changes: Vec<(&str, Value)> = older.iter().map(|path| (path.as_str(), json!("hazard-ratio"))).collect();
    changes.push(("passages.stroke-2020-interval.exact", json!("M-H, Random, 95% CI")));
    let newer = "reviews[0].conclusions[0].estimate.measure".to_owned();
    assert_eq!(refused(&with(&changes)), [("E061", newer)]);
    // Reviews that are no versions of each other may measure in their own ways.
    accepts(&[("reviews.dementia-2019.conclusions.0.outcome", json!("death from any cause"))]);
}

#[test]
fn precision_is_given_in_one_way() {
    refuses("E062", &[(&format!("{CARS}.bound"), json!({ "low": 0.63 }))]);
    refuses("E062", &[("trials.casta.outcomes.post-hoc-nihss.estimate.bound", json!({}))]);
    refuses("E062", &[(&format!("{CARS}.p"), json!({}))]);
    accepts(&[(&format!("{CARS}.p"), Value::Null)]);
}

#[test]
fn impossible_numbers_are_refused_even_where_a_passage_has_them() {
    let passage = json!("Mann-Whitney estimator, 1.71; 95% confidence interval, 0.63-1.79; P<0.0001");
    refuses(
        "E063",
        &[
            (&format!("{CARS}.value"), json!(1.71)),
            (&format!("{CARS}.interval.high"), json!(1.79)),
            ("passages.cars-result.exact", passage),
        ],
    );
}

const RISK_RATIO: (&str, &str) = ("risk-ratio", "risk ratio");
const MANN_WHITNEY: (&str, &str) = ("mann-whitney", "Mann-Whitney estimator");
const PROPORTION: (&str, &str) = ("proportion", "proportion");
const RISK_DIFFERENCE: (&str, &str) = ("risk-difference", "risk difference in percentage points");
const MEAN_DIFFERENCE: (&str, &str) = ("mean-difference", "mean difference");

/// What is said of an estimate of these numbers, with a passage that has them.
fn measured(
    (measure, words): (&str, &str),
    value: f64,
    level: f64,
    [low, high]: [f64; 2],
    p: f64,
) -> Vec<(&'static str, String)> {
    let text = format!("{words} {value}; {level}% confidence interval, {low} to {high}; P = {p}").replace(" -", " −");
    let estimate = json!({
        "measure": measure, "value": value, "interval": { "level": level, "low": low, "high": high },
        "p": { "value": p }, "passages": ["cars-result"]
    });
    refused(&with(&[
        ("format", json!(2)),
        (CARS, estimate),
        ("trials.cars.outcomes.arat.finding", json!({ "absent": "unknown" })),
        ("passages.cars-result.exact", json!(text)),
    ]))
}

#[test]
fn what_is_possible_goes_by_the_measure() {
    for (measure, value, ends) in [
        (RISK_RATIO, 1.0, [0.01, 200.0]),
        (MANN_WHITNEY, 0.5, [0.0, 1.0]),
        (PROPORTION, 50.0, [0.0, 100.0]),
        (RISK_DIFFERENCE, 1.0, [-100.0, 100.0]),
        (MEAN_DIFFERENCE, 1.0, [-200.0, 200.0]),
    ] {
        assert_eq!(measured(measure, value, 95.0, ends, 0.5), [], "{measure:?} {ends:?}");
    }
    let impossible = [("E063", "trials[1].outcomes[0].estimate".to_owned())];
    for (measure, value, ends) in [
        (RISK_RATIO, 1.0, [0.0, 2.0]),
        (RISK_RATIO, 1.0, [-1.0, 2.0]),
        (PROPORTION, 50.0, [-1.0, 60.0]),
        (PROPORTION, 50.0, [40.0, 101.0]),
        (RISK_DIFFERENCE, 1.0, [-101.0, 4.0]),
        (RISK_DIFFERENCE, 1.0, [-4.0, 101.0]),
    ] {
        assert_eq!(measured(measure, value, 95.0, ends, 0.5), impossible, "{measure:?} {ends:?}");
    }
    for (level, p) in [(95.0, 0.0), (95.0, 1.5), (101.0, 0.5)] {
        assert_eq!(measured(RISK_RATIO, 1.0, level, [0.5, 2.0], p), impossible, "level {level}, P {p}");
    }
}

#[test]
fn the_heading_of_a_column_gives_the_level_and_the_measure_of_what_stands_below() {
    let estimate = "reviews.stroke-2020.conclusions.0.estimate";
    let heading = |text: &str| ("passages.stroke-2020-interval.exact", json!(text));
    accepts(&[heading("Risk Ratio (M-H, Fixed, 95 % CI)")]);
    assert_eq!(codes(&[heading("Odds Ratio (M-H, Random, 95% CI)")]), ["E064"]);
    // Of another level, of none, and with other numbers beside it.
    for text in ["Risk Ratio (M-H, Random, 90% CI)", "Risk Ratio (M-H, Random)", "1.15 (95% CI)", "95% of people"] {
        assert_eq!(codes(&[heading(text)]), ["E050"], "{text}");
    }
    refuses("E050", &[(&format!("{estimate}.interval.level"), json!(90))]);
    refuses("E068", &[(&format!("{estimate}.interval.level"), Value::Null)]);
}

#[test]
fn what_a_pool_of_the_trial_with_others_found_stands_in_its_passage() {
    let pooled = "trials.cars-2.outcomes.arat.pooled.0";
    refuses("E050", &[(&format!("{pooled}.estimate.value"), json!(0.71))]);
    refuses("E050", &[(&format!("{pooled}.estimate.participants.value"), json!(240))]);
    refuses("E050", &[(&format!("{pooled}.estimate.p"), json!({ "below": 0.001 }))]);
    refuses("E064", &[(&format!("{pooled}.estimate.measure"), json!("odds-ratio"))]);
    refuses("E030", &[(&format!("{pooled}.notes.0.passages"), json!([]))]);
    refuses("E020", &[(&format!("{pooled}.estimate.passages"), json!(["cars2-pooled", "gone"]))]);
    refuses("E057", &[(&format!("{pooled}.notes.0.passages"), json!(["cars-exploratory"]))]);
    refuses("E047", &[(&format!("{pooled}.with"), json!(" "))]);
    // An omission in the passage hides no number and joins none.
    let whole = ("passages.cars2-pooled.exact", json!("MW 0.62, P < 0.0001, in all N = 442"));
    accepts(&[whole]);
}
