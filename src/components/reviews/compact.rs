//! A review in short: which trials it includes and what it says.

use std::sync::Arc;

use yew::prelude::*;

use super::about::About;
use super::coverage::{Coverage, members};
use super::regimen::Regimen;
use crate::comparison;
use crate::components::certainty::Certainty;
use crate::components::fact::Fact;
use crate::components::heading::Heading;
use crate::components::text::text;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub review: Arc<comparison::Review>,
}

#[component]
pub fn Compact(Props { review }: &Props) -> Html {
    html! {
        <div class="review">
            <Heading depth=3>{ text(&review.heading) }</Heading>
            <Coverage members={members(review, true)} />
            <dl class="lines">
                for conclusion in review.conclusions() {
                    <div key={&*conclusion.certainty.id}>
                        <dt>
                            { text(&conclusion.outcome) }
                            if let Some(fact) = &conclusion.regimen {
                                <Regimen {fact} />
                            }
                        </dt>
                        for fact in conclusion.estimate.iter().chain(&conclusion.people) {
                            <dd><Fact key={&*fact.id} {fact} /></dd>
                        }
                        <dd><Certainty level={conclusion.level} fact={&conclusion.certainty} /></dd>
                        if let Some((fact, origin)) = &conclusion.statement {
                            <dd><Fact key={&*fact.id} {fact} /><p class="origin">{ text(origin) }</p></dd>
                        }
                    </div>
                }
            </dl>
            <About {review} depth={4} />
        </div>
    }
}
