//! A fact: its value with its source numbers, and below it the way to each passage.

use yew::prelude::*;

use super::navigate;
use crate::comparison::{Fact, Kind, Quote, Step};

/// The value is the `<summary>`, its trail opens in the same place. Without a trail there is nothing to open.
pub fn view(fact: &Fact) -> Html {
    if fact.trail.iter().all(|step| *step == Step::default()) {
        return html! { <p class="fact" data-kind={kind(fact.kind)}>{ &fact.text }</p> };
    }
    html! {
        <details class="fact" id={fact.id.clone()} data-fact={fact.id.clone()} data-kind={kind(fact.kind)}>
            <summary>
                <span class="value">{ &fact.text }</span>
                { marks(&fact.marks) }
                { for fact.caveat.iter().map(|caveat| html! { <span class="caveat">{ format!(" {caveat}") }</span> }) }
            </summary>
            <div class="trail">{ for fact.trail.iter().map(step) }</div>
        </details>
    }
}

/// The kind in the markup, where the stylesheet and the tests find it.
fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Reported => "reported",
        Kind::NotStated => "not-stated",
        Kind::Calculated => "calculated",
        Kind::Judged => "judged",
        Kind::NotRecorded => "not-recorded",
    }
}

fn marks(marks: &[String]) -> Html {
    if marks.is_empty() {
        return html! {};
    }
    let word = if marks.len() == 1 { ", source " } else { ", sources " };
    html! { <sup><span class="unseen">{ word }</span>{ marks.join(", ") }</sup> }
}

fn step(step: &Step) -> Html {
    let head = match (&step.who, &step.value) {
        (Some(who), Some(value)) => Some(format!("{who}: {value}")),
        (Some(who), None) => Some(who.clone()),
        (None, Some(value)) => Some(value.clone()),
        (None, None) => None,
    };
    html! {
        <>
            { for head.map(|head| html! { <p class="who">{ head }</p> }) }
            { for step.sum.iter().map(|sum| html! { <p class="sum">{ format!("Calculated: {sum}") }</p> }) }
            { for step.quotes.iter().map(quote) }
            { for step.notes.iter().map(|note| html! { <p class="note">{ note }</p> }) }
        </>
    }
}

fn quote(quote: &Quote) -> Html {
    let text = if quote.verbatim {
        html! { <q lang={quote.language.clone()}>{ &quote.text }</q> }
    } else {
        html! { <span>{ &quote.text }</span> }
    };
    let place = if quote.place.is_empty() { String::new() } else { format!(", {}", quote.place) };
    let origin = format!("{} [{}]{place}; {}.", quote.source, quote.mark, quote.checked);
    html! {
        <p class="passage">
            { text }
            { for quote.gloss.iter().map(|gloss| html! { <span class="gloss">{ format!(" In translation: {gloss}.") }</span> }) }
            <span class="origin">{ format!(" {origin} ") }</span>
            { to_source(&quote.mark) }
        </p>
    }
}

/// Fragment links do not resolve in a shadow root: the program follows them, and they are hidden until it can.
fn to_source(mark: &str) -> Html {
    let id = format!("source-{mark}");
    html! {
        <a class="program" role="doc-biblioref" href={format!("#{id}")} onclick={navigate::to(id)}>
            { format!("Go to source {mark}") }
        </a>
    }
}
