//! Estimates: an interval holds its estimate, and what is drawn on one axis is of one measure.
use evidence_bundle::{Decimal, Estimate, Finding, Item, Measure, PValue, Review, walk};

use crate::context::Context;

pub(super) fn check(context: &Context, findings: &mut Vec<Finding>) {
    let bundle = context.bundle;
    walk(bundle, &mut |visited| {
        if let Item::Estimate(estimate) = visited.item {
            form(visited.path, estimate, findings);
            within(visited.path, estimate, findings);
            possible(visited.path, estimate, findings);
        }
    });
    for (index, review) in bundle.reviews.iter().enumerate() {
        let older = bundle.reviews.iter().find(|older| review.supersedes.as_ref() == Some(&older.id));
        one_measure(index, review, older, findings);
    }
}

/// E060: the estimate lies between the ends of its interval, or on the inner side of its bound.
fn within(path: &str, estimate: &Estimate, findings: &mut Vec<Finding>) {
    let (low, high) = match (&estimate.interval, &estimate.bound) {
        (Some(interval), _) => (Some(interval.low), Some(interval.high)),
        (None, Some(bound)) => (bound.low, bound.high),
        (None, None) => return,
    };
    if low.is_some_and(|low| low > estimate.value) || high.is_some_and(|high| high < estimate.value) {
        findings.push(Finding::new(
            "E060",
            path,
            format!("the interval does not contain the estimate {}", estimate.value),
            "hold the estimate and both ends against the passage: one of them is mistyped",
        ));
    }
}

/// E061: within a review and the version before it, one outcome has one measure.
fn one_measure(index: usize, review: &Review, older: Option<&Review>, findings: &mut Vec<Finding>) {
    let earlier = older.into_iter().flat_map(|older| &older.conclusions);
    let mut seen: Vec<(&str, Measure)> =
        earlier.filter_map(|c| Some((c.outcome.as_str(), c.estimate.as_ref()?.measure))).collect();
    for (c, conclusion) in review.conclusions.iter().enumerate() {
        let Some(estimate) = &conclusion.estimate else { continue };
        match seen.iter().find(|(outcome, _)| *outcome == conclusion.outcome) {
            Some((_, measure)) if *measure != estimate.measure => findings.push(Finding::new(
                "E061",
                &format!("reviews[{index}].conclusions[{c}].estimate.measure"),
                format!("`{}` is given in two unlike measures, which cannot share an axis", conclusion.outcome),
                "keep one measure, or name the outcomes apart",
            )),
            Some(_) => {}
            None => seen.push((&conclusion.outcome, estimate.measure)),
        }
    }
}

/// E062: an interval or a bound, a bound with one side, P in one way.
fn form(path: &str, estimate: &Estimate, findings: &mut Vec<Finding>) {
    let both = estimate.interval.is_some() && estimate.bound.is_some();
    let sides = estimate.bound.as_ref().map_or(1, |bound| [bound.low, bound.high].iter().flatten().count());
    let ways = estimate.p.as_ref().map_or(1, |p| p.numbers().count());
    if both || sides != 1 || ways != 1 {
        findings.push(Finding::new(
            "E062",
            path,
            "the precision of the estimate is not given in one way".to_owned(),
            "give `interval` with both ends or `bound` with the one side that is reported, and `p` as `value`, `below` or `atMost`",
        ));
    }
}

/// E063: no ratio is zero or less, no probability outside 0 to 1, no P of nothing, no level outside 0 to 100.
fn possible(path: &str, estimate: &Estimate, findings: &mut Vec<Finding>) {
    let (interval, bound) = (estimate.interval.as_ref(), estimate.bound.as_ref());
    let ends =
        [interval.map(|i| i.low), interval.map(|i| i.high), bound.and_then(|b| b.low), bound.and_then(|b| b.high)];
    let mut values = ends.into_iter().flatten().chain([estimate.value]);
    let mut p = estimate.p.iter().flat_map(PValue::numbers);
    let levels = [interval.and_then(|i| i.level), bound.and_then(|b| b.level)];
    let between = |number: Decimal, high| number >= Decimal::whole(0) && number <= Decimal::whole(high);
    let fits = match estimate.measure {
        measure if measure.is_ratio() => values.all(|v| v > Decimal::whole(0)),
        Measure::MannWhitney => values.all(|value| between(value, 1)),
        Measure::Proportion => values.all(|value| between(value, 100)),
        Measure::RiskDifference => values.all(|value| value >= Decimal::whole(-100) && value <= Decimal::whole(100)),
        _ => true,
    };
    let is_certain = estimate.p.as_ref().and_then(|p| p.value).is_some_and(Decimal::is_zero);
    if !fits
        || is_certain
        || !p.all(|p| between(p, 1))
        || !levels.into_iter().flatten().all(|level| between(level, 100))
    {
        findings.push(Finding::new(
            "E063",
            path,
            "a number is impossible for this measure".to_owned(),
            "ratios are above 0, a Mann-Whitney estimator lies between 0 and 1, a level between 0 and 100; P is above 0: where \
             a source prints 0.000, leave P out unless it also says below what",
        ));
    }
}
