//! How sure somebody is: GRADE's marks, and the words that say the same.

use std::sync::Arc;

use yew::prelude::*;

use super::fact::Fact;
use crate::comparison;

#[derive(Properties, PartialEq)]
pub struct Props {
    /// One to four; nothing where it is not rated.
    pub level: Option<usize>,
    pub fact: Arc<comparison::Fact>,
}

#[component]
pub fn Certainty(Props { level, fact }: &Props) -> Html {
    html! {
        <div class="certainty">
            if let Some(level) = level {
                <span class="marks" aria-hidden="true">{ marks(*level) }</span>
            }
            <Fact key={&*fact.id} {fact} />
        </div>
    }
}

fn marks(level: usize) -> String {
    format!("{}{}", "⊕".repeat(level), "◯".repeat(4_usize.saturating_sub(level)))
}
