//! A fact, and a source, in one line.

use evidence_comparison::{Comparison, Fact, Kind, Reference};

use evidence_comparison::catalogue::Key;

/// "10 days [3]", "300 mL (calculated: 30 mL × 1 a day × 10 days = 300 mL) [3]"
pub(crate) fn fact(comparison: &Comparison, fact: &Fact) -> String {
    let mut line = fact.text.clone();
    if fact.kind == Kind::Calculated {
        let sums: Vec<&str> = fact.trail.iter().filter_map(|step| step.sum.as_deref()).collect();
        let key = if sums.is_empty() { Key::CalculatedInLine } else { Key::CalculatedAs };
        line.push_str(&format!(" ({})", comparison.words.fill(key, &[&sums.join("; ")])));
    }
    if !fact.marks.is_empty() {
        let marks: Vec<String> = fact.marks.iter().map(|mark| flagged(comparison, mark)).collect();
        line.push_str(&format!(" [{}]", marks.join(", ")));
    }
    if let Some(caveat) = fact.caveat {
        line.push_str(&format!(" ({caveat})"));
    }
    line
}

/// "5: superseded by source 1": a source that no longer stands says so at every number.
fn flagged(comparison: &Comparison, mark: &str) -> String {
    let reference = comparison.references.iter().find(|reference| reference.mark == mark);
    let mark = comparison.words.mark(mark);
    let Some(mut flag) = reference.and_then(|reference| reference.flag.clone()) else { return mark.to_owned() };
    if let Some(first) = flag.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    format!("{mark}: {flag}")
}

/// "Superseded by source 1. Authors. Title. Journal 2020, version pub6. https://doi.org/…"
pub(crate) fn reference(reference: &Reference) -> String {
    let links: Vec<&str> = reference.links.iter().map(|link| link.address.as_str()).collect();
    format!("{} {}", source(reference), links.join(" ")).trim().to_owned()
}

/// The same without the addresses.
pub(crate) fn source(reference: &Reference) -> String {
    let parts = [
        reference.flag.as_deref().unwrap_or_default(),
        &reference.authors,
        &reference.title,
        &reference.published,
        reference.note.as_deref().unwrap_or_default(),
    ];
    let parts = parts.into_iter().filter(|part| !part.is_empty()).map(|part| format!("{part}. "));
    parts.collect::<String>().trim_end().to_owned()
}
