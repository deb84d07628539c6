//! The drawing of an estimate: its interval as a line, its value as a dot.

use yew::prelude::*;

use crate::comparison::{Drawn, Spot, Tick};
use crate::components::svg::{line, percent};

/// The ends of every axis, and where no difference is, in thousandths.
const START: i64 = 0;
const END: i64 = 1000;
pub const MIDDLE: i64 = 500;

/// How far a line without a bound runs off its axis.
const OPEN: i64 = 20;

/// How much is drawn of a line that lies beyond its axis.
const STUB: i64 = 50;

/// `marked` stands as the value of no difference does.
pub fn drawing(row: &Drawn, ticks: &[Tick], marked: i64) -> Html {
    let spots = [row.from, Some(row.at), row.to];
    let [left, right] = [Spot::Left, Spot::Right].map(|side| spots.contains(&Some(side)));
    let from = match row.from {
        _ if left => START,
        Some(Spot::At(at)) => at,
        Some(_) => END - STUB,
        // Open where the source gives no bound: the line runs off the axis, without an end.
        None => START - OPEN,
    };
    let to = match row.to {
        _ if right => END,
        Some(Spot::At(at)) => at,
        Some(_) => START + STUB,
        None => END + OPEN,
    };
    let tick = |tick: &Tick| {
        let class = if [MIDDLE, marked].contains(&tick.at) { "null" } else { "tick" };
        line(class, [tick.at, tick.at], [0, 100])
    };
    let ends = [row.from, row.to].into_iter().flatten().filter_map(within);
    html! {
        <svg aria-hidden="true" height="24">
            { for ticks.iter().map(tick) }
            { line("interval", [from, to], [50, 50]) }
            { for ends.map(|at| line("end", [at, at], [25, 75])) }
            if left {
                { arrow(START, START + STUB / 2) }
            }
            if right {
                { arrow(END, END - STUB / 2) }
            }
            if let Some(at) = within(row.at) {
                <circle class="estimate" cx={percent(at)} cy="50%" r="4" />
            }
        </svg>
    }
}

/// Where a spot is that is on the axis.
fn within(spot: Spot) -> Option<i64> {
    match spot {
        Spot::At(at) => Some(at),
        Spot::Left | Spot::Right => None,
    }
}

/// The head of an arrow: the line goes on beyond the axis. In the colour of the interval, of which it is a part.
fn arrow(tip: i64, back: i64) -> Html {
    [10, 90].map(|y| line("interval arrow", [tip, back], [50, y])).into_iter().collect()
}
