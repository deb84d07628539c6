//! Effect estimates, each with one passage that holds all of its figures.

use serde_json::{Value, json};

use crate::book::Book;
use crate::fact::{decimal, number};

pub const MEASURES: &[&str] =
    &["risk-ratio", "odds-ratio", "hazard-ratio", "mean-difference", "smd", "mann-whitney", "proportion"];

/// An estimate in hundredths, its interval or bound around it, and its P value.
pub fn estimate(book: &mut Book, source: &str, measure: &str) -> Value {
    let value = match measure {
        "mean-difference" | "smd" => i64::from(book.dice.between(0, 400)) - 200,
        "mann-whitney" | "proportion" => i64::from(book.dice.between(20, 80)),
        _ => i64::from(book.dice.between(30, 300)),
    };
    let text = decimal(value);
    let mut said = format!("{} {text}", measure.replace('-', " "));
    let mut estimate = json!({ "measure": measure, "value": number(&text) });
    let (low, high) = (value - i64::from(book.dice.between(1, 19)), value + i64::from(book.dice.between(1, 19)));
    match book.dice.below(5) {
        0 => {}
        1 => bound(book, &mut estimate, &mut said, "low", "from", &decimal(low)),
        2 => bound(book, &mut estimate, &mut said, "high", "up to", &decimal(high)),
        _ => {
            let (low, high) = (decimal(low), decimal(high));
            estimate["interval"] = json!({ "low": number(&low), "high": number(&high) });
            level(book, &mut estimate["interval"], &mut said);
            said = format!("{said} {low} to {high}");
        }
    }
    match book.dice.below(4) {
        0 => {
            estimate["p"] = json!({ "value": 0.04 });
            said.push_str(", P = 0.04");
        }
        1 => {
            estimate["p"] = json!({ "below": 0.001 });
            said.push_str(", P < 0.001");
        }
        _ => {}
    }
    if measure != "proportion" && book.dice.chance(15) {
        // Of no measure the value of no difference.
        let margin = decimal(i64::from(book.dice.between(410, 450)));
        said = format!("{said}, margin {margin}");
        estimate["margin"] = number(&margin);
    }
    if book.dice.chance(30) {
        estimate["above"] = json!(book.dice.pick(&["favours-treatment", "favours-control"]));
    }
    if book.dice.chance(20) {
        estimate["subgroup"] = book.term(source, "people above 60 years", None);
    }
    estimate["passages"] = json!([book.passage(source, &said)]);
    estimate
}

fn bound(book: &mut Book, estimate: &mut Value, said: &mut String, side: &str, words: &str, end: &str) {
    estimate["bound"] = json!({ side: number(end) });
    level(book, &mut estimate["bound"], said);
    *said = format!("{said} {words} {end}");
}

/// The level, where it is stated.
fn level(book: &mut Book, range: &mut Value, said: &mut String) {
    if book.dice.chance(70) {
        let level = book.dice.pick(&[90, 95, 99]);
        range["level"] = json!(level);
        *said = format!("{said}, {level}% CI");
    } else {
        said.push_str(", CI");
    }
}
