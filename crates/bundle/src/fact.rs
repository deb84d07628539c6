//! Facts: reported, not stated, or judged. Calculated values are never written in a bundle.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use crate::{Decimal, Unit};

/// A number with its unit, or a window from `low` to `high`.
///
/// Exactly one of: reported (`value`, or `low` and `high`, with `unit` and passages), `absent`, or `judgement` with `by`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Quantity {
    /// The number as the source has it: 0.90 keeps its zero.
    pub value: Option<Decimal>,
    /// The low end of a window; 0 where it starts at once.
    pub low: Option<Decimal>,
    /// The high end of a window.
    pub high: Option<Decimal>,
    /// A UCUM code, in its case.
    pub unit: Option<Unit>,
    /// The source's wording, where it differs: "30 mL/d".
    pub as_reported: Option<String>,
    /// Ids of the passages that state it, at least one where a value is reported.
    #[serde(default)]
    pub passages: Vec<String>,
    /// Why there is no value; never left blank, never filled from a neighbour.
    pub absent: Option<Absent>,
    /// Where the fact was looked for and not found.
    #[serde(default)]
    pub looked_in: Vec<LookedIn>,
    /// The editor's own judgement, labelled as such.
    pub judgement: Option<String>,
    /// Who judged.
    pub by: Option<String>,
}

/// Words, with a `code` where the fact is compared: the code is compared, the words are shown.
///
/// Exactly one of: reported (`value` or `code`, with passages), `absent`, or `judgement` with `by`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Term {
    /// The words that are shown.
    pub value: Option<String>,
    /// The code that is compared.
    pub code: Option<String>,
    /// The source's wording, where it differs.
    pub as_reported: Option<String>,
    /// Ids of the passages that state it, at least one where a value is reported.
    #[serde(default)]
    pub passages: Vec<String>,
    /// Why there is no value; never left blank, never filled from a neighbour.
    pub absent: Option<Absent>,
    /// Where the fact was looked for and not found.
    #[serde(default)]
    pub looked_in: Vec<LookedIn>,
    /// The editor's own judgement, labelled as such.
    pub judgement: Option<String>,
    /// Who judged.
    pub by: Option<String>,
}

/// A source, and the part of it, in which a fact was looked for and not found.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LookedIn {
    pub source: String,
    pub basis: crate::Basis,
}

/// Why a value is missing (FHIR data-absent-reason).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Absent {
    /// The source does not say.
    #[default]
    NotStated,
    /// The question does not arise.
    NotApplicable,
    /// It is not known.
    Unknown,
}

/// What every fact has in common, whatever its value.
pub trait Fact {
    fn passages(&self) -> &[String];
    fn looked_in(&self) -> &[LookedIn];
    fn absent(&self) -> Option<Absent>;
    /// The editor's own judgement and who made it.
    fn judgement(&self) -> Option<(&str, &str)>;
    /// The source's wording, where it differs from the value shown.
    fn as_reported(&self) -> Option<&str>;
    /// Whether a value is given.
    fn is_reported(&self) -> bool;
}

macro_rules! fact {
    ($type:ty, $reported:expr) => {
        impl Fact for $type {
            fn passages(&self) -> &[String] {
                &self.passages
            }
            fn looked_in(&self) -> &[LookedIn] {
                &self.looked_in
            }
            fn absent(&self) -> Option<Absent> {
                self.absent
            }
            fn judgement(&self) -> Option<(&str, &str)> {
                Some((self.judgement.as_deref()?, self.by.as_deref().unwrap_or_default()))
            }
            fn as_reported(&self) -> Option<&str> {
                self.as_reported.as_deref()
            }
            fn is_reported(&self) -> bool {
                let reported: fn(&$type) -> bool = $reported;
                reported(self)
            }
        }
    };
}

fact!(Quantity, |q| q.value.is_some() || q.low.is_some() || q.high.is_some());
fact!(Term, |t| t.code.is_some() || t.value.as_ref().is_some_and(|value| !value.trim().is_empty()));
