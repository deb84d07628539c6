//! A fact: its value with its source numbers, and below it the way to each passage.

use super::element::{Element, el};
use crate::catalogue::{Key, Words};
use crate::comparison::{Fact, Kind, Quote, Step};
use crate::joined::joined;

/// The value is the `<summary>`, its trail opens in the same place. Without a trail there is nothing to open.
pub fn view(words: Words, fact: &Fact) -> Element {
    if fact.trail.iter().all(|step| *step == Step::default()) {
        let shown = el("p").key(&fact.id).attr("data-fact", &fact.id).attr("data-kind", kind(fact.kind));
        return shown.class("fact").text(&fact.text);
    }
    let trail = fact.trail.iter().fold(el("div").class("trail"), |trail, each| step(words, trail, each));
    let summary = el("summary")
        .child(el("span").class("value").text(&fact.text))
        .children(marks(words, &fact.marks))
        .children(fact.caveat.map(|caveat| el("span").class("caveat").text(&format!(" {caveat}"))))
        .children(fact.flags.iter().map(|flag| el("span").class("flag").text(&format!(" {flag}"))));
    el("details")
        .key(&fact.id)
        .attr("id", &fact.id)
        .attr("data-fact", &fact.id)
        .attr("data-kind", kind(fact.kind))
        .class("fact")
        .child(summary)
        .child(trail.children(words.explanations(&fact.text).into_iter().map(|word| el("p").class("word").text(word))))
}

/// The kind in the markup, where the stylesheet and the tests find it.
fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Reported => "reported",
        Kind::NotStated => "not-stated",
        Kind::NotApplicable => "not-applicable",
        Kind::Calculated => "calculated",
        Kind::Judged => "judged",
        Kind::NotRecorded => "not-recorded",
    }
}

fn marks(words: Words, marks: &[String]) -> Option<Element> {
    let word = words.form(Key::FromSources, marks.len().min(2).checked_sub(1)?);
    let marks: Vec<&str> = marks.iter().map(|mark| words.mark(mark)).collect();
    Some(el("sup").child(el("span").class("unseen").text(word)).text(&joined(&marks, ", ")))
}

/// Adds a step to the trail.
fn step(words: Words, trail: Element, step: &Step) -> Element {
    let head = match (&step.who, &step.value) {
        (Some(who), Some(value)) => Some(format!("{who}: {value}")),
        (who, value) => who.clone().or_else(|| value.clone()),
    };
    trail
        .children(head.map(|head| el("p").class("who").text(&head)))
        .children(step.sum.iter().map(|sum| el("p").class("sum").text(&words.fill(Key::Calculated, &[sum]))))
        .children(step.quotes.iter().map(|each| quote(words, each)))
        .children(step.notes.iter().map(|note| el("p").class("note").text(note)))
}

fn quote(words: Words, quote: &Quote) -> Element {
    let context = |text: &String| el("span").class("context").text(text);
    let (before, after) = &quote.around;
    let text = if quote.verbatim { el("q").maybe("lang", quote.language.as_deref()) } else { el("span") };
    let place = if quote.place.is_empty() { String::new() } else { format!(", {}", quote.place) };
    let flag = quote.flag.map(|flag| format!("; {flag}")).unwrap_or_default();
    let gloss =
        |gloss: &String| el("span").class("gloss").text(&format!(" {}", words.fill(Key::InTranslation, &[gloss])));
    el("p")
        .class("passage")
        .child(text.children(before.iter().map(context)).text(&quote.text).children(after.iter().map(context)))
        .children(quote.gloss.as_ref().map(gloss))
        .child(el("span").class("origin").text(&format!(
            " {} [{}]{place}; {}{flag}. ",
            quote.source,
            words.mark(&quote.mark),
            quote.checked
        )))
        .child(to_source(words, &quote.mark))
}

/// Fragment links do not resolve in a shadow root. The element's script follows them; without it they are hidden.
fn to_source(words: Words, mark: &str) -> Element {
    el("a")
        .attr("role", "doc-biblioref")
        .attr("href", &format!("#source-{mark}"))
        .class("script")
        .text(&words.fill(Key::GoToSource, &[words.mark(mark)]))
}
