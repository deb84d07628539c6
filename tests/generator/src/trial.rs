//! Trials.

use serde_json::{Value, json};

use crate::book::Book;
use crate::{names, outcome, regimen};

/// The trial at an index, with sources of its own.
pub fn trial(book: &mut Book, index: usize) -> Value {
    let source = book.source("trial-report");
    let (planned, days) = regimen::regimen(book, &source);
    let people = book.dice.between(200, 4000);
    let arms = arms(book, &source, people);
    let mut trial = json!({
        "id": format!("trial-{}", index + 1),
        "name": names::trial(&mut book.dice, index),
        "sources": [source],
        "shown": book.dice.chance(85),
        "design": design(book, &source),
        "condition": book.term(&source, "hiccups that last", Some("hiccups")),
        "countries": countries(book, &source),
        "participants": { "randomized": book.quantity(&source, people, people, "people"), "arms": arms },
        "regimen": planned,
        "outcomes": outcome::outcomes(book, &source, &arms),
    });
    if trial["shown"] == false {
        trial["reason"] = book.term(&source, "nobody ever saw its report", None);
    }
    if book.dice.chance(50) {
        trial["participants"]["analysed"] = book.quantity(&source, people / 2, people, "people");
    }
    if book.dice.chance(20) {
        let review = book.source("meta-analysis");
        trial["participants"]["sampleSize"] = book.quantity(&review, people / 2, people, "people");
    }
    if book.dice.chance(30) {
        let registry = book.source("registry");
        trial["sources"] = json!([source, registry]);
        trial["registration"] = registration(book, index);
    }
    if book.dice.chance(30) {
        trial["setting"] = book.term(&source, "at home", Some("home"));
    }
    if book.dice.chance(60) {
        // Longer than the course, whichever unit it is in.
        let (fewest, unit) = book.dice.pick(&[(days, "d"), (days / 7 + 1, "wk"), (days / 28 + 1, "mo")]);
        trial["followUp"] = book.quantity(&source, fewest + 1, fewest + 90, unit);
    }
    if book.dice.chance(30) {
        trial["delivered"] = json!({ "discontinued": book.stated(&source, "12.5", "%") });
    }
    if book.dice.chance(30) {
        trial["limitations"] = json!([book.term(&source, "small", None), book.term(&source, "made up", None)]);
    }
    if book.dice.chance(30) {
        let (name, role) = ("the Ministry of Hiccups", "paid for it");
        trial["funding"] = json!([{ "name": book.term(&source, name, None), "role": book.term(&source, role, None) }]);
    }
    trial
}

fn design(book: &mut Book, source: &str) -> Value {
    let (masking, code) = book.dice.pick(&[("double-blind", "DOUBLE"), ("open", "NONE"), ("quadruple", "QUADRUPLE")]);
    let (comparator, compared) = book.dice.pick(&[("placebo drops", "placebo"), ("a glass of water", "water")]);
    let mut design = json!({
        "allocation": book.term(source, "randomized", Some("RANDOMIZED")),
        "masking": book.term(source, masking, Some(code)),
        "comparator": book.term(source, comparator, Some(compared)),
    });
    if book.dice.chance(50) {
        design["model"] = book.term(source, "parallel groups", Some("PARALLEL"));
        design["centres"] = book.term(source, "multicentre", Some("multicentre"));
    }
    design
}

fn countries(book: &mut Book, source: &str) -> Value {
    let first = book.dice.below(names::COUNTRIES.len() as u32) as usize;
    let count = book.dice.below(4) as usize;
    let chosen = names::COUNTRIES.iter().cycle().skip(first).take(count);
    chosen.map(|(name, code)| book.term(source, name, Some(code))).collect()
}

/// Up to three arms, which have all the people between them where each says how many.
fn arms(book: &mut Book, source: &str, people: u32) -> Value {
    let arms = [(names::DRUG, "treatment"), ("placebo", "control"), ("twice the drops", "treatment")];
    let count = book.dice.pick(&[0, 2, 2, 3]);
    let arm = |(index, (name, role)): (usize, &(&str, &str))| {
        let mut arm = json!({ "id": format!("arm-{index}"), "name": name, "role": role });
        if book.dice.chance(80) {
            let share = people / count as u32 + if index == 0 { people % count as u32 } else { 0 };
            arm["randomized"] = book.quantity(source, share, share, "people");
        }
        if book.dice.chance(25) {
            arm["agent"] = book.term(source, name, Some(name));
        }
        if book.dice.chance(25) {
            arm["regimen"] = regimen::of_arm(book, source);
        }
        arm
    };
    arms.iter().take(count).enumerate().map(arm).collect()
}

/// A made-up number, of each trial its own.
fn registration(book: &mut Book, index: usize) -> Value {
    let registry = book.dice.pick(&["NCT", "EudraCT", "ISRCTN", "EU CT", "ChiCTR", "jRCT", "CTRI", "ACTRN"]);
    let number = match registry {
        "NCT" => format!("NCT{index:08}"),
        "EudraCT" => format!("0000-{index:06}-00"),
        "EU CT" => format!("0000-{index:06}-00-00"),
        "ChiCTR" => format!("ChiCTR{index:010}"),
        "jRCT" => format!("jRCT{index:010}"),
        "CTRI" => format!("CTRI/0000/00/{index:06}"),
        "ACTRN" => format!("ACTRN{index:014}"),
        _ => format!("{index:08}"),
    };
    json!([{ "registry": registry, "number": number }])
}
