//! The table, trials as columns, and the filter above it.

use std::rc::Rc;
use std::sync::Arc;

use super::element::{Element, el};
use super::fact;
use super::part::{self, Shows, part};
use crate::catalogue::{Key, Words};
use crate::comparison::{Cell, Comparison, Group, MOST_COLUMNS, Row, Standing};
use crate::joined::joined;

/// The id of the box.
const FILTER: &str = "only-differences";

/// What one trial has in the columns of a group.
#[derive(Clone, PartialEq)]
pub struct Trial {
    name: String,
    columns: Rc<[Column]>,
    cells: Vec<Arc<Cell>>,
}

/// What a row is called, and how the trials stand to each other in it.
#[derive(PartialEq)]
struct Column {
    key: &'static str,
    label: String,
    standing: Standing,
}

impl Column {
    fn of(row: &Row) -> Self {
        Self { key: row.key, label: row.label.clone(), standing: row.standing }
    }

    fn named(&self, element: Element) -> Element {
        named(element, self.key, self.standing)
    }
}

/// The box that hides what the trials share; nothing to hide where there is one trial.
pub fn filter(comparison: &Comparison) -> Option<Element> {
    let words = comparison.words;
    let tick = el("input")
        .attr("type", "checkbox")
        .attr("id", FILTER)
        // The element's script announces them.
        .attr("data-when-on", words.say(Key::OnlyDifferencesShown))
        .attr("data-when-off", words.say(Key::EveryRowShown));
    (comparison.trials.len() > 1).then(|| el("label").class("filter").child(tick).text(words.say(Key::OnlyDifferences)))
}

/// One table with trials as columns; where they are too many for that, one for each group with trials as rows.
///
/// Of a table's roles none is written out: HTML forbids it on rows and cells, and browsers keep them where the narrow layout
/// changes `display`.
pub fn view(comparison: &Comparison) -> Element {
    let (words, trials) = (comparison.words, &comparison.trials);
    if trials.len() > MOST_COLUMNS {
        return el("div").children(comparison.groups.iter().map(|group| by_trial(words, group, trials)));
    }
    el("table")
        .attr("data-columns", &trials.len().to_string())
        .child(caption(&words.fill(Key::Compared, &[&joined(trials, ", ")])))
        .child(head(trials.iter()))
        .children(comparison.groups.iter().map(|rows| group(words, rows, trials.len())))
}

/// What one group has of each trial, a trial a row.
fn by_trial(words: Words, group: &Group, trials: &[String]) -> Element {
    let columns: Rc<[Column]> = group.rows.iter().map(Column::of).collect();
    let labels = columns.iter().map(|each| each.named(el("th").attr("scope", "col")).text(&each.label));
    let rows = trials.iter().enumerate().map(|(index, name)| {
        let cells: Vec<_> = group.rows.iter().filter_map(|row| row.cells.get(index).cloned()).collect();
        let key = cells.first().map_or(name, |cell| &cell.id).clone();
        part(&key, words, Shows::Trial(Trial { name: name.clone(), columns: columns.clone(), cells }))
    });
    el("table")
        .attr("data-columns", &group.rows.len().to_string())
        .class("by-trial")
        .child(el("caption").text(&group.heading))
        .child(el("thead").child(el("tr").child(el("td")).children(labels)))
        .child(el("tbody").children(rows))
}

/// A trial's row where trials are rows.
pub fn trial(words: Words, trial: &Trial) -> Element {
    let cells = trial.columns.iter().zip(&trial.cells);
    let cells = cells.map(|(each, cell)| {
        // The row is a part already.
        let facts = cell.facts.iter().map(|fact| fact::view(words, fact));
        each.named(el("td")).child(column(&each.label)).children(facts)
    });
    el("tr").child(label(&trial.name)).children(cells)
}

fn caption(text: &str) -> Element {
    el("caption").class("unseen").text(text)
}

/// The head: a name for each column behind the labels.
pub fn head<'c>(columns: impl Iterator<Item = &'c String>) -> Element {
    let columns = columns.map(|name| el("th").attr("scope", "col").text(name));
    el("thead").child(el("tr").child(el("td")).children(columns))
}

/// The label of a row.
pub fn label(text: &str) -> Element {
    el("th").attr("scope", "row").key("label").text(text)
}

/// What names a cell's column where the narrow layout stacks them.
pub fn column(name: &str) -> Element {
    el("span").attr("aria-hidden", "true").class("trial").text(name)
}

fn group(words: Words, group: &Group, trials: usize) -> Element {
    let heading = el("th").attr("scope", "rowgroup").attr("colspan", &(trials + 1).to_string());
    el("tbody")
        .child(el("tr").key("heading").class("heading").child(heading.text(&group.heading)))
        .children(group.rows.iter().map(|row| compared(words, row)))
}

fn compared(words: Words, row: &Row) -> Element {
    named(el("tr").key(row.key), row.key, row.standing)
        .child(label(&row.label))
        .children(row.cells.iter().map(|cell| of_trial(words, cell)))
}

/// An element that says which row it is, and how the trials stand to each other in it.
fn named(element: Element, key: &str, standing: Standing) -> Element {
    let standing = match standing {
        Standing::Same => "same",
        Standing::Different => "different",
        Standing::Unclear => "unclear",
        Standing::Uncounted => "uncounted",
    };
    element.attr("data-row", key).attr("data-standing", standing)
}

fn of_trial(words: Words, cell: &Cell) -> Element {
    let span = (cell.span > 1).then(|| cell.span.to_string());
    el("td")
        .key(&cell.id)
        .maybe("colspan", span.as_deref())
        .child(column(&cell.trial))
        .children(cell.facts.iter().map(|fact| part::fact(words, fact)))
}
