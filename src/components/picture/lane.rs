//! A lane of the picture: a trial's name, its bar and its values.

use std::sync::Arc;

use yew::prelude::*;

use super::drawing::drawing;
use crate::comparison::{self, Bar, Panel};
use crate::components::fact::Fact;
use crate::components::text::text;

#[derive(Properties, PartialEq)]
pub struct Props {
    /// The trial's name.
    pub trial: String,
    /// Among the trials shown.
    pub index: usize,
    pub bar: Option<Bar>,
    pub panel: Arc<Panel>,
    pub facts: Vec<Arc<comparison::Fact>>,
}

#[component]
pub fn Lane(Props { trial, index, bar, panel, facts }: &Props) -> Html {
    html! {
        <div class="lane">
            <p class="name">{ text(trial) }</p>
            { drawing(*index, *bar, &panel.ticks) }
            for fact in facts {
                <Fact key={&*fact.id} {fact} />
            }
        </div>
    }
}
