//! The opening: what the trials gave alike, and behind the number of their differences the list of them.

use super::element::{Element, el};
use super::fact;
use crate::comparison::{Entry, Opening, Standing};

pub fn view(opening: &Opening) -> Element {
    el("div")
        .class("opening")
        .children(opening.alike.iter().map(fact::view))
        .children(opening.differ.iter().map(|differ| ledger(opening, differ)))
}

fn ledger(opening: &Opening, differ: &str) -> Element {
    let ledger = &opening.ledger;
    let unclear: Vec<&str> = ledger.with(Standing::Unclear).map(|entry| entry.label.as_str()).collect();
    let unclear = (!unclear.is_empty()).then(|| format!("Not comparable: {}.", unclear.join(", ")));
    el("details")
        .attr("id", "differences")
        .class("ledger")
        .child(el("summary").text(differ))
        .child(el("ul").attr("role", "list").children(ledger.with(Standing::Different).map(entry)))
        .children(ledger.warning.iter().map(|warning| el("p").class("warning").text(warning)))
        .children(unclear.iter().chain(&ledger.same).map(|text| el("p").text(text)))
}

fn entry(entry: &Entry) -> Element {
    el("li").child(el("span").class("label").text(&entry.label)).child(fact::view(&entry.fact))
}
