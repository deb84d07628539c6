//! The ledger of differences: in which of ten dimensions the trials agree, and in which not.

use super::citations::{Citer, Step};
use super::values::{Draft, Fact, Kind};
use super::{rows, trial};
use crate::bundle::{Decimal, Fact as _, Ids, OutcomeRole, Quantity, Start, Term, Trial, Unit};
use crate::catalogue;
use crate::joined::joined;

/// What is compared and counted, in the ledger's order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dimension {
    Dose,
    Frequency,
    Route,
    Comparator,
    Course,
    StartWindow,
    GivenWith,
    PrimaryOutcome,
    Region,
    Randomized,
}

/// How the trials stand to each other in one row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    Same,
    Different,
    /// At least one trial does not state it, and those that do agree.
    Unclear,
    /// Shown and never counted.
    Uncounted,
}

/// The ten dimensions with their standing.
#[derive(Debug, Clone, PartialEq)]
pub struct Ledger {
    pub entries: Vec<Entry>,
    /// What follows from the differences for the result; nothing where there is none.
    pub warning: Option<&'static str>,
    /// The dimensions in which the trials agree, in one sentence.
    pub same: Option<String>,
}

/// One dimension.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    pub dimension: Dimension,
    pub standing: Standing,
    pub label: String,
    /// The value of each trial, in one line.
    pub fact: Fact,
}

impl Dimension {
    /// All ten, in order.
    pub const ALL: [Self; 10] = [
        Self::Dose,
        Self::Frequency,
        Self::Route,
        Self::Comparator,
        Self::Course,
        Self::StartWindow,
        Self::GivenWith,
        Self::PrimaryOutcome,
        Self::Region,
        Self::Randomized,
    ];

    /// What a trial has here, in a form that can be compared: codes and quantities, never wordings.
    /// Nothing where it is not stated.
    fn key(self, trial: &Trial) -> Option<Key> {
        let regimen = &trial.regimen;
        match self {
            Self::Dose if regimen.phases.is_empty() => amount(&regimen.dose),
            Self::Dose => all(regimen.phases.iter().enumerate().map(|(index, phase)| {
                let frequency = phase.frequency.as_ref().and_then(code);
                Some(Key(vec![Atom::Parts(index, vec![Some(amount(&phase.dose)?), amount(&phase.length), frequency])]))
            })),
            Self::Frequency => code(&regimen.frequency),
            Self::Route => code(&regimen.route),
            Self::Comparator => code(&trial.design.comparator),
            Self::Course => amount(&regimen.course),
            Self::StartWindow => start(&regimen.start),
            Self::GivenWith => all(regimen.given_with.iter().map(|given| {
                let dose = given.dose.as_ref().and_then(amount);
                let frequency = given.frequency.as_ref().and_then(code);
                let course = given.course.as_ref().and_then(amount);
                let start = given.start.as_ref().and_then(start);
                Some(Key(vec![Atom::Parts(0, vec![Some(code(&given.agent)?), dose, frequency, course, start])]))
            })),
            Self::PrimaryOutcome => {
                all(trial.outcomes.iter().filter(|o| o.role == OutcomeRole::Primary).map(|outcome| {
                    let when = outcome.time_point.as_ref().and_then(amount);
                    Some(Key(vec![Atom::Parts(0, vec![Some(code(&outcome.instrument)?), when])]))
                }))
            }
            Self::Region => codes(&trial.countries),
            Self::Randomized => amount(&trial.participants.randomized),
        }
    }
}

/// What a trial has in a dimension. Equal as a set: the order in which an editor lists outcomes means nothing.
#[derive(Debug)]
struct Key(Vec<Atom>);

impl PartialEq for Key {
    fn eq(&self, other: &Self) -> bool {
        let holds = |all: &Self, some: &Self| some.0.iter().all(|atom| all.0.contains(atom));
        holds(self, other) && holds(other, self)
    }
}

/// A part of a key.
#[derive(Debug)]
enum Atom {
    Code(String),
    /// Several, each once and in alphabetical order: there may be thousands.
    Codes(Vec<String>),
    /// In its base unit.
    Amount(u8, Decimal, Decimal),
    /// What a window is measured from.
    Event(u8),
    /// Several details of one thing, at its place in the order where that matters.
    Parts(usize, Vec<Option<Key>>),
}

impl PartialEq for Atom {
    fn eq(&self, other: &Self) -> bool {
        // A detail that one trial does not give is no difference.
        let agree = |pair: (&Option<Key>, &Option<Key>)| match pair {
            (Some(one), Some(other)) => one == other,
            _ => true,
        };
        match (self, other) {
            (Self::Code(one), Self::Code(other)) => one == other,
            (Self::Codes(ones), Self::Codes(others)) => ones == others,
            (Self::Amount(unit, low, high), Self::Amount(unit2, low2, high2)) => {
                (unit, low, high) == (unit2, low2, high2)
            }
            (Self::Event(one), Self::Event(other)) => one == other,
            (Self::Parts(at, ones), Self::Parts(at2, others)) => at == at2 && ones.iter().zip(others).all(agree),
            _ => false,
        }
    }
}

fn code(term: &Term) -> Option<Key> {
    stated_code(term).map(|code| Key(vec![Atom::Code(code.to_owned())]))
}

fn stated_code(term: &Term) -> Option<&str> {
    term.code.as_deref().filter(|_| term.is_reported())
}

/// The codes of several terms; nothing where one has none or there is no term.
fn codes(terms: &[Term]) -> Option<Key> {
    let codes = terms.iter().map(stated_code).collect::<Option<Vec<_>>>()?;
    let codes: Vec<String> = Ids::new(codes).distinct().map(str::to_owned).collect();
    (!codes.is_empty()).then(|| Key(vec![Atom::Codes(codes)]))
}

/// Times are compared in hours, so that two weeks are fourteen days; every other unit by itself.
fn amount(quantity: &Quantity) -> Option<Key> {
    let unit = quantity.unit?;
    let (base, factor) = unit.hours().map_or((unit, 1), |hours| (Unit::Hour, hours));
    let low = quantity.low.or(quantity.value)?.scaled(factor)?;
    let high = quantity.high.or(quantity.value)?.scaled(factor)?;
    Some(Key(vec![Atom::Amount(base as u8, low, high)]))
}

fn start(start: &Start) -> Option<Key> {
    let mut key = amount(&start.window)?;
    key.0.push(Atom::Event(start.event as u8));
    Some(key)
}

/// All keys together; nothing where one is missing or there is none.
fn all(keys: impl Iterator<Item = Option<Key>>) -> Option<Key> {
    let mut together = Key(Vec::new());
    for key in keys {
        together.0.extend(key?.0);
    }
    (!together.0.is_empty()).then_some(together)
}

impl Ledger {
    pub(super) fn new(citer: &Citer, trials: &[&Trial]) -> Self {
        let entries: Vec<Entry> = if trials.len() < 2 {
            Vec::new()
        } else {
            Dimension::ALL.iter().map(|dimension| entry(citer, trials, *dimension)).collect()
        };
        let labels = |standing| {
            let these = entries.iter().filter(|entry: &&Entry| entry.standing == standing);
            these.map(|entry| citer.words.listed(entry.dimension)).collect::<Vec<_>>()
        };
        let same = citer.words.the_same(trials.len(), &labels(Standing::Same));
        let warning = citer.words.attribution(labels(Standing::Different).len());
        Self { entries, warning, same }
    }

    /// How the trials stand in a dimension.
    pub fn standing(&self, dimension: Dimension) -> Standing {
        let entry = self.entries.iter().find(|entry| entry.dimension == dimension);
        entry.map_or(Standing::Uncounted, |entry| entry.standing)
    }

    /// The entries of one standing, in order.
    pub fn with(&self, standing: Standing) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(move |entry| entry.standing == standing)
    }
}

fn entry(citer: &Citer, trials: &[&Trial], dimension: Dimension) -> Entry {
    let label = citer.words.dimension(dimension).to_owned();
    let mut texts = Vec::new();
    let mut trail = Vec::new();
    for trial in trials {
        let drafts = trial::dimension(citer, trial, dimension);
        texts.push(citer.words.fill(catalogue::Key::InTrial, &[&trial.name, &in_one_line(&drafts)]));
        trail.extend(drafts.into_iter().map(|draft| Step {
            who: Some(trial.name.clone()),
            value: Some(draft.text),
            ..draft.step
        }));
    }
    let fact = Fact::new(
        format!("ledger.{}", rows::key(dimension)),
        citer.words.fill(catalogue::Key::InLedger, &[&label]),
        joined(&texts, citer.words.say(catalogue::Key::BetweenTrials)),
        Kind::Reported,
        trail,
    );
    Entry { dimension, standing: standing(dimension, trials), label, fact }
}

fn standing(dimension: Dimension, trials: &[&Trial]) -> Standing {
    let keys: Vec<_> = trials.iter().map(|trial| dimension.key(trial)).collect();
    let mut stated = keys.iter().flatten();
    let first = stated.next();
    if stated.any(|key| Some(key) != first) {
        Standing::Different
    } else if keys.iter().any(Option::is_none) {
        Standing::Unclear
    } else {
        Standing::Same
    }
}

/// The words of several drafts.
pub(super) fn in_one_line(drafts: &[Draft]) -> String {
    let texts: Vec<&str> = drafts.iter().map(|draft| draft.text.as_str()).collect();
    joined(&texts, ", ")
}
