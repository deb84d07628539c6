//! The table, trials as columns, and the filter above it.

use web_sys::Event;
use yew::virtual_dom::ListenerKind;

use super::element::{Element, el};
use super::fact;
use crate::catalogue::{Key, Words};
use crate::comparison::{Cell, Comparison, Group, Row, Standing};

/// The box that hides what the trials share; nothing to hide where there is one trial.
pub fn filter(comparison: &Comparison, on_change: impl Fn(Event) + 'static) -> Option<Element> {
    let tick = el("input").attr("type", "checkbox").attr("id", "only-differences");
    let label = el("label").class("filter");
    (comparison.trials.len() > 1).then(|| {
        label.child(tick.on(|| ListenerKind::onchange, on_change)).text(comparison.words.say(Key::OnlyDifferences))
    })
}

/// Roles are written out because the narrow layout changes `display`, which would strip the table's own.
pub fn view(comparison: &Comparison) -> Element {
    let (words, trials) = (comparison.words, &comparison.trials);
    table()
        .child(el("caption").class("unseen").text(&words.fill(Key::Compared, &[&trials.join(", ")])))
        .child(head(trials.iter()))
        .children(comparison.groups.iter().map(|rows| group(words, rows, trials.len())))
}

pub fn table() -> Element {
    el("table").attr("role", "table")
}

/// The head: a name for each column behind the labels.
pub fn head<'c>(columns: impl Iterator<Item = &'c String>) -> Element {
    let columns = columns.map(|name| el("th").attr("role", "columnheader").attr("scope", "col").text(name));
    let row = row().child(cell()).children(columns);
    el("thead").attr("role", "rowgroup").child(row)
}

pub fn body() -> Element {
    el("tbody").attr("role", "rowgroup")
}

pub fn row() -> Element {
    el("tr").attr("role", "row")
}

/// The label of a row.
pub fn label(text: &str) -> Element {
    el("th").attr("role", "rowheader").attr("scope", "row").text(text)
}

pub fn cell() -> Element {
    el("td").attr("role", "cell")
}

/// What names a cell's column where the narrow layout stacks them.
pub fn column(name: &str) -> Element {
    el("span").attr("aria-hidden", "true").class("trial").text(name)
}

fn group(words: Words, group: &Group, trials: usize) -> Element {
    let heading =
        el("th").attr("role", "rowheader").attr("scope", "rowgroup").attr("colspan", &(trials + 1).to_string());
    body()
        .child(row().class("heading").child(heading.text(&group.heading)))
        .children(group.rows.iter().map(|row| compared(words, row)))
}

fn compared(words: Words, row: &Row) -> Element {
    let standing = match row.standing {
        Standing::Same => "same",
        Standing::Different => "different",
        Standing::Unclear => "unclear",
        Standing::Uncounted => "uncounted",
    };
    self::row()
        .attr("data-row", row.key)
        .attr("data-standing", standing)
        .child(label(&row.label))
        .children(row.cells.iter().map(|cell| of_trial(words, cell)))
}

fn of_trial(words: Words, cell: &Cell) -> Element {
    let span = (cell.span > 1).then(|| cell.span.to_string());
    self::cell()
        .maybe("colspan", span.as_deref())
        .maybe("aria-colspan", span.as_deref())
        .child(column(&cell.trial))
        .children(cell.facts.iter().map(|fact| fact::view(words, fact)))
}
