//! Where a value stands on an axis that is symmetric about the value of no difference, and what lies beyond its ends.

use crate::bundle::{Decimal, Measure};
use crate::catalogue::Words;
use crate::comparison::picture::Tick;
use crate::sorted::sort;

/// An axis for one measure: ratios on a logarithmic scale, so that a half is as far from 1 as a double; everything else
/// on a linear one.
pub struct Scale {
    /// The value of no difference. Nothing for a logarithmic scale, whose is 1.
    linear: Option<Decimal>,
    /// How far the axis reaches to either side.
    reach: i64,
    /// The ticks on the right of the middle: factors, or distances from it.
    steps: Vec<Decimal>,
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

/// The smallest unit of a linear axis, and how many there are, each ten times the one before.
const UNITS: (&str, usize) = ("0.001", 12);

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
    pub fn new(measure: Measure, rows: &[Vec<Decimal>]) -> Option<Self> {
        let null = Decimal::parse(measure.null()?).ok()?;
        let linear = (!measure.is_ratio()).then_some(null);
        let distances: Vec<Vec<i64>> = rows
            .iter()
            .map(|row| row.iter().filter_map(|value| distance(linear, *value)).map(i64::abs).collect())
            .collect();
        let furthest = |row: &Vec<i64>| row.iter().copied().max().unwrap_or_default();
        let mut needs: Vec<i64> = distances.iter().map(furthest).collect();
        sort(&mut needs);
        let middle = *needs.get(needs.len().checked_sub(1)? / 2)?;
        let most = match linear {
            Some(_) => middle.saturating_mul(TIMES_THE_MIDDLE),
            None => middle.max(Decimal::whole(FURTHEST_FACTOR).log2()?),
        };
        let needed = distances.into_iter().flatten().filter(|distance| *distance <= most).max().unwrap_or_default();
        let mut last = None;
        for scale in if linear.is_some() { linear_axes(null) } else { logarithmic_axes() } {
            if needed <= scale.reach + ROUNDED {
                return Some(scale);
            }
            last = Some(scale);
        }
        last
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
        let below = self.steps.iter().rev().filter_map(|step| match self.linear {
            Some(null) => null.minus(*step),
            None => step.inverse(),
        });
        let middle = self.linear.unwrap_or(Decimal::whole(1));
        let above = self.steps.iter().filter_map(|step| match self.linear {
            Some(null) => null.plus(*step),
            None => Some(*step),
        });
        let tick = |value| match self.at(value) {
            Spot::At(at) => Some(Tick { label: words.decimal(value), at }),
            _ => None,
        };
        below.chain([middle]).chain(above).filter_map(tick).collect()
    }
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

fn logarithmic_axes() -> Vec<Scale> {
    let axis = |(reach, steps): &(i64, &[i64])| {
        let steps = steps.iter().map(|step| Decimal::whole(*step)).collect();
        Some(Scale { linear: None, reach: Decimal::whole(*reach).log2()?, steps })
    };
    FACTORS.iter().filter_map(axis).collect()
}

fn linear_axes(null: Decimal) -> Vec<Scale> {
    let mut axes = Vec::new();
    let mut unit = Decimal::parse(UNITS.0).ok();
    for _ in 0..UNITS.1 {
        for (reach, steps) in &DISTANCES {
            let in_unit = |number: &i64| unit?.times(Decimal::whole(*number));
            let reach = in_unit(reach).and_then(|reach| distance(Some(Decimal::default()), reach));
            axes.extend(reach.map(|reach| Scale {
                linear: Some(null),
                reach,
                steps: steps.iter().filter_map(in_unit).collect(),
            }));
        }
        unit = unit.and_then(|unit| unit.times(Decimal::whole(10)));
    }
    axes
}
