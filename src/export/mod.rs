//! What an editor takes along: citations for a reference manager, the table for a spreadsheet, everything as plain text.
//!
//! Citations are made from the bundle's sources, all else from the [`Comparison`] alone. Every export carries the
//! notices, the title, the version, the day its facts were checked and, where known, the article's address.

mod bibtex;
mod citation;
mod csl_json;
mod csv;
mod in_line;
mod ris;
#[cfg(test)]
mod tests;
mod text;

pub use bibtex::bibtex;
pub use csl_json::csl_json;
pub use csv::csv;
pub use ris::ris;
pub use text::text;

use crate::catalogue::Key;
use crate::comparison::{Comparison, isolate};

/// What stands at the head of every export, each line with its label; the safety notice first.
fn preface(comparison: &Comparison) -> Vec<(&'static str, &str)> {
    let say = |key| comparison.words.say(key);
    let notices = comparison.notices.iter().map(|notice| (say(Key::Notice), notice.as_str()));
    let colophon = comparison.colophon.iter().map(|line| (say(Key::About), line.as_str()));
    let article = comparison.article.iter().map(|address| (say(Key::ArticleAt), address.as_str()));
    notices.chain([(say(Key::Title), comparison.title.as_str())]).chain(colophon).chain(article).collect()
}

/// A text without line breaks and other control characters, which would end a field or a line of an export.
fn one_line(text: &str) -> String {
    let breaks = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    isolate::plain(text).replace(breaks, " ").trim().to_owned()
}
