//! The facts of the copied text and of the CSV.

use evidence_widget::comparison::Comparison;

use super::line::pieces;
use super::said::{Said, in_table, spaced};

/// Every fact of the text, in order, and of those the table's, at their places.
pub fn of_text(text: &str, comparison: &Comparison) -> (Vec<Said>, Vec<Said>) {
    let values: Vec<String> = comparison.facts().iter().map(|fact| spaced(&fact.text)).collect();
    let (mut all, mut table) = (Vec::new(), Vec::new());
    let mut label = String::new();
    for section in text.split("\n\n").skip(1).take_while(|section| !section.starts_with("Sources\n")) {
        let first = section.lines().next();
        let tabled = comparison.groups.iter().any(|group| first == Some(&group.heading));
        let drawn = comparison.picture.iter().any(|picture| first == Some(&picture.heading));
        let lines = section.lines().skip(usize::from(tabled || drawn));
        for line in lines.filter(|line| !is_step(comparison, line) && !is_heading(comparison, line)) {
            let pieces = pieces(line);
            if let (true, [(text, marks)]) = (tabled, pieces.as_slice()) {
                table.push(placed(comparison, text, marks));
            }
            for (index, (text, marks)) in pieces.iter().enumerate() {
                // Where a regimen is the label of several lines, it is said once.
                let repeated = index + 1 < pieces.len() && std::mem::replace(&mut label, text.clone()) == *text;
                let known = known(&values, text);
                if !repeated && (known.is_some() || !marks.is_empty() || has_numeral(text)) {
                    all.push(Said::new("", known.unwrap_or(text), marks));
                }
            }
        }
    }
    (all, table)
}

/// Whether a line is the heading of a review, which calls it by its authors and its year.
fn is_heading(comparison: &Comparison, line: &str) -> bool {
    comparison.reviews.iter().any(|review| {
        let change = review.change.iter().any(|change| change.heading == line);
        change || review.heading == line
    })
}

/// Whether a line is a step on the way to a fact, which the page shows behind it.
fn is_step(comparison: &Comparison, line: &str) -> bool {
    let facts = comparison.facts();
    let mut steps = facts.iter().flat_map(|fact| &fact.trail).filter_map(|step| step.value.as_ref());
    steps.any(|value| line.starts_with(&format!("{value} (calculated")))
}

/// The value at the end of a line, behind its labels; nothing where the comparison has no such value. Of several the
/// longest, since "CASTA: 10 days; CARS: 21 days" is one value.
fn known<'t>(values: &[String], text: &'t str) -> Option<&'t str> {
    let behind = text.match_indices(": ").chain(text.match_indices(", at ")).map(|(at, label)| at + label.len());
    let mut starts: Vec<usize> = behind.chain([0]).collect();
    starts.sort_unstable();
    starts.into_iter().map(|start| &text[start..]).find(|rest| values.contains(&spaced(rest)))
}

/// Whether a text holds a numeral that is no part of a name.
fn has_numeral(text: &str) -> bool {
    let names = ["CARS-2", "pub3", "pub6", "pub7"];
    names.iter().fold(text.to_owned(), |text, name| text.replace(name, "")).contains(|c: char| c.is_ascii_digit())
}

/// "Row: trial: value"
fn placed(comparison: &Comparison, line: &str, marks: &[String]) -> Said {
    let mut parts = line.splitn(3, ": ");
    let [row, trial, value] = [(); 3].map(|()| parts.next().unwrap_or_default());
    let one = [trial.to_owned()];
    let trials = if comparison.trials.contains(&one[0]) { &one } else { &comparison.trials[..] };
    Said::new(&in_table(row, trials), value, marks)
}

/// The table as a spreadsheet reads it. Where the comparison says that trials share a value, their columns repeat it,
/// each with the sources of its own trial: together they are one fact.
pub fn of_csv(text: &str, comparison: &Comparison) -> Vec<Said> {
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let records: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>().expect("it is CSV");
    let head = records.iter().position(|record| record[0].is_empty()).expect("a head");
    let trials: Vec<String> = records[head].iter().skip(1).map(str::to_owned).collect();
    let rows: Vec<_> =
        records[head + 1..].iter().take_while(|record| record.iter().all(|field| !field.is_empty())).collect();
    let shared = comparison.groups.iter().flat_map(|group| &group.rows).map(|row| row.cells.len() < row.cells[0].span);
    assert_eq!(rows.len(), shared.clone().count(), "the CSV has another number of rows");
    rows.iter().zip(shared).flat_map(|(row, shared)| of_row(row, &trials, shared)).collect()
}

fn of_row(row: &csv::StringRecord, trials: &[String], shared: bool) -> Vec<Said> {
    let facts = |field: &str| field.lines().map(|line| pieces(line).swap_remove(0)).collect::<Vec<_>>();
    let columns = row.iter().skip(1).map(facts);
    if !shared {
        let said = columns.zip(trials).flat_map(|(facts, trial)| {
            let place = in_table(&row[0], std::slice::from_ref(trial));
            facts.into_iter().map(move |(value, marks)| Said::new(&place, &value, &marks))
        });
        return said.collect();
    }
    let mut said: Vec<Said> = Vec::new();
    for (value, marks) in columns.flatten() {
        let one = Said::new(&in_table(&row[0], trials), &value, &marks);
        match said.iter_mut().find(|other| other.value == one.value) {
            Some(other) => {
                let more: Vec<String> = one.marks.into_iter().filter(|mark| !other.marks.contains(mark)).collect();
                other.marks.extend(more);
            }
            None => said.push(one),
        }
    }
    said
}
