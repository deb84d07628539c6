//! Effect estimates and how precise they are.

use super::{Decimal, Quantity, Term};

fields! {
    /// An effect estimate as its source reports it.
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
        pub passages: Vec<String>,
    }
}

choices! {
    /// What is estimated. Each measure has its own null value; unlike measures never share an axis.
    pub enum Measure {
        RiskRatio = "risk-ratio",
        OddsRatio = "odds-ratio",
        HazardRatio = "hazard-ratio",
        MeanDifference = "mean-difference",
        /// Standardized mean difference.
        Smd = "smd",
        /// The Mann-Whitney estimator: 0.5 means no difference.
        MannWhitney = "mann-whitney",
        Proportion = "proportion",
    }
}

impl Measure {
    /// Whether twice as much is as far from no difference as half as much.
    pub fn is_ratio(self) -> bool {
        matches!(self, Self::RiskRatio | Self::OddsRatio | Self::HazardRatio)
    }

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

fields! {
    /// A confidence interval. An absent level is shown as "level not stated".
    pub struct Interval {
        /// In percent.
        pub level: Option<Decimal>,
        pub low: Decimal,
        pub high: Decimal,
    }
}

fields! {
    /// One side of an interval, where the source gives no other.
    pub struct Bound {
        /// In percent.
        pub level: Option<Decimal>,
        pub low: Option<Decimal>,
        pub high: Option<Decimal>,
    }
}

fields! {
    /// A P value: exact, or below a limit.
    pub struct PValue {
        /// The P value as reported.
        pub value: Option<Decimal>,
        /// The limit it is below, where the source gives no more: 0.001.
        pub below: Option<Decimal>,
    }
}

choices! {
    /// Whom a direction is good for.
    pub enum Favours {
        FavoursTreatment = "favours-treatment",
        FavoursControl = "favours-control",
    }
}
