//! Effect estimates and how precise they are.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use crate::{Decimal, Quantity, Term};

/// An effect estimate as its source reports it.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Estimate {
    pub measure: Measure,
    pub value: Decimal,
    pub interval: Option<Interval>,
    /// Where the source reports one side only.
    pub bound: Option<Bound>,
    /// The P value.
    pub p: Option<PValue>,
    /// Which side a value above the measure's null favours, where the source's order does not tell.
    pub above: Option<Favours>,
    /// The non-inferiority margin, as a value of the measure: above the null where more is worse, below it where less is
    /// worse. It occurs in one of the passages. Format 2.
    pub margin: Option<Decimal>,
    /// Id of the arm compared against.
    pub reference: Option<String>,
    /// How many trials it rests on.
    pub trials: Option<Quantity>,
    /// How many people it rests on.
    pub participants: Option<Quantity>,
    /// The part of the people it is about, where it is not all of them.
    pub subgroup: Option<Term>,
    /// The version of the review it is from.
    pub version: Option<String>,
    /// Ids of the passages that state it, at least one.
    #[serde(default)]
    pub passages: Vec<String>,
}

/// What is estimated. Each measure has its own null value; unlike measures never share an axis.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    #[default]
    RiskRatio,
    OddsRatio,
    HazardRatio,
    MeanDifference,
    /// Standardized mean difference.
    Smd,
    /// The Mann-Whitney estimator: 0.5 means no difference.
    MannWhitney,
    Proportion,
    /// A difference of two shares, in percentage points. Format 2.
    RiskDifference,
    /// Format 2.
    RateRatio,
}

impl Measure {
    /// The first format that has it.
    pub fn format(self) -> u32 {
        if matches!(self, Self::RiskDifference | Self::RateRatio) { 2 } else { 1 }
    }

    /// Whether twice as much is as far from no difference as half as much.
    pub fn is_ratio(self) -> bool {
        matches!(self, Self::RiskRatio | Self::OddsRatio | Self::HazardRatio | Self::RateRatio)
    }

    /// The value that means no difference. A proportion has none.
    pub fn null(self) -> Option<&'static str> {
        match self {
            Self::RiskRatio | Self::OddsRatio | Self::HazardRatio | Self::RateRatio => Some("1"),
            Self::MeanDifference | Self::Smd | Self::RiskDifference => Some("0"),
            Self::MannWhitney => Some("0.5"),
            Self::Proportion => None,
        }
    }
}

/// A confidence interval. An absent level is shown as "level not stated".
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Interval {
    /// In percent.
    pub level: Option<Decimal>,
    pub low: Decimal,
    pub high: Decimal,
}

/// One side of an interval, where the source gives no other.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Bound {
    /// In percent.
    pub level: Option<Decimal>,
    pub low: Option<Decimal>,
    pub high: Option<Decimal>,
}

/// A P value: exact, below a limit, or at most a limit.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PValue {
    /// The P value as reported.
    pub value: Option<Decimal>,
    /// The limit it is below, where the source gives no more: 0.001.
    pub below: Option<Decimal>,
    /// The limit that it does not exceed: P ≤ 0.001.
    pub at_most: Option<Decimal>,
}

impl PValue {
    /// The numbers that are given; a P value that can be shown has one.
    pub fn numbers(&self) -> impl Iterator<Item = Decimal> {
        [self.value, self.below, self.at_most].into_iter().flatten()
    }
}

/// Whom a direction is good for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Favours {
    #[default]
    FavoursTreatment,
    FavoursControl,
}
