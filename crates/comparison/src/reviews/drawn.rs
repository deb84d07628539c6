//! How precise the estimates of a review are: each with its interval on the axis of its measure.

use evidence_bundle::{self as bundle, Decimal, Estimate, Measure};

use super::axis::{Scale, Spot};
use crate::catalogue::{Key, Words};
use crate::citations::Citer;
use crate::picture::Tick;

/// An axis, symmetric about no difference, which is in its middle. Unlike measures never share one.
#[derive(Debug, Clone, PartialEq)]
pub struct Axis {
    pub ticks: Vec<Tick>,
    /// What lies to the left and to the right.
    pub sides: (String, String),
}

/// An estimate on its axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Drawn {
    pub at: Spot,
    /// Nothing where the source gives no bound on that side: the line is open there.
    pub from: Option<Spot>,
    pub to: Option<Spot>,
    /// That not all of it is drawn, where that is so.
    pub beyond: Option<&'static str>,
}

/// An estimate beside its non-inferiority margin.
#[derive(Debug, Clone, PartialEq)]
pub struct Against {
    pub drawn: Drawn,
    /// In thousandths of the axis, 500 being no difference.
    pub margin: i64,
    /// No difference and the margin, where both have room.
    pub labels: Vec<Tick>,
}

/// Nothing for an estimate without a margin or without an interval.
pub(crate) fn against_its_margin(words: Words, estimate: &Estimate) -> Option<Against> {
    /// Labels nearer to each other than this run into each other.
    const CROWDED: i64 = 200;
    let value = estimate.margin?;
    let (low, high) = ends(estimate);
    let rows = [[Some(estimate.value), low, high], [Some(value), None, None]];
    let scale = Scale::new(estimate.measure, &rows)?;
    let Spot::At(margin) = scale.at(value) else { return None };
    let drawn = drawn(words, &scale, estimate)?;
    let mut labels = vec![Tick { label: words.fill(Key::Margin, &[&words.decimal(value)]), at: margin }];
    if (margin - 500).abs() > CROWDED {
        labels.push(Tick { label: words.digits(estimate.measure.null()?), at: 500 });
    }
    Some(Against { drawn, margin, labels })
}

/// The axis for the estimates of a measure that say how precise they are; nothing where none does.
pub(super) fn scale(review: &bundle::Review, measure: Measure) -> Option<Scale> {
    let estimates = review.conclusions.iter().filter_map(|conclusion| conclusion.estimate.as_ref());
    let drawn = estimates.filter(|estimate| estimate.measure == measure && is_drawn(estimate));
    let values: Vec<[Option<Decimal>; 3]> = drawn
        .map(|estimate| {
            let (low, high) = ends(estimate);
            [Some(estimate.value), low, high]
        })
        .collect();
    Scale::new(measure, &values)
}

pub(super) fn axis(citer: &Citer, scale: &Scale, measure: Measure) -> Axis {
    Axis { ticks: scale.ticks(citer.words), sides: citer.words.sides(measure, &citer.bundle.subject.name) }
}

/// Nothing for an estimate that does not say how precise it is.
pub(super) fn drawn(words: Words, scale: &Scale, estimate: &Estimate) -> Option<Drawn> {
    let (low, high) = ends(estimate);
    let (at, from, to) = (scale.at(estimate.value), low.map(|low| scale.at(low)), high.map(|high| scale.at(high)));
    let is_beyond = |spot: &Spot| !matches!(spot, Spot::At(_));
    let beyond = if is_beyond(&at) {
        Some(Key::EstimateBeyond)
    } else {
        [from, to].iter().flatten().any(is_beyond).then_some(Key::LineGoesOn)
    };
    is_drawn(estimate).then(|| Drawn { at, from, to, beyond: beyond.map(|key| words.say(key)) })
}

fn is_drawn(estimate: &Estimate) -> bool {
    ends(estimate) != (None, None)
}

/// The ends of the interval, or the one bound that there is.
fn ends(estimate: &Estimate) -> (Option<Decimal>, Option<Decimal>) {
    match (&estimate.interval, &estimate.bound) {
        (Some(interval), _) => (Some(interval.low), Some(interval.high)),
        (None, Some(bound)) => (bound.low, bound.high),
        (None, None) => (None, None),
    }
}
