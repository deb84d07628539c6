//! The picture: two panels, each to its own scale, one lane a trial in both. Every value stands beside its bar.
//!
//! Geometry is in SVG attributes, in percent, since `style` is refused; the drawing itself is hidden from those who hear
//! the page, who get the same values as text.

use super::element::{Element, el};
use super::{fact, part};
use crate::catalogue::Words;
use crate::comparison::{Bar, Lane, Panel, Picture, Tick};

pub fn view(words: Words, picture: &Picture) -> Element {
    let lanes = || picture.lanes.iter().enumerate();
    let starts = lanes().map(|(index, lane)| {
        named(lane).child(drawing(index, lane.start, &picture.start.ticks)).child(part::fact(words, &lane.start_fact))
    });
    let courses = lanes().map(|(index, lane)| {
        named(lane)
            .child(drawing(index, lane.course, &picture.course.ticks))
            .child(part::fact(words, &lane.course_fact))
            .children(lane.measured.iter().map(|fact| part::fact(words, fact)))
    });
    let gaps = el("div").key("gaps").class("gaps").children(picture.gaps.iter().map(|fact| fact::view(words, fact)));
    el("div")
        .class("picture")
        .child(panel("start", &picture.start).children(starts).child(gaps))
        .child(panel("course", &picture.course).children(courses))
}

/// A panel with its axis.
fn panel(name: &str, panel: &Panel) -> Element {
    let ticks = panel.ticks.iter().map(|tick| {
        el("text").attr("x", &percent(tick.at)).attr("y", "1em").attr("text-anchor", anchor(tick.at)).text(&tick.label)
    });
    let axis =
        el("div").key("axis").class("axis").child(el("p").text(&panel.title)).child(svg("1.1em").children(ticks));
    el("div").attr("data-panel", name).class("panel").child(axis)
}

pub(super) fn svg(height: &str) -> Element {
    el("svg").attr("aria-hidden", "true").attr("height", height)
}

/// The first label starts at its mark and the last ends there, so that none leaves the panel.
pub(super) fn anchor(at: i64) -> &'static str {
    match at {
        0 => "start",
        1000 => "end",
        _ => "middle",
    }
}

/// A lane with its trial's name.
fn named(lane: &Lane) -> Element {
    el("div").key(&lane.trial).class("lane").child(el("p").class("name").text(&lane.trial))
}

/// Patterns tell the lanes apart where colour cannot; there are as many as trials shown at once.
const PATTERNS: usize = 8;

fn drawing(index: usize, bar: Option<Bar>, ticks: &[Tick]) -> Element {
    let tick = |tick: &Tick| line(el("line"), [tick.at, tick.at], ["0%", "100%"]).class("tick");
    let bar = match bar {
        Some(bar) => {
            let patterned = el("line").attr("data-pattern", &(index % PATTERNS).to_string());
            line(patterned, [bar.from, bar.to], ["50%", "50%"]).class("bar")
        }
        None => el("rect").attr("x", "0%").attr("width", "100%").attr("y", "20%").attr("height", "60%").class("absent"),
    };
    svg("20").children(ticks.iter().map(tick)).child(bar)
}

pub(super) fn line(line: Element, x: [i64; 2], y: [&str; 2]) -> Element {
    line.attr("x1", &percent(x[0])).attr("x2", &percent(x[1])).attr("y1", y[0]).attr("y2", y[1])
}

/// "33.3%", from thousandths.
pub(super) fn percent(thousandths: i64) -> String {
    let sign = if thousandths < 0 { "-" } else { "" };
    let thousandths = thousandths.unsigned_abs();
    format!("{sign}{}.{}%", thousandths / 10, thousandths % 10)
}
