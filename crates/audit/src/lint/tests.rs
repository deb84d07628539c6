//! What an editor is warned of, and what passes.
use serde_json::{Value, json};

use crate::changed::with;
use crate::examine;

/// The codes of all findings after a change, each once.
fn codes(changes: &[(&str, Value)]) -> Vec<&'static str> {
    let mut codes: Vec<&str> = examine(&with(changes).to_string(), None).iter().map(|finding| finding.code).collect();
    codes.dedup();
    codes
}

#[track_caller]
fn warns(code: &str, changes: &[(&str, Value)]) {
    assert_eq!(codes(changes), [code], "{changes:?}");
}

#[track_caller]
fn passes(changes: &[(&str, Value)]) {
    assert_eq!(codes(changes), [""; 0], "{changes:?}");
}

#[test]
fn the_real_bundle_passes() {
    passes(&[]);
}

#[test]
fn superlatives_are_held_against_the_bundles_own_trials() {
    let title = |text: &str| [("title", json!(text))];
    let findings = examine(&with(&title("The two largest stroke trials")).to_string(), None);
    assert_eq!((findings[0].code, findings[0].path.as_str()), ("W010", "title"));
    assert!(findings[0].message.contains("CARS-2 with 240 people is larger than CARS with 208"), "{}", findings[0]);
    warns("W010", &title("Two trials in which only the length of the course varied"));
    passes(&title("Two trials, and the first dose in each"));
    // The source's own words are the source's.
    let limitation = "trials.cars.limitations.0";
    let own = json!({ "value": "the first of its kind", "code": "exploratory", "passages": ["cars-exploratory"] });
    let passage = ("passages.cars-exploratory.exact", json!("this study was the first of its kind"));
    warns("W010", &[(limitation, own.clone())]);
    passes(&[(limitation, own), passage]);
}

#[test]
fn strong_words_are_left_to_the_passages() {
    warns("W011", &[("reviews.stroke-2023.notes.0.value", json!("It is proven."))]);
    warns("W011", &[("trials.cars-2.reason.value", json!("It found no significant difference."))]);
}

#[test]
fn words_follow_the_certainty() {
    let death = "reviews.stroke-2023.conclusions.0";
    warns("W012", &[(&format!("{death}.statement.text"), json!("has no beneficial effect"))]);
    warns(
        "W012",
        &[
            (&format!("{death}.statement.origin"), json!("editor")),
            (&format!("{death}.statement.text"), json!("may have no effect")),
        ],
    );
    warns("W012", &[("reviews.dementia-2019.conclusions.0.statement.text", json!("probably improves"))]);
    let passage = ("passages.article-death.figure", json!("high certainty, probably no beneficial effect on death"));
    warns("W012", &[(&format!("{death}.certainty.rating"), json!("high")), passage]);
    // A quotation is what it is, and the article may hedge in its own words.
    let quoted = json!({
        "text": "These data are not definitive", "origin": "verbatim", "passages": ["dementia-not-definitive"]
    });
    passes(&[("reviews.dementia-2019.conclusions.0.statement", quoted)]);
    passes(&[(&format!("{death}.statement.text"), json!("possibly has no effect"))]);
}

#[test]
fn a_footnote_mark_fused_with_a_length_is_noticed() {
    let fused = json!("n = 208, Cerebrolysin for 121 days");
    warns("W013", &[("passages.cars-randomized.exact", fused)]);
    let tenfold = json!("n = 208, Cerebrolysin for 210 days");
    warns("W013", &[("passages.cars-randomized.exact", tenfold)]);
    passes(&[("passages.cars-randomized.exact", json!("n = 208, Cerebrolysin for 21 days"))]);
}

#[test]
fn a_course_is_not_longer_than_its_follow_up() {
    let short = json!({ "value": 5, "unit": "d", "passages": ["casta-follow-up"] });
    let passage = ("passages.casta-follow-up.exact", json!("The patients were followed up to 5 days"));
    let death = ("trials.casta.outcomes.post-hoc-death.timePoint", Value::Null);
    warns("W014", &[("trials.casta.followUp", short), passage, death]);
}

#[test]
fn ratios_come_with_absolute_numbers_or_with_their_absence() {
    warns("W015", &[("reviews.stroke-2023.absoluteNumbers", Value::Null)]);
    passes(&[("reviews.stroke-2020.absoluteNumbers", Value::Null)]);
}

#[test]
fn a_conclusion_beside_a_trial_outside_its_pool_says_so() {
    warns("W016", &[("reviews.dementia-2019.membership.cars.reason", Value::Null)]);
    passes(&[("reviews.dementia-2019.membership.cars-2.reason", Value::Null)]);
}

#[test]
fn a_superseded_source_alone_supports_nothing_unless_the_reader_is_told() {
    let note = |text: &str| [("reviews.stroke-2023.notes.1.value", json!(text))];
    warns("W017", &note("The one trial of 21 days used 50 mL."));
    passes(&note("In the previous version, the one trial of 21 days used 50 mL."));
}

#[test]
fn no_approval_is_said_of_a_place() {
    warns("W018", &[("reviews.stroke-2023.notes.0.value", json!("There is no approved dose."))]);
    let elsewhere = [
        ("reviews.stroke-2023.notes.0.value", json!("There is no approved dose.")),
        ("subject.regulatory.2.dose", Value::Null),
    ];
    passes(&elsewhere);
}

#[test]
fn passages_are_short_and_checked() {
    let long = format!("30 mL Cerebrolysin daily {}", "and so on ".repeat(10));
    warns("W019", &[("passages.casta-dose.exact", json!(long))]);
    warns("W020", &[("passages.casta-dose.checked", json!("not-yet"))]);
}

#[test]
fn a_result_is_not_from_after_the_follow_up() {
    let death = "trials.casta.outcomes.post-hoc-death";
    let late = json!({ "value": 180, "unit": "d", "passages": ["casta-result"] });
    let passage = ("passages.casta-result.exact", json!("no significant difference between the groups at day 180"));
    warns("W021", &[(&format!("{death}.timePoint"), late), passage]);
}

#[test]
fn a_passage_speaks_for_two_trials_only_where_it_names_both() {
    let course = ("trials.cars.regimen.course.passages", json!(["cars2-course"]));
    warns("W022", std::slice::from_ref(&course));
    passes(&[course, ("passages.cars2-course.exact", json!("CARS, CARS-2: Cerebrolysin 30 mL/day for 21 days"))]);
    passes(&[("trials.cars-2.reason.passages", json!(["cars-rehabilitation", "cars2-dose"]))]);
}

#[test]
fn a_rating_is_named_by_a_passage() {
    let certainty = "reviews.stroke-2023.conclusions.0.certainty";
    warns("W023", &[(&format!("{certainty}.passages"), json!(["stroke-2023-pool"]))]);
    warns("W023", &[(&format!("{certainty}.passages"), json!([]))]);
}

#[test]
fn that_counts_leave_no_room_says_whether_it_is_an_inference() {
    let inferred = "reviews.stroke-2023.membership.cars.inferred";
    warns("W024", &[(inferred, Value::Null)]);
    passes(&[(inferred, json!(false))]);
}
