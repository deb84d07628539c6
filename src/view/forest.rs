//! How precise estimates are: a line for each interval, on an axis that is named on both sides. The numbers stand in the
//! row; the drawing is hidden from those who hear the page.

use super::element::{Element, el};
use super::fact;
use super::picture::{anchor, line, percent, svg};
use crate::catalogue::Words;
use crate::comparison::{Axis, Forest, ForestRow, Spot, Tick};

pub fn view(words: Words, forest: &Forest) -> Element {
    el("details")
        .attr("id", &forest.id)
        .class("forest")
        .child(el("summary").text(&forest.heading))
        .children(forest.axes.iter().map(|each| axis(words, each)))
        .children(forest.apart.as_ref().map(|apart| el("p").class("apart").text(apart)))
}

fn axis(words: Words, axis: &Axis) -> Element {
    let label = |tick: &Tick| {
        el("text").attr("x", &percent(tick.at)).attr("y", "1em").attr("text-anchor", anchor(tick.at)).text(&tick.label)
    };
    let (left, right) = &axis.sides;
    let sides = el("p").class("either").child(el("span").text(left)).child(el("span").text(right));
    let scale = el("div").class("scale").child(svg("1.1em").children(axis.ticks.iter().map(label))).child(sides);
    el("div")
        .class("axis")
        .child(el("p").text(&axis.heading))
        .children(axis.rows.iter().map(|each| row(words, each, &axis.ticks)))
        .child(scale)
}

fn row(words: Words, row: &ForestRow, ticks: &[Tick]) -> Element {
    let tick = |tick: &Tick| {
        let kind = if tick.at == MIDDLE { "null" } else { "tick" };
        line(el("line"), [tick.at, tick.at], ["0%", "100%"]).class(kind)
    };
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
    let end = |at: i64| line(el("line"), [at, at], ["25%", "75%"]).class("end");
    let at = |spot| match spot {
        Spot::At(at) => Some(at),
        _ => None,
    };
    let point = |at: i64| el("circle").attr("cx", &percent(at)).attr("cy", "50%").attr("r", "4").class("estimate");
    let drawing = svg("24")
        .children(ticks.iter().map(tick))
        .child(line(el("line"), [from, to], ["50%", "50%"]).class("interval"))
        .children([row.from, row.to].into_iter().flatten().filter_map(at).map(end))
        .children(left.then(|| arrow(START, START + STUB / 2)).into_iter().flatten())
        .children(right.then(|| arrow(END, END - STUB / 2)).into_iter().flatten())
        .children(at(row.at).map(point));
    el("div")
        .class("row")
        .child(el("p").text(&row.label))
        .child(drawing)
        .child(fact::view(words, &row.fact))
        .children(row.beyond.map(|beyond| el("p").class("beyond").text(beyond)))
}

/// The head of an arrow: the line goes on beyond the axis. In the colour of the interval, of which it is a part.
fn arrow(tip: i64, back: i64) -> [Element; 2] {
    ["10%", "90%"].map(|y| line(el("line"), [tip, back], ["50%", y]).class("interval arrow"))
}

/// The ends of every axis, and where no difference is, in thousandths.
const START: i64 = 0;
const END: i64 = 1000;
const MIDDLE: i64 = 500;

/// How far a line without a bound runs off its axis.
const OPEN: i64 = 20;

/// How much is drawn of a line that lies beyond its axis.
const STUB: i64 = 50;
