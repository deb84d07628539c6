//! The benefits or the harms of a review.

use std::sync::Arc;

use yew::prelude::*;

use super::conclusion::Conclusion;
use crate::catalogue::Key;
use crate::comparison;
use crate::components::heading::Heading;
use crate::components::setting::use_words;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub heading: Key,
    pub conclusions: Vec<Arc<comparison::Conclusion>>,
}

#[component]
pub fn Side(Props { heading, conclusions }: &Props) -> Html {
    let words = use_words();
    html! {
        <div class="side">
            <Heading depth=3>{ words.say(*heading) }</Heading>
            if conclusions.is_empty() {
                <p class="none">{ words.say(Key::NoConclusion) }</p>
            }
            for conclusion in conclusions {
                <Conclusion key={&*conclusion.certainty.id} {conclusion} />
            }
        </div>
    }
}
