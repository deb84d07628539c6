//! What an editor or a reader takes along: citations for a reference manager, the table for a spreadsheet, everything as plain text.
//!
//! Citations are made from the bundle's sources, all else from the [`Comparison`] alone. Every export carries the
//! notices, the title, the version, the day its facts were checked and, where known, the addresses of the article and of
//! the page it was taken from.

mod bibtex;
#[cfg(feature = "cli")]
mod changes;
mod citation;
mod conclusions;
mod csl_json;
mod csv;
#[cfg(feature = "cli")]
mod fallback;
mod in_line;
mod ris;
#[cfg(test)]
mod tests;
mod text;

pub use bibtex::bibtex;
#[cfg(feature = "cli")]
pub use changes::changes;
pub use csl_json::csl_json;
pub use csv::csv;
#[cfg(feature = "cli")]
pub use fallback::{fallback, notices};
pub use ris::ris;
pub use text::text;

use crate::bundle::Bundle;
use crate::catalogue::Key;
use crate::comparison::{Comparison, isolate};

/// What an export is made of.
pub struct Original<'b> {
    pub bundle: &'b Bundle,
    /// Of this very bundle.
    pub comparison: Comparison,
    /// The address of the page that a reader takes it from.
    pub page: Option<String>,
}

/// Makes an export.
pub type Form = fn(&Original) -> String;

/// The form that files with this ending have: `txt`, `csv`, `ris`, `bib` or `csl.json`.
pub fn form(ending: &str) -> Option<Form> {
    let forms: [(&str, Form); 5] = [("txt", text), ("csv", csv), ("ris", ris), ("bib", bibtex), ("csl.json", csl_json)];
    forms.into_iter().find_map(|(known, form)| (known == ending).then_some(form))
}

/// What stands at the head of every export, each line with its label; the safety notice first.
fn preface<'o>(original: &'o Original) -> Vec<(&'static str, &'o str)> {
    let comparison = &original.comparison;
    let say = |key| comparison.words.say(key);
    let notices = comparison.notices.iter().map(|notice| (say(Key::Notice), notice.as_str()));
    let colophon = comparison.colophon.iter().map(|line| (say(Key::About), line.as_str()));
    let article = comparison.article.iter().map(|address| (say(Key::ArticleAt), address.as_str()));
    let corrections = comparison.corrections.iter().map(|address| (say(Key::ReportError), address.as_str()));
    let page = original.page.iter().map(|address| (say(Key::TakenFrom), address.as_str()));
    notices
        .chain([(say(Key::Title), comparison.title.as_str())])
        .chain(colophon)
        .chain(article)
        .chain(corrections)
        .chain(page)
        .collect()
}

/// A text without line breaks and other control characters, which would end a field or a line of an export.
fn one_line(text: &str) -> String {
    let breaks = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    isolate::plain(text).replace(breaks, " ").trim().to_owned()
}
