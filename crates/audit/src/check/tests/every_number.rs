//! No reported number of the real bundle can be changed, to whatever other number its own passages or neighbours hold.
use std::collections::BTreeSet;

use super::*;
use crate::numeral::{Numeral, numerals};

/// The pointers to all numbers and to all texts of facts below a value.
fn places(value: &Value, pointer: &str, numbers: &mut Vec<String>, texts: &mut Vec<String>) {
    match value {
        Value::Number(_) => numbers.push(pointer.to_owned()),
        Value::String(_) => texts.push(pointer.to_owned()),
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                places(item, &format!("{pointer}/{index}"), numbers, texts);
            }
        }
        Value::Object(members) => {
            for (name, member) in members {
                places(member, &format!("{pointer}/{name}"), numbers, texts);
            }
        }
        _ => {}
    }
}

/// The numbers in the passages that the fact at this pointer rests on, neighbours of its own number, and none of them
/// equal to it.
fn others(bundle: &Value, pointer: &str, number: f64) -> BTreeSet<String> {
    let owners = std::iter::successors(Some(pointer), |inner| Some(inner.rsplit_once('/')?.0));
    // An interval's passages are those of its estimate.
    let ids = owners.filter_map(|owner| bundle.pointer(owner)?.get("passages")?.as_array()).next();
    let is_named = |passage: &&Value| ids.is_some_and(|ids| ids.contains(&passage["id"]));
    let passages = bundle["passages"].as_array().expect("passages").iter().filter(is_named);
    let texts = passages.filter_map(|passage| passage["exact"].as_str().or(passage["figure"].as_str()));
    let said = texts.flat_map(numerals).map(|numeral| numeral.value.to_string());
    let near = [number + 1.0, number - 1.0, number * 10.0, number / 10.0, -number, 0.0];
    // In digits, as an editor writes it: 30 and not 30.0.
    let near = near.iter().map(|near| format!("{near}")).filter(|near| !near.contains('e') && near.len() < 12);
    said.chain(near).filter(|other| other.parse() != Ok(number)).collect()
}

/// A number, and what it stands in with another number in its place.
type Change = (f64, Box<dyn Fn(&str) -> Value>);

/// The changes to a bundle that its checks let pass, of those made by `change` with every other number there is.
fn let_pass(pointers: &[String], change: impl Fn(&Value) -> Vec<Change>) -> Vec<String> {
    let bundle = bundle();
    let mut passed = Vec::new();
    for pointer in pointers {
        for (number, changed) in change(bundle.pointer(pointer).expect("a value")) {
            for other in others(&bundle, pointer, number) {
                let mut bundle = bundle.clone();
                *bundle.pointer_mut(pointer).expect("a value") = changed(&other);
                if refused(&bundle).is_empty() {
                    passed.push(format!("{pointer}: {number} as {other}"));
                }
            }
        }
    }
    passed
}

fn facts() -> (Vec<String>, Vec<String>) {
    let (mut numbers, mut texts) = (Vec::new(), Vec::new());
    let bundle = bundle();
    for part in ["subject", "trials", "reviews"] {
        places(&bundle[part], &format!("/{part}"), &mut numbers, &mut texts);
    }
    texts.retain(|pointer| ["/value", "/text", "/reason", "/asReported"].iter().any(|field| pointer.ends_with(field)));
    (numbers, texts)
}

#[test]
fn changing_any_reported_number_by_any_amount_is_refused() {
    let (numbers, _) = facts();
    assert!(numbers.len() > 100, "only {} numbers", numbers.len());
    let passed = let_pass(&numbers, |value| {
        let number = value.as_f64().expect("a number");
        vec![(number, Box::new(|other| serde_json::from_str(other).expect("a number")))]
    });
    assert_eq!(passed, [""; 0], "these changes were let pass");
}

#[test]
fn changing_any_number_in_the_words_of_a_fact_is_refused() {
    let (_, texts) = facts();
    let passed = let_pass(&texts, |value| {
        let text = value.as_str().expect("a text").to_owned();
        let in_digits = |numeral: &Numeral| text[numeral.start..].starts_with(|c: char| c.is_ascii_digit());
        let numbers: Vec<Numeral> = numerals(&text).into_iter().filter(in_digits).collect();
        let change = |numeral: Numeral| -> Change {
            let text = text.clone();
            let number = numeral.value.to_string().parse().expect("a number");
            (number, Box::new(move |other| json!(format!("{}{other}{}", &text[..numeral.start], &text[numeral.end..]))))
        };
        numbers.into_iter().map(change).collect()
    });
    assert_eq!(passed, [""; 0], "these changes were let pass");
}
