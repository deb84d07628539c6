use std::sync::Arc;

use evidence_bundle::Bundle;
use evidence_comparison::{Comparison, Fact};

use super::{ADDRESS, assert_carries_its_origin, assert_the_notice_comes_first, bundle, comparison, original};
use crate::{Original, csv};

/// The lines as an independent parser reads them, which wants as many fields in each.
fn read(comparison: &Comparison) -> Vec<Vec<String>> {
    let bundle = bundle();
    let text = csv(&Original { comparison: comparison.clone(), ..original(&bundle) });
    let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|record| record.expect("CSV").iter().map(str::to_owned).collect()).collect()
}

fn line<'l>(lines: &'l [Vec<String>], label: &str) -> &'l [String] {
    let line = lines.iter().find(|line| line[0] == label).unwrap_or_else(|| panic!("no {label}"));
    &line[1..]
}

#[test]
fn every_fact_of_the_table_is_in_its_trials_column() {
    let comparison = comparison();
    let lines = read(&comparison);
    assert_eq!(line(&lines, ""), ["CASTA", "CARS"]);
    let mut facts = 0;
    for row in comparison.groups.iter().flat_map(|group| &group.rows) {
        let columns = line(&lines, &row.label);
        for (column, trial) in columns.iter().zip(&comparison.trials) {
            let cell = row.cells.iter().find(|cell| cell.span > 1 || cell.trial == *trial).expect("a cell");
            let said: Vec<_> = column.split('\n').collect();
            assert_eq!(said.len(), cell.facts.len(), "{column}");
            for (said, fact) in said.iter().zip(&cell.facts) {
                assert!(said.starts_with(&fact.text), "{said}");
                facts += 1;
            }
        }
    }
    assert!(facts > 40, "{facts}");
}

#[test]
fn a_value_for_all_trials_names_each_trials_own_sources() {
    let lines = read(&comparison());
    assert_eq!(line(&lines, "Route"), ["intravenous [3]", "intravenous [6]"]);
    let total = line(&lines, "Planned total")[0].replace('\u{202f}', " ");
    assert_eq!(total, "300 mL (calculated: 30 mL × 1 a day × 10 days = 300 mL) [3]");
}

#[test]
fn the_notice_comes_before_the_first_dose_and_the_origin_is_told() {
    let bundle = Bundle { article: Some(ADDRESS.to_owned()), ..bundle() };
    let original = original(&bundle);
    let text = csv(&original);
    assert!(text.starts_with("\u{feff}Notice,"), "{text}");
    assert_the_notice_comes_first(&text, &original.comparison);
    assert_carries_its_origin(&text, &bundle);
    assert_eq!(line(&read(&original.comparison), "Title")[0], bundle.title);
    let differences =
        "Six differences between the trials. So we cannot tell which of these, if any, explains different results.";
    assert_eq!(line(&read(&original.comparison), "Differences")[0], differences);
}

#[test]
fn the_sources_follow_with_their_numbers_links_and_flags() {
    let lines = read(&comparison());
    let source = &line(&lines, "Source 5")[0];
    assert!(source.starts_with("Superseded by source 1. Cerebrolysin for acute ischaemic stroke"), "{source}");
    assert!(source.contains("https://doi.org/10.1002/14651858.CD007026.pub6"), "{source}");
    assert_eq!(lines.last().expect("a line")[0], "Source 18");
}

/// What becomes of a dose in the table.
fn as_dose(text: &str) -> String {
    let mut comparison = comparison();
    let rows = &mut Arc::make_mut(&mut comparison.groups[0]).rows;
    let row = rows.iter_mut().find(|row| row.key == "dose").map(Arc::make_mut).expect("the dose");
    let cell = Arc::make_mut(&mut row.cells[0]);
    let dose = Arc::make_mut(&mut cell.facts[0]);
    *dose = Fact { text: text.to_owned(), trail: Vec::new(), marks: Vec::new(), ..dose.clone() };
    line(&read(&comparison), "Dose")[0].clone()
}

#[test]
fn quotation_marks_commas_and_line_breaks_come_back() {
    for text in ["one, two", "\"so\" said", "first\r\nsecond", "Müller’s Łódź"] {
        assert_eq!(as_dose(text), text);
    }
}

#[test]
fn what_a_spreadsheet_would_take_for_a_formula_begins_with_an_apostrophe() {
    for text in ["=1+1", "+1", "-1", "@sum", "\tx", "  =1", "＝1", "=A1,\"b\""] {
        assert_eq!(as_dose(text), format!("'{text}"));
    }
    assert_eq!(as_dose("1 - 1 = 0"), "1 - 1 = 0");
}

#[test]
fn lines_end_as_rfc_4180_wants_it() {
    let text = csv(&original(&bundle()));
    assert!(text.ends_with("\r\n"));
    let within = text.split("\r\n").filter(|line| line.contains('\n'));
    assert!(within.clone().count() > 0 && within.into_iter().all(|line| line.contains('"')));
}
