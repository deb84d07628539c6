//! The picture: when treatment started and how long it lasted, each to its own scale.
//!
//! Hours to the first dose and days of treatment are two scales: no bar runs from one into the other.

use std::sync::Arc;

use evidence_bundle::{Decimal, Fact as _, Quantity, StartEvent, Trial, Unit};

use super::answers::Direction;
use super::citations::Citer;
use super::reviews::{Against, against_its_margin};
use super::values::{Fact, Kind};
use super::words;
use super::{results, stretches, trial};
use crate::catalogue::{Key, Words};

/// Two panels with one lane a trial in both, and what each trial found.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// What the trials found, where they say so.
    pub heading: String,
    /// What a lane is: a trial, or an arm.
    pub lane: &'static str,
    pub start: Arc<Panel>,
    pub course: Arc<Panel>,
    /// For each trial in order.
    pub lanes: Vec<Lane>,
    /// Stretches between the start windows in which no trial shown began.
    pub gaps: Vec<Arc<Fact>>,
}

/// A scale.
#[derive(Debug, Clone, PartialEq)]
pub struct Panel {
    pub title: String,
    pub ticks: Vec<Tick>,
}

/// A mark on a scale: its label, and where it stands in thousandths of the scale.
#[derive(Debug, Clone, PartialEq)]
pub struct Tick {
    pub label: String,
    pub at: i64,
}

/// One trial, or one arm.
#[derive(Debug, Clone, PartialEq)]
pub struct Lane {
    /// What is written beside it.
    pub name: String,
    /// The trial's name, of an arm with that of its trial.
    pub trial: String,
    /// How many people were randomized.
    pub people: Arc<Fact>,
    /// Nothing where it is not stated, or not measured from the same event.
    pub start: Option<Bar>,
    pub start_fact: Arc<Fact>,
    /// One bar for each phase or each course that can be drawn.
    pub course: Vec<Stretch>,
    pub course_fact: Arc<Fact>,
    /// The finding of each primary outcome.
    pub results: Vec<Found>,
}

/// What a trial found.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    pub direction: Direction,
    pub fact: Arc<Fact>,
    /// Its estimate beside the margin, where it has one.
    pub against: Option<Against>,
}

/// A bar, in thousandths of its scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bar {
    pub from: i64,
    pub to: i64,
}

/// A bar of a course, and its dose as a share of the highest one in the lane, in thousandths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    pub bar: Bar,
    pub dose: i64,
}

/// A stretch of time in hours.
pub(crate) type Span = (Decimal, Decimal);

impl Picture {
    /// Nothing where no trial states either.
    pub(crate) fn new(citer: &Citer, trials: &[&Trial]) -> Option<Self> {
        Self::of(citer, trials, Key::PeopleColumn)
    }

    /// The same with the arms of a trial, each as a trial by itself.
    pub(crate) fn of_arms(citer: &Citer, arms: &[&Trial]) -> Option<Self> {
        Self::of(citer, arms, Key::ArmColumn)
    }

    fn of(citer: &Citer, trials: &[&Trial], lane_is: Key) -> Option<Self> {
        let event = trials.first()?.regimen.start.event;
        let starts: Vec<Option<Span>> = trials.iter().map(|trial| start(trial, event)).collect();
        let stretches: Vec<Vec<(Span, i64)>> = trials.iter().map(|trial| stretches::of(&trial.regimen)).collect();
        let courses: Vec<Option<Span>> = stretches.iter().flatten().map(|(span, _)| Some(*span)).collect();
        starts.iter().chain(&courses).flatten().next()?;
        let (hours, days) = (Scale::new(&starts, MOST_HOURS), Scale::new(&courses, 0));
        let is_repeated =
            trials.iter().zip(&stretches).any(|(trial, drawn)| trial.regimen.courses.is_some() && drawn.len() > 1);
        let lane = |(index, trial): (usize, &&Trial)| Lane {
            name: trial.name.clone(),
            trial: trial.name.clone(),
            start: starts[index].and_then(|span| hours.bar(span)),
            start_fact: start_fact(citer, trial, event),
            course: stretches[index]
                .iter()
                .filter_map(|(span, dose)| Some(Stretch { bar: days.bar(*span)?, dose: *dose }))
                .collect(),
            course_fact: course_fact(citer, trial),
            people: people(citer, trial),
            results: found(citer, trial, lane_is == Key::ArmColumn),
        };
        Some(Self {
            heading: heading(citer, trials),
            lane: citer.words.say(lane_is),
            lanes: trials.iter().enumerate().map(lane).collect(),
            gaps: gaps(citer, trials, &starts),
            start: Arc::new(Panel {
                title: citer.words.when_it_started(event, hours.unit),
                ticks: hours.ticks(citer.words, &starts, CROWDED),
            }),
            course: Arc::new(Panel {
                title: citer.words.how_long_it_lasted(days.unit, is_repeated).to_owned(),
                ticks: days.ticks(citer.words, &courses, 2 * CROWDED),
            }),
        })
    }
}

impl Picture {
    /// Adds its facts, in reading order.
    pub(crate) fn push_facts<'c>(&'c self, facts: &mut Vec<&'c Fact>) {
        for lane in &self.lanes {
            facts.extend([&*lane.people, &*lane.start_fact, &*lane.course_fact]);
            facts.extend(lane.results.iter().map(|found| found.fact.as_ref()));
        }
        facts.extend(self.gaps.iter().map(Arc::as_ref));
    }
}

/// A scale from zero to the largest value, in the unit that keeps its numbers small.
struct Scale {
    max: Decimal,
    unit: Unit,
}

/// A window longer than this is easier to read in days.
const MOST_HOURS: i64 = 14 * 24;

impl Scale {
    /// In days where they come out even and the scale is longer than so many hours.
    fn new(spans: &[Option<Span>], hours_up_to: i64) -> Self {
        let max = spans.iter().flatten().map(|(_, high)| *high).max().unwrap_or_default();
        let even = spans.iter().flatten().all(|(low, high)| low.divided(24).is_some() && high.divided(24).is_some());
        let unit = if even && max > Decimal::whole(hours_up_to) { Unit::Day } else { Unit::Hour };
        Self { max, unit }
    }

    fn at(&self, value: Decimal) -> Option<i64> {
        value.thousandths_of(self.max)
    }

    fn bar(&self, (low, high): Span) -> Option<Bar> {
        Some(Bar { from: self.at(low)?, to: self.at(high)? })
    }

    /// Zero, every end of a bar that does not crowd the one before, and the end of the scale.
    fn ticks(&self, words: Words, spans: &[Option<Span>], crowded: i64) -> Vec<Tick> {
        let mut values = vec![Decimal::default()];
        values.extend(spans.iter().flatten().flat_map(|(low, high)| [*low, *high]));
        values.sort();
        let mut ticks: Vec<Tick> = Vec::new();
        for value in values {
            let Some(at) = self.at(value) else { continue };
            let room = ticks.last().is_none_or(|last| at - last.at >= crowded);
            if room && (at <= 1000 - crowded || at == 1000) {
                ticks.push(Tick { label: words.decimal(self.in_unit(value)), at });
            }
        }
        ticks
    }

    fn in_unit(&self, value: Decimal) -> Decimal {
        match self.unit {
            Unit::Day => value.divided(24).unwrap_or(value),
            _ => value,
        }
    }
}

/// Labels nearer than this, in thousandths, run into each other on a narrow page. The scale of courses is the shorter one.
const CROWDED: i64 = 90;

fn hours(value: Decimal, unit: Unit) -> Option<Decimal> {
    value.scaled(unit.hours()?)
}

pub(crate) fn span(quantity: &Quantity) -> Option<Span> {
    let unit = quantity.unit?;
    let (low, high) = match (quantity.value, quantity.low, quantity.high) {
        (Some(value), ..) => (Decimal::default(), value),
        (None, Some(low), Some(high)) => (low, high),
        // A bound is no length that could be drawn.
        _ => return None,
    };
    Some((hours(low, unit)?, hours(high, unit)?))
}

fn start(trial: &Trial, event: StartEvent) -> Option<Span> {
    let start = &trial.regimen.start;
    (start.event == event && start.window.is_reported()).then(|| span(&start.window))?
}

fn start_fact(citer: &Citer, trial: &Trial, event: StartEvent) -> Arc<Fact> {
    let mut draft = trial::start(citer, trial, &trial.regimen.start);
    if trial.regimen.start.event != event && draft.kind == Kind::Reported {
        draft.text = citer.words.fill(Key::NotOnThisScale, &[&draft.text]);
    }
    draft.fact(format!("picture.start.{}", trial.id), citer.words.fill(Key::PictureStart, &[&trial.name]))
}

/// "10 days, 30 mL once a day"
fn course_fact(citer: &Citer, trial: &Trial) -> Arc<Fact> {
    let regimen = &trial.regimen;
    let mut draft = trial::course(citer, trial);
    if draft.kind == Kind::Reported && regimen.phases.is_empty() {
        let (dose, frequency) = (citer.quantity(trial, &regimen.dose), citer.term(trial, &regimen.frequency));
        if dose.kind == Kind::Reported && frequency.kind == Kind::Reported {
            draft.text = words::course(&draft.text, &dose.text, &frequency.text);
            draft.rest_on(dose);
            draft.rest_on(frequency);
        }
    }
    draft.fact(format!("picture.course.{}", trial.id), citer.words.fill(Key::PictureCourse, &[&trial.name]))
}

/// "1,070 people"
fn people(citer: &Citer, trial: &Trial) -> Arc<Fact> {
    let randomized = &trial.participants.randomized;
    let text = randomized.value.map(|people| citer.words.people(people)).or_else(|| citer.words.quantity(randomized));
    let name = citer.words.fill(Key::PicturePeople, &[&trial.name]);
    citer.draft(trial, randomized, text).fact(format!("picture.people.{}", trial.id), name)
}

fn found(citer: &Citer, trial: &Trial, is_arm: bool) -> Vec<Found> {
    // What is seen in an arm alone is no finding of it.
    let outcomes = results::primary_outcomes(trial).filter(|outcome| !is_arm || outcome.finding.is_some());
    let found = outcomes.enumerate().map(|(index, outcome)| {
        let name = citer.words.fill(Key::PictureResult, &[&trial.name]);
        let name = if index > 0 { citer.words.one_of_several(&name, index + 1) } else { name };
        let draft = results::found(citer, trial, outcome);
        Found {
            direction: Direction::of(outcome),
            fact: draft.fact(format!("picture.result.{}.{}", trial.id, index + 1), name),
            against: outcome.estimate.as_ref().and_then(|estimate| against_its_margin(citer.words, estimate)),
        }
    });
    found.collect()
}

/// "CASTA: no difference shown between the groups; CARS: better with Cerebrolysin". Of many trials how many found what.
fn heading(citer: &Citer, trials: &[&Trial]) -> String {
    /// More names than this make no heading.
    const MOST_NAMED: usize = 3;
    let words = citer.words;
    let mut found: Vec<(&Trial, String, Direction)> = Vec::new();
    for trial in trials {
        let mut primary = results::primary_outcomes(trial);
        // Of several primary outcomes no single one is the finding.
        if let (Some(outcome), None) = (primary.next(), primary.next())
            && Direction::of(outcome) != Direction::NotReported
        {
            found.push((trial, results::found(citer, trial, outcome).text, Direction::of(outcome)));
        }
    }
    if found.is_empty() || (trials.len() > MOST_NAMED && found.len() < trials.len()) {
        return words.say(Key::PictureHeading).to_owned();
    }
    if trials.len() <= MOST_NAMED {
        let found = found.iter().map(|(trial, text, _)| words.fill(Key::InTrial, &[&trial.name, text]));
        return found.collect::<Vec<_>>().join(words.say(Key::BetweenTrials));
    }
    let differ =
        found.iter().filter(|(_, _, direction)| matches!(direction, Direction::Better | Direction::Worse)).count();
    words.counted(Key::OfTrialsSomeDiffer, differ, &[&words.count(trials.len()), &words.count(differ)])
}

/// Where no window reaches, between the first and the last.
fn gaps(citer: &Citer, trials: &[&Trial], starts: &[Option<Span>]) -> Vec<Arc<Fact>> {
    let mut windows: Vec<(Span, usize)> =
        starts.iter().enumerate().filter_map(|(index, span)| Some(((*span)?, index))).collect();
    windows.sort();
    let mut facts = Vec::new();
    let mut reached: Option<(Decimal, &Trial)> = None;
    for ((low, high), index) in windows {
        let trial = trials[index];
        if let Some((end, before)) = reached.filter(|(end, _)| *end < low) {
            let mut draft = trial::start(citer, before, &before.regimen.start);
            draft.rest_on(trial::start(citer, trial, &trial.regimen.start));
            draft.kind = Kind::Calculated;
            draft.text = citer.words.gap(
                &citer.words.decimal(end),
                &citer.words.amount(low, Unit::Hour),
                trial.regimen.start.event,
                starts.iter().all(Option::is_some).then_some(trials.len()),
            );
            let index = facts.len() + 1;
            facts.push(
                draft.fact(format!("picture.gap.{index}"), citer.words.fill(Key::GapName, &[&index.to_string()])),
            );
        }
        if reached.is_none_or(|(end, _)| high > end) {
            reached = Some((high, trial));
        }
    }
    facts
}
