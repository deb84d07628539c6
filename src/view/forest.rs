//! How precise estimates are: a line for each interval, on an axis that is named on both sides. The numbers stand in the
//! row; the drawing is hidden from those who hear the page.

use super::element::{Element, el};
use super::fact;
use super::picture::{anchor, line, percent, svg};
use crate::catalogue::Words;
use crate::comparison::{Axis, Forest, ForestRow, Tick};

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
    // Open where the source gives no bound: the line runs off the axis, without an end.
    let (from, to) = (row.from.unwrap_or(-20), row.to.unwrap_or(1020));
    let end = |at: i64| line(el("line"), [at, at], ["25%", "75%"]).class("end");
    let drawing = svg("24")
        .children(ticks.iter().map(tick))
        .child(line(el("line"), [from, to], ["50%", "50%"]).class("interval"))
        .children([row.from, row.to].into_iter().flatten().map(end))
        .child(el("circle").attr("cx", &percent(row.at)).attr("cy", "50%").attr("r", "4").class("estimate"));
    el("div").class("row").child(el("p").text(&row.label)).child(drawing).child(fact::view(words, &row.fact))
}

/// Where no difference is, in thousandths of every axis.
const MIDDLE: i64 = 500;
