//! A trial: who, what was given, when, and what came of it.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use crate::{Estimate, Quantity, Term};

/// A trial and its reports. Names follow CONSORT, TIDieR and ClinicalTrials.gov.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Trial {
    pub id: String,
    pub name: String,
    /// Its entries in trial registries.
    #[serde(default)]
    pub registration: Vec<Registration>,
    /// Ids of the sources that report it: the trial's own reports.
    #[serde(default)]
    pub sources: Vec<String>,
    /// Whether it is among the trials compared at first.
    pub shown: bool,
    /// Why it is not shown, where it is not.
    pub reason: Option<Term>,
    pub design: Design,
    /// What the people had.
    pub condition: Term,
    pub setting: Option<Term>,
    /// One fact a country, its code from ISO 3166-1.
    #[serde(default)]
    pub countries: Vec<Term>,
    pub participants: Participants,
    /// How long people were followed, from the start of the trial.
    pub follow_up: Option<Quantity>,
    pub regimen: Regimen,
    /// What was delivered, kept apart from what was planned (TIDieR 11 and 12).
    pub delivered: Option<Delivered>,
    #[serde(default)]
    pub outcomes: Vec<Outcome>,
    /// What its own authors say limits it (CONSORT 20).
    #[serde(default)]
    pub limitations: Vec<Term>,
    /// Who paid, and for what.
    #[serde(default)]
    pub funding: Vec<Funding>,
}

impl Trial {
    /// The regimen of the trial, and of each arm what it has of its own, each with its path within the trial: `regimen`,
    /// `participants.arms[0].regimen`.
    pub fn regimens(&self) -> impl Iterator<Item = (String, Cow<'_, Regimen>)> {
        let arms = self.participants.arms.iter().enumerate();
        let arms = arms.filter_map(|(index, arm)| {
            Some((
                format!("participants.arms[{index}].regimen"),
                Cow::Owned(arm.regimen.clone()?.over(Regimen::default())),
            ))
        });
        [("regimen".to_owned(), Cow::Borrowed(&self.regimen))].into_iter().chain(arms)
    }
}

/// An entry in a trial registry (CONSORT 23).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Registration {
    pub registry: Registry,
    /// As the registry writes it: `NCT00000000`.
    pub number: String,
}

/// The registries a number can be from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Registry {
    #[default]
    #[serde(rename = "NCT")]
    ClinicalTrialsGov,
    #[serde(rename = "EudraCT")]
    EudraCT,
    #[serde(rename = "ISRCTN")]
    Isrctn,
    /// The European Union's register under its Clinical Trials Regulation. Format 2, as all that follow.
    #[serde(rename = "EU CT")]
    EuCt,
    /// China.
    #[serde(rename = "ChiCTR")]
    ChiCtr,
    /// Japan.
    #[serde(rename = "jRCT")]
    Jrct,
    /// India.
    #[serde(rename = "CTRI")]
    Ctri,
    /// Australia and New Zealand.
    #[serde(rename = "ACTRN")]
    Actrn,
}

impl Registry {
    /// The first format that has it.
    pub fn format(self) -> u32 {
        if matches!(self, Self::ClinicalTrialsGov | Self::EudraCT | Self::Isrctn) { 1 } else { 2 }
    }
}

/// How the trial was built; codes are the values of ClinicalTrials.gov, version 2.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Design {
    pub allocation: Term,
    pub masking: Term,
    pub model: Option<Term>,
    pub centres: Option<Term>,
    /// What the control group was given; its code is compared.
    pub comparator: Term,
}

/// How many people, and in which arms (CONSORT 13).
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Participants {
    /// How many people were randomized.
    pub randomized: Quantity,
    /// How many people were analysed.
    pub analysed: Option<Quantity>,
    /// The sample size that a later review gives without saying whom it counts. Its passages are those of reviews.
    pub sample_size: Option<Quantity>,
    #[serde(default)]
    pub arms: Vec<Arm>,
}

/// One arm of a trial.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Arm {
    pub id: String,
    pub name: String,
    pub role: ArmRole,
    pub randomized: Option<Quantity>,
    /// What it was given, its code compared with the agents of other arms. Format 2.
    pub agent: Option<Term>,
    /// How it was given, where that is not as the trial's regimen says. Format 2.
    pub regimen: Option<ArmRegimen>,
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

/// What an arm stands for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ArmRole {
    #[default]
    Treatment,
    Control,
}

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

/// What became of the plan.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Delivered {
    /// The share of people who stopped early.
    pub discontinued: Option<Quantity>,
}

/// An outcome and its result (CONSORT 6, 17, 18).
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Outcome {
    pub id: String,
    /// What was measured, its code compared for the primary outcome.
    pub instrument: Term,
    pub time_point: Option<Quantity>,
    /// Whether it counts what happened up to the time point ("by day 90"), and not what was measured then.
    pub cumulative: Option<bool>,
    pub role: OutcomeRole,
    /// Passages that state the role, where it needs one: that a result is post hoc.
    #[serde(default)]
    pub passages: Vec<String>,
    /// The part of the people it is about, where it is not all of them.
    pub subgroup: Option<Term>,
    /// Which direction is good for the person.
    pub better: Option<Better>,
    /// Its code: `favours-treatment`, `favours-control`, `no-difference`, `not-reported`; in format 2 also `non-inferior` and
    /// `not-non-inferior`, against the margin of the estimate.
    pub finding: Option<Term>,
    /// Id of the treated arm that finding and estimate are about. Needed where several arms were treated.
    pub arm: Option<String>,
    /// The effect, where one is reported.
    pub estimate: Option<Estimate>,
    /// What was seen in each arm.
    #[serde(default)]
    pub by_arm: Vec<ArmValue>,
    /// How its own authors explain the result. Their passages are those of the trial's own reports.
    #[serde(default)]
    pub explanations: Vec<Term>,
    /// What was found when the trial was pooled with others. It stands wherever the result does.
    #[serde(default)]
    pub pooled: Vec<Pooled>,
}

/// What a pool of this trial with others found for the outcome.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Pooled {
    /// The names of the trials it was pooled with.
    pub with: String,
    pub estimate: Estimate,
    /// What a reader must know of the pool: whether it was planned, who its authors are.
    #[serde(default)]
    pub notes: Vec<Term>,
}

/// What an outcome is in its trial.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum OutcomeRole {
    #[default]
    Primary,
    Secondary,
    /// A harm.
    Safety,
    /// Chosen after the data were seen; always said so.
    PostHoc,
}

/// Which direction of an outcome is good for the person.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Better {
    #[default]
    Higher,
    Lower,
}

/// A value seen in one arm.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ArmValue {
    /// Id of the arm.
    pub arm: String,
    pub quantity: Quantity,
}

/// Who paid, and for what (CONSORT 25).
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Funding {
    pub name: Term,
    /// What they paid for or did.
    pub role: Option<Term>,
}
