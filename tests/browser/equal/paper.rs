//! The facts on paper.

use super::said::{Said, in_table, spaced};
use crate::support::paper::{Pdf, Tag, Text};

/// Every fact that has source marks, in order.
pub fn of_all(pdf: &Pdf) -> Vec<Said> {
    facts(&pdf.whole).into_iter().filter(|said| !said.marks.is_empty()).collect()
}

/// The facts of the tables with a column for each of these trials, at their places: their rows by their heads, their cells
/// by the heads of the columns.
pub fn of_table(pdf: &Pdf, trials: &[String]) -> Vec<Said> {
    let heads = |table: &&Tag| -> Vec<String> {
        table.all("TR").first().map(|head| head.all("TH").into_iter().map(words).collect()).unwrap_or_default()
    };
    let tables = pdf.whole.all("Table").into_iter().filter(|table| heads(table) == trials);
    let rows: Vec<_> = tables.flat_map(|table| table.all("TR").into_iter().skip(1)).collect();
    let mut said = Vec::new();
    for row in &rows {
        let label = row.all("TH").first().map(|label| words(label)).unwrap_or_default();
        let mut first = 0;
        for cell in row.all("TD") {
            let place = in_table(&label, trials.get(first..first + cell.columns).unwrap_or_default());
            said.extend(facts(cell).into_iter().map(|fact| Said { place: place.clone(), ..fact }));
            first += cell.columns;
        }
    }
    said
}

/// Everything in the order of reading, without white space.
pub fn text(pdf: &Pdf) -> String {
    pdf.whole.texts().iter().flat_map(|text| text.text.chars()).filter(|c| !c.is_whitespace()).collect()
}

fn words(tag: &Tag) -> String {
    spaced(&tag.texts().iter().map(|text| text.text.as_str()).collect::<String>())
}

/// A value is what the numbers of its sources are raised behind; in a cell also what stands there by itself.
fn facts(tag: &Tag) -> Vec<Said> {
    let texts = tag.texts();
    let mut said = Vec::new();
    for (index, text) in texts.iter().enumerate() {
        let marks = texts.get(index + 1).and_then(|next| marks(text, next));
        let alone = tag.name == "TD" && texts.len() == 1;
        if marks.is_some() || alone {
            said.push(Said::new("", &text.text, &marks.unwrap_or_default()));
        }
    }
    said
}

/// The marks of a value, where the next text is of their size and form.
fn marks(value: &Text, next: &Text) -> Option<Vec<String>> {
    let raised = (next.size / value.size - RAISED).abs() < 0.01;
    let marks: Vec<String> = next.text.replace('\u{a0}', " ").split(", ").map(str::to_owned).collect();
    (raised && marks.iter().all(|mark| mark == "article" || mark.parse::<u8>().is_ok())).then_some(marks)
}

/// The size of source marks beside that of their value, as the stylesheet has it.
const RAISED: f32 = 0.72;
