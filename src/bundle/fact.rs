//! Facts: reported, not stated, or judged. Calculated values are never written in a bundle.

use super::Decimal;

/// A number with its unit, or a window from `low` to `high`.
///
/// Exactly one of: reported (`value`, or `low` and `high`, with `unit` and passages), `absent`, or `judgement` with `by`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Quantity {
    pub value: Option<Decimal>,
    pub low: Option<Decimal>,
    pub high: Option<Decimal>,
    pub unit: Option<Unit>,
    /// The source's wording, where it differs: "30 mL/d".
    pub as_reported: Option<String>,
    /// Ids of the passages that state it.
    pub passages: Vec<String>,
    pub absent: Option<Absent>,
    /// Where the fact was looked for and not found.
    pub looked_in: Vec<LookedIn>,
    pub judgement: Option<String>,
    pub by: Option<String>,
}

fields!(Quantity: value, low, high, unit, as_reported, passages, absent, looked_in, judgement, by);

/// Words, with a `code` where the fact is compared: the code is compared, the words are shown.
///
/// Exactly one of: reported (`value` or `code`, with passages), `absent`, or `judgement` with `by`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Term {
    pub value: Option<String>,
    pub code: Option<String>,
    /// The source's wording, where it differs.
    pub as_reported: Option<String>,
    /// Ids of the passages that state it.
    pub passages: Vec<String>,
    pub absent: Option<Absent>,
    /// Where the fact was looked for and not found.
    pub looked_in: Vec<LookedIn>,
    pub judgement: Option<String>,
    pub by: Option<String>,
}

fields!(Term: value, code, as_reported, passages, absent, looked_in, judgement, by);

/// A source, and the part of it, in which a fact was looked for and not found.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LookedIn {
    pub source: String,
    pub basis: super::Basis,
}

fields!(LookedIn: source, basis);

/// Why a value is missing (FHIR data-absent-reason).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Absent {
    #[default]
    NotStated,
    NotApplicable,
    Unknown,
}

choices!(Absent: NotStated = "not-stated", NotApplicable = "not-applicable", Unknown = "unknown");

/// Units, as UCUM codes (case-sensitive).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Unit {
    #[default]
    Millilitre,
    Milligram,
    Hour,
    Day,
    Week,
    Month,
    Percent,
    Count,
}

choices!(Unit: Millilitre = "mL", Milligram = "mg", Hour = "h", Day = "d", Week = "wk", Month = "mo", Percent = "%", Count = "1");

impl Unit {
    /// Hours in one of this unit. A month has no fixed length.
    pub fn hours(self) -> Option<i64> {
        match self {
            Self::Hour => Some(1),
            Self::Day => Some(24),
            Self::Week => Some(168),
            _ => None,
        }
    }
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
fact!(Term, |t| t.value.is_some() || t.code.is_some());
