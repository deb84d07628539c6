//! Every field of the complete bundle, wronged in turn: whatever the schema refuses the parser refuses, and the other
//! way round but for what a schema cannot say.

use serde_json::{Value, json};

use crate::corpus::{Verdict, complete, places};

/// What a schema cannot say: which ids there are, and how one value goes with another.
const BEYOND: [&str; 42] = [
    "E020", "E021", "E023", "E035", "E036", "E037", "E039", "E042", "E043", "E044", "E050", "E051", "E052", "E053",
    "E054", "E055", "E056", "E057", "E058", "E059", "E060", "E061", "E062", "E063", "E064", "E065", "E066", "E067",
    "E068", "E069", "E071", "E072", "E073", "E074", "E075", "E076", "E077", "E078", "E079", "E080", "E081", "E084",
];

#[test]
fn schema_and_parser_judge_every_single_change_alike() {
    let complete = complete();
    let places = places(&complete);
    let wrongs = [json!(null), json!(-1), json!(0.5), json!("a b"), json!([]), json!({})];
    let mut refused = 0;
    for place in places.values() {
        for wrong in &wrongs {
            let mut bundle = complete.clone();
            *bundle.pointer_mut(place).expect("the place is there") = wrong.clone();
            refused += usize::from(is_refused(&bundle, &format!("{place} = {wrong}")));
        }
        refused += usize::from(is_refused(&without(&complete, place), &format!("{place} left out")));
        let mut bundle = complete.clone();
        if let Some(Value::Object(object)) = bundle.pointer_mut(place) {
            object.insert("unknown".to_owned(), json!("x"));
            assert!(is_refused(&bundle, &format!("{place}/unknown")), "{place}/unknown");
        }
    }
    assert!(refused > places.len() * 5, "only {refused} of the changes to {} places were refused", places.len());
}

/// Whether both refuse it; fails where only one does and should not.
fn is_refused(bundle: &Value, change: &str) -> bool {
    let verdict = Verdict::of(&bundle.to_string());
    match &verdict.schema {
        Some(objection) => assert!(!verdict.codes.is_empty(), "only the schema refuses {change}: {objection}"),
        None => assert!(
            verdict.codes.iter().all(|code| BEYOND.contains(code)),
            "only the parser refuses {change}: {:?}; say it in crates/bundle/src/schema/rules.rs, or here that it cannot be said",
            verdict.codes
        ),
    }
    verdict.schema.is_some()
}

fn without(bundle: &Value, place: &str) -> Value {
    let mut bundle = bundle.clone();
    let Some((owner, name)) = place.rsplit_once('/') else { return Value::Null };
    match bundle.pointer_mut(owner) {
        Some(Value::Object(members)) => drop(members.remove(name)),
        Some(Value::Array(elements)) => drop(elements.remove(name.parse().expect("an index"))),
        _ => panic!("{place} is nowhere"),
    }
    bundle
}
