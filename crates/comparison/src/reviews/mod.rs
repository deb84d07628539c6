//! What systematic reviews conclude, on which evidence, and whether that evidence holds the trials shown.

mod axis;
mod change;
mod drafts;
mod forest;
mod pool;

use std::sync::Arc;

use evidence_bundle::{self as bundle, ConclusionKind, Rating, Trial};

use super::citations::Citer;
use super::isolate::sentence_case;
use super::values::{self, Draft, Fact, Kind};
use crate::catalogue::Key;

pub use axis::Spot;
pub use change::{Change, ChangeRow};
use drafts::{figure, rated, regimen};
pub use forest::{Axis, Forest, ForestRow};

/// One review, in its current version.
#[derive(Debug, Clone, PartialEq)]
pub struct Review {
    pub heading: String,
    /// The question, the search, the pool and its agents, each with its label.
    pub lines: Vec<(String, Arc<Fact>)>,
    /// For each trial of the bundle whether the review covers it, and if not, why.
    pub coverage: Vec<Arc<Fact>>,
    pub benefits: Vec<Arc<Conclusion>>,
    pub harms: Vec<Arc<Conclusion>>,
    /// How precise the estimates are, where any says so.
    pub forest: Option<Arc<Forest>>,
    /// The absolute numbers, or that there are none, and what a reader must know before applying it to a trial shown.
    pub notes: Vec<Arc<Fact>>,
    /// What changed since the version that it supersedes.
    pub change: Option<Arc<Change>>,
}

impl Review {
    /// Adds its facts, in reading order.
    pub(super) fn push_facts<'c>(&'c self, facts: &mut Vec<&'c Fact>) {
        facts.extend(self.coverage.iter().map(Arc::as_ref));
        values::push_labelled(&self.lines, facts);
        for conclusion in self.benefits.iter().chain(&self.harms) {
            facts.extend(conclusion.regimen.as_deref());
            facts.extend(conclusion.statement.iter().map(|(fact, _)| fact.as_ref()));
            facts.push(&conclusion.certainty);
            facts.extend(conclusion.estimate.as_deref());
        }
        for axis in self.forest.iter().flat_map(|forest| &forest.axes) {
            facts.extend(axis.rows.iter().map(|row| row.fact.as_ref()));
        }
        facts.extend(self.notes.iter().map(Arc::as_ref));
        for row in self.change.iter().flat_map(|change| &change.rows) {
            facts.extend(row.regimen.as_deref());
            facts.extend(row.before.as_deref());
            facts.extend(row.after.as_deref());
        }
    }
}

/// What a review concludes on one outcome.
#[derive(Debug, Clone, PartialEq)]
pub struct Conclusion {
    pub outcome: String,
    /// The regimen it covers, where that is narrower than the pool.
    pub regimen: Option<Arc<Fact>>,
    /// The sentence, and whose words it is in.
    pub statement: Option<(Arc<Fact>, String)>,
    pub certainty: Arc<Fact>,
    /// One to four marks; none where the certainty is not established.
    pub level: Option<usize>,
    /// "risk ratio 0.96 (95% CI 0.65 to 1.41), from 6 trials, 1,689 people; 1 means no difference"
    pub estimate: Option<Arc<Fact>>,
}

/// The reviews in their current versions; a superseded one shows in what changed since.
pub(super) fn reviews(citer: &Citer, shown: &[&Trial]) -> Vec<Arc<Review>> {
    let all = &citer.bundle.reviews;
    all.iter()
        .filter(|review| review.superseded_by.is_none())
        .map(|review| Arc::new(one(citer, shown, review)))
        .collect()
}

fn one(citer: &Citer, shown: &[&Trial], review: &bundle::Review) -> Review {
    let at = |part: &str| format!("{}.{part}", review.id);
    let of = |kind| {
        let conclusions = review.conclusions.iter().enumerate().filter(move |(_, c)| c.kind == kind);
        conclusions.map(|(index, c)| Arc::new(conclusion(citer, review, index, c))).collect()
    };
    let words = citer.words;
    let notes = review.notes.iter().map(|note| citer.plain(note, citer.value(note)));
    let notes = absolute_numbers(citer, review).into_iter().chain(notes).enumerate();
    let superseded = review.supersedes.as_ref().and_then(|id| citer.review(id));
    let title = citer.title(&review.source).unwrap_or_default();
    Review {
        heading: words.fill(Key::Review, &[&title, &review.version]),
        lines: pool::lines(citer, shown, review),
        coverage: review.membership.iter().flat_map(|member| coverage(citer, review, member)).collect(),
        benefits: of(ConclusionKind::Benefit),
        harms: of(ConclusionKind::Harm),
        forest: forest::forest(citer, review).map(Arc::new),
        notes: notes
            .map(|(i, note)| {
                note.fact(
                    at(&format!("note.{}", i + 1)),
                    words.fill(Key::Note, &[&(i + 1).to_string(), &review.version]),
                )
            })
            .collect(),
        change: superseded.map(|old| Arc::new(change::change(citer, old, review))),
    }
}

/// The absolute numbers of a review; why there are none, in plain words, where that is so.
fn absolute_numbers(citer: &Citer, review: &bundle::Review) -> Option<Draft> {
    let numbers = review.absolute_numbers.as_ref()?;
    let mut draft = citer.plain(numbers, citer.value(numbers));
    let absence = match draft.kind {
        Kind::NotStated => 0,
        Kind::NotRecorded => 1,
        Kind::NotApplicable => 2,
        _ => return Some(draft),
    };
    draft.text = citer.words.form(Key::NoAbsoluteNumbers, absence).to_owned();
    Some(draft)
}

/// Whether a trial is in the pool, and the sum that shows it where nothing says so.
fn coverage(citer: &Citer, review: &bundle::Review, member: &bundle::Membership) -> Vec<Arc<Fact>> {
    let Some(trial) = citer.trial(&member.trial) else { return Vec::new() };
    let words = citer.words;
    let mut text =
        words.coverage(member.state, &trial.name, member.reason.as_deref().map(|reason| citer.own(reason)).as_deref());
    let mut kind = Kind::Reported;
    if member.inferred == Some(true) {
        (text, kind) = (words.fill(Key::Inferred, &[&text]), Kind::Judged);
    }
    let draft = Draft { text, kind, step: citer.step(&member.passages) };
    let id = format!("{}.covers.{}", review.id, trial.id);
    let room = pool::room(citer, review, member, trial);
    let room =
        room.map(|room| room.fact(format!("{id}.room"), words.fill(Key::WhetherRoom, &[&trial.name, &review.version])));
    let mut facts = vec![draft.fact(id, words.fill(Key::WhetherCovered, &[&trial.name, &review.version]))];
    facts.extend(room);
    facts
}

fn conclusion(citer: &Citer, review: &bundle::Review, index: usize, conclusion: &bundle::Conclusion) -> Conclusion {
    let words = citer.words;
    let outcome = citer.word(&conclusion.outcome);
    let named = |key: &str, part: Key, draft: Draft| {
        let number = index + 1;
        let name = words.in_conclusion(&outcome, part, &review.version, number);
        draft.fact(format!("{}.{number}.{key}", review.id), name)
    };
    let certainty = &conclusion.certainty;
    Conclusion {
        outcome: sentence_case(&outcome),
        regimen: conclusion.regimen.as_ref().map(|covered| named("regimen", Key::PartRegimen, regimen(citer, covered))),
        statement: conclusion.statement.as_ref().map(|statement| {
            let draft = Draft {
                text: sentence_case(&citer.own(&statement.text)),
                kind: Kind::Reported,
                step: citer.step(&statement.passages),
            };
            (named("statement", Key::PartStatement, draft), words.origin(statement.origin).to_owned())
        }),
        certainty: named("certainty", Key::PartCertainty, rated(citer, certainty)),
        level: level(certainty.rating),
        estimate: conclusion
            .estimate
            .as_ref()
            .map(|estimate| named("estimate", Key::PartEstimate, figure(citer, estimate))),
    }
}

fn level(rating: Rating) -> Option<usize> {
    match rating {
        Rating::High => Some(4),
        Rating::Moderate => Some(3),
        Rating::Low => Some(2),
        Rating::VeryLow => Some(1),
        Rating::NotEstablished => None,
    }
}
