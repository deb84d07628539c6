//! A systematic review: its question, its pool and what it concludes.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use crate::{Estimate, Quantity, Term};

/// One version of a systematic review.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Review {
    pub id: String,
    /// Id of the source.
    pub source: String,
    /// "pub7", where the source has versions.
    pub version: Option<String>,
    /// Ids of reviews of this bundle.
    pub supersedes: Option<String>,
    pub superseded_by: Option<String>,
    /// Its value is a date, in words where several searches were made.
    pub searched: Term,
    pub question: Question,
    pub pool: Pool,
    /// One entry for every trial of the bundle.
    #[serde(default)]
    pub membership: Vec<Membership>,
    /// The effects as absolute numbers, "so many in a thousand": what the source says, or that it says nothing.
    pub absolute_numbers: Option<Term>,
    /// What a reader must know before applying it to a trial shown.
    #[serde(default)]
    pub notes: Vec<Term>,
    #[serde(default)]
    pub conclusions: Vec<Conclusion>,
}

/// What was asked (PICO), in words.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Question {
    pub population: Option<Term>,
    pub intervention: Term,
    pub comparator: Option<Term>,
    pub start: Option<Term>,
}

/// What was pooled (PRISMA).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Pool {
    pub trials: Quantity,
    pub participants: Quantity,
    #[serde(default)]
    pub agents: Vec<Agent>,
}

/// An agent in the pool, and its share.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Agent {
    pub name: String,
    pub trials: Option<Quantity>,
    pub participants: Option<Quantity>,
}

/// Whether a trial is in the pool, and why (PRISMA 16b and 17).
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Membership {
    /// Id of the trial.
    pub trial: String,
    /// Where the trial stands in this review.
    pub state: MembershipState,
    /// Whether the state is an inference, and no source states it for this version. It is labelled as such.
    pub inferred: Option<bool>,
    /// Why, in words.
    pub reason: Option<String>,
    /// The outcome whose counts of people leave no room for the trial; the code does the sum.
    pub no_room_in: Option<String>,
    /// Ids of the passages that state it.
    #[serde(default)]
    pub passages: Vec<String>,
}

/// Where a trial stands in a review.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum MembershipState {
    #[default]
    Included,
    Excluded,
    /// Not assessed yet.
    Awaiting,
    NotConsidered,
    /// Whether it covers the trial is not established.
    NotEstablished,
}

/// One conclusion (GRADE).
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Conclusion {
    /// What it is about, in words.
    pub outcome: String,
    pub kind: ConclusionKind,
    /// In words, where a source puts it in words.
    pub statement: Option<Statement>,
    /// How sure the raters are.
    pub certainty: Certainty,
    pub estimate: Option<Estimate>,
    /// The regimen it covers, where that is narrower than the pool.
    pub regimen: Option<Covered>,
}

/// The part of a pool's regimens that a conclusion covers.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Covered {
    pub dose: Quantity,
    /// How long one course lasts.
    pub course: Quantity,
}

/// Benefit or harm.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ConclusionKind {
    #[default]
    Benefit,
    Harm,
}

/// A conclusion in words, and whose words they are.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Statement {
    pub text: String,
    pub origin: Origin,
    /// Ids of the passages it rests on.
    #[serde(default)]
    pub passages: Vec<String>,
}

/// Whose words a statement is in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// The review's own words.
    #[default]
    Verbatim,
    /// GRADE's wording for this certainty.
    GradeTemplate,
    /// The article's words.
    Article,
    /// The editor's words, labelled as such.
    Editor,
}

/// How sure the raters are.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Certainty {
    pub rating: Rating,
    /// Who rated it.
    pub rater: Option<String>,
    /// Why it is not rated higher, in words.
    #[serde(default)]
    pub reasons: Vec<String>,
    /// Ids of the passages that state it.
    #[serde(default)]
    pub passages: Vec<String>,
}

/// GRADE's four ratings.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Rating {
    #[default]
    High,
    Moderate,
    Low,
    VeryLow,
    /// No rating is established.
    NotEstablished,
}
