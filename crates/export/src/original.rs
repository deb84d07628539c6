//! What exports are made of, and what they have in common.

use evidence_bundle::Bundle;
use evidence_comparison::catalogue::Key;
use evidence_comparison::{Comparison, isolate};

/// What an export is made of.
pub struct Original<'b> {
    pub bundle: &'b Bundle,
    /// Of this very bundle.
    pub comparison: Comparison,
    /// The address of the page that a reader takes it from.
    pub page: Option<String>,
}

/// What stands at the head of every export, each line with its label; the safety notice first.
pub(crate) fn preface<'o>(original: &'o Original) -> Vec<(&'static str, &'o str)> {
    let comparison = &original.comparison;
    let say = |key| comparison.words.say(key);
    let notices = comparison.notices.iter().map(|notice| (say(Key::Notice), notice.as_str()));
    let colophon = comparison.about().map(|line| (say(Key::About), line));
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
pub(crate) fn one_line(text: &str) -> String {
    let breaks = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    isolate::plain(text).replace(breaks, " ").trim().to_owned()
}
