//! One review: which trials it includes, what it concludes, and behind a press what it asked and what changed.

use std::sync::Arc;

use yew::prelude::*;

use super::about::About;
use super::coverage::{Coverage, members};
use super::findings::Findings;
use crate::comparison;
use crate::components::heading::Heading;
use crate::components::text::text;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub review: Arc<comparison::Review>,
    /// That of its heading, below the widget's title. At 1 the fold around it has said it.
    pub depth: u8,
}

#[component]
pub fn Review(Props { review, depth }: &Props) -> Html {
    html! {
        <div class="review">
            if *depth > 1 {
                <Heading depth={*depth}>{ text(&review.heading) }</Heading>
            }
            <Coverage members={members(review, true)} />
            <Findings {review} />
            <About {review} depth={depth + 1} />
        </div>
    }
}
