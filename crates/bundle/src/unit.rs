//! Units, as UCUM codes.

use serde::{Deserialize, Serialize};

use crate::Decimal;

/// Units, as UCUM codes (case-sensitive). Those of a dose may go on: `mg/kg` is for each kilogram of body weight.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Unit {
    /// Millilitres.
    #[default]
    #[serde(rename = "mL")]
    Millilitre,
    /// Milligrams.
    #[serde(rename = "mg")]
    Milligram,
    /// Grams. Format 2.
    #[serde(rename = "g")]
    Gram,
    /// Micrograms. Format 2.
    #[serde(rename = "ug")]
    Microgram,
    /// International units. Format 2.
    #[serde(rename = "[IU]")]
    InternationalUnit,
    /// Millimoles. Format 2.
    #[serde(rename = "mmol")]
    Millimole,
    /// Drops. Format 2.
    #[serde(rename = "[drp]")]
    Drop,
    /// Sprays. Format 2.
    #[serde(rename = "{spray}")]
    Spray,
    /// Tablets. Format 2.
    #[serde(rename = "{tablet}")]
    Tablet,
    /// Sessions, of a therapy that is no drug. Format 2.
    #[serde(rename = "{session}")]
    Session,
    /// Milligrams for each kilogram of body weight. Format 2.
    #[serde(rename = "mg/kg")]
    MilligramPerKilogram,
    /// Micrograms for each kilogram of body weight. Format 2.
    #[serde(rename = "ug/kg")]
    MicrogramPerKilogram,
    /// Millilitres for each kilogram of body weight. Format 2.
    #[serde(rename = "mL/kg")]
    MillilitrePerKilogram,
    /// International units for each kilogram of body weight. Format 2.
    #[serde(rename = "[IU]/kg")]
    InternationalUnitPerKilogram,
    /// Milligrams for each square metre of body surface. Format 2.
    #[serde(rename = "mg/m2")]
    MilligramPerSquareMetre,
    /// Milligrams an hour. Format 2.
    #[serde(rename = "mg/h")]
    MilligramPerHour,
    /// Millilitres an hour. Format 2.
    #[serde(rename = "mL/h")]
    MillilitrePerHour,
    /// Litres a minute. Format 2.
    #[serde(rename = "L/min")]
    LitrePerMinute,
    /// Milligrams in a millilitre: a concentration. Format 2.
    #[serde(rename = "mg/mL")]
    MilligramPerMillilitre,
    /// International units in a millilitre: a concentration. Format 2.
    #[serde(rename = "[IU]/mL")]
    InternationalUnitPerMillilitre,
    /// Hours.
    #[serde(rename = "h")]
    Hour,
    /// Days.
    #[serde(rename = "d")]
    Day,
    /// Weeks.
    #[serde(rename = "wk")]
    Week,
    /// Months, of no fixed length.
    #[serde(rename = "mo")]
    Month,
    /// Years. Format 2.
    #[serde(rename = "a")]
    Year,
    /// Per cent.
    #[serde(rename = "%")]
    Percent,
    /// A count: people, trials, courses.
    #[serde(rename = "1")]
    Count,
}

/// What is given, whatever it is measured against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Given {
    Volume,
    Mass,
    /// International units.
    Activity,
    /// Moles.
    Amount,
    Drops,
    Sprays,
    Tablets,
    Sessions,
}

/// What a dose is measured against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Against {
    /// A kilogram of body weight.
    Weight,
    /// A square metre of body surface.
    Surface,
    Hour,
    Minute,
    /// A millilitre of what holds it.
    Volume,
}

impl Unit {
    /// All units of doses, the one that others are converted to first.
    pub const DOSES: [Self; 20] = [
        Self::Millilitre,
        Self::Milligram,
        Self::Gram,
        Self::Microgram,
        Self::InternationalUnit,
        Self::Millimole,
        Self::Drop,
        Self::Spray,
        Self::Tablet,
        Self::Session,
        Self::MilligramPerKilogram,
        Self::MicrogramPerKilogram,
        Self::MillilitrePerKilogram,
        Self::InternationalUnitPerKilogram,
        Self::MilligramPerSquareMetre,
        Self::MilligramPerHour,
        Self::MillilitrePerHour,
        Self::LitrePerMinute,
        Self::MilligramPerMillilitre,
        Self::InternationalUnitPerMillilitre,
    ];

    /// What a dose in this unit is of, and what it is measured against. Nothing where it is no unit of a dose.
    pub fn dose(self) -> Option<(Given, Option<Against>)> {
        use Against::{Hour, Minute, Surface, Volume, Weight};
        Some(match self {
            Self::Millilitre => (Given::Volume, None),
            Self::Milligram | Self::Gram | Self::Microgram => (Given::Mass, None),
            Self::InternationalUnit => (Given::Activity, None),
            Self::Millimole => (Given::Amount, None),
            Self::Drop => (Given::Drops, None),
            Self::Spray => (Given::Sprays, None),
            Self::Tablet => (Given::Tablets, None),
            Self::Session => (Given::Sessions, None),
            Self::MilligramPerKilogram | Self::MicrogramPerKilogram => (Given::Mass, Some(Weight)),
            Self::MillilitrePerKilogram => (Given::Volume, Some(Weight)),
            Self::InternationalUnitPerKilogram => (Given::Activity, Some(Weight)),
            Self::MilligramPerSquareMetre => (Given::Mass, Some(Surface)),
            Self::MilligramPerHour => (Given::Mass, Some(Hour)),
            Self::MillilitrePerHour => (Given::Volume, Some(Hour)),
            Self::LitrePerMinute => (Given::Volume, Some(Minute)),
            Self::MilligramPerMillilitre => (Given::Mass, Some(Volume)),
            Self::InternationalUnitPerMillilitre => (Given::Activity, Some(Volume)),
            Self::Hour | Self::Day | Self::Week | Self::Month | Self::Year | Self::Percent | Self::Count => {
                return None;
            }
        })
    }

    /// The unit that all doses of one kind are converted to, and a value in it: 0.5 g are 500 mg, 5 µg/kg are 0.005 mg/kg. Years
    /// are converted to months.
    /// Other units stay. Nothing where the value is too large.
    pub fn common(self, value: Decimal) -> Option<(Self, Decimal)> {
        if self == Self::Year {
            return Some((Self::Month, value.times(Decimal::whole(12))?));
        }
        let Some(dose) = self.dose() else { return Some((self, value)) };
        let common = Self::DOSES.into_iter().find(|unit| unit.dose() == Some(dose))?;
        Some((common, if self == common { value } else { value.times(self.in_common()?)? }))
    }

    fn in_common(self) -> Option<Decimal> {
        match self {
            Self::Gram => Some(Decimal::whole(1000)),
            Self::Microgram | Self::MicrogramPerKilogram => Decimal::parse("0.001").ok(),
            _ => Some(Decimal::whole(1)),
        }
    }

    /// Whether it counts pieces or sessions. Format 1 had counts alone for these.
    pub fn is_of_pieces(self) -> bool {
        matches!(self, Self::Drop | Self::Spray | Self::Tablet | Self::Session)
    }

    /// The first format that has it.
    pub fn format(self) -> u32 {
        let is_time = self.dose().is_none() && self != Self::Year;
        let is_first = is_time || matches!(self, Self::Millilitre | Self::Milligram);
        if is_first { 1 } else { 2 }
    }

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
