//! Reviews, each with an older version now and then.

use serde_json::{Value, json};

use crate::book::Book;
use crate::estimate;
use crate::names;

/// Up to three reviews that say of every trial whether they hold it.
pub fn reviews(book: &mut Book, trials: &[Value]) -> Value {
    let mut reviews = Vec::new();
    for index in 0..book.dice.below(4) {
        let (new, old) = (format!("review-{index}"), format!("review-{index}-before"));
        // Unlike measures never stand in one plot, nor beside each other in a history.
        let measure = book.dice.pick(estimate::MEASURES);
        let mut newer = review(book, trials, &new, "pub2", measure);
        let mut older = book.dice.chance(40).then(|| review(book, trials, &old, "pub1", measure));
        if let Some(older) = &mut older {
            newer["supersedes"] = json!(old);
            older["supersededBy"] = json!(new);
            let superseded = json!({ "state": "superseded", "checkedOn": "2026-11-22", "by": newer["source"] });
            for source in book.sources.iter_mut().filter(|source| source["id"] == older["source"]) {
                source["publication"] = superseded.clone();
            }
        }
        reviews.push(newer);
        reviews.extend(older);
    }
    Value::Array(reviews)
}

fn review(book: &mut Book, trials: &[Value], id: &str, version: &str, measure: &str) -> Value {
    let kind = book.dice.pick(&["systematic-review", "meta-analysis"]);
    let source = book.source(kind);
    let membership: Vec<Value> = trials.iter().map(|trial| member(book, &source, trial)).collect();
    let included = membership.iter().filter(|member| member["state"] == "included").count() as u32;
    let conclusions = book.dice.below(5);
    let mut review = json!({
        "id": id,
        "source": source,
        "version": version,
        "searched": searched(book, &source),
        "question": { "intervention": book.term(&source, names::DRUG, None) },
        "pool": pool(book, &source, included),
        "membership": membership,
        "conclusions": (0..conclusions).map(|_| conclusion(book, &source, measure)).collect::<Value>(),
    });
    if book.dice.chance(50) {
        review["question"]["population"] = book.term(&source, "people with hiccups", None);
        review["question"]["comparator"] = book.term(&source, "placebo drops", None);
        review["question"]["start"] = book.term(&source, "at any time", None);
    }
    match book.dice.below(4) {
        0 => {
            review["absoluteNumbers"] =
                json!({ "absent": "not-stated", "lookedIn": [{ "source": source, "basis": "abstract" }] })
        }
        1 => review["absoluteNumbers"] = book.term(&source, "5 fewer in 1,000 people", None),
        _ => {}
    }
    if book.dice.chance(30) {
        no_room(book, &source, measure, trials, &mut review);
    }
    if book.dice.chance(40) {
        review["notes"] = json!([book.term(&source, "hiccups differ", None)]);
    }
    review
}

/// Counts of an outcome that leave no room for the trials that are not in the pool and say how many people they had.
fn no_room(book: &mut Book, source: &str, measure: &str, trials: &[Value], review: &mut Value) {
    let regimen = json!({ "dose": book.stated(source, "99", "mL"), "course": book.stated(source, "99", "d") });
    for (people, regimen) in [("20", None), ("10", Some(regimen))] {
        let certainty = json!({ "rating": "not-established" });
        let mut counted = json!({ "outcome": "yawning", "kind": "harm", "certainty": certainty });
        counted["estimate"] = estimate::estimate(book, source, measure);
        counted["estimate"]["participants"] = book.stated(source, people, "people");
        if let Some(regimen) = regimen {
            counted["regimen"] = regimen;
        }
        review["conclusions"].as_array_mut().into_iter().for_each(|all| all.push(counted.clone()));
    }
    let members = review["membership"].as_array_mut().into_iter().flatten();
    for (member, _) in members.zip(trials).filter(|(_, trial)| trial["participants"]["randomized"]["value"].is_number())
    {
        if member["state"] == "excluded" {
            member["noRoomIn"] = json!("yawning");
            member["inferred"] = json!(true);
        }
    }
}

fn searched(book: &mut Book, source: &str) -> Value {
    let date = book.dice.pick(&["May 2026", "1 June 2026", "2026-05-09"]);
    json!({ "value": date, "passages": [book.passage(source, &format!("we searched until {date}"))] })
}

fn member(book: &mut Book, source: &str, trial: &Value) -> Value {
    let states = ["included", "included", "excluded", "awaiting", "not-considered", "not-established"];
    let state = book.dice.pick(&states);
    let mut member = json!({ "trial": trial["id"], "state": state });
    if state == "excluded" {
        let reason = "the hiccups had stopped";
        member["reason"] = json!(reason);
        member["passages"] = json!([book.passage(source, reason)]);
    } else if state == "included" || book.dice.chance(60) {
        member["passages"] = json!([book.passage(source, "as their table has it")]);
    }
    member
}

/// The trials of this drug that are shown, some more, and those of up to two other agents.
fn pool(book: &mut Book, source: &str, included: u32) -> Value {
    let agents = book.dice.below(3);
    let trials = included + agents + book.dice.between(1, 9);
    let people = trials * 10 + book.dice.between(500, 3000);
    let agent = |index| {
        let mut agent = json!({ "name": format!("Otherin {}", index + 1) });
        if book.dice.chance(80) {
            agent["trials"] = book.stated(source, "1", "trials");
            agent["participants"] = book.stated(source, "240", "people");
        }
        agent
    };
    let agents: Value = (0..agents).map(agent).collect();
    json!({
        "trials": book.stated(source, &trials.to_string(), "trials"),
        "participants": book.quantity(source, people, people, "people"),
        "agents": agents,
    })
}

fn conclusion(book: &mut Book, source: &str, measure: &str) -> Value {
    let outcome = book.dice.pick(&["hiccups within a day", "falling asleep", "sneezing"]);
    let rating = book.dice.pick(&["high", "moderate", "low", "very-low", "not-established"]);
    let mut certainty = json!({ "rating": rating });
    if rating != "not-established" {
        certainty["rater"] = json!("the review’s authors");
        certainty["reasons"] = json!(["few people", "wide interval"]);
        certainty["passages"] = json!([book.passage(source, "as sure as one can be of hiccups")]);
    }
    let kind = book.dice.pick(&["benefit", "harm"]);
    let mut conclusion = json!({ "outcome": outcome, "kind": kind, "certainty": certainty });
    if book.dice.chance(70) {
        conclusion["statement"] = statement(book, source, outcome, rating);
    }
    if book.dice.chance(70) {
        conclusion["estimate"] = estimate::estimate(book, source, measure);
        if book.dice.chance(60) {
            conclusion["estimate"]["trials"] = book.stated(source, "2", "trials");
            conclusion["estimate"]["participants"] = book.stated(source, "180", "people");
            conclusion["estimate"]["version"] = json!("pub2");
        }
    }
    if book.dice.chance(30) {
        let (dose, course) = (book.quantity(source, 5, 50, "mL"), book.quantity(source, 5, 30, "d"));
        conclusion["regimen"] = json!({ "dose": dose, "course": course });
    }
    conclusion
}

/// In GRADE's words for the certainty.
fn statement(book: &mut Book, source: &str, outcome: &str, rating: &str) -> Value {
    let drug = names::DRUG;
    let text = match rating {
        "high" => format!("{drug} makes no difference to {outcome}"),
        "moderate" => format!("{drug} probably makes no difference to {outcome}"),
        "low" => format!("{drug} may make no difference to {outcome}"),
        _ => format!("the evidence is very uncertain about {outcome}"),
    };
    let origin = book.dice.pick(&["verbatim", "grade-template", "article", "editor"]);
    let source = if origin == "article" { book.article() } else { source.to_owned() };
    // The review's own words are quoted; a figure is nobody's words.
    let passage = if origin == "verbatim" { book.quotation(&source, &text) } else { book.passage(&source, &text) };
    json!({ "text": text, "origin": origin, "passages": [passage] })
}
