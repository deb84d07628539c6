//! A trial: who, what was given, when, and what came of it.

use super::{Estimate, Quantity, Term};

/// A trial and its reports. Names follow CONSORT, TIDieR and ClinicalTrials.gov.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Trial {
    pub id: String,
    pub name: String,
    pub registration: Vec<Registration>,
    /// Ids of the sources that report it: the trial's own reports.
    pub sources: Vec<String>,
    /// Whether it is among the trials compared at first.
    pub shown: bool,
    /// Why it is not shown, where it is not.
    pub reason: Option<Term>,
    pub design: Design,
    pub condition: Term,
    pub setting: Option<Term>,
    /// One fact a country, its code from ISO 3166-1.
    pub countries: Vec<Term>,
    pub participants: Participants,
    /// How long people were followed, from the start of the trial.
    pub follow_up: Option<Quantity>,
    pub regimen: Regimen,
    /// What was delivered, kept apart from what was planned (TIDieR 11 and 12).
    pub delivered: Option<Delivered>,
    pub outcomes: Vec<Outcome>,
    /// What its own authors say limits it (CONSORT 20).
    pub limitations: Vec<Term>,
    pub funding: Vec<Funding>,
}

fields!(Trial: id, name, registration, sources, shown, reason, design, condition, setting, countries, participants, follow_up, regimen, delivered, outcomes, limitations, funding);

/// An entry in a trial registry (CONSORT 23).
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Registration {
    pub registry: Registry,
    pub number: String,
}

fields!(Registration: registry, number);

/// The registries a number can be from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Registry {
    #[default]
    ClinicalTrialsGov,
    EudraCT,
    Isrctn,
}

choices!(Registry: ClinicalTrialsGov = "NCT", EudraCT = "EudraCT", Isrctn = "ISRCTN");

/// How the trial was built; codes are the values of ClinicalTrials.gov, version 2.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Design {
    pub allocation: Term,
    pub masking: Term,
    pub model: Option<Term>,
    pub centres: Option<Term>,
    pub comparator: Term,
}

fields!(Design: allocation, masking, model, centres, comparator);

/// How many people, and in which arms (CONSORT 13).
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Participants {
    pub randomized: Quantity,
    pub analysed: Option<Quantity>,
    pub arms: Vec<Arm>,
}

fields!(Participants: randomized, analysed, arms);

/// One arm of a trial.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Arm {
    pub id: String,
    pub name: String,
    pub role: ArmRole,
    pub randomized: Option<Quantity>,
}

fields!(Arm: id, name, role, randomized);

/// What an arm stands for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ArmRole {
    #[default]
    Treatment,
    Control,
}

choices!(ArmRole: Treatment = "treatment", Control = "control");

/// What was planned to be given (TIDieR 3 to 9; FHIR Dosage and Timing).
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Regimen {
    pub dose: Quantity,
    /// Its code is a count and a period: `1/d`.
    pub frequency: Term,
    pub route: Term,
    /// How long one course lasts.
    pub course: Quantity,
    pub courses: Option<Courses>,
    pub start: Start,
    pub given_with: Vec<CoIntervention>,
    /// Where the dose changes during a course, in order.
    pub phases: Vec<Phase>,
    pub provided_by: Option<Term>,
    pub setting: Option<Term>,
}

fields!(Regimen: dose, frequency, route, course, courses, start, given_with, phases, provided_by, setting);

/// Courses that are repeated.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Courses {
    pub count: Quantity,
    pub interval: Option<Quantity>,
}

fields!(Courses: count, interval);

/// The window in which the first dose was given, measured from an event.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Start {
    pub event: StartEvent,
    pub window: Quantity,
}

fields!(Start: event, window);

/// What a start window is measured from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum StartEvent {
    #[default]
    SymptomOnset,
    LastKnownWell,
    Randomization,
    Admission,
    Diagnosis,
}

choices!(StartEvent: SymptomOnset = "symptom-onset", LastKnownWell = "last-known-well", Randomization = "randomization", Admission = "admission", Diagnosis = "diagnosis");

/// What else everybody in the trial was given.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CoIntervention {
    pub agent: Term,
    pub dose: Option<Quantity>,
    pub frequency: Option<Term>,
    pub course: Option<Quantity>,
    pub start: Option<Start>,
}

fields!(CoIntervention: agent, dose, frequency, course, start);

/// A stretch of a course with its own dose.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Phase {
    pub dose: Quantity,
    pub frequency: Option<Term>,
    pub length: Quantity,
}

fields!(Phase: dose, frequency, length);

/// What became of the plan.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Delivered {
    /// The share of people who stopped early.
    pub discontinued: Option<Quantity>,
}

fields!(Delivered: discontinued);

/// An outcome and its result (CONSORT 6, 17, 18).
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Outcome {
    pub id: String,
    /// What was measured, its code compared for the primary outcome.
    pub instrument: Term,
    pub time_point: Option<Quantity>,
    /// Whether it counts what happened up to the time point ("by day 90"), and not what was measured then.
    pub cumulative: Option<bool>,
    pub role: OutcomeRole,
    /// Passages that state the role, where it needs one: that a result is post hoc.
    pub passages: Vec<String>,
    /// The part of the people it is about, where it is not all of them.
    pub subgroup: Option<Term>,
    pub better: Option<Better>,
    /// Its code: `favours-treatment`, `favours-control`, `no-difference` or `not-reported`.
    pub finding: Option<Term>,
    pub estimate: Option<Estimate>,
    /// What was seen in each arm.
    pub by_arm: Vec<ArmValue>,
}

fields!(Outcome: id, instrument, time_point, cumulative, role, passages, subgroup, better, finding, estimate, by_arm);

/// What an outcome is in its trial.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum OutcomeRole {
    #[default]
    Primary,
    Secondary,
    Safety,
    PostHoc,
}

choices!(OutcomeRole: Primary = "primary", Secondary = "secondary", Safety = "safety", PostHoc = "post-hoc");

/// Which direction of an outcome is good for the person.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Better {
    #[default]
    Higher,
    Lower,
}

choices!(Better: Higher = "higher", Lower = "lower");

/// A value seen in one arm.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ArmValue {
    /// Id of the arm.
    pub arm: String,
    pub quantity: Quantity,
}

fields!(ArmValue: arm, quantity);

/// Who paid, and for what (CONSORT 25).
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Funding {
    pub name: Term,
    pub role: Option<Term>,
}

fields!(Funding: name, role);
