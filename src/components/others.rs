//! The trials that are known but not compared.

use std::rc::Rc;

use yew::prelude::*;

use super::fold::Fold;
use super::other_trial::OtherTrial;
use super::setting::use_words;
use crate::catalogue::Key;
use crate::comparison::Comparison;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub comparison: Rc<Comparison>,
}

/// "Also known, not compared above"
#[component]
pub fn Others(Props { comparison }: &Props) -> Html {
    let words = use_words();
    if comparison.others.is_empty() {
        return Html::default();
    }
    html! {
        <Fold id="others" class="others" label={Html::from(words.say(Key::AlsoKnown))}>
            for trial in &comparison.others {
                // By its key: a trial that joins moves the others, and what a reader has opened in them moves with them.
                <OtherTrial key={&*trial.id} {trial} />
            }
        </Fold>
    }
}
