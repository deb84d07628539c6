//! Behind a press: what a review asked, which other trials it includes, and what changed since its previous version.

use std::sync::Arc;

use yew::prelude::*;

use super::change::Change;
use super::coverage::{Coverage, members};
use crate::catalogue::Key;
use crate::comparison;
use crate::components::fact::Fact;
use crate::components::fold::Fold;
use crate::components::lines::lines;
use crate::components::setting::use_words;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub review: Arc<comparison::Review>,
    /// That of its label, below the widget's title.
    pub depth: u8,
}

#[component]
pub fn About(Props { review, depth }: &Props) -> Html {
    let words = use_words();
    html! {
        <Fold id={format!("{}.about", review.id)} depth={*depth} label={Html::from(words.say(Key::ReviewCovers))}>
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
    }
}
