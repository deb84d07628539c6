//! How precise the estimates of a review are: each with its interval on the axis of its measure.

use std::sync::Arc;

use evidence_bundle::{self as bundle, Decimal, Estimate, Measure};

use super::axis::{Scale, Spot};
use super::drafts::regimen;
use crate::catalogue::Key;
use crate::citations::Citer;
use crate::isolate::sentence_case;
use crate::picture::Tick;
use crate::values::{Draft, Fact, Kind};

/// The estimates of a review, drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Forest {
    /// Unique in the comparison.
    pub id: String,
    pub heading: String,
    /// One for each measure: unlike measures never share one.
    pub axes: Vec<Arc<Axis>>,
    /// Why there is more than one axis.
    pub apart: Option<String>,
}

/// An axis, symmetric about no difference, which is in its middle.
#[derive(Debug, Clone, PartialEq)]
pub struct Axis {
    /// "Risk ratio; 1 means no difference"
    pub heading: String,
    pub ticks: Vec<Tick>,
    /// What lies to the left and to the right.
    pub sides: (String, String),
    pub rows: Vec<Arc<ForestRow>>,
}

/// An estimate on its axis.
#[derive(Debug, Clone, PartialEq)]
pub struct ForestRow {
    pub label: String,
    pub fact: Arc<Fact>,
    pub at: Spot,
    /// Nothing where the source gives no bound on that side: the line is open there.
    pub from: Option<Spot>,
    pub to: Option<Spot>,
    /// That not all of it is drawn, where that is so.
    pub beyond: Option<&'static str>,
}

/// Nothing where no estimate says how precise it is.
pub(super) fn forest(citer: &Citer, review: &bundle::Review) -> Option<Forest> {
    let mut axes: Vec<(Measure, Axis)> = Vec::new();
    for conclusion in &review.conclusions {
        let Some(measure) = conclusion.estimate.as_ref().map(|estimate| estimate.measure) else { continue };
        if axes.iter().all(|(drawn, _)| *drawn != measure)
            && let Some(axis) = axis(citer, review, measure)
        {
            axes.push((measure, axis));
        }
    }
    let names: Vec<&str> = axes.iter().map(|(measure, _)| citer.words.measure(*measure)).collect();
    Some(Forest {
        id: format!("{}.forest", review.id),
        heading: citer.words.say(Key::HowPrecise).to_owned(),
        apart: (names.len() > 1).then(|| citer.words.fill(Key::DrawnApart, &[&names.join(", ")])),
        axes: axes.into_iter().map(|(_, axis)| Arc::new(axis)).collect(),
    })
    .filter(|forest| !forest.axes.is_empty())
}

fn axis(citer: &Citer, review: &bundle::Review, measure: Measure) -> Option<Axis> {
    let drawn: Vec<(usize, &bundle::Conclusion, &Estimate)> = review
        .conclusions
        .iter()
        .enumerate()
        .filter_map(|(index, conclusion)| Some((index, conclusion, conclusion.estimate.as_ref()?)))
        .filter(|(_, _, estimate)| estimate.measure == measure && ends(estimate) != (None, None))
        .collect();
    let values: Vec<[Option<Decimal>; 3]> = drawn
        .iter()
        .map(|(_, _, estimate)| {
            let (low, high) = ends(estimate);
            [Some(estimate.value), low, high]
        })
        .collect();
    let scale = Scale::new(measure, &values)?;
    let row = |(index, conclusion, estimate): &(usize, &bundle::Conclusion, &Estimate)| {
        let (low, high) = ends(estimate);
        let (at, from, to) = (scale.at(estimate.value), low.map(|low| scale.at(low)), high.map(|high| scale.at(high)));
        let is_beyond = |spot: &Spot| !matches!(spot, Spot::At(_));
        let form = if is_beyond(&at) { Some(1) } else { [from, to].iter().flatten().any(is_beyond).then_some(0) };
        ForestRow {
            label: sentence_case(&citer.word(&conclusion.outcome)),
            fact: fact(citer, review, *index, conclusion, estimate),
            at,
            from,
            to,
            beyond: form.map(|form| citer.words.form(Key::BeyondDrawing, form)),
        }
    };
    Some(Axis {
        heading: citer.words.axis(measure),
        ticks: scale.ticks(citer.words),
        sides: citer.words.sides(measure, &citer.bundle.subject.name),
        rows: drawn.iter().map(row).map(Arc::new).collect(),
    })
}

/// The ends of the interval, or the one bound that there is.
fn ends(estimate: &Estimate) -> (Option<Decimal>, Option<Decimal>) {
    match (&estimate.interval, &estimate.bound) {
        (Some(interval), _) => (Some(interval.low), Some(interval.high)),
        (None, Some(bound)) => (bound.low, bound.high),
        (None, None) => (None, None),
    }
}

/// "30 mL for 10 days: 2.87 (CI 1.24 to 6.69, level not stated)"
fn fact(
    citer: &Citer,
    review: &bundle::Review,
    index: usize,
    conclusion: &bundle::Conclusion,
    estimate: &Estimate,
) -> Arc<Fact> {
    let mut text = citer.words.decimal(estimate.value);
    text.extend(estimate.interval.as_ref().map(|interval| citer.words.interval(interval)));
    text.extend(estimate.bound.as_ref().map(|bound| citer.words.bound(bound)));
    let mut draft = Draft { text, kind: Kind::Reported, step: citer.step(&estimate.passages) };
    if let Some(covered) = &conclusion.regimen {
        let regimen = regimen(citer, covered);
        draft.text = format!("{}: {}", regimen.text, draft.text);
        draft.rest_on(regimen);
    }
    let number = index + 1;
    draft.fact(
        format!("{}.forest.{number}", review.id),
        citer.words.in_conclusion(&citer.word(&conclusion.outcome), Key::PartDrawn, &review.version, number),
    )
}
