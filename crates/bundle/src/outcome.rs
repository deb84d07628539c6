//! What was measured in a trial, and what came of it.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use crate::{Estimate, Quantity, Term};

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
