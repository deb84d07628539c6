//! The picture's words and the lengths of its bars, against the table's rows.

use serde_json::Value;

use super::said::{Said, spaced};
use crate::support::Page;

/// Each lane: its panel, its trial, its words, and the ends of its bar in the numbers of its axis, read off the drawing as
/// it is on the screen.
const LANES: &str = "
    const middle = (element) => { const box = element.getBoundingClientRect(); return (box.left + box.right) / 2; };
    return [...root.querySelectorAll('.lane > [data-panel]')].map((lane) => {
        const { panel } = lane.dataset;
        const axis = root.querySelectorAll(`.scales [data-panel=${panel}] text`);
        const labels = [...axis].map((label) => Number(label.textContent));
        const ticks = [...lane.querySelectorAll('.tick')].map(middle);
        const [from, to] = [ticks[0], ticks.at(-1)];
        const value = (x) => labels[0] + (x - from) / (to - from) * (labels.at(-1) - labels[0]);
        const bar = lane.querySelector('.bar').getBoundingClientRect();
        return {
            panel,
            trial: lane.parentElement.querySelector('.name').textContent,
            words: [...lane.querySelectorAll('.value')].map((value) => value.textContent),
            ends: [value(bar.left), value(bar.right)],
            astray: ticks.map((x, index) => Math.abs(value(x) - labels[index])),
        };
    });";

/// In what the picture departs from the table's rows on start and course, in words or in lengths; nothing where it says
/// the same and no more.
pub async fn departures(page: &Page, table: &[Said]) -> Vec<String> {
    let lanes = page.run(LANES).await;
    let lanes: Vec<Lane> = lanes.as_array().into_iter().flatten().map(|lane| Lane::new(lane, table)).collect();
    let mut departures: Vec<String> = lanes.iter().flat_map(Lane::departures).collect();
    for row in ["Start of treatment", "Length of the course"] {
        let in_row = table.iter().filter(|said| said.place.starts_with(&format!("{row}: "))).count();
        if in_row == 0 || in_row != lanes.iter().filter(|lane| lane.row == row).count() {
            departures.push(format!("{row}: the table has {in_row} trials"));
        }
    }
    let starts: Vec<f64> =
        lanes.iter().filter(|lane| lane.row == "Start of treatment").flat_map(|lane| numerals(&lane.value)).collect();
    let gaps = page.run("return [...root.querySelectorAll('.gaps .value')].map((gap) => gap.textContent)").await;
    let astray = |gap: &&Value| !numerals(&text(gap)).iter().all(|end| starts.contains(end));
    departures
        .extend(gaps.as_array().into_iter().flatten().filter(astray).map(|gap| format!("{gap}: in no start window")));
    departures
}

/// What a lane shows of a trial, and what the table says of it.
struct Lane<'t> {
    lane: &'t Value,
    row: &'static str,
    trial: String,
    words: Vec<String>,
    /// The table's value in the lane's row.
    value: String,
    /// The numbers in that and in the rows on what else a lane says: the dose, and when it was measured.
    stated: Vec<f64>,
}

impl<'t> Lane<'t> {
    fn new(lane: &'t Value, table: &[Said]) -> Self {
        let trial = text(&lane["trial"]);
        let row = if lane["panel"] == "start" { "Start of treatment" } else { "Length of the course" };
        let in_row = |row: &str| {
            let label = format!("{row}: ");
            let of_trial = |said: &&Said| {
                said.place.strip_prefix(&label).is_some_and(|trials| trials.split(", ").any(|one| one == trial))
            };
            table.iter().filter(of_trial).map(|said| said.value.as_str()).collect::<Vec<_>>().join("; ")
        };
        let also = [row, "Dose", "Primary outcome", "Followed for"].map(|row| numerals(&in_row(row)));
        let words = lane["words"].as_array().into_iter().flatten().map(|words| spaced(&text(words))).collect();
        Self { lane, row, words, value: in_row(row), stated: also.concat(), trial }
    }

    fn departures(&self) -> Vec<String> {
        let mut departures = Vec::new();
        if self.value.is_empty() || !self.words.first().is_some_and(|words| words.starts_with(&self.value)) {
            departures.push(format!("it says {:?}", self.words));
        }
        if !numerals(&self.words.join(" ")).iter().all(|numeral| self.stated.contains(numeral)) {
            departures.push(format!("it says {:?}, and the table's numbers are {:?}", self.words, self.stated));
        }
        // "24 to 72 hours" is drawn from 24 to 72, "within 12 hours" and "10 days" from 0.
        let numbers = numerals(&self.value);
        let ends = if let [end] = numbers[..] { vec![0.0, end] } else { numbers };
        let drawn = decimals(&self.lane["ends"]);
        if ends.len() != 2 || drawn.len() != 2 || drawn.iter().zip(&ends).any(|(one, other)| !near(*one, *other)) {
            departures.push(format!("its bar goes from {drawn:?}"));
        }
        if decimals(&self.lane["astray"]).into_iter().any(|distance| !near(distance, 0.0)) {
            departures.push("its ticks are not to scale".to_owned());
        }
        let about = |what| format!("{}, {}, of which the table says {}: {what}", self.row, self.trial, self.value);
        departures.into_iter().map(about).collect()
    }
}

/// Within a pixel or so.
fn near(one: f64, other: f64) -> bool {
    (one - other).abs() < 0.3
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn decimals(list: &Value) -> Vec<f64> {
    list.as_array().into_iter().flatten().filter_map(Value::as_f64).collect()
}

/// The numbers in a text.
fn numerals(text: &str) -> Vec<f64> {
    let parts = text.split(|c: char| !c.is_ascii_digit() && c != '.');
    parts.filter_map(|part| part.trim_matches('.').parse().ok()).collect()
}
