//! The regimen that a conclusion covers, where that is narrower than the pool.

use std::sync::Arc;

use yew::prelude::*;

use crate::catalogue::Key;
use crate::comparison;
use crate::components::fact::Fact;
use crate::components::setting::use_words;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub fact: Arc<comparison::Fact>,
}

#[component]
pub fn Regimen(Props { fact }: &Props) -> Html {
    let words = use_words();
    html! {
        <div class="labelled">
            <span>{ words.say(Key::At) }</span>
            <Fact key={&*fact.id} {fact} />
        </div>
    }
}
