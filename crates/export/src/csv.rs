//! The table for a spreadsheet.

use std::sync::Arc;

use evidence_comparison::catalogue::Key;
use evidence_comparison::{Cell, Comparison, Fact, Row, isolate};

use super::original::{Original, preface};
use super::{in_line, text};

/// The table as CSV (RFC 4180): notices and provenance, a head with one column a trial, the rows, what stands behind the table with
/// a line for each fact, the sources.
///
/// Every line has the same number of fields; each fact in a cell is on a line of its own. A field that a spreadsheet
/// would take for a formula begins with an apostrophe.
pub fn csv(original: &Original) -> String {
    let comparison = &original.comparison;
    let (words, trials) = (comparison.words, &comparison.trials);
    let mut lines: Vec<Vec<String>> = Vec::new();
    let mut pair = |label: &str, text: &str| lines.push(vec![label.to_owned(), text.to_owned()]);
    preface(original).iter().for_each(|(label, text)| pair(label, text));
    lines.push([String::new()].into_iter().chain(trials.iter().cloned()).collect());
    for row in comparison.groups.iter().flat_map(|group| &group.rows) {
        lines.push(compared(comparison, row));
    }
    let mut pair = |label: &str, text: &str| lines.push(vec![label.to_owned(), text.to_owned()]);
    for absent in comparison.groups.iter().flat_map(|group| &group.absent) {
        pair("", &in_line::fact(comparison, absent));
    }
    let opening = &comparison.opening;
    let differences: Vec<&str> = opening.differ.iter().map(String::as_str).chain(opening.ledger.warning).collect();
    if !differences.is_empty() {
        pair(words.say(Key::Differences), &differences.join(" "));
    }
    text::behind_the_table(comparison).iter().for_each(|(label, text)| pair(label, text));
    for reference in &comparison.references {
        pair(&words.fill(Key::Source, &[words.mark(&reference.mark)]), &in_line::reference(reference));
    }
    let width = trials.len().max(1) + 1;
    // Without this mark spreadsheets take UTF-8 for the system's own letters.
    let mut text = String::from('\u{feff}');
    for mut line in lines {
        line.resize(width, String::new());
        let fields: Vec<String> = line.iter().map(|text| field(text)).collect();
        text.push_str(&fields.join(","));
        text.push_str("\r\n");
    }
    text
}

fn compared(comparison: &Comparison, row: &Row) -> Vec<String> {
    let mut line = vec![row.label.clone()];
    for cell in &row.cells {
        let trials = comparison.trials.iter().skip(line.len() - 1).take(cell.span);
        line.extend(trials.map(|trial| of_trial(comparison, cell, trial)).collect::<Vec<_>>());
    }
    line
}

/// What a cell says of one trial: where it spans several, each trial's column names that trial's own sources.
fn of_trial(comparison: &Comparison, cell: &Cell, trial: &str) -> String {
    let share = |fact: &Arc<Fact>| {
        let own = fact.trail.iter().filter(|step| step.who.as_deref() == Some(trial));
        let own = Fact::new(fact.id.clone(), fact.name.clone(), fact.text.clone(), fact.kind, own.cloned().collect());
        in_line::fact(comparison, if cell.span > 1 { &own } else { fact })
    };
    cell.facts.iter().map(share).collect::<Vec<_>>().join("\n")
}

/// A field, in quotation marks where RFC 4180 wants them.
fn field(text: &str) -> String {
    // A spreadsheet reads a number by its hyphen.
    let text = &with_hyphens(&isolate::plain(text));
    let formula = text.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    let apostrophe = if formula || text.starts_with(['\t', '\r', '\n']) { "'" } else { "" };
    if text.contains([',', '"', '\r', '\n']) {
        format!("\"{apostrophe}{}\"", text.replace('"', "\"\""))
    } else {
        format!("{apostrophe}{text}")
    }
}

/// The same with hyphens for the minus signs of numbers.
fn with_hyphens(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        let is_sign = c == '\u{2212}' && characters.peek().is_some_and(char::is_ascii_digit);
        plain.push(if is_sign { '-' } else { c });
    }
    plain
}
