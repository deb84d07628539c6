//! What is compared, and how trials can stand to each other in it.

/// What is compared and counted, in the ledger's order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dimension {
    Dose,
    Frequency,
    Route,
    Comparator,
    Course,
    StartWindow,
    GivenWith,
    PrimaryOutcome,
    Region,
    Randomized,
}

impl Dimension {
    /// All ten, in order.
    pub const ALL: [Self; 10] = [
        Self::Dose,
        Self::Frequency,
        Self::Route,
        Self::Comparator,
        Self::Course,
        Self::StartWindow,
        Self::GivenWith,
        Self::PrimaryOutcome,
        Self::Region,
        Self::Randomized,
    ];

    /// What its row and its facts are known by: `start-window`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Dose => "dose",
            Self::Frequency => "frequency",
            Self::Route => "route",
            Self::Comparator => "comparator",
            Self::Course => "course",
            Self::StartWindow => "start-window",
            Self::GivenWith => "given-with",
            Self::PrimaryOutcome => "primary-outcome",
            Self::Region => "region",
            Self::Randomized => "randomized",
        }
    }
}

/// How the trials stand to each other in one row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    Same,
    Different,
    /// No two trials are known to differ, and not all are known to agree.
    Unclear,
    /// Shown and never counted.
    Uncounted,
}
