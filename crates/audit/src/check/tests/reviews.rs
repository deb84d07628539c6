//! Reviews: raters, searches, pools and who is in them.
use super::*;

const STROKE: &str = "reviews.stroke-2023";

fn of(field: &str) -> String {
    format!("{STROKE}.{field}")
}

#[test]
fn a_certainty_has_a_rater() {
    refuses("E070", &[(&of("conclusions.0.certainty.rater"), Value::Null)]);
    refuses("E070", &[(&of("conclusions.0.certainty.rater"), json!(" "))]);
    accepts(&[(&of("conclusions.0.certainty"), json!({ "rating": "not-established" }))]);
}

#[test]
fn conclusions_have_a_version_and_the_date_of_a_search() {
    refuses("E071", &[(&of("version"), json!(""))]);
    refuses("E071", &[(&of("searched"), json!({ "absent": "not-stated" }))]);
    refuses("E071", &[(&of("searched.value"), json!("recently"))]);
}

#[test]
fn every_trial_has_one_place_in_every_review() {
    let casta = json!({ "trial": "casta", "state": "included", "passages": ["stroke-2023-casta"] });
    let unknown = ["cars", "cars-2", "cerehetis", "escas"].map(|id| json!({ "trial": id, "state": "not-established" }));
    let with = |more: &[Value]| Value::Array([std::slice::from_ref(&casta), more].concat());
    refuses("E072", &[(&of("membership"), with(&unknown[..3]))]);
    refuses("E073", &[(&of("membership"), with(&[&unknown[..], std::slice::from_ref(&casta)].concat()))]);
    accepts(&[(&of("membership"), with(&unknown))]);
}

#[test]
fn counts_that_leave_no_room_leave_none() {
    refuses("E074", &[(&of("membership.casta.noRoomIn"), json!("death from any cause"))]);
    let small = [
        ("trials.cars.participants.randomized.value", json!(108)),
        ("passages.cars-randomized.exact", json!("n = 108")),
    ];
    refuses("E074", &small);
}

#[test]
fn agents_are_part_of_their_pool() {
    refuses(
        "E075",
        &[
            (&of("pool.agents.0.participants.value"), json!(2720)),
            (&of("notes"), json!([])),
            (
                "passages.stroke-2023-cortexin.exact",
                json!("one RCT of Cerebrolysin-like agent Cortexin, which contributed 2720 participants"),
            ),
        ],
    );
}
