//! Where a value stands on an axis that is symmetric about the value of no difference, and what lies beyond its ends.

use evidence_bundle::{Decimal, Measure};

use crate::catalogue::Words;
use crate::picture::Tick;

/// An axis for one measure: ratios on a logarithmic scale, so that a half is as far from 1 as a double; everything else
/// on a linear one.
pub struct Scale {
    /// The value of no difference. Nothing for a logarithmic scale, whose is 1.
    linear: Option<Decimal>,
    /// How far the axis reaches to either side.
    reach: i64,
    /// The ticks on the right of the middle, in so many of the unit: factors, or distances from it.
    steps: &'static [i64],
    unit: Decimal,
}

/// Where a value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spot {
    /// Beyond the left end of the axis.
    Left,
    /// In thousandths of the axis, 500 being no difference.
    At(i64),
    /// Beyond the right end of the axis.
    Right,
}

/// What a logarithmic axis can reach, with its ticks on one side.
const FACTORS: [(i64, &[i64]); 6] =
    [(2, &[2]), (5, &[2, 5]), (10, &[2, 5, 10]), (20, &[5, 20]), (100, &[10, 100]), (1000, &[10, 100, 1000])];

/// The same for a linear one, in each of its units.
const DISTANCES: [(i64, &[i64]); 3] = [(10, &[5, 10]), (20, &[10, 20]), (50, &[50])];

/// Its smallest unit, and how many there are, each ten times the one before.
const SMALLEST: &str = "0.001";
const UNITS: usize = 12;

/// Further than this from 1 a ratio stretches no axis for the others.
const FURTHEST_FACTOR: i64 = 20;

/// So many times further than the row in the middle a row stretches no axis for the others.
const TIMES_THE_MIDDLE: i64 = 5;

impl Scale {
    /// The shortest axis that holds all values of these rows. One row, or few, that go much further than the others do not
    /// make it longer: what they have beyond its ends is cut off.
    ///
    /// A ratio goes far beyond a factor of 20, any other value beyond five times what the row in the middle needs. Where
    /// half of the rows or more go so far, the axis does. Nothing for a measure without a value of no difference.
    pub fn new(measure: Measure, rows: &[[Option<Decimal>; 3]]) -> Option<Self> {
        let null = Decimal::parse(measure.null()?).ok()?;
        let linear = (!measure.is_ratio()).then_some(null);
        let mut needs: Vec<i64> = rows.iter().map(|row| furthest(linear, row, i64::MAX)).collect();
        needs.sort_unstable();
        let middle = *needs.get(needs.len().checked_sub(1)? / 2)?;
        let (axes, mut unit, units, most): (&[_], _, _, _) = match linear {
            Some(_) => (&DISTANCES, Decimal::parse(SMALLEST).ok()?, UNITS, middle.saturating_mul(TIMES_THE_MIDDLE)),
            None => (&FACTORS, Decimal::whole(1), 1, middle.max(Decimal::whole(FURTHEST_FACTOR).log2()?)),
        };
        let needed = rows.iter().fold(0, |needed: i64, row| needed.max(furthest(linear, row, most)));
        let mut scale = None;
        for _ in 0..units {
            for (end, steps) in axes {
                let end = unit.times(Decimal::whole(*end))?;
                let reach = distance(linear.map(|_| Decimal::default()), end)?;
                scale = Some(Self { linear, reach, steps, unit });
                if needed <= reach + ROUNDED {
                    return scale;
                }
            }
            unit = unit.times(Decimal::whole(10))?;
        }
        scale
    }

    pub fn at(&self, value: Decimal) -> Spot {
        // A ratio of nothing is infinitely far to the left.
        let Some(distance) = distance(self.linear, value) else { return Spot::Left };
        if distance.abs() > self.reach + ROUNDED {
            return if distance < 0 { Spot::Left } else { Spot::Right };
        }
        Spot::At((500 + distance * 500 / self.reach).clamp(0, 1000))
    }

    /// The middle and the same steps to both sides of it.
    pub fn ticks(&self, words: Words) -> Vec<Tick> {
        let mut ticks = Vec::new();
        let mut add = |value: Option<Decimal>| {
            if let Some(value) = value
                && let Spot::At(at) = self.at(value)
            {
                ticks.push(Tick { label: words.decimal(value), at });
            }
        };
        let step = |step: &i64| self.unit.times(Decimal::whole(*step));
        for step in self.steps.iter().rev().map(step) {
            add(step.and_then(|step| match self.linear {
                Some(null) => null.minus(step),
                None => step.inverse(),
            }));
        }
        add(Some(self.linear.unwrap_or(Decimal::whole(1))));
        for step in self.steps.iter().map(step) {
            add(step.and_then(|step| self.linear.map_or(Some(step), |null| null.plus(step))));
        }
        ticks
    }
}

/// How far the values of a row go from no difference, those left out that go further than `most`.
fn furthest(linear: Option<Decimal>, row: &[Option<Decimal>; 3], most: i64) -> i64 {
    let distances = row.iter().filter_map(|value| distance(linear, (*value)?)).map(i64::abs);
    distances.filter(|distance| *distance <= most).fold(0, i64::max)
}

/// A logarithm is rounded: the end of the axis is on it.
const ROUNDED: i64 = 8;

/// How far a value is from no difference: in millionths, or in parts of a logarithm; nothing for a ratio of zero and below.
fn distance(linear: Option<Decimal>, value: Decimal) -> Option<i64> {
    /// More than any axis reaches, and few enough to calculate with.
    const MOST: i64 = i64::MAX / 1024;
    let Some(null) = linear else { return value.log2() };
    let millionths = value.minus(null).and_then(|distance| distance.scaled(1000)).map(Decimal::in_thousandths);
    let beyond = if value < null { -MOST } else { MOST };
    Some(millionths.unwrap_or(beyond).clamp(-MOST, MOST))
}
