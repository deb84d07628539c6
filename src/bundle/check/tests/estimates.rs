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
    refuses("E061", &[("reviews.stroke-2020.conclusions.0.estimate.measure", json!("hazard-ratio"))]);
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
