//! What a trial has in a counted dimension, in a form that can be compared, and how two trials stand to each other in it.

use super::ledger::{Dimension, Standing};
use super::schedule::{Language, says_more};
use crate::bundle::{Absent, Decimal, Fact, Ids, OutcomeRole, Quantity, Start, StartEvent, Term, Trial, Unit};

/// Why trials cannot be compared in a dimension.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gap {
    /// The source of a trial does not state it.
    NotStated,
    /// The editor has not recorded it for a trial.
    NotRecorded,
    /// The question does not arise in a trial.
    NotApplicable,
    /// For a trial there is a judgement, and no report.
    Judged,
    /// A detail of it is given for one trial and not for another.
    Detail,
    /// It is given in words or units that are not compared here.
    Form,
}

impl Gap {
    /// All, in the order in which they are told.
    pub const ALL: [Self; 6] =
        [Self::NotStated, Self::NotRecorded, Self::NotApplicable, Self::Judged, Self::Detail, Self::Form];

    /// Why a fact has no value.
    fn of(fact: &dyn Fact) -> Self {
        match fact.absent() {
            Some(Absent::NotStated) => Self::NotStated,
            Some(Absent::NotApplicable) => Self::NotApplicable,
            Some(Absent::Unknown) => Self::NotRecorded,
            None if fact.judgement().is_some() => Self::Judged,
            None => Self::NotRecorded,
        }
    }
}

/// What a trial has in a dimension: codes and amounts, never wordings. Why it has nothing, where that is so.
pub type Key = Result<Things, Gap>;

/// One or several things.
#[derive(Debug, PartialEq)]
pub enum Things {
    /// Whose order means nothing, such as outcomes.
    Set(Vec<Thing>),
    /// One after the other, such as doses.
    Turns(Vec<Thing>),
}

/// A thing, and details of it.
#[derive(Debug, PartialEq)]
pub struct Thing {
    what: Value,
    details: Vec<Detail>,
}

/// A detail; nothing where the bundle has no field for it.
type Detail = Option<Result<Value, Gap>>;

#[derive(Debug, PartialEq)]
enum Value {
    Code(String),
    /// Several, each once and in alphabetical order: there may be thousands.
    Codes(Vec<String>),
    Amount(Amount),
    /// A window, and what it is measured from.
    Window(StartEvent, Amount),
    /// Words that say more than the code beside them.
    Words(String),
}

/// Times in hours, so that two weeks are fourteen days; every other unit by itself.
#[derive(Debug, PartialEq)]
struct Amount {
    unit: Unit,
    low: Decimal,
    high: Decimal,
}

/// How two trials stand to each other: the same, different, or unclear with the reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pair {
    Same,
    Different,
    Unclear(Gap),
}

/// How trials stand to each other, by every pair of them, whatever their order; and all that keeps them from being
/// compared.
pub fn standing(keys: &[Key]) -> (Standing, Vec<Gap>) {
    let mut gaps: Vec<Gap> = keys.iter().filter_map(|key| key.as_ref().err()).copied().collect();
    let mut distinct: Vec<&Things> = Vec::new();
    for things in keys.iter().flatten() {
        // Many trials have the same: what holds for one of them holds for the next.
        let twin = distinct.iter().position(|other| *other == things);
        let others = twin.map_or(&distinct[..], |at| &distinct[at..=at]);
        for other in others {
            match things.pair(other) {
                Pair::Same => {}
                Pair::Different => return (Standing::Different, Vec::new()),
                Pair::Unclear(gap) => gaps.push(gap),
            }
        }
        if twin.is_none() {
            distinct.push(things);
        }
    }
    let gaps: Vec<Gap> = Gap::ALL.into_iter().filter(|gap| gaps.contains(gap)).collect();
    (if gaps.is_empty() { Standing::Same } else { Standing::Unclear }, gaps)
}

/// What a trial has in a dimension.
pub fn key(dimension: Dimension, trial: &Trial, language: Option<Language>) -> Key {
    let regimen = &trial.regimen;
    let one = |what: Value, details: Vec<Detail>| Things::Set(vec![Thing { what, details }]);
    let coded = |term: &Term| Ok(one(code(term)?, Vec::new()));
    let more = |fact: &dyn Fact, value: Option<&str>| more_words([value, fact.as_reported()], language);
    match dimension {
        Dimension::Dose if regimen.phases.is_empty() => {
            let details = vec![None, None, more(&regimen.dose, None)];
            Ok(Things::Turns(vec![Thing { what: amount(&regimen.dose)?, details }]))
        }
        Dimension::Dose => {
            let phases = regimen.phases.iter().map(|phase| {
                let frequency = phase.frequency.as_ref().map(code);
                let details = vec![Some(amount(&phase.length)), frequency, more(&phase.dose, None)];
                Ok(Thing { what: amount(&phase.dose)?, details })
            });
            Ok(Things::Turns(phases.collect::<Result<_, Gap>>()?))
        }
        Dimension::Frequency => {
            let frequency = &regimen.frequency;
            Ok(one(code(frequency)?, vec![more(frequency, frequency.value.as_deref())]))
        }
        Dimension::Route => coded(&regimen.route),
        Dimension::Comparator => coded(&trial.design.comparator),
        Dimension::Course => Ok(one(amount(&regimen.course)?, vec![more(&regimen.course, None)])),
        Dimension::StartWindow => Ok(one(window(&regimen.start)?, Vec::new())),
        Dimension::GivenWith => set(regimen.given_with.iter().map(|given| {
            let details = vec![
                given.dose.as_ref().map(amount),
                given.frequency.as_ref().map(code),
                given.course.as_ref().map(amount),
                given.start.as_ref().map(window),
            ];
            Ok(Thing { what: code(&given.agent)?, details })
        })),
        Dimension::PrimaryOutcome => {
            set(trial.outcomes.iter().filter(|outcome| outcome.role == OutcomeRole::Primary).map(|outcome| {
                let details = vec![outcome.time_point.as_ref().map(amount)];
                Ok(Thing { what: code(&outcome.instrument)?, details })
            }))
        }
        Dimension::Region => Ok(one(codes(&trial.countries)?, Vec::new())),
        Dimension::Randomized => Ok(one(amount(&trial.participants.randomized)?, Vec::new())),
    }
}

/// All things together; an empty list says nothing.
fn set(things: impl Iterator<Item = Result<Thing, Gap>>) -> Key {
    let things = things.collect::<Result<Vec<_>, Gap>>()?;
    if things.is_empty() { Err(Gap::NotRecorded) } else { Ok(Things::Set(things)) }
}

fn code(term: &Term) -> Result<Value, Gap> {
    stated_code(term).map(|code| Value::Code(code.to_owned()))
}

fn stated_code(term: &Term) -> Result<&str, Gap> {
    if !term.is_reported() {
        return Err(Gap::of(term));
    }
    term.code.as_deref().ok_or(Gap::Form)
}

fn codes(terms: &[Term]) -> Result<Value, Gap> {
    let codes = terms.iter().map(stated_code).collect::<Result<Vec<_>, Gap>>()?;
    let codes: Vec<String> = Ids::new(codes).distinct().map(str::to_owned).collect();
    if codes.is_empty() { Err(Gap::NotRecorded) } else { Ok(Value::Codes(codes)) }
}

fn amount(quantity: &Quantity) -> Result<Value, Gap> {
    Ok(Value::Amount(in_base_unit(quantity, None)?))
}

/// A window with one end begins at once.
fn window(start: &Start) -> Result<Value, Gap> {
    Ok(Value::Window(start.event, in_base_unit(&start.window, Some(Decimal::default()))?))
}

fn in_base_unit(quantity: &Quantity, begin: Option<Decimal>) -> Result<Amount, Gap> {
    if !quantity.is_reported() {
        return Err(Gap::of(quantity));
    }
    let amount = || {
        let unit = quantity.unit?;
        let (unit, factor) = unit.hours().map_or((unit, 1), |hours| (Unit::Hour, hours));
        let low = quantity.low.or(begin).or(quantity.value)?.scaled(factor)?;
        Some(Amount { unit, low, high: quantity.high.or(quantity.value)?.scaled(factor)? })
    };
    amount().ok_or(Gap::Form)
}

/// Words beside a code or an amount that say more than it does: "on days 1 and 8", "up to".
fn more_words(wordings: [Option<&str>; 2], language: Option<Language>) -> Detail {
    let language = language?;
    let more: Vec<&str> = wordings.into_iter().flatten().filter(|words| says_more(words, language)).collect();
    (!more.is_empty()).then(|| Ok(Value::Words(more.concat().to_ascii_lowercase())))
}

impl Pair {
    /// Two findings about one pair: any difference decides.
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Different, _) | (_, Self::Different) => Self::Different,
            (Self::Same, pair) | (pair, Self::Same) => pair,
            // The one that is told first, whatever the order.
            (Self::Unclear(one), Self::Unclear(other)) => {
                Self::Unclear(if (one as u8) < other as u8 { one } else { other })
            }
        }
    }
}

impl Things {
    fn pair(&self, other: &Self) -> Pair {
        match (self, other) {
            (Self::Turns(ones), Self::Turns(others)) if ones.len() == others.len() => {
                ones.iter().zip(others).fold(Pair::Same, |pair, (one, other)| pair.and(one.pair(other)))
            }
            (Self::Set(ones), Self::Set(others)) => matched(ones, others).and(matched(others, ones)),
            _ => Pair::Different,
        }
    }
}

/// Whether each thing of the one list is in the other.
fn matched(ones: &[Thing], others: &[Thing]) -> Pair {
    let mut all = Pair::Same;
    for one in ones {
        let mut best = Pair::Different;
        for other in others {
            match (one.pair(other), best) {
                (Pair::Same, _) => {
                    best = Pair::Same;
                    break;
                }
                (Pair::Unclear(gap), Pair::Different) => best = Pair::Unclear(gap),
                (unclear @ Pair::Unclear(_), Pair::Unclear(_)) => best = best.and(unclear),
                _ => {}
            }
        }
        all = all.and(best);
        if all == Pair::Different {
            break;
        }
    }
    all
}

impl Thing {
    fn pair(&self, other: &Self) -> Pair {
        let details = self.details.iter().zip(&other.details);
        details.fold(self.what.pair(&other.what), |pair, (one, other)| pair.and(detail(one, other)))
    }
}

/// A detail that only one trial gives leaves it unclear. What neither has a field for is no difference, nor what applies
/// to neither.
fn detail(one: &Detail, other: &Detail) -> Pair {
    match (one, other) {
        (None, None) | (Some(Err(Gap::NotApplicable)), Some(Err(Gap::NotApplicable))) => Pair::Same,
        (Some(Ok(one)), Some(Ok(other))) => one.pair(other),
        (Some(Ok(Value::Words(_))), None) | (None, Some(Ok(Value::Words(_)))) => Pair::Unclear(Gap::Form),
        _ => Pair::Unclear(Gap::Detail),
    }
}

impl Value {
    fn pair(&self, other: &Self) -> Pair {
        match (self, other) {
            _ if self == other => Pair::Same,
            (Self::Amount(one), Self::Amount(other)) => one.pair(other),
            (Self::Window(event, one), Self::Window(other_event, other)) if event == other_event => one.pair(other),
            (Self::Words(_), Self::Words(_)) => Pair::Unclear(Gap::Form),
            _ => Pair::Different,
        }
    }
}

impl Amount {
    /// A volume may hold as much as a mass, and a month has 28 to 31 days: whether they are the same is not known.
    fn pair(&self, other: &Self) -> Pair {
        let is_dose = |amount: &Self| matches!(amount.unit, Unit::Millilitre | Unit::Milligram);
        let overlap = |one: &Self, other: &Self| match (one.latest(), other.earliest()) {
            (Some(end), Some(begin)) => begin <= end,
            _ => is_dose(one) && is_dose(other),
        };
        if self.unit != other.unit && overlap(self, other) && overlap(other, self) {
            Pair::Unclear(Gap::Form)
        } else {
            Pair::Different
        }
    }

    fn earliest(&self) -> Option<Decimal> {
        self.low.scaled(self.hours(28)?)
    }

    fn latest(&self) -> Option<Decimal> {
        self.high.scaled(self.hours(31)?)
    }

    /// Hours in one of its unit, for a month of so many days.
    fn hours(&self, days: i64) -> Option<i64> {
        match self.unit {
            Unit::Hour => Some(1),
            Unit::Month => Some(24 * days),
            _ => None,
        }
    }
}
