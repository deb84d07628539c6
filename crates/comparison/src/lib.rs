//! The comparison: what every view, print and export shows, already in words, and the [`catalogue`] of these words.
//!
//! It is made of an [`evidence_bundle::Bundle`] alone: no DOM, no I/O, no clock. Whatever shows facts reads it and nothing
//! else, so a page, a print and an export cannot disagree.

mod answers;
mod arms;
pub mod catalogue;
mod citations;
mod common;
mod dimension;
pub mod isolate;
mod keys;
mod ledger;
mod opening;
mod picks;
mod picture;
mod references;
mod results;
mod reviews;
mod rows;
mod schedule;
mod status;
mod stretches;
mod total;
mod trial;
mod values;
mod words;

use std::sync::Arc;

use evidence_bundle::{Bundle, Notice, NoticeKind, Status, Trial};

use crate::catalogue::{Key, Words};

pub use answers::{Card, Direction, Line};
pub use arms::Arms;
pub use dimension::{Dimension, Standing};
pub use keys::Gap;
pub use ledger::{Entry, Ledger};
pub use opening::Opening;
pub use picks::{MOST_COLUMNS, Pick};
pub use picture::{Bar, Found, Lane, Panel, Picture, Stretch, Tick};
pub use references::{Caller, Link, Reference};
pub use reviews::{Against, Axis, Change, ChangeRow, Conclusion, Drawn, Findings, Member, Review, Spot};
pub use rows::{Cell, Group, Row};
pub use status::OtherTrial;
pub use values::{Fact, Kind, Quote, Step};

/// Everything that is shown of a bundle, in reading order.
///
/// Its parts are in `Arc`s: a component keeps the part that it shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// The language of its words; stretches of the bundle's own are marked where that is another (see [`isolate`]).
    pub words: Words,
    pub title: String,
    /// The address of the article that it accompanies, where known.
    pub article: Option<String>,
    /// Comes before any dose. Never empty.
    pub notices: Vec<String>,
    /// What came of it.
    pub cards: Vec<Arc<Card>>,
    pub opening: Arc<Opening>,
    pub picture: Option<Arc<Picture>>,
    /// The trials that a reader may choose among.
    pub picks: Vec<Pick>,
    /// The trials compared, one a column; from nine on one a row.
    pub trials: Vec<String>,
    pub groups: Vec<Arc<Group>>,
    /// The arms of those trials that have arms with an agent or a regimen of their own.
    pub arms: Vec<Arc<Arms>>,
    pub reviews: Vec<Arc<Review>>,
    /// The trials of the bundle that are not compared.
    pub others: Vec<Arc<OtherTrial>>,
    /// What the drug is and where it stands, each statement with its label.
    pub status: Vec<(String, Arc<Fact>)>,
    pub references: Vec<Arc<Reference>>,
    /// When the facts were checked, who reviewed them, and up to when there is evidence.
    pub dates: Vec<String>,
    /// The licence, then the version.
    pub colophon: Vec<String>,
    /// The address at which errors are reported, where there is one.
    pub corrections: Option<String>,
}

/// What a trial has without others beside it.
pub struct ByItself {
    pub groups: Vec<Arc<Group>>,
    pub arms: Vec<Arc<Arms>>,
}

impl Comparison {
    /// Compares the trials that the bundle shows at first, in the words of a language.
    pub fn new(bundle: &Bundle, words: Words) -> Self {
        Self::of(bundle, words, |trial| trial.shown)
    }

    /// Compares the trials of which `is_shown` says so.
    pub fn of(bundle: &Bundle, words: Words, is_shown: impl Fn(&Trial) -> bool) -> Self {
        let citer = citations::Citer::new(bundle, words);
        let (shown, others): (Vec<_>, Vec<_>) = bundle.trials.iter().partition(|trial| is_shown(trial));
        let ledger = Ledger::new(&citer, &shown);
        let mut groups = rows::groups(&citer, &shown, &ledger);
        rows::gather_absent(words, &mut groups);
        let opening = Opening::new(&citer, &shown, ledger);
        let mut comparison = Self {
            words,
            title: citer.own(&bundle.title),
            article: bundle.article.clone(),
            notices: notices(&citer),
            cards: answers::cards(&citer, &shown, &others),
            opening: Arc::new(opening),
            picks: picks::picks(&citer, is_shown),
            trials: shown.iter().map(|trial| trial.name.clone()).collect(),
            groups,
            arms: arms::arms(&citer, &shown),
            picture: picture::Picture::new(&citer, &shown).map(Arc::new),
            reviews: reviews::reviews(&citer, &shown),
            others: status::others(&citer, &others),
            status: status::status(&citer),
            references: Vec::new(),
            dates: words.dates(bundle),
            colophon: words.colophon(bundle),
            corrections: bundle.corrections.clone(),
        };
        comparison.references = citer.references(&comparison.facts()).into_iter().map(Arc::new).collect();
        comparison
    }

    /// What each trial of the bundle has by itself, in the bundle's order: the groups of a table with it alone, and its arms.
    pub fn each(bundle: &Bundle, words: Words) -> Vec<ByItself> {
        let citer = citations::Citer::new(bundle, words);
        let alone = |trial| ByItself {
            groups: rows::groups(&citer, &[trial], &Ledger::new(&citer, &[trial])),
            arms: arms::arms(&citer, &[trial]),
        };
        bundle.trials.iter().map(alone).collect()
    }

    /// What is said of the comparison as a whole: its dates, licence and version.
    pub fn about(&self) -> impl Iterator<Item = &str> {
        self.dates.iter().chain(&self.colophon).map(String::as_str)
    }

    /// The reviews that may be about a trial shown; those that include one come first.
    pub fn covering(&self) -> impl Iterator<Item = &Arc<Review>> {
        self.reviews.iter().filter(|review| !review.is_about_others)
    }

    /// The reviews that consider none.
    pub fn further(&self) -> impl Iterator<Item = &Arc<Review>> {
        self.reviews.iter().filter(|review| review.is_about_others)
    }

    /// Whether a figure is known only from another text; the page marks it and explains the mark once.
    pub fn has_second_hand(&self) -> bool {
        self.facts().iter().any(|fact| fact.caveat.is_some())
    }

    /// Every fact, in reading order.
    pub fn facts(&self) -> Vec<&Fact> {
        let mut facts = Vec::new();
        for card in &self.cards {
            facts.extend(card.lines.iter().map(|line| line.fact.as_ref()));
            facts.extend(card.certainty.iter().map(|(_, fact)| fact.as_ref()));
        }
        facts.extend(self.picks.iter().filter_map(|pick| pick.caution.as_deref()));
        if let Some(picture) = &self.picture {
            picture.push_facts(&mut facts);
        }
        self.opening.push_facts(&mut facts);
        self.covering().for_each(|review| review.push_facts(&mut facts));
        for group in &self.groups {
            let cells = group.rows.iter().flat_map(|row| &row.cells);
            cells.for_each(|cell| facts.extend(cell.facts.iter().map(Arc::as_ref)));
            facts.extend(group.absent.iter().map(Arc::as_ref));
        }
        self.arms.iter().for_each(|arms| arms.push_facts(&mut facts));
        self.further().for_each(|review| review.push_facts(&mut facts));
        for other in &self.others {
            facts.extend(other.reason.as_deref());
            values::push_labelled(&other.facts, &mut facts);
        }
        values::push_labelled(&self.status, &mut facts);
        facts
    }
}

/// The safety notice first. The widget's own wording stands in for one that is emptied, and before one in another
/// language than the reader's.
fn notices(citer: &citations::Citer) -> Vec<String> {
    let bundle = citer.bundle;
    let safety = bundle.notices.iter().filter(|notice| notice.kind == NoticeKind::Safety);
    let general = bundle.notices.iter().filter(|notice| notice.kind == NoticeKind::General);
    let mut texts: Vec<String> = safety
        .chain(general)
        .map(|notice| notice.text.trim())
        .filter(|text| !text.is_empty())
        .map(|text| citer.own(text))
        .collect();
    let is_safe = |notice: &Notice| notice.kind == NoticeKind::Safety && !notice.text.trim().is_empty();
    let state = match bundle.status {
        Status::Draft => Some(Key::IsDraft),
        Status::Active => None,
        Status::Retired => Some(Key::IsRetired),
    };
    texts.extend(state.map(|state| citer.words.say(state).to_owned()));
    if citer.is_foreign() || !bundle.notices.iter().any(is_safe) {
        texts.insert(0, citer.words.say(Key::SafetyNotice).to_owned());
    }
    texts
}

#[cfg(test)]
mod tests;
