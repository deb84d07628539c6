//! The opening: what the trials gave alike, and behind the number of their differences the list of them.

use yew::prelude::*;

use super::fact;
use crate::comparison::{Entry, Opening, Standing};

pub fn view(opening: &Opening) -> Html {
    html! {
        <div class="opening">
            { for opening.alike.iter().map(fact::view) }
            { for opening.differ.iter().map(|differ| ledger(opening, differ)) }
        </div>
    }
}

fn ledger(opening: &Opening, differ: &str) -> Html {
    let ledger = &opening.ledger;
    let unclear: Vec<&str> = ledger.with(Standing::Unclear).map(|entry| entry.label.as_str()).collect();
    html! {
        <details class="ledger" id="differences">
            <summary>{ differ }</summary>
            <ul role="list">{ for ledger.with(Standing::Different).map(entry) }</ul>
            { for ledger.warning.iter().map(|warning| html! { <p class="warning">{ warning }</p> }) }
            if !unclear.is_empty() {
                <p>{ format!("Not comparable: {}.", unclear.join(", ")) }</p>
            }
            { for ledger.same.iter().map(|same| html! { <p>{ same }</p> }) }
        </details>
    }
}

fn entry(entry: &Entry) -> Html {
    html! { <li><span class="label">{ &entry.label }</span>{ fact::view(&entry.fact) }</li> }
}
