//! The bundle itself.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use crate::{Passage, Quantity, Review, Source, Term, Trial};

/// Everything the widget knows about one drug's trial regimens.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Bundle {
    /// The address of this schema, for editors.
    #[serde(rename = "$schema")]
    pub schema: Option<String>,
    /// The version of the format; one newer than the widget's is refused.
    pub format: u32,
    /// A short name in small letters: `cerebrolysin`.
    pub id: String,
    /// The version of this bundle: a date or semver.
    pub version: String,
    pub status: Status,
    /// The language of its words (BCP 47).
    pub language: String,
    /// Shown as the widget's heading.
    pub title: String,
    /// The article's address (`https:`), where known.
    pub article: Option<String>,
    pub subject: Subject,
    /// Left out until somebody vouches for the bundle.
    pub reviewed: Option<Reviewed>,
    /// The day its facts were held against their sources (ISO 8601).
    pub checked_on: String,
    /// Where to report an error (an `https:` address).
    pub corrections: Option<String>,
    /// The last search it rests on (ISO 8601, to the month or the day).
    pub evidence_to: Option<String>,
    /// The licence of the data: an SPDX id.
    pub license: String,
    /// Words that stand before everything else; one of them of kind `safety`.
    #[serde(default)]
    pub notices: Vec<Notice>,
    #[serde(default)]
    pub trials: Vec<Trial>,
    #[serde(default)]
    pub reviews: Vec<Review>,
    /// Numbered in this order.
    #[serde(default)]
    pub sources: Vec<Source>,
    #[serde(default)]
    pub passages: Vec<Passage>,
}

/// How far a bundle has come (FHIR PublicationStatus).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Still being written.
    #[default]
    Draft,
    /// Ready to be read.
    Active,
    /// No longer kept up.
    Retired,
}

/// What the bundle is about.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Subject {
    pub name: String,
    /// "drug"
    pub kind: String,
    /// Its code in the ATC classification.
    pub atc: Option<String>,
    /// Its codes in other systems.
    #[serde(default)]
    pub codes: Vec<Code>,
    /// What it is.
    pub description: Option<Term>,
    /// What authorities say of it.
    #[serde(default)]
    pub regulatory: Vec<Regulatory>,
}

/// A code in another system.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Code {
    pub system: String,
    pub code: String,
}

/// What an authority, or the lack of its approval, says.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Regulatory {
    /// The country or union it holds for.
    pub jurisdiction: String,
    pub statement: Term,
    pub dose: Option<Quantity>,
    pub course: Option<Quantity>,
}

/// A review of the bundle that somebody vouches for.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Reviewed {
    /// The day of the review (ISO 8601).
    pub on: String,
    /// Who vouches for it.
    pub by: String,
}

/// Words that stand before everything else.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Notice {
    pub kind: NoticeKind,
    pub text: String,
    /// Ids of the passages it rests on.
    #[serde(default)]
    pub passages: Vec<String>,
}

/// What a notice is for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum NoticeKind {
    /// Shown before the first dose; a bundle without one is refused.
    #[default]
    Safety,
    General,
}
