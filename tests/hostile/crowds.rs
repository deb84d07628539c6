//! Thousands of things that are each allowed.

use evidence_widget::bundle;
use serde_json::{Value, json};

use crate::support::{assert_refused, compared, refused};

/// A bundle of the smallest trials that there are.
fn trials(count: usize) -> Value {
    let mut bundle = json!({
        "format": 1,
        "id": "crowd",
        "version": "1",
        "status": "draft",
        "language": "en",
        "title": "A made-up crowd",
        "subject": { "name": "Inventalin", "kind": "drug" },
        "checkedOn": "2026-11-22",
        "license": "MIT OR Apache-2.0",
        "notices": [{ "kind": "safety", "text": "None of this exists." }],
        "sources": [{ "id": "report", "type": "book", "title": "A report", "kind": "trial-report" }],
        "passages": [{ "id": "said", "source": "report", "exact": "so they said", "checked": "primary" }],
    });
    bundle["trials"] = (0..count).map(trial).collect();
    bundle
}

fn trial(index: usize) -> Value {
    let unknown = json!({ "absent": "unknown" });
    json!({
        "id": format!("t{index}"),
        "name": format!("T {index}"),
        "shown": true,
        "design": { "allocation": unknown, "masking": unknown, "comparator": unknown },
        "condition": unknown,
        "participants": { "randomized": unknown },
        "regimen": {
            "dose": unknown,
            "frequency": unknown,
            "route": unknown,
            "course": unknown,
            "start": { "event": "diagnosis", "window": unknown },
        },
    })
}

/// Terms without digits, which would have to stand in their passage.
fn terms(count: usize) -> Value {
    let term = |index: usize| json!({ "value": "so they said", "code": index.to_string(), "passages": ["said"] });
    (0..count).map(term).collect()
}

fn review(index: usize) -> Value {
    let unknown = json!({ "absent": "unknown" });
    json!({
        "id": format!("r{index}"),
        "source": "report",
        "version": "1",
        "searched": unknown,
        "question": { "intervention": unknown },
        "pool": { "trials": unknown, "participants": unknown },
    })
}

#[test]
fn thousands_of_trials_are_compared() {
    let comparison = compared(&trials(2000).to_string()).expect("each of them is good");
    assert_eq!(comparison.trials.len(), 2000);
}

#[test]
fn thousands_of_ids_that_lead_nowhere_are_told_a_hundred_times() {
    let mut bundle = trials(1000);
    for trial in bundle["trials"].as_array_mut().into_iter().flatten() {
        trial["sources"] = json!(["gone", "gone too"]);
    }
    let findings = refused(&bundle.to_string());
    assert_eq!(findings.len(), 100);
    assert!(
        findings[99].contains("error[E020] at trials[49].sources[1]: there is no source `gone too`"),
        "{findings:#?}"
    );
}

#[test]
fn thousands_of_countries_in_any_order_are_the_same() {
    let mut bundle = trials(2);
    let mut countries = terms(5000);
    bundle["trials"][0]["countries"] = countries.clone();
    countries.as_array_mut().expect("a list").reverse();
    bundle["trials"][1]["countries"] = countries;
    let comparison = compared(&bundle.to_string()).expect("it is good");
    assert!(comparison.opening.ledger.same.as_ref().is_some_and(|same| same.contains("region")));
}

#[test]
fn a_long_passage_that_thousands_of_facts_quote_is_too_much_for_a_page() {
    let mut bundle = trials(1);
    bundle["passages"][0]["exact"] = json!("x".repeat(2000));
    bundle["trials"][0]["limitations"] = terms(3900);
    assert!(bundle::load(&bundle.to_string()).is_ok());
    bundle["trials"][0]["limitations"] = terms(4100);
    assert_refused(
        &bundle.to_string(),
        "1:1: error[E046]: the facts quote 8610000 bytes in all, more than the 8388608",
    );
}

#[test]
fn a_sum_for_each_of_thousands_of_trials_is_too_much_for_a_page() {
    let member = |index: usize| json!({ "trial": format!("t{index}"), "state": "included", "noRoomIn": "sneezing" });
    let mut bundle = trials(300);
    bundle["reviews"] = json!([review(0)]);
    bundle["reviews"][0]["membership"] = (0..300).map(member).collect();
    assert!(refused(&bundle.to_string())[0].starts_with("1:1: error[E046]: the facts quote 9000000 bytes in all"));
}

#[test]
fn a_review_that_thousands_claim_to_supersede_names_one_of_them() {
    let mut bundle = trials(0);
    bundle["reviews"] = (0..1000).map(review).collect();
    bundle["reviews"][0]["supersededBy"] = json!("r1");
    for review in bundle["reviews"].as_array_mut().into_iter().flatten().skip(1) {
        review["supersedes"] = json!("r0");
    }
    let findings = refused(&bundle.to_string());
    assert_eq!(findings.len(), 100);
    let said = "error[E023] at reviews[2].supersedes: the review named here does not say that `r2` supersedes it";
    assert!(findings[0].contains(said), "{}", findings[0]);
}
