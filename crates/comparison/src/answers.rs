//! What came of it: a few cards before everything else. A card never says more than its facts.

use std::sync::Arc;

use evidence_bundle::{self as bundle, ConclusionKind, Fact as _, MembershipState, Outcome, Rating, Trial};

use super::citations::Citer;
use super::isolate::sentence_case;
use super::results;
use super::reviews::{covers, figure, level, rated};
use super::values::{Draft, Fact, Kind};
use crate::catalogue::Key;

/// One question of a reader, with what is known.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    /// Unique among the cards.
    pub id: String,
    /// "Death from any cause"
    pub label: String,
    pub lines: Vec<Line>,
    /// How sure its raters are: one to four marks, and the words.
    pub certainty: Option<(Option<usize>, Arc<Fact>)>,
    /// Which of the trials it is about, and whether they agree.
    pub notes: Vec<String>,
}

/// A statement of a card.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The trial's name, where it is a trial's result.
    pub trial: Option<String>,
    pub direction: Option<Direction>,
    pub fact: Arc<Fact>,
}

/// Which way a result points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// In favour of the treatment.
    Better,
    /// In favour of the control.
    Worse,
    NoDifference,
    /// Not worse than the control by more than the margin.
    NonInferior,
    /// That the treatment is not worse by more than the margin was not shown.
    NonInferiorityNotShown,
    NotReported,
}

impl Direction {
    /// Whether it says that one side did better, or that no difference was shown. Non-inferiority says neither.
    fn is_comparable(self) -> bool {
        matches!(self, Self::Better | Self::Worse | Self::NoDifference)
    }

    /// Of an outcome's finding.
    pub(crate) fn of(outcome: &Outcome) -> Self {
        let finding = outcome.finding.as_ref().filter(|finding| finding.is_reported());
        match finding.and_then(|finding| finding.code.as_deref()) {
            Some("favours-treatment") => Self::Better,
            Some("favours-control") => Self::Worse,
            Some("no-difference") => Self::NoDifference,
            Some("non-inferior") => Self::NonInferior,
            Some("not-non-inferior") => Self::NonInferiorityNotShown,
            _ => Self::NotReported,
        }
    }
}

/// The first benefit and the first harm of the review that covers a trial shown; then the main result of each trial.
pub(crate) fn cards(citer: &Citer, shown: &[&Trial], others: &[&Trial]) -> Vec<Arc<Card>> {
    let mut cards = Vec::new();
    if let Some(review) = covering(citer, shown) {
        for kind in [ConclusionKind::Benefit, ConclusionKind::Harm] {
            let first = review.conclusions.iter().find(|conclusion| conclusion.kind == kind && answers(conclusion));
            cards.extend(first.and_then(|conclusion| concluded(citer, shown, review, conclusion)));
        }
    }
    cards.extend(results_of(citer, shown, others));
    cards.into_iter().map(Arc::new).collect()
}

/// The first current review that includes a trial shown. What others conclude is of other trials.
fn covering<'b>(citer: &Citer<'b>, shown: &[&Trial]) -> Option<&'b bundle::Review> {
    let current = citer.bundle.reviews.iter().filter(|review| review.superseded_by.is_none());
    current.into_iter().find(|review| covers(review, shown))
}

/// Whether a conclusion is about the whole pool, and somebody has rated how sure it is.
fn answers(conclusion: &bundle::Conclusion) -> bool {
    conclusion.regimen.is_none() && conclusion.certainty.rating != Rating::NotEstablished
}

fn concluded(
    citer: &Citer,
    shown: &[&Trial],
    review: &bundle::Review,
    conclusion: &bundle::Conclusion,
) -> Option<Card> {
    let words = citer.words;
    let outcome = citer.word(&conclusion.outcome);
    let kind = match conclusion.kind {
        ConclusionKind::Benefit => "benefit",
        ConclusionKind::Harm => "harm",
    };
    let draft = match (&conclusion.statement, &conclusion.estimate) {
        (Some(statement), estimate) => {
            let text = sentence_case(&citer.own(&statement.text));
            let mut draft = Draft { text, kind: Kind::Reported, step: citer.step(&statement.passages) };
            // The figure is one press away.
            if let Some(figure) = estimate.as_ref().map(|estimate| figure(citer, estimate)) {
                draft.step.notes.push(sentence_case(&figure.text));
                draft.rest_on(figure);
            }
            draft
        }
        (None, Some(estimate)) => figure(citer, estimate),
        (None, None) => return None,
    };
    let named = |part: Key| words.fill(Key::InAnswer, &[&outcome, words.say(part)]);
    let certainty = rated(citer, &conclusion.certainty);
    Some(Card {
        id: kind.to_owned(),
        label: sentence_case(&outcome),
        lines: vec![Line {
            trial: None,
            direction: None,
            fact: draft.fact(format!("answer.{kind}"), named(Key::PartStatement)),
        }],
        certainty: Some((
            level(conclusion.certainty.rating),
            certainty.fact(format!("answer.{kind}.certainty"), named(Key::PartCertainty)),
        )),
        notes: vec![covered(citer, shown, review)],
    })
}

/// "The review's pool of trials: CASTA is in it; CARS is not (our inference)."
fn covered(citer: &Citer, shown: &[&Trial], review: &bundle::Review) -> String {
    let words = citer.words;
    let mut sentences = Vec::new();
    for trial in shown {
        let member = review.membership.iter().find(|member| member.trial == trial.id);
        let (state, inferred) = member
            .map_or((MembershipState::NotEstablished, false), |member| (member.state, member.inferred == Some(true)));
        let sentence = words.fill(
            match state {
                MembershipState::Included => Key::PoolIncludes,
                MembershipState::Excluded => Key::PoolExcludes,
                MembershipState::NotConsidered => Key::PoolDoesNotHave,
                MembershipState::Awaiting | MembershipState::NotEstablished => Key::PoolUnclear,
            },
            &[&trial.name],
        );
        sentences.push(if inferred { words.fill(Key::OurInference, &[&sentence]) } else { sentence });
    }
    words.fill(Key::PoolOfReview, &[&sentences.join("; ")])
}

/// The main results: of the trials shown, then of those that are known and have one.
fn results_of(citer: &Citer, shown: &[&Trial], others: &[&Trial]) -> Option<Card> {
    let words = citer.words;
    let mut lines: Vec<Line> = Vec::new();
    let mut found: Vec<(&Trial, &Outcome)> = Vec::new();
    let mut pooled: Vec<String> = Vec::new();
    for (trial, is_shown) in shown.iter().map(|trial| (*trial, true)).chain(others.iter().map(|trial| (*trial, false)))
    {
        // A trial may have several lines; each has a name of its own.
        let name = words.fill(Key::InAnswer, &[&trial.name, words.say(Key::PrimaryResult)]);
        let mut number = 0;
        let mut place = |draft: Draft| {
            number += 1;
            let name = if number > 1 { words.one_of_several(&name, number) } else { name.clone() };
            draft.fact(format!("answer.result.{}.{number}", trial.id), name)
        };
        for outcome in results::primary_outcomes(trial) {
            let direction = Direction::of(outcome);
            if !is_shown && direction == Direction::NotReported {
                continue;
            }
            found.push((trial, outcome));
            lines.push(Line {
                trial: Some(if is_shown { trial.name.clone() } else { words.fill(Key::NotCompared, &[&trial.name]) }),
                direction: Some(direction),
                fact: place(results::main(citer, trial, outcome)),
            });
            for draft in results::pooled(citer, trial, outcome) {
                // Both trials of a pool may name it.
                if pooled.contains(&draft.text) {
                    continue;
                }
                pooled.push(draft.text.clone());
                lines.push(Line { trial: None, direction: None, fact: place(draft) });
            }
        }
    }
    (!lines.is_empty()).then(|| Card {
        id: "results".to_owned(),
        label: words.say(Key::MainResults).to_owned(),
        lines,
        certainty: None,
        notes: disagreements(citer, &found),
    })
}

/// "CARS and CARS-2 measured the same outcome and report different results." Only where each has one such result, of
/// all its people and at a time that is known.
fn disagreements(citer: &Citer, found: &[(&Trial, &Outcome)]) -> Vec<String> {
    let words = citer.words;
    let is_known = |(_, outcome): &&(&Trial, &Outcome)| {
        let of_all = outcome.subgroup.is_none() && outcome.arm.is_none();
        let is_timed = outcome.time_point.as_ref().is_none_or(|time| time.is_reported());
        of_all && is_timed && Direction::of(outcome).is_comparable() && outcome.instrument.code.is_some()
    };
    let known: Vec<_> = found.iter().filter(is_known).collect();
    let measured = |outcome: &Outcome| {
        let when = outcome.time_point.as_ref().map(|time| (time.value, time.low, time.high, time.unit));
        (outcome.instrument.code.clone(), when)
    };
    let mut sentences = Vec::new();
    for (index, (_, outcome)) in known.iter().enumerate() {
        // Each outcome once, with the first trial that has it.
        if known[..index].iter().any(|(_, before)| measured(before) == measured(outcome)) {
            continue;
        }
        let same: Vec<_> = known.iter().filter(|(_, other)| measured(other) == measured(outcome)).collect();
        if same.iter().any(|(_, other)| Direction::of(other) != Direction::of(outcome)) {
            let names: Vec<&str> = same.iter().map(|(trial, _)| trial.name.as_str()).collect();
            let one_each =
                same.iter().enumerate().all(|(at, (trial, _))| same[..at].iter().all(|(t, _)| t.id != trial.id));
            sentences.extend(one_each.then(|| words.fill(Key::TheyDisagree, &[&words.and(&names)])));
        }
    }
    sentences
}
