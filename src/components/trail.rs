//! The way from a value to its passages, step by step.

use yew::prelude::*;

use super::text::text;
use crate::catalogue::{Key, Words};
use crate::comparison::{Quote, Step};

/// With buttons that copy a quotation, where the widget has such buttons.
pub fn trail(words: Words, steps: &[Step], exports: bool) -> Html {
    steps.iter().map(|each| step(words, each, exports)).collect()
}

fn step(words: Words, step: &Step, exports: bool) -> Html {
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
            { for step.quotes.iter().map(|each| quote(words, each, exports)) }
            for note in &step.notes {
                <p class="note">{ text(note) }</p>
            }
        </>
    }
}

fn quote(words: Words, quote: &Quote, exports: bool) -> Html {
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
            <a role="doc-biblioref" href={format!("#source-{}", quote.mark)}>
                { words.fill(Key::GoToSource, &[mark]) }
            </a>
            if exports && quote.verbatim {
                <button type="button" value="quotation">{ words.say(Key::CopyQuotation) }</button>
            }
        </p>
    }
}

/// What stands beside a passage.
fn context(text: &Option<String>) -> Html {
    text.iter().map(|text| html! { <span class="context">{ super::text::text(text) }</span> }).collect()
}
