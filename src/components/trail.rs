//! The way from a value to its passages, step by step.

use yew::prelude::*;

use super::text::text;
use crate::catalogue::{Key, Words};
use crate::comparison::{Quote, Step};

pub fn trail(words: Words, steps: &[Step]) -> Html {
    steps.iter().map(|each| step(words, each)).collect()
}

fn step(words: Words, step: &Step) -> Html {
    let head = match (&step.who, &step.value) {
        (Some(who), Some(value)) => Some(format!("{who}: {value}")),
        (who, value) => who.clone().or_else(|| value.clone()),
    };
    html! {
        <>
            if let Some(head) = head {
                <p class="who">{ text(&head) }</p>
            }
            if let Some(sum) = &step.sum {
                <p class="sum">{ text(&words.fill(Key::Calculated, &[sum])) }</p>
            }
            { for step.quotes.iter().map(|each| quote(words, each)) }
            for note in &step.notes {
                <p class="note">{ text(note) }</p>
            }
        </>
    }
}

fn quote(words: Words, quote: &Quote) -> Html {
    let place = if quote.place.is_empty() { String::new() } else { format!(", {}", quote.place) };
    let flag = quote.flag.map(|flag| format!("; {flag}")).unwrap_or_default();
    let mark = words.mark(&quote.mark);
    let (before, after) = &quote.around;
    let origin = format!(" {} [{mark}]{place}; {}{flag}. ", quote.source, quote.checked);
    html! {
        <p class="passage">
            if quote.verbatim {
                <q lang={quote.language.clone()}>{ context(before) }{ text(&quote.text) }{ context(after) }</q>
            } else {
                <span>{ text(&quote.text) }</span>
            }
            if let Some(gloss) = &quote.gloss {
                <span class="gloss">{ text(&format!(" {}", words.fill(Key::InTranslation, &[gloss]))) }</span>
            }
            <span class="origin">{ text(&origin) }</span>
            // Fragment links do not resolve in a shadow root. The element's script follows them; without it they are hidden.
            <a class="script" role="doc-biblioref" href={format!("#source-{}", quote.mark)}>
                { words.fill(Key::GoToSource, &[mark]) }
            </a>
        </p>
    }
}

/// What stands beside a passage.
fn context(text: &Option<String>) -> Html {
    text.iter().map(|text| html! { <span class="context">{ super::text::text(text) }</span> }).collect()
}
