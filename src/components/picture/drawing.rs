//! The drawing of a lane.

use yew::prelude::*;

use crate::comparison::{Bar, Stretch, Tick};
use crate::components::svg::{line, percent};

/// Patterns tell the lanes apart where colour cannot; there are as many as trials shown at once.
const PATTERNS: usize = 8;

/// The height of a bar with the highest dose of its lane, in pixels, and where all bars stand on.
const HEIGHT: i64 = 10;
const GROUND: i64 = 15;

/// A lower bar would not be seen.
const LOWEST: i64 = 2;

/// Bars on the marks of their scale, or an empty frame.
pub fn drawing(index: usize, stretches: &[Stretch], ticks: &[Tick]) -> Html {
    html! {
        <svg aria-hidden="true" height="20">
            { for ticks.iter().map(|tick| line("tick", [tick.at, tick.at], [0, 100])) }
            { for stretches.iter().map(|stretch| bar(index, *stretch)) }
            if stretches.is_empty() {
                <rect class="absent" x="0%" width="100%" y="20%" height="60%" />
            }
        </svg>
    }
}

/// A bar that is as high as its dose. The stylesheet has the height of the highest.
fn bar(index: usize, Stretch { bar: Bar { from, to }, dose }: Stretch) -> Html {
    let pattern = (index % PATTERNS).to_string();
    let height = Some((HEIGHT * dose / 1000).max(LOWEST)).filter(|height| *height < HEIGHT);
    // Its middle, which may lie between two pixels.
    let middle = |height: i64| format!("{}.{}", GROUND - (height + 1) / 2, if height % 2 == 0 { 0 } else { 5 });
    let y = height.map_or_else(|| "50%".to_owned(), middle);
    html! {
        <line
            class="bar"
            data-pattern={pattern}
            x1={percent(from)}
            x2={percent(to)}
            y1={y.clone()}
            y2={y}
            stroke-width={height.map(|height| height.to_string())}
        />
    }
}
