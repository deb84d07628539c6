//! The picture: a row for each trial, with its start and its course each to its own scale, and what it found.
//!
//! The drawings are hidden from those who hear the page, who get the same values as text.

mod drawing;
mod lane;
mod margin;

use std::sync::Arc;

use yew::prelude::*;

use super::fact::Fact;
use super::setting::use_words;
use super::svg::labels;
use super::text::text;
use crate::catalogue::Key;
use crate::comparison::{self, Panel};
use lane::Lane;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub picture: Arc<comparison::Picture>,
}

#[component]
pub fn Picture(Props { picture }: &Props) -> Html {
    let words = use_words();
    html! {
        <div class="picture">
            <div class="scales">
                <p>{ picture.lane }</p>
                { axis("start", &picture.start) }
                { axis("course", &picture.course) }
                <p>{ words.say(Key::ResultColumn) }</p>
            </div>
            for (index, lane) in picture.lanes.iter().enumerate() {
                <Lane key={&*lane.trial} lane={lane.clone()} {index} start={&picture.start} course={&picture.course} />
            }
            <div class="gaps">
                for fact in &picture.gaps {
                    <Fact key={&*fact.id} {fact} />
                }
            </div>
        </div>
    }
}

fn axis(name: &'static str, panel: &Panel) -> Html {
    html! { <div class="axis" data-panel={name}><p>{ text(&panel.title) }</p>{ labels(&panel.ticks) }</div> }
}
