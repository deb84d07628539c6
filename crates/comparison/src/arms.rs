//! The arms of a trial side by side, where arms were given something of their own.

use std::sync::Arc;

use evidence_bundle::{Arm, ArmRole, Fact as _, Outcome, Regimen, Start, Trial};

use super::citations::Citer;
use super::dimension::{Dimension, Standing};
use super::keys;
use super::picture::Picture;
use super::results;
use super::rows::{Group, Row, Shows, row};
use super::total;
use super::trial;
use super::values::{Draft, Fact};
use crate::catalogue::Key;

/// The arms of one trial.
#[derive(Debug, Clone, PartialEq)]
pub struct Arms {
    /// The trial's id.
    pub id: String,
    pub heading: String,
    /// What random assignment means for a difference in results between the arms.
    pub sentence: Option<&'static str>,
    /// The names of the arms.
    pub arms: Vec<String>,
    pub picture: Option<Arc<Picture>>,
    /// Rows with the arms as columns.
    pub group: Arc<Group>,
}

impl Arms {
    /// Adds its facts, in reading order.
    pub(crate) fn push_facts<'c>(&'c self, facts: &mut Vec<&'c Fact>) {
        if let Some(picture) = &self.picture {
            picture.push_facts(facts);
        }
        let cells = self.group.rows.iter().flat_map(|row| &row.cells);
        cells.for_each(|cell| facts.extend(cell.facts.iter().map(Arc::as_ref)));
    }
}

/// What the arms were given. Of results and people the table of trials has the rest.
const GIVEN: [Dimension; 6] = [
    Dimension::Dose,
    Dimension::Frequency,
    Dimension::Route,
    Dimension::Course,
    Dimension::StartWindow,
    Dimension::GivenWith,
];

/// The arms of every trial that has some with an agent or a regimen of their own.
pub(crate) fn arms(citer: &Citer, trials: &[&Trial]) -> Vec<Arc<Arms>> {
    trials.iter().filter_map(|trial| of_trial(citer, trial)).map(Arc::new).collect()
}

fn of_trial(citer: &Citer, trial: &Trial) -> Option<Arms> {
    let arms = &trial.participants.arms;
    if !arms.iter().any(is_described) {
        return None;
    }
    // A placebo of which nothing else is known has no column; what the others did better than it stands in theirs.
    let told: Vec<&Arm> = arms.iter().filter(|arm| arm.role == ArmRole::Treatment || is_described(arm)).collect();
    let told = if told.len() > 1 { told } else { arms.iter().collect() };
    let alone: Vec<Trial> = told.iter().map(|arm| as_trial(trial, arm)).collect();
    let columns: Vec<&Trial> = alone.iter().collect();
    let is_random = trial.design.allocation.code.as_deref() == Some("RANDOMIZED");
    let model = trial.design.model.as_ref().and_then(|model| model.code.as_deref());
    // In a cross-over everybody is in every arm, in turn; of a trial without a known model nothing is said.
    let is_parallel = matches!(model, Some("PARALLEL" | "FACTORIAL"));
    let mut rows: Vec<Arc<Row>> =
        plan(&columns).iter().filter_map(|shows| row(citer, &columns, shows, &standing, false)).collect();
    let mut picture = Picture::of_arms(citer, &columns);
    let names: Vec<String> = told.iter().map(|arm| citer.word(&arm.name)).collect();
    // The heading names the trial.
    for (index, name) in names.iter().enumerate() {
        for row in &mut rows {
            Arc::make_mut(&mut Arc::make_mut(row).cells[index]).column.clone_from(name);
        }
        picture.iter_mut().for_each(|picture| picture.lanes[index].name.clone_from(name));
    }
    let heading = citer.words.fill(Key::ArmByArm, &[&trial.name]);
    Some(Arms {
        id: trial.id.clone(),
        sentence: (is_random && is_parallel && told.len() > 1).then(|| citer.words.say(Key::ArmsRandomized)),
        arms: names,
        picture: picture.map(Arc::new),
        group: Arc::new(Group { heading: heading.clone(), rows, absent: Vec::new() }),
        heading,
    })
}

fn is_described(arm: &Arm) -> bool {
    arm.agent.is_some() || arm.regimen.is_some()
}

fn standing(trials: &[&Trial], dimension: Dimension) -> Standing {
    let keys: Vec<_> = trials.iter().map(|trial| keys::key(dimension, trial)).collect();
    keys::standing(&keys).0
}

/// An arm as a trial with this arm alone was treated: with its regimen, its people and its results.
fn as_trial(trial: &Trial, arm: &Arm) -> Trial {
    let mut alone = trial.clone();
    let planned = match arm.role {
        ArmRole::Treatment => trial.regimen.clone(),
        // What everybody in the trial was given, and the event that starts are measured from.
        ArmRole::Control => Regimen {
            start: Start { event: trial.regimen.start.event, ..Start::default() },
            given_with: trial.regimen.given_with.clone(),
            ..Regimen::default()
        },
    };
    alone.id = format!("{}.arm.{}", trial.id, arm.id);
    alone.name = format!("{}, {}", trial.name, arm.name);
    alone.regimen = arm.regimen.clone().unwrap_or_default().over(planned);
    alone.outcomes = trial.outcomes.iter().filter_map(|outcome| of_arm(trial, arm, outcome)).collect();
    alone.participants.randomized = arm.randomized.clone().unwrap_or_default();
    // The arm itself comes first. The control's name is needed for results.
    let controls = trial.participants.arms.iter().filter(|other| other.role == ArmRole::Control && other.id != arm.id);
    alone.participants.arms = [arm].into_iter().chain(controls).cloned().collect();
    alone
}

/// What an outcome says of an arm: what was seen in it and, where the outcome is about this arm, what was found.
fn of_arm(trial: &Trial, arm: &Arm, outcome: &Outcome) -> Option<Outcome> {
    let mut treated = trial.participants.arms.iter().filter(|arm| arm.role == ArmRole::Treatment);
    let only = treated.next().filter(|_| treated.next().is_none()).map(|arm| arm.id.as_str());
    let is_about = outcome.arm.as_deref().or(only) == Some(arm.id.as_str());
    let mut own = outcome.clone();
    own.by_arm.retain(|value| value.arm == arm.id);
    if !is_about {
        (own.finding, own.estimate) = (None, None);
        own.explanations.clear();
        own.pooled.clear();
    }
    (is_about || !own.by_arm.is_empty()).then_some(own)
}

/// Whether arms differ, or one has what another may not have.
fn tells_apart(arms: &[&Trial], dimension: Dimension) -> bool {
    let is_known = arms.iter().any(|arm| keys::key(dimension, arm).is_ok());
    is_known && matches!(standing(arms, dimension), Standing::Different | Standing::Unclear)
}

/// The rows: what tells the arms apart, and what an arm has of its own; then people and results.
fn plan(arms: &[&Trial]) -> Vec<Shows> {
    let has = |own: fn(&Arm) -> bool| arms.iter().any(|trial| trial.participants.arms.first().is_some_and(own));
    let has_own = |dimension: Dimension| {
        let is_own: fn(&Arm) -> bool = match dimension {
            Dimension::Dose => |arm| own(arm, |it| it.dose.is_some() || !it.phases.is_empty()),
            Dimension::Frequency => |arm| own(arm, |it| it.frequency.is_some()),
            Dimension::Route => |arm| own(arm, |it| it.route.is_some()),
            Dimension::Course => |arm| own(arm, |it| it.course.is_some()),
            Dimension::StartWindow => |arm| own(arm, |it| it.start.is_some()),
            _ => |arm| own(arm, |it| !it.given_with.is_empty()),
        };
        has(is_own)
    };
    let mut plan = Vec::new();
    if has(|arm| arm.agent.is_some()) {
        plan.push(Shows::Other("agent", Key::Agent, agent));
    }
    for dimension in GIVEN {
        if has_own(dimension) || tells_apart(arms, dimension) {
            plan.push(Shows::Counted(dimension));
        }
        let beside = BESIDE.iter().filter(|(after, _, is_own)| *after == dimension && has(*is_own));
        plan.extend(beside.map(|(_, shows, _)| shows.clone()));
    }
    if [Dimension::Dose, Dimension::Frequency, Dimension::Course].into_iter().any(has_own) {
        plan.push(Shows::Other("planned-total", Key::PlannedTotal, known_total));
    }
    plan.push(Shows::Other("people", Key::PeopleInArm, people));
    plan.push(Shows::Other("arm-result", Key::PrimaryResult, results::primary));
    plan
}

/// What it follows, what it shows, and whether an arm has it.
type Beside = (Dimension, Shows, fn(&Arm) -> bool);

/// Rows that follow another where an arm has such a detail of its own.
const BESIDE: [Beside; 6] = [
    (Dimension::Dose, Shows::Other("max-dose", Key::MaxDose, trial::max_dose), |arm| {
        own(arm, |it| it.max_dose.is_some())
    }),
    (Dimension::Dose, Shows::Other("split", Key::Split, trial::split), |arm| own(arm, |it| it.split.is_some())),
    (Dimension::Dose, Shows::Other("concentration", Key::Concentration, trial::concentration), |arm| {
        own(arm, |it| it.concentration.is_some())
    }),
    (Dimension::Frequency, Shows::Other("cycle-days", Key::CycleDays, trial::cycle_days), |arm| {
        own(arm, |it| it.days.is_some())
    }),
    (Dimension::Course, Shows::Other("courses", Key::Courses, trial::courses), |arm| {
        own(arm, |it| it.courses.is_some())
    }),
    (Dimension::Course, Shows::Other("until", Key::Until, trial::until), |arm| own(arm, |it| it.until.is_some())),
];

fn own(arm: &Arm, has: fn(&evidence_bundle::ArmRegimen) -> bool) -> bool {
    arm.regimen.as_ref().is_some_and(has)
}

fn agent(citer: &Citer, alone: &Trial) -> Vec<Draft> {
    let agent = alone.participants.arms.first().and_then(|arm| arm.agent.as_ref());
    agent.map(|agent| citer.term(alone, agent)).into_iter().collect()
}

fn people(citer: &Citer, alone: &Trial) -> Vec<Draft> {
    let people =
        Some(&alone.participants.randomized).filter(|people| people.is_reported() || people.absent().is_some());
    people.map(|people| citer.quantity(alone, people)).into_iter().collect()
}

/// Only where one can be calculated.
fn known_total(citer: &Citer, alone: &Trial) -> Vec<Draft> {
    total::of_arm(citer, alone).into_iter().collect()
}
