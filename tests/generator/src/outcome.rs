//! Outcomes and what was found.

use serde_json::{Value, json};

use crate::book::Book;
use crate::estimate;
use crate::fact::decimal;

const INSTRUMENTS: &[(&str, &str)] =
    &[("hiccups an hour", "hiccup-count"), ("nights without hiccups", "sleep"), ("a fright", "fright")];

/// What the trial with these arms measured.
pub fn outcomes(book: &mut Book, source: &str, arms: &Value) -> Value {
    let count = book.dice.below(5);
    (0..count).map(|index| outcome(book, source, arms, index)).collect()
}

fn outcome(book: &mut Book, source: &str, arms: &Value, index: u32) -> Value {
    // Many have the same first outcome, so that trials can disagree.
    let is_usual = index == 0 && book.dice.chance(50);
    let (instrument, code) = if is_usual { INSTRUMENTS[0] } else { book.dice.pick(INSTRUMENTS) };
    let role = if index == 0 { "primary" } else { book.dice.pick(&["primary", "secondary", "safety", "post-hoc"]) };
    let mut outcome = json!({
        "id": format!("outcome-{index}"),
        "instrument": book.term(source, instrument, Some(code)),
        "role": role,
    });
    if role == "post-hoc" {
        outcome["passages"] = json!([book.passage(source, "nobody had planned to look at it")]);
    }
    if book.dice.chance(60) {
        let unit = book.dice.pick(&["d", "wk", "mo"]);
        outcome["timePoint"] =
            if is_usual { book.stated(source, "30", "d") } else { book.quantity(source, 2, 90, unit) };
        outcome["cumulative"] = json!(book.dice.chance(30));
    }
    if book.dice.chance(25) {
        outcome["subgroup"] = book.term(source, "people above 60 years", Some("above-60"));
    }
    if book.dice.chance(50) {
        outcome["byArm"] = by_arm(book, source, arms);
    }
    if book.dice.chance(15) {
        outcome["explanations"] = json!([book.term(source, "everybody hiccups less in summer", None)]);
        outcome["pooled"] = json!([pooled(book)]);
    }
    // One thing tells which side did better: chance would let two of them disagree.
    match book.dice.below(3) {
        0 => outcome["better"] = json!(book.dice.pick(&["higher", "lower"])),
        1 => outcome["finding"] = finding(book, source),
        _ => {
            let measure = book.dice.pick(estimate::MEASURES);
            outcome["estimate"] = estimate::estimate(book, source, measure);
            if let Some(arm) = arms.get(1).filter(|_| book.dice.chance(30)) {
                outcome["estimate"]["reference"] = arm["id"].clone();
            }
        }
    }
    let treated: Vec<&Value> = arms.as_array().into_iter().flatten().filter(|arm| arm["role"] == "treatment").collect();
    if treated.len() > 1 {
        outcome["arm"] = treated[0]["id"].clone();
    }
    outcome
}

/// What somebody found who pooled the trial with another.
fn pooled(book: &mut Book) -> Value {
    let source = book.source("meta-analysis");
    let measure = book.dice.pick(estimate::MEASURES);
    let mut estimate = estimate::estimate(book, &source, measure);
    estimate["participants"] = book.stated(&source, "442", "people");
    let note = book.term(&source, "nobody had planned it", None);
    json!({ "with": "another trial", "estimate": estimate, "notes": [note] })
}

/// By its code alone, or in words.
fn finding(book: &mut Book, source: &str) -> Value {
    let codes = ["favours-treatment", "favours-control", "no-difference", "not-reported"];
    let code = book.dice.pick(&codes);
    if book.dice.chance(50) {
        return book.term(source, "they found what they found", Some(code));
    }
    json!({ "code": code, "passages": [book.passage(source, "hiccups came and went")] })
}

fn by_arm(book: &mut Book, source: &str, arms: &Value) -> Value {
    let unit = book.dice.pick(&["%", "1", "d"]);
    let share = unit == "%" && book.dice.chance(50);
    let value = |arm: &Value| {
        let value = book.dice.between(1, 99);
        let value = if share { decimal(i64::from(value) * 100 + 50) } else { value.to_string() };
        let quantity = if book.dice.chance(12) {
            json!({ "absent": "not-stated", "lookedIn": [{ "source": source, "basis": "abstract" }] })
        } else {
            book.stated(source, &value, unit)
        };
        json!({ "arm": arm["id"], "quantity": quantity })
    };
    arms.as_array().map(|arms| arms.iter().map(value).collect()).unwrap_or_default()
}
