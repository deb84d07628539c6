//! What was given, when and for how long.

use serde_json::{Value, json};

use crate::book::Book;

/// How often, with the code of it.
const FREQUENCIES: &[(&str, &str)] =
    &[("once a day", "1/d"), ("twice a day", "2/d"), ("three times a day", "3/d"), ("once a week", "1/wk")];

const ROUTES: &[(&str, &str)] = &[("by mouth", "oral"), ("into a vein", "intravenous"), ("by spoon", "spoon")];

const EVENTS: &[&str] =
    &["symptom-onset", "last-known-well", "randomization", "admission", "diagnosis", "surgery", "birth"];

/// A regimen, and a number of days that its course does not exceed.
pub fn regimen(book: &mut Book, source: &str) -> (Value, u32) {
    let (most, unit, days) = book.dice.pick(&[(30, "d", 30), (6, "wk", 42), (72, "h", 3)]);
    let (route, code) = book.dice.pick(ROUTES);
    let volume = book.dice.pick(&["mL", "mg", "mL", "mg", "g", "[IU]", "{spray}", "mg/kg", "mg/m2", "mL/h"]);
    let mut regimen = json!({
        "dose": book.quantity(source, 1, 60, volume),
        "frequency": frequency(book, source),
        "route": book.term(source, route, Some(code)),
        "course": book.quantity(source, 1, most, unit),
        "start": start(book, source),
    });
    if book.dice.chance(25) {
        let count = book.dice.between(2, 4);
        regimen["phases"] = (0..count).map(|_| phase(book, source, volume)).collect();
    }
    if book.dice.chance(20) {
        regimen["courses"] = json!({ "count": book.quantity(source, 2, 4, "1") });
        if book.dice.chance(50) {
            regimen["courses"]["interval"] = book.quantity(source, 1, 6, "mo");
        }
    }
    if book.dice.chance(50) {
        let count = book.dice.between(1, 2);
        regimen["givenWith"] = (0..count).map(|_| given_with(book, source)).collect();
    }
    if book.dice.chance(30) {
        regimen["providedBy"] = book.term(source, "a nurse", None);
        regimen["setting"] = book.term(source, "on a ward", Some("ward"));
    }
    details(book, source, &mut regimen);
    (regimen, days)
}

/// How a dose was divided, how strong it was, on which days and until when; each may be there.
fn details(book: &mut Book, source: &str, regimen: &mut Value) {
    if book.dice.chance(15) {
        regimen["split"] = book.term(source, "half of it at first, the rest later", None);
    }
    if book.dice.chance(15) {
        regimen["concentration"] = book.quantity(source, 1, 50, "mg/mL");
    }
    if book.dice.chance(15) {
        let (days, code) = book.dice.pick(&[("days 1 and 8 of each cycle", "1,8"), ("weekdays", "mon-fri")]);
        regimen["days"] = book.term(source, days, Some(code));
    }
    if book.dice.chance(15) {
        regimen["until"] = book.term(source, "until the hiccups stopped", Some("relief"));
    }
}

/// What an arm was given in its own way: some of it, or all.
pub fn of_arm(book: &mut Book, source: &str) -> Value {
    let mut regimen = json!({});
    let volume = book.dice.pick(&["mL", "mg", "mg/kg"]);
    if book.dice.chance(50) {
        regimen["dose"] = book.quantity(source, 1, 60, volume);
    }
    if book.dice.chance(30) {
        let most = book.dice.between(61, 90);
        let passage = book.passage(source, &format!("up to {most} mg"));
        regimen["maxDose"] = json!({ "high": most, "unit": "mg", "passages": [passage] });
    }
    if book.dice.chance(40) {
        regimen["frequency"] = frequency(book, source);
    }
    if book.dice.chance(40) {
        let (route, code) = book.dice.pick(ROUTES);
        regimen["route"] = book.term(source, route, Some(code));
    }
    if book.dice.chance(40) {
        regimen["course"] = book.quantity(source, 1, 30, "d");
    }
    if book.dice.chance(20) {
        regimen["courses"] =
            json!({ "count": book.quantity(source, 2, 4, "1"), "interval": book.quantity(source, 40, 60, "d") });
    }
    if book.dice.chance(20) {
        regimen["start"] = start(book, source);
    }
    if book.dice.chance(30) {
        regimen["givenWith"] = json!([given_with(book, source)]);
    }
    if book.dice.chance(25) {
        regimen["phases"] = (0..3).map(|_| phase(book, source, volume)).collect();
    }
    details(book, source, &mut regimen);
    regimen
}

fn frequency(book: &mut Book, source: &str) -> Value {
    let (words, code) = book.dice.pick(FREQUENCIES);
    book.term(source, words, Some(code))
}

fn start(book: &mut Book, source: &str) -> Value {
    let (unit, most) = book.dice.pick(&[("h", 72), ("d", 30)]);
    let window = match book.dice.below(10) {
        0 => json!({ "absent": "not-stated" }),
        1 => book.quantity(source, 1, most, unit),
        2..=5 => book.range(source, (0, 0), (1, most), unit),
        _ => book.range(source, (1, most), (most + 1, 2 * most), unit),
    };
    json!({ "event": book.dice.pick(EVENTS), "window": window })
}

fn phase(book: &mut Book, source: &str, volume: &str) -> Value {
    let mut phase = json!({ "dose": book.quantity(source, 1, 60, volume), "length": book.quantity(source, 1, 9, "d") });
    if book.dice.chance(40) {
        phase["frequency"] = frequency(book, source);
    }
    phase
}

fn given_with(book: &mut Book, source: &str) -> Value {
    let (agent, code) =
        book.dice.pick(&[("a glass of water", "water"), ("a lump of sugar", "sugar"), ("rest", "rest")]);
    let mut given = json!({ "agent": book.term(source, agent, Some(code)) });
    if book.dice.chance(50) {
        given["dose"] = book.quantity(source, 50, 500, "mg");
    }
    if book.dice.chance(50) {
        given["frequency"] = frequency(book, source);
    }
    if book.dice.chance(50) {
        given["course"] = book.quantity(source, 1, 30, "d");
    }
    if book.dice.chance(20) {
        given["start"] = start(book, source);
    }
    given
}
