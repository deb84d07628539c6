//! The list of the sources.

use std::rc::Rc;

use yew::prelude::*;

use super::heading::Heading;
use super::setting::use_words;
use super::source::Source;
use crate::catalogue::Key;
use crate::comparison::Comparison;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub comparison: Rc<Comparison>,
}

#[component]
pub fn Sources(Props { comparison }: &Props) -> Html {
    let words = use_words();
    html! {
        <section class="sources">
            <Heading depth=1 id="sources">{ words.say(Key::Sources) }</Heading>
            <ul role="list">
                for reference in &comparison.references {
                    <Source key={&*reference.mark} {reference} />
                }
            </ul>
        </section>
    }
}
