//! What an editor or a reader copies or saves of a bundle: citations for a reference manager, the table for a spreadsheet,
//! everything as plain text, plain HTML for a page without the widget, and what changed between two versions.
//!
//! Citations are made from the bundle's sources, all else from the [`Comparison`](evidence_comparison::Comparison) alone.
//! Every export carries the notices, the title, the version, the day its facts were checked and, where known, the
//! addresses of the article and of the page it was taken from. This crate knows no Yew, no browser and no files.

mod bibtex;
mod changes;
mod citation;
mod conclusions;
mod csl_json;
mod csv;
mod fallback;
mod in_line;
mod original;
mod ris;
#[cfg(test)]
mod tests;
mod text;

pub use bibtex::bibtex;
pub use changes::changes;
pub use csl_json::csl_json;
pub use csv::csv;
pub use fallback::{fallback, notices};
pub use original::Original;
pub use ris::ris;
pub use text::text;

/// Makes an export.
pub type Form = fn(&Original) -> String;

/// The form that files with this ending have: `txt`, `csv`, `ris`, `bib` or `csl.json`.
pub fn form(ending: &str) -> Option<Form> {
    let forms: [(&str, Form); 5] = [("txt", text), ("csv", csv), ("ris", ris), ("bib", bibtex), ("csl.json", csl_json)];
    forms.into_iter().find_map(|(known, form)| (known == ending).then_some(form))
}
