//! The opening: what the trials gave alike, and behind the number of their differences the list of them.

use std::sync::Arc;

use yew::prelude::*;

use super::fact::Fact;
use super::ledger::Ledger;
use super::text::text;
use crate::comparison;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub opening: Arc<comparison::Opening>,
}

#[component]
pub fn Opening(Props { opening }: &Props) -> Html {
    html! {
        <div class="opening">
            if opening.differ.is_some() && opening.has_list() {
                <Ledger {opening} />
            } else if let Some(differ) = &opening.differ {
                <p>{ text(differ) }</p>
            } else if let Some(fact) = &opening.alike {
                <Fact key={&*fact.id} {fact} />
            }
        </div>
    }
}
