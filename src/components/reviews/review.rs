//! One review: which trials it includes, what it concludes, and behind a press what it asked and what changed.

use std::sync::Arc;

use yew::prelude::*;

use super::change::Change;
use super::coverage::{Coverage, members};
use super::findings::Findings;
use crate::catalogue::Key;
use crate::comparison;
use crate::components::fact::Fact;
use crate::components::fold::Fold;
use crate::components::heading::Heading;
use crate::components::lines::lines;
use crate::components::setting::use_words;
use crate::components::text::text;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub review: Arc<comparison::Review>,
    /// That of its heading, below the widget's title. At 1 somebody else has said it.
    pub depth: u8,
}

#[component]
pub fn Review(Props { review, depth }: &Props) -> Html {
    let words = use_words();
    html! {
        <div class="review">
            if *depth > 1 {
                <Heading depth={*depth}>{ text(&review.heading) }</Heading>
            }
            <Coverage members={members(review, true)} />
            <Findings {review} />
            <Fold id={format!("{}.about", review.id)} depth={depth + 1} label={Html::from(words.say(Key::ReviewCovers))}>
                <Coverage members={members(review, false)} />
                { lines(&review.lines) }
                <div class="notes">
                    for fact in &review.notes {
                        <Fact key={&*fact.id} {fact} />
                    }
                </div>
                if let Some(change) = &review.change {
                    <Change {change} />
                }
            </Fold>
        </div>
    }
}
