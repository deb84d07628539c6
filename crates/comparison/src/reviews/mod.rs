//! What systematic reviews conclude, on which evidence, and whether that evidence holds the trials shown.

mod axis;
mod change;
mod drafts;
mod drawn;
mod findings;
mod pool;

use std::sync::Arc;

use evidence_bundle::{self as bundle, MembershipState, Trial};

use super::citations::Citer;
use super::values::{self, Draft, Fact, Kind, Step};
use crate::catalogue::Key;

pub use axis::Spot;
pub use change::{Change, ChangeRow};
pub(crate) use drafts::{figure, rated};
pub(crate) use drawn::against_its_margin;
pub use drawn::{Against, Axis, Drawn};
pub(crate) use findings::level;
pub use findings::{Conclusion, Findings};

/// One review, in its current version.
#[derive(Debug, Clone, PartialEq)]
pub struct Review {
    pub id: String,
    pub heading: String,
    /// Whether it includes a trial shown.
    pub covers: bool,
    /// Whether it is about others: it considers no trial shown.
    pub is_about_others: bool,
    /// For each trial whether the review includes it, and if not, why.
    pub coverage: Vec<Member>,
    /// The question, the search, the pool and its agents, each with its label.
    pub lines: Vec<(String, Arc<Fact>)>,
    pub findings: Vec<Findings>,
    /// The absolute numbers, or that there are none, and what a reader must know before applying it to a trial shown.
    pub notes: Vec<Arc<Fact>>,
    /// What changed since the version that it supersedes.
    pub change: Option<Arc<Change>>,
}

/// Where a trial stands in a review.
#[derive(Debug, Clone, PartialEq)]
pub struct Member {
    pub state: MembershipState,
    /// Whether the trial is among those compared.
    pub is_shown: bool,
    /// "Includes CASTA", with the reason behind it.
    pub fact: Arc<Fact>,
}

impl Review {
    /// Everything that it concludes.
    pub fn conclusions(&self) -> impl Iterator<Item = &Arc<Conclusion>> {
        self.findings.iter().flat_map(|findings| &findings.conclusions)
    }

    /// Adds its facts, in reading order.
    pub(super) fn push_facts<'c>(&'c self, facts: &mut Vec<&'c Fact>) {
        let (shown, others): (Vec<&Member>, Vec<&Member>) = self.coverage.iter().partition(|member| member.is_shown);
        facts.extend(shown.into_iter().map(|member| member.fact.as_ref()));
        self.conclusions().for_each(|conclusion| conclusion.push_facts(facts));
        facts.extend(others.into_iter().map(|member| member.fact.as_ref()));
        values::push_labelled(&self.lines, facts);
        facts.extend(self.notes.iter().map(Arc::as_ref));
        for row in self.change.iter().flat_map(|change| &change.rows) {
            facts.extend(row.regimen.as_deref());
            facts.extend(row.before.as_deref());
            facts.extend(row.after.as_deref());
        }
    }
}

/// The reviews in their current versions; a superseded one shows in what changed since. Those that include a trial shown
/// come first.
pub(super) fn reviews(citer: &Citer, shown: &[&Trial]) -> Vec<Arc<Review>> {
    let current = citer.bundle.reviews.iter().filter(|review| review.superseded_by.is_none());
    let mut reviews: Vec<_> = current.map(|review| Arc::new(one(citer, shown, review))).collect();
    reviews.sort_by_key(|review| !review.covers);
    reviews
}

/// Whether a review considers no trial shown.
fn is_about_others(review: &bundle::Review, shown: &[&Trial]) -> bool {
    let mut members = review.membership.iter().filter(|member| shown.iter().any(|trial| trial.id == member.trial));
    members.all(|member| member.state == MembershipState::NotConsidered)
}

/// How the names of facts call a review: by its source and its version.
fn called(citer: &Citer, review: &bundle::Review) -> String {
    let version = review.version.iter().map(|version| format!(", {version}"));
    citer.short(&review.source) + &version.collect::<String>()
}

/// Whether a review includes a trial shown.
pub(crate) fn covers(review: &bundle::Review, shown: &[&Trial]) -> bool {
    let mut included = review.membership.iter().filter(|member| member.state == MembershipState::Included);
    included.any(|member| shown.iter().any(|trial| trial.id == member.trial))
}

fn one(citer: &Citer, shown: &[&Trial], review: &bundle::Review) -> Review {
    let words = citer.words;
    let notes = review.notes.iter().map(|note| citer.plain(note, citer.value(note)));
    let notes = absolute_numbers(citer, review).into_iter().chain(notes).enumerate();
    let superseded = review.supersedes.as_ref().and_then(|id| citer.review(id));
    let title = citer.title(&review.source).unwrap_or_default();
    Review {
        id: review.id.clone(),
        heading: words.fill(Key::InTrial, &[&citer.short(&review.source), &title]),
        covers: covers(review, shown),
        is_about_others: is_about_others(review, shown),
        coverage: coverage(citer, shown, review),
        lines: pool::lines(citer, shown, review),
        findings: findings::findings(citer, review),
        notes: notes
            .map(|(i, note)| {
                note.fact(
                    format!("{}.note.{}", review.id, i + 1),
                    words.fill(Key::Note, &[&(i + 1).to_string(), &called(citer, review)]),
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
        Kind::NotStated => Key::AbsoluteNotStated,
        Kind::NotRecorded => Key::AbsoluteNotRecorded,
        Kind::NotApplicable => Key::AbsoluteDoNotApply,
        _ => return Some(draft),
    };
    draft.text = citer.words.say(absence).to_owned();
    Some(draft)
}

/// Where each trial stands that is shown, or of which the review says something.
fn coverage(citer: &Citer, shown: &[&Trial], review: &bundle::Review) -> Vec<Member> {
    let is_said = |member: &&bundle::Membership| {
        member.state != MembershipState::NotEstablished
            || member.reason.is_some()
            || shown.iter().any(|trial| trial.id == member.trial)
    };
    review.membership.iter().filter(is_said).filter_map(|each| member(citer, shown, review, each)).collect()
}

/// Whether a trial is in the pool; behind it why, and the sum that shows it where nothing says so.
fn member(citer: &Citer, shown: &[&Trial], review: &bundle::Review, member: &bundle::Membership) -> Option<Member> {
    let trial = citer.trial(&member.trial)?;
    let words = citer.words;
    let reason = member.reason.as_deref().map(|reason| citer.own(reason));
    let mut text = words.membership(member.state, &trial.name);
    let mut kind = Kind::Reported;
    if member.inferred == Some(true) {
        (text, kind) = (words.fill(Key::OurInference, &[&text]), Kind::Judged);
    }
    let mut step = citer.step(&member.passages);
    step.notes.extend(reason.map(|reason| words.coverage(member.state, &trial.name, &reason)));
    let mut trail = vec![step];
    trail.extend(pool::room(citer, review, member, trial).map(|room| Step { value: Some(room.text), ..room.step }));
    let name = words.fill(Key::WhetherCovered, &[&trial.name, &called(citer, review)]);
    let fact = Fact::new(format!("{}.covers.{}", review.id, trial.id), name, text, kind, trail);
    let is_shown = shown.iter().any(|shown| shown.id == trial.id);
    Some(Member { state: member.state, is_shown, fact: Arc::new(fact) })
}
