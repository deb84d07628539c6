//! The list of the sources.

use std::rc::Rc;

use yew::prelude::*;

use super::fold::Fold;
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
        <Fold id="sources" class="sources" label={Html::from(words.say(Key::Sources))}>
            <ul role="list">
                for reference in &comparison.references {
                    <Source key={&*reference.mark} {reference} />
                }
            </ul>
        </Fold>
    }
}
