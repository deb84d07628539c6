//! What the reviews conclude: benefit and harm side by side, at the same size.

use super::element::{Element, el};
use super::status::lines;
use super::{fact, forest, heading, table};
use crate::catalogue::{Key, Words};
use crate::comparison::{Change, ChangeRow, Conclusion, Fact, Review};

pub fn view(words: Words, reviews: &[Review], level: u8) -> Option<Element> {
    let section = el("section").class("reviews").child(heading::view(level, Some("reviews"), words.say(Key::Reviews)));
    (!reviews.is_empty()).then(|| section.children(reviews.iter().map(|each| review(words, each, level + 1))))
}

fn review(words: Words, review: &Review, level: u8) -> Element {
    let sides = el("div").class("sides").child(side(words, Key::Benefit, &review.benefits, level + 1)).child(side(
        words,
        Key::Harm,
        &review.harms,
        level + 1,
    ));
    let notes = el("div").class("notes").children(review.notes.iter().map(|fact| fact::view(words, fact)));
    el("div")
        .class("review")
        .child(heading::view(level, None, &review.heading))
        .child(el("div").class("coverage").children(review.coverage.iter().map(|fact| fact::view(words, fact))))
        .child(lines(words, &review.lines))
        .child(sides)
        .children(review.forest.iter().map(|each| forest::view(words, each)))
        .child(notes)
        .children(review.change.iter().map(|each| change(words, each)))
}

fn side(words: Words, heading: Key, conclusions: &[Conclusion], level: u8) -> Element {
    let none = conclusions.is_empty().then(|| el("p").class("none").text(words.say(Key::NoConclusion)));
    el("div")
        .class("side")
        .child(heading::view(level, None, words.say(heading)))
        .children(none)
        .children(conclusions.iter().map(|each| conclusion(words, each)))
}

fn conclusion(words: Words, conclusion: &Conclusion) -> Element {
    let statement = conclusion.statement.as_ref().map(|(statement, origin)| {
        el("div").class("statement").child(fact::view(words, statement)).child(el("p").class("origin").text(origin))
    });
    let certainty =
        el("div").class("certainty").children(marks(conclusion.level)).child(fact::view(words, &conclusion.certainty));
    el("div")
        .class("conclusion")
        .child(el("p").class("outcome").text(&conclusion.outcome))
        .children(conclusion.regimen.iter().map(|each| regimen(words, each)))
        .children(statement)
        .child(certainty)
        .children(conclusion.estimate.iter().map(|fact| fact::view(words, fact)))
}

fn regimen(words: Words, regimen: &Fact) -> Element {
    el("div").class("labelled").child(el("span").text(words.say(Key::At))).child(fact::view(words, regimen))
}

/// One to four marks out of four, beside the word that says the same.
fn marks(level: Option<usize>) -> Option<Element> {
    let level = level?;
    let marks = format!("{}{}", "●".repeat(level), "○".repeat(4_usize.saturating_sub(level)));
    Some(el("span").attr("aria-hidden", "true").class("marks").text(&marks))
}

fn change(words: Words, change: &Change) -> Element {
    let rows = change.rows.iter().map(|each| row(words, change, each));
    let table =
        el("table").child(table::head([&change.before, &change.after].into_iter())).child(el("tbody").children(rows));
    el("details").attr("id", &change.id).class("change").child(el("summary").text(&change.heading)).child(table)
}

fn row(words: Words, change: &Change, row: &ChangeRow) -> Element {
    el("tr")
        .child(table::label(&row.label).children(row.regimen.iter().map(|each| regimen(words, each))))
        .child(cell(words, &change.before, row.before.as_ref()))
        .child(cell(words, &change.after, row.after.as_ref()))
}

fn cell(words: Words, version: &str, fact: Option<&Fact>) -> Element {
    let nothing = || el("p").attr("data-kind", "not-recorded").class("fact").text(words.say(Key::NotRecorded));
    el("td").child(table::column(version)).child(fact.map_or_else(nothing, |fact| fact::view(words, fact)))
}
