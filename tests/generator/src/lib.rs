//! Made-up bundles of any size, for tests and measurements only: a drug that does not exist, in trials that never were.
//!
//! Between them they use all that the format allows, and every one of them is good. Their passages stand in the list; `inside`
//! moves them into the facts.

mod book;
mod dice;
mod estimate;
mod fact;
mod inside;
mod mutate;
mod names;
mod outcome;
mod passage;
mod regimen;
mod review;
mod source;
mod trial;

use serde_json::{Value, json};

use book::Book;
pub use inside::inside;
pub use mutate::mutate;

/// A good bundle of so many trials, some 7 KB each. The same seed gives the same bundle everywhere.
pub fn bundle(seed: u64, trials: usize) -> Value {
    let book = &mut Book::new(seed);
    let subject = subject(book);
    let trials: Vec<Value> = (0..trials).map(|index| trial::trial(book, index)).collect();
    let reviews = review::reviews(book, &trials);
    let mut bundle = json!({
        "format": 2,
        "id": format!("made-up-{seed}"),
        "version": book.dice.pick(&["1.0.0", "2026-11-22"]),
        "status": book.dice.pick(&["draft", "active", "retired"]),
        "language": book.dice.pick(&["en", "en-GB"]),
        "title": format!("{}, a made-up drug for hiccups: {} made-up trials", names::DRUG, trials.len()),
        "subject": subject,
        "checkedOn": "2026-11-22",
        "license": "MIT OR Apache-2.0",
        "notices": notices(book),
        "trials": trials,
        "reviews": reviews,
    });
    if book.dice.chance(50) {
        bundle["$schema"] = json!("https://example.org/bundle.schema.json");
        bundle["article"] = json!("https://example.org/the-article");
        bundle["corrections"] = json!("https://example.org/corrections");
    }
    if book.dice.chance(50) {
        bundle["reviewed"] = json!({ "on": "2026-11-20", "by": names::person(&mut book.dice) });
        bundle["evidenceTo"] = json!(book.dice.pick(&["2026-06", "2026-06-30"]));
    }
    bundle["sources"] = Value::Array(std::mem::take(&mut book.sources));
    bundle["passages"] = Value::Array(std::mem::take(&mut book.passages));
    bundle
}

fn subject(book: &mut Book) -> Value {
    let mut subject = json!({ "name": names::DRUG, "kind": "drug" });
    if book.dice.chance(50) {
        subject["atc"] = json!("Z99ZZ99");
        subject["codes"] = json!([{ "system": "https://example.org/codes", "code": "made-up" }]);
    }
    if book.dice.chance(70) {
        let source = book.article();
        subject["description"] = book.term(&source, "a liquid that nobody ever made", None);
    }
    let statements = book.dice.below(3);
    let regulatory = (0..statements).map(|_| regulatory(book)).collect();
    subject["regulatory"] = Value::Array(regulatory);
    subject
}

fn regulatory(book: &mut Book) -> Value {
    let source = book.source("product-information");
    let mut statement = json!({
        "jurisdiction": book.dice.pick(names::COUNTRIES).0,
        "statement": book.term(&source, "known to nobody there", None),
    });
    if book.dice.chance(50) {
        statement["dose"] = book.range(&source, (5, 20), (21, 50), "mL");
    }
    if book.dice.chance(50) {
        statement["course"] = book.range(&source, (5, 10), (11, 30), "d");
    }
    statement
}

fn notices(book: &mut Book) -> Value {
    let safety =
        format!("{} does not exist, and neither do these trials. No dose here is meant for anybody.", names::DRUG);
    let mut notices = vec![json!({ "kind": "safety", "text": safety })];
    if book.dice.chance(40) {
        let article = book.article();
        let text = "Hiccups that never were cannot be cured.";
        notices.push(json!({ "kind": "general", "text": text, "passages": [book.passage(&article, text)] }));
    }
    Value::Array(notices)
}
