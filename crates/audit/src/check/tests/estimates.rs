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
}

#[test]
fn one_outcome_has_one_measure_within_a_review_and_across_its_versions() {
    refuses("E061", &[("reviews.stroke-2023.conclusions.2.estimate.measure", json!("odds-ratio"))]);
    let older = "reviews.stroke-2020.conclusions.0.estimate";
    let heading = ("passages.stroke-2020-interval.exact", json!("M-H, Random, 95% CI"));
    refuses("E061", &[(&format!("{older}.measure"), json!("hazard-ratio")), heading]);
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
