//! The drawing of a lane.

use yew::prelude::*;

use crate::comparison::{Bar, Tick};
use crate::components::svg::{line, percent};

/// Patterns tell the lanes apart where colour cannot; there are as many as trials shown at once.
const PATTERNS: usize = 8;

/// A bar on the marks of its scale, or an empty frame.
pub fn drawing(index: usize, bar: Option<Bar>, ticks: &[Tick]) -> Html {
    let pattern = (index % PATTERNS).to_string();
    html! {
        <svg aria-hidden="true" height="20">
            { for ticks.iter().map(|tick| line("tick", [tick.at, tick.at], [0, 100])) }
            if let Some(Bar { from, to }) = bar {
                <line class="bar" data-pattern={pattern} x1={percent(from)} x2={percent(to)} y1="50%" y2="50%" />
            } else {
                <rect class="absent" x="0%" width="100%" y="20%" height="60%" />
            }
        </svg>
    }
}
