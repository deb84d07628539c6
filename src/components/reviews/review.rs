//! One review: benefit and harm side by side, at the same size.

use std::sync::Arc;

use yew::prelude::*;

use super::change::Change;
use super::side::Side;
use crate::catalogue::Key;
use crate::comparison;
use crate::components::fact::Fact;
use crate::components::forest::Forest;
use crate::components::heading::Heading;
use crate::components::lines::lines;
use crate::components::text::text;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub review: Arc<comparison::Review>,
}

#[component]
pub fn Review(Props { review }: &Props) -> Html {
    html! {
        <div class="review">
            <Heading depth=2>{ text(&review.heading) }</Heading>
            <div class="coverage">
                for fact in &review.coverage {
                    <Fact key={&*fact.id} {fact} />
                }
            </div>
            { lines(&review.lines) }
            <div class="sides">
                <Side heading={Key::Benefit} conclusions={review.benefits.clone()} />
                <Side heading={Key::Harm} conclusions={review.harms.clone()} />
            </div>
            if let Some(forest) = &review.forest {
                <Forest {forest} />
            }
            <div class="notes">
                for fact in &review.notes {
                    <Fact key={&*fact.id} {fact} />
                }
            </div>
            if let Some(change) = &review.change {
                <Change {change} />
            }
        </div>
    }
}
