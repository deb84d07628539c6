//! Effect estimates and how precise they are.

use super::{Decimal, Quantity, Term};

/// An effect estimate as its source reports it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Estimate {
    pub measure: Measure,
    pub value: Decimal,
    pub interval: Option<Interval>,
    /// Where the source reports one side only.
    pub bound: Option<Bound>,
    pub p: Option<PValue>,
    /// Which side a value above the measure's null favours, where the source's order does not tell.
    pub above: Option<Favours>,
    /// Id of the arm compared against.
    pub reference: Option<String>,
    pub trials: Option<Quantity>,
    pub participants: Option<Quantity>,
    pub subgroup: Option<Term>,
    /// The version of the review it is from.
    pub version: Option<String>,
    pub passages: Vec<String>,
}

fields!(Estimate: measure, value, interval, bound, p, above, reference, trials, participants, subgroup, version, passages);

/// What is estimated. Each measure has its own null value; unlike measures never share an axis.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Measure {
    #[default]
    RiskRatio,
    OddsRatio,
    HazardRatio,
    MeanDifference,
    Smd,
    MannWhitney,
    Proportion,
}

choices!(Measure: RiskRatio = "risk-ratio", OddsRatio = "odds-ratio", HazardRatio = "hazard-ratio", MeanDifference = "mean-difference", Smd = "smd", MannWhitney = "mann-whitney", Proportion = "proportion");

impl Measure {
    /// The value that means no difference. A proportion has none.
    pub fn null(self) -> Option<&'static str> {
        match self {
            Self::RiskRatio | Self::OddsRatio | Self::HazardRatio => Some("1"),
            Self::MeanDifference | Self::Smd => Some("0"),
            Self::MannWhitney => Some("0.5"),
            Self::Proportion => None,
        }
    }
}

/// A confidence interval. An absent level is shown as "level not stated".
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Interval {
    /// In percent.
    pub level: Option<Decimal>,
    pub low: Decimal,
    pub high: Decimal,
}

fields!(Interval: level, low, high);

/// One side of an interval, where the source gives no other.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Bound {
    /// In percent.
    pub level: Option<Decimal>,
    pub low: Option<Decimal>,
    pub high: Option<Decimal>,
}

fields!(Bound: level, low, high);

/// A P value: exact, or below a limit.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PValue {
    pub value: Option<Decimal>,
    pub below: Option<Decimal>,
}

fields!(PValue: value, below);

/// Whom a direction is good for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Favours {
    #[default]
    FavoursTreatment,
    FavoursControl,
}

choices!(Favours: FavoursTreatment = "favours-treatment", FavoursControl = "favours-control");
