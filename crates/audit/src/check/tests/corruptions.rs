//! Corruptions that were found in public texts about this drug.
use super::*;

#[test]
fn fifty_millilitres_for_121_days() {
    // A footnote mark fused with 21, and a dose from another trial.
    assert_eq!(
        refused(&with(&[
            ("trials.cars.regimen.dose.value", json!(50)),
            ("trials.cars.regimen.course.value", json!(121)),
        ])),
        [("E050", "trials[1].regimen.dose".to_owned()), ("E050", "trials[1].regimen.course".to_owned())]
    );
}

#[test]
fn a_volume_turned_into_a_mass() {
    refuses("E051", &[("trials.cars.regimen.dose.unit", json!("mg"))]);
    let routes = "subject.regulatory.3.statement.value";
    refuses("E050", &[(routes, json!("5 to 30 mg a day"))]);
}

#[test]
fn casta_within_72_hours() {
    refuses("E050", &[("trials.casta.regimen.start.window.high", json!(72))]);
}

#[test]
fn the_primary_outcome_of_cars_in_casta() {
    refuses("E054", &[("trials.casta.outcomes.global.instrument.value", json!("Action Research Arm Test (ARAT)"))]);
}

#[test]
fn casta_in_another_journal() {
    refuses("E082", &[("sources.heiss2012.container-title", json!("Lancet Neurology"))]);
}

#[test]
fn every_trial_infused() {
    refuses("E053", &[("trials.cars.regimen.route.value", json!("intravenous infusion"))]);
    accepts(&[("trials.cars.regimen.route.value", json!("into a vein"))]);
}

#[test]
fn a_harm_at_ten_to_twenty_one_days() {
    // The estimate is of 10 days.
    let note = "reviews.stroke-2023.notes.0.value";
    refuses("E050", &[(note, json!("One estimate is of 30 mL for 10 to 21 days."))]);
    let conclusion = "reviews.stroke-2023.conclusions.2.regimen.course";
    let both = json!({ "low": 10, "high": 21, "unit": "d", "passages": ["stroke-2023-nonfatal-10d"] });
    assert!(codes(&[(conclusion, both)]).contains(&"E050"));
}
