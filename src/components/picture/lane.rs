//! A lane of the picture: a trial, its bars with their values, and its result.

use std::sync::Arc;

use yew::prelude::*;

use super::drawing::drawing;
use super::margin::margin;
use crate::comparison::{self, Bar, Panel, Stretch};
use crate::components::direction::direction;
use crate::components::fact::Fact;
use crate::components::text::text;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub lane: comparison::Lane,
    /// Among the trials shown.
    pub index: usize,
    pub start: Arc<Panel>,
    pub course: Arc<Panel>,
}

#[component]
pub fn Lane(Props { lane, index, start, course }: &Props) -> Html {
    html! {
        <div class="lane">
            <div class="trial-of-lane">
                <p class="name">{ text(&lane.name) }</p>
                <Fact fact={&lane.people} trial={lane.trial.clone()} />
            </div>
            <div data-panel="start">
                { drawing(*index, &whole(lane.start), &start.ticks) }
                <Fact fact={&lane.start_fact} trial={lane.trial.clone()} />
            </div>
            <div data-panel="course">
                { drawing(*index, &lane.course, &course.ticks) }
                <Fact fact={&lane.course_fact} trial={lane.trial.clone()} />
            </div>
            <div class="results">
                for found in &lane.results {
                    <div class="result" key={&*found.fact.id}>
                        { direction(found.direction) }
                        <Fact fact={&found.fact} trial={lane.trial.clone()} />
                    </div>
                    { found.against.as_ref().map(margin) }
                }
            </div>
        </div>
    }
}

/// A start window has no dose.
fn whole(window: Option<Bar>) -> Vec<Stretch> {
    window.map(|bar| Stretch { bar, dose: 1000 }).into_iter().collect()
}
