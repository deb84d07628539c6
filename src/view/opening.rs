//! The opening: what the trials gave alike, and behind the number of their differences the list of them.

use super::element::{Element, el};
use super::fact;
use crate::catalogue::Words;
use crate::comparison::{Entry, Opening, Standing};

pub fn view(words: Words, opening: &Opening) -> Element {
    el("div")
        .class("opening")
        .children(opening.alike.iter().map(|fact| fact::view(words, fact)))
        .children(opening.differ.iter().map(|differ| ledger(words, opening, differ)))
}

fn ledger(words: Words, opening: &Opening, differ: &str) -> Element {
    let ledger = &opening.ledger;
    el("details")
        .key("differences")
        .attr("id", "differences")
        .class("ledger")
        .child(el("summary").text(differ))
        .child(el("ul").attr("role", "list").children(ledger.with(Standing::Different).map(|each| entry(words, each))))
        .children(ledger.warning.iter().map(|warning| el("p").class("warning").text(warning)))
        .children(ledger.unclear.iter().chain(&ledger.same).map(|text| el("p").text(text)))
}

fn entry(words: Words, entry: &Entry) -> Element {
    el("li").key(&entry.label).child(el("span").class("label").text(&entry.label)).child(fact::view(words, &entry.fact))
}
