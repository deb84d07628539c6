//! The picture: two panels, each to its own scale, one lane a trial in both. Every value stands beside its bar.
//!
//! The drawings are hidden from those who hear the page, who get the same values as text.

mod drawing;
mod lane;
mod panel;

use std::sync::Arc;

use yew::prelude::*;

use super::fact::Fact;
use crate::comparison;
use lane::Lane;
use panel::Panel;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub picture: Arc<comparison::Picture>,
}

#[component]
pub fn Picture(Props { picture }: &Props) -> Html {
    let comparison::Picture { start, course, lanes, gaps } = &**picture;
    html! {
        <div class="picture">
            <Panel name="start" panel={start}>
                for (index, lane) in lanes.iter().enumerate() {
                    <Lane key={&*lane.trial} trial={lane.trial.clone()} {index} bar={lane.start} panel={start}
                        facts={vec![lane.start_fact.clone()]} />
                }
                <div class="gaps">
                    for fact in gaps {
                        <Fact key={&*fact.id} {fact} />
                    }
                </div>
            </Panel>
            <Panel name="course" panel={course}>
                for (index, lane) in lanes.iter().enumerate() {
                    <Lane key={&*lane.trial} trial={lane.trial.clone()} {index} bar={lane.course} panel={course}
                        facts={[&lane.course_fact].into_iter().chain(&lane.measured).cloned().collect::<Vec<_>>()} />
                }
            </Panel>
        </div>
    }
}
