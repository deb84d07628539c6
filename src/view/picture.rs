//! The picture: two panels, each to its own scale, one lane a trial in both. Every value stands beside its bar.
//!
//! Geometry is in SVG attributes, in percent, since `style` is refused; the drawing itself is hidden from those who hear
//! the page, who get the same values as text.

use yew::prelude::*;

use super::fact;
use crate::comparison::{Bar, Lane, Panel, Picture, Tick};

pub fn view(picture: &Picture) -> Html {
    let lanes = || picture.lanes.iter().enumerate();
    html! {
        <div class="picture">
            <div class="panel" data-panel="start">
                { axis(&picture.start) }
                { for lanes().map(|(index, lane)| start(index, lane, &picture.start)) }
                <div class="gaps">{ for picture.gaps.iter().map(fact::view) }</div>
            </div>
            <div class="panel" data-panel="course">
                { axis(&picture.course) }
                { for lanes().map(|(index, lane)| course(index, lane, &picture.course)) }
            </div>
        </div>
    }
}

fn axis(panel: &Panel) -> Html {
    html! {
        <div class="axis">
            <p>{ &panel.title }</p>
            <svg aria-hidden="true" height="18">
                { for panel.ticks.iter().map(|tick| html! {
                    <text x={percent(tick.at)} y="14" text-anchor={anchor(tick.at)}>{ &tick.label }</text>
                }) }
            </svg>
        </div>
    }
}

/// The first label starts at its mark and the last ends there, so that none leaves the panel.
fn anchor(at: i64) -> &'static str {
    match at {
        0 => "start",
        1000 => "end",
        _ => "middle",
    }
}

fn start(index: usize, lane: &Lane, panel: &Panel) -> Html {
    html! {
        <div class="lane">
            <p class="name">{ &lane.trial }</p>
            { drawing(index, lane.start, &panel.ticks) }
            { fact::view(&lane.start_fact) }
        </div>
    }
}

fn course(index: usize, lane: &Lane, panel: &Panel) -> Html {
    html! {
        <div class="lane">
            <p class="name">{ &lane.trial }</p>
            { drawing(index, lane.course, &panel.ticks) }
            { fact::view(&lane.course_fact) }
            { for lane.measured.iter().map(fact::view) }
        </div>
    }
}

/// Patterns tell the lanes apart where colour cannot; there are as many as trials shown at once.
const PATTERNS: usize = 8;

fn drawing(index: usize, bar: Option<Bar>, ticks: &[Tick]) -> Html {
    let bar = match bar {
        Some(bar) => html! {
            <line class="bar" data-pattern={(index % PATTERNS).to_string()}
                x1={percent(bar.from)} x2={percent(bar.to)} y1="50%" y2="50%" />
        },
        None => html! { <rect class="absent" x="0%" width="100%" y="20%" height="60%" /> },
    };
    html! {
        <svg aria-hidden="true" height="20">
            { for ticks.iter().map(|tick| html! {
                <line class="tick" x1={percent(tick.at)} x2={percent(tick.at)} y1="0%" y2="100%" />
            }) }
            { bar }
        </svg>
    }
}

/// "33.3%", from thousandths.
fn percent(thousandths: i64) -> String {
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}
