//! What a review concludes on one outcome.

use std::sync::Arc;

use yew::prelude::*;

use super::regimen::Regimen;
use crate::comparison;
use crate::components::fact::Fact;
use crate::components::text::text;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub conclusion: Arc<comparison::Conclusion>,
}

#[component]
pub fn Conclusion(Props { conclusion }: &Props) -> Html {
    html! {
        <div class="conclusion">
            <p class="outcome">{ text(&conclusion.outcome) }</p>
            if let Some(fact) = &conclusion.regimen {
                <Regimen {fact} />
            }
            if let Some((fact, origin)) = &conclusion.statement {
                <div class="statement">
                    <Fact key={&*fact.id} {fact} />
                    <p class="origin">{ text(origin) }</p>
                </div>
            }
            <div class="certainty">
                if let Some(level) = conclusion.level {
                    <span class="marks" aria-hidden="true">{ marks(level) }</span>
                }
                <Fact key={&*conclusion.certainty.id} fact={&conclusion.certainty} />
            </div>
            if let Some(fact) = &conclusion.estimate {
                <Fact key={&*fact.id} {fact} />
            }
        </div>
    }
}

/// One to four marks out of four, beside the word that says the same.
fn marks(level: usize) -> String {
    format!("{}{}", "●".repeat(level), "○".repeat(4_usize.saturating_sub(level)))
}
