//! What else is known of the drug: trials that are not compared, and where it stands with the authorities.

use std::rc::Rc;

use yew::prelude::*;

use super::fold::Fold;
use super::heading::Heading;
use super::lines::lines;
use super::other_trial::OtherTrial;
use super::setting::use_words;
use crate::catalogue::Key;
use crate::comparison::Comparison;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub comparison: Rc<Comparison>,
}

/// "Other trials, approvals and guidelines"
#[component]
pub fn Others(Props { comparison }: &Props) -> Html {
    let words = use_words();
    let label = match (comparison.others.is_empty(), comparison.status.is_empty()) {
        (true, true) => return Html::default(),
        (false, true) => Key::AlsoKnown,
        (true, false) => Key::Standing,
        (false, false) => Key::OthersAndStanding,
    };
    html! {
        <Fold id="others" class="others" label={Html::from(words.say(label))}>
            for trial in &comparison.others {
                // By its key: a trial that joins moves the others, and what a reader has opened in them moves with them.
                <OtherTrial key={&*trial.id} {trial} />
            }
            if !comparison.status.is_empty() {
                <div class="standing">
                    if label == Key::OthersAndStanding {
                        <Heading depth=2>{ words.say(Key::Standing) }</Heading>
                    }
                    { lines(&comparison.status) }
                </div>
            }
        </Fold>
    }
}
