//! What was given, how, when and for how long: in a trial, and in an arm of its own.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use crate::{Quantity, Term};

/// What was planned to be given (TIDieR 3 to 9; FHIR Dosage and Timing).
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Regimen {
    pub dose: Quantity,
    /// The most that was given at once, where the dose goes by weight or the like: `high` alone. Format 2.
    pub max_dose: Option<Quantity>,
    /// How one dose was divided: "10% as a bolus, the rest over 60 minutes". Format 2.
    pub split: Option<Term>,
    /// How much is in a volume: `mg/mL`. Format 2.
    pub concentration: Option<Quantity>,
    /// Its code is a count and a period: `1/d`.
    pub frequency: Term,
    /// On which days of a cycle: "days 1 and 8 of each 21-day cycle", its code compared. Format 2.
    pub days: Option<Term>,
    pub route: Term,
    /// How long one course lasts.
    pub course: Quantity,
    /// What ended it, where that is no length: "until progression", its code compared. Format 2.
    pub until: Option<Term>,
    pub courses: Option<Courses>,
    pub start: Start,
    #[serde(default)]
    pub given_with: Vec<CoIntervention>,
    /// Where the dose changes during a course, in order.
    #[serde(default)]
    pub phases: Vec<Phase>,
    pub provided_by: Option<Term>,
    pub setting: Option<Term>,
}

/// Courses that are repeated.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Courses {
    pub count: Quantity,
    /// From the start of one course to the start of the next.
    pub interval: Option<Quantity>,
}

/// The window in which the first dose was given, measured from an event.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Start {
    pub event: StartEvent,
    pub window: Quantity,
}

/// What a start window is measured from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum StartEvent {
    #[default]
    SymptomOnset,
    LastKnownWell,
    Randomization,
    Admission,
    Diagnosis,
    /// Format 2, as all that follow.
    Surgery,
    Enrolment,
    Discharge,
    Birth,
    PreviousDose,
    /// When a vessel was opened again.
    Recanalization,
}

impl StartEvent {
    /// The first format that has it.
    pub fn format(self) -> u32 {
        use StartEvent::{Admission, Diagnosis, LastKnownWell, Randomization, SymptomOnset};
        let is_first = matches!(self, SymptomOnset | LastKnownWell | Randomization | Admission | Diagnosis);
        if is_first { 1 } else { 2 }
    }
}

/// What else everybody in the trial was given.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CoIntervention {
    pub agent: Term,
    pub dose: Option<Quantity>,
    pub frequency: Option<Term>,
    pub course: Option<Quantity>,
    pub start: Option<Start>,
}

/// A stretch of a course with its own dose.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Phase {
    pub dose: Quantity,
    pub frequency: Option<Term>,
    /// Where it changes with the phase. Format 2.
    pub route: Option<Term>,
    pub length: Quantity,
}

/// What an arm was given in its own way. What it leaves out is, of a treated arm, as in the trial's regimen; of a control
/// arm it is not recorded.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ArmRegimen {
    pub dose: Option<Quantity>,
    /// The most that was given at once: `high` alone.
    pub max_dose: Option<Quantity>,
    /// How one dose was divided.
    pub split: Option<Term>,
    /// How much is in a volume: `mg/mL`.
    pub concentration: Option<Quantity>,
    /// Its code is a count and a period: `1/d`.
    pub frequency: Option<Term>,
    /// On which days of a cycle.
    pub days: Option<Term>,
    pub route: Option<Term>,
    /// How long one course lasts.
    pub course: Option<Quantity>,
    /// What ended it, where that is no length.
    pub until: Option<Term>,
    pub courses: Option<Courses>,
    pub start: Option<Start>,
    /// What this arm was given besides, beyond what everybody in the trial was given.
    #[serde(default)]
    pub given_with: Vec<CoIntervention>,
    /// Where the dose changes during a course, in order.
    #[serde(default)]
    pub phases: Vec<Phase>,
}

impl ArmRegimen {
    /// A regimen, with what this one has in the place of what stands there. What was given besides comes to it.
    pub fn over(self, mut regimen: Regimen) -> Regimen {
        // Phases tell how a dose changes, and one dose that it does not.
        if self.dose.is_some() || !self.phases.is_empty() {
            regimen.phases = self.phases;
        }
        fn put<T>(place: &mut T, own: Option<T>) {
            if let Some(own) = own {
                *place = own;
            }
        }
        put(&mut regimen.dose, self.dose);
        put(&mut regimen.frequency, self.frequency);
        put(&mut regimen.route, self.route);
        put(&mut regimen.course, self.course);
        put(&mut regimen.start, self.start);
        regimen.max_dose = self.max_dose.or(regimen.max_dose);
        regimen.split = self.split.or(regimen.split);
        regimen.concentration = self.concentration.or(regimen.concentration);
        regimen.days = self.days.or(regimen.days);
        regimen.until = self.until.or(regimen.until);
        regimen.courses = self.courses.or(regimen.courses);
        regimen.given_with.extend(self.given_with);
        regimen
    }
}
