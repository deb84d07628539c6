//! What the drug is and where it stands with the authorities.

use std::rc::Rc;

use yew::prelude::*;

use super::fold::Fold;
use super::lines::lines;
use super::setting::use_words;
use crate::catalogue::Key;
use crate::comparison::Comparison;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub comparison: Rc<Comparison>,
}

#[component]
pub fn Standing(Props { comparison }: &Props) -> Html {
    let words = use_words();
    if comparison.status.is_empty() {
        return Html::default();
    }
    html! {
        <Fold id="standing" class="standing" label={Html::from(words.say(Key::Standing))}>
            { lines(&comparison.status) }
        </Fold>
    }
}
