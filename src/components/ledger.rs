//! The list of differences, behind their number.

use std::sync::Arc;

use yew::prelude::*;

use super::fact::Fact;
use super::text::text;
use crate::comparison::{Opening, Standing};

#[derive(Properties, PartialEq)]
pub struct Props {
    pub opening: Arc<Opening>,
}

#[component]
pub fn Ledger(Props { opening }: &Props) -> Html {
    let ledger = &opening.ledger;
    html! {
        <details id="differences" class="ledger">
            <summary>{ opening.label.as_deref().map(text) }</summary>
            if let Some(fact) = &opening.alike {
                <Fact key={&*fact.id} {fact} />
            }
            <ul role="list">
                for entry in ledger.with(Standing::Different) {
                    <li key={&*entry.label}>
                        <span class="label">{ text(&entry.label) }</span>
                        <Fact key={&*entry.fact.id} fact={&entry.fact} />
                    </li>
                }
            </ul>
            if let Some(warning) = ledger.warning {
                <p class="warning">{ text(warning) }</p>
            }
            for sentence in ledger.unclear.iter().chain(&ledger.same) {
                <p>{ text(sentence) }</p>
            }
        </details>
    }
}
