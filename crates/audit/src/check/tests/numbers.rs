//! Numbers against passages, and what a number can be.
use super::*;

#[test]
fn a_value_that_its_passage_does_not_have_is_refused_with_its_path() {
    let changed = with(&[("trials.cars.regimen.dose.value", json!(20))]);
    assert_eq!(refused(&changed), [("E050", "trials[1].regimen.dose".to_owned())]);
}

#[test]
fn a_number_of_the_passage_in_another_meaning_is_not_enough() {
    // 30 is a dose there, 90 a day, 7 trials and not people.
    refuses("E050", &[("trials.cars.regimen.course.value", json!(30))]);
    refuses("E050", &[("trials.cars.regimen.course.unit", json!("h"))]);
    refuses("E050", &[("reviews.dementia-2019.pool.participants.value", json!(6))]);
}

#[test]
fn number_words_separators_and_dashes_are_read() {
    let passage = "passages.casta-enrolled.exact";
    accepts(&[(passage, json!("A total of 1,070 patients were enrolled"))]);
    accepts(&[(passage, json!("one thousand and seventy patients were enrolled"))]);
    accepts(&[("passages.cars-start.exact", json!("beginning at 24–72 hours after stroke onset"))]);
    accepts(&[("passages.casta-start.exact", json!("randomized within the first 12 h of symptoms onset"))]);
}

#[test]
fn a_window_from_the_beginning_needs_a_word_for_it() {
    refuses("E050", &[("passages.casta-start.exact", json!("randomized 12 hours after symptoms onset"))]);
    refuses("E050", &[("trials.casta.regimen.start.window.low", json!(6))]);
}

#[test]
fn numbers_in_the_editors_words_need_a_passage_too() {
    refuses("E050", &[("reviews.stroke-2023.notes.0.value", json!("One estimate is of 50 mL for 10 days."))]);
    refuses("E050", &[("reviews.dementia-2019.membership.cars.reason", json!("it has 208 people"))]);
    accepts(&[("trials.cars-2.reason.value", json!("CARS-2 did not confirm CARS."))]);
}

#[test]
fn an_estimate_has_its_numbers_in_the_order_of_the_passage() {
    let estimate = "trials.cars.outcomes.arat.estimate";
    refuses("E050", &[(&format!("{estimate}.value"), json!(0.70))]);
    // Each is in the passage, as something else.
    refuses("E050", &[(&format!("{estimate}.value"), json!(0.63))]);
    refuses("E050", &[(&format!("{estimate}.interval.level"), json!(90))]);
    refuses("E050", &[(&format!("{estimate}.p"), json!({ "value": 0.0001 }))]);
}

#[test]
fn a_mass_is_no_volume() {
    refuses("E051", &[("trials.cars.regimen.dose.unit", json!("mg"))]);
    refuses("E051", &[("trials.casta.regimen.givenWith.0.dose.unit", json!("mL"))]);
}

#[test]
fn how_often_is_read_from_words() {
    refuses("E052", &[("trials.casta.regimen.frequency.code", json!("2/d"))]);
    refuses("E052", &[("trials.casta.regimen.frequency.code", json!("daily"))]);
    let twice = ("passages.casta-dose.exact", json!("30 mL Cerebrolysin twice daily"));
    refuses("E052", std::slice::from_ref(&twice));
    accepts(&[twice, ("trials.casta.regimen.frequency.code", json!("2/d"))]);
}

#[test]
fn the_people_of_the_arms_are_all_the_people() {
    refuses("E055", &[("trials.cars-2.participants.arms.0.randomized.value", json!(240))]);
    refuses(
        "E055",
        &[
            ("passages.casta-sample-size.exact", json!("1076 (60)")),
            ("trials.casta.participants.sampleSize", Value::Null),
            (
                "trials.casta.participants.analysed",
                json!({ "value": 1076, "unit": "1", "passages": ["casta-sample-size"] }),
            ),
        ],
    );
    accepts(&[("trials.cars-2.participants.arms.0.randomized", Value::Null)]);
}

#[test]
fn a_number_stays_with_the_arm_that_the_passage_gives_it_to() {
    let by_arm = "trials.casta.outcomes.post-hoc-death.byArm";
    refuses(
        "E056",
        &[
            ("trials.casta.outcomes.post-hoc-death.better", Value::Null),
            (&format!("{by_arm}.0.quantity.value"), json!(10.5)),
            (&format!("{by_arm}.1.quantity.value"), json!(20.2)),
        ],
    );
}

#[test]
fn a_dose_is_something_and_people_are_whole() {
    let none = json!("Cerebrolysin (0 mL/d) or a placebo (saline) once daily for 21 days");
    refuses("E036", &[("trials.cars.regimen.dose.value", json!(0)), ("passages.cars-dose.exact", none)]);
    let half = json!("240.5 patients were randomized in Russia");
    let arms = ("trials.cars-2.participants.arms", json!([]));
    let reason = ("trials.cars-2.reason.value", json!("The article does not discuss it."));
    refuses(
        "E037",
        &[
            ("trials.cars-2.participants.randomized.value", json!(240.5)),
            ("passages.cars2-randomized.exact", half),
            arms,
            reason,
        ],
    );
}

#[test]
fn phases_follow_each_other_as_in_the_passage() {
    let phases = |first: i64, second: i64| {
        let phase = |dose: i64, length: i64| {
            json!({
                "dose": { "value": dose, "unit": "mL", "passages": ["casta-dose"] },
                "length": { "value": length, "unit": "d", "passages": ["casta-dose"] }
            })
        };
        [
            ("passages.casta-dose.exact", json!("30 mL Cerebrolysin daily for 4 days, then 10 mL for 6 days")),
            ("trials.casta.regimen.phases", json!([phase(first, 4), phase(second, 6)])),
        ]
    };
    accepts(&phases(30, 10));
    refuses("E050", &phases(10, 30));
}
