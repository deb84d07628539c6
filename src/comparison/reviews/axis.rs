//! Where a value stands on an axis that is symmetric about the value of no difference.

use crate::bundle::{Decimal, Measure};
use crate::catalogue::Words;
use crate::comparison::picture::Tick;

/// An axis for one measure: ratios on a logarithmic scale, so that a half is as far from 1 as a double; everything else
/// on a linear one.
pub struct Scale {
    /// The value of no difference. Nothing for a logarithmic scale, whose is 1.
    linear: Option<Decimal>,
    /// How far the axis reaches to either side: a factor, or a distance.
    reach: Decimal,
    /// The ticks on the right of the middle, in the same terms.
    steps: &'static [&'static str],
}

/// What an axis can reach, with its ticks on one side.
const FACTORS: [(&str, &[&str]); 6] = [
    ("2", &["2"]),
    ("5", &["2", "5"]),
    ("10", &["2", "5", "10"]),
    ("20", &["5", "20"]),
    ("100", &["10", "100"]),
    ("1000", &["10", "100", "1000"]),
];
const DISTANCES: [(&str, &[&str]); 7] = [
    ("0.2", &["0.1", "0.2"]),
    ("0.5", &["0.5"]),
    ("1", &["0.5", "1"]),
    ("2", &["1", "2"]),
    ("5", &["5"]),
    ("10", &["5", "10"]),
    ("100", &["50", "100"]),
];

impl Scale {
    /// The shortest axis that holds all of these values; nothing where none does.
    pub fn new(measure: Measure, values: &[Decimal]) -> Option<Self> {
        let null = Decimal::parse(measure.null()?).ok()?;
        let linear = (!measure.is_ratio()).then_some(null);
        let candidates: &[_] = if linear.is_some() { &DISTANCES } else { &FACTORS };
        let scale = |(reach, steps): &(&str, &'static [&'static str])| {
            Some(Self { linear, reach: Decimal::parse(reach).ok()?, steps })
        };
        candidates.iter().filter_map(scale).find(|scale| values.iter().all(|value| scale.at(*value).is_some()))
    }

    /// In thousandths of the axis, 500 being no difference; nothing for what is beyond it.
    pub fn at(&self, value: Decimal) -> Option<i64> {
        let (distance, reach) = match self.linear {
            // 1,000 times, rounded, is fine enough for a line of a thousand parts.
            Some(null) => (value.minus(null)?.in_thousandths(), self.reach.in_thousandths()),
            None => (value.log2()?, self.reach.log2()?),
        };
        // A logarithm is rounded: the end of the axis is on it.
        (distance.abs() <= reach + 8).then(|| (500 + distance * 500 / reach).clamp(0, 1000))
    }

    /// The middle and the same steps to both sides of it.
    pub fn ticks(&self, words: Words) -> Vec<Tick> {
        let steps = || self.steps.iter().filter_map(|step| Decimal::parse(step).ok());
        let below = steps().rev().filter_map(|step| match self.linear {
            Some(null) => null.minus(step),
            None => step.inverse(),
        });
        let middle = self.linear.unwrap_or(Decimal::whole(1));
        let above = steps().filter_map(|step| match self.linear {
            Some(null) => null.plus(step),
            None => Some(step),
        });
        let values = below.chain([middle]).chain(above);
        values.filter_map(|value| Some(Tick { label: words.decimal(value), at: self.at(value)? })).collect()
    }
}
