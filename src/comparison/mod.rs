//! The comparison: what every view, print and export shows, already in words. No DOM, no I/O, no clock.

mod citations;
mod ledger;
mod opening;
mod results;
mod rows;
mod trial;
mod values;
mod words;

use crate::bundle::{Bundle, NoticeKind};

pub use citations::{Caller, Link, Quote, Reference, Step};
pub use ledger::{Dimension, Entry, Ledger, Standing};
pub use opening::Opening;
pub use rows::{Cell, Group, Row};
pub use values::{Fact, Kind};

/// Everything that is shown of a bundle, in reading order.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// BCP 47.
    pub language: String,
    pub title: String,
    /// Comes before any dose. Never empty.
    pub notices: Vec<String>,
    pub opening: Opening,
    /// The trials compared, one a column.
    pub trials: Vec<String>,
    pub groups: Vec<Group>,
    /// The trials of the bundle that are not compared, each with the reason.
    pub not_shown: Vec<String>,
    pub references: Vec<Reference>,
    /// When the facts were checked, and which version this is.
    pub colophon: Vec<String>,
}

impl Comparison {
    /// Compares the trials that the bundle shows at first.
    pub fn new(bundle: &Bundle) -> Self {
        let citer = citations::Citer::new(bundle);
        let (shown, others): (Vec<_>, Vec<_>) = bundle.trials.iter().partition(|trial| trial.shown);
        let ledger = Ledger::new(&citer, &shown);
        let groups = rows::groups(&citer, &shown, &ledger);
        let opening = Opening::new(&citer, &shown, ledger);
        let mut comparison = Self {
            language: bundle.language.clone(),
            title: bundle.title.clone(),
            notices: notices(bundle),
            opening,
            trials: shown.iter().map(|trial| trial.name.clone()).collect(),
            groups,
            not_shown: others.iter().map(|trial| words::not_shown(&trial.name, trial.reason.as_deref())).collect(),
            references: Vec::new(),
            colophon: words::colophon(&bundle.checked_on, &bundle.version, bundle.evidence_to.as_deref()),
        };
        comparison.references = citations::references(bundle, comparison.facts());
        comparison
    }

    /// Every fact, in reading order.
    pub fn facts(&self) -> impl Iterator<Item = &Fact> {
        let cells = self.groups.iter().flat_map(|group| &group.rows).flat_map(|row| &row.cells);
        self.opening.facts().chain(cells.flat_map(|cell| &cell.facts))
    }
}

/// The safety notice first; an emptied one is replaced by the widget's own wording.
fn notices(bundle: &Bundle) -> Vec<String> {
    let safety = bundle.notices.iter().filter(|notice| notice.kind == NoticeKind::Safety);
    let general = bundle.notices.iter().filter(|notice| notice.kind == NoticeKind::General);
    let mut texts: Vec<String> =
        safety.chain(general).map(|notice| notice.text.trim().to_owned()).filter(|text| !text.is_empty()).collect();
    if !bundle.notices.iter().any(|notice| notice.kind == NoticeKind::Safety && !notice.text.trim().is_empty()) {
        texts.insert(0, words::SAFETY_NOTICE.to_owned());
    }
    texts
}

#[cfg(test)]
mod tests;
