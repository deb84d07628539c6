//! How precise the estimates of a review are.

use evidence_bundle::{Bound, Decimal, Interval, Measure};

use super::*;
use crate::{Axis, Drawn, Findings, Spot, Tick};

/// The low end, the estimate and the high end of a row that is drawn as a whole.
fn drawn(row: &Drawn) -> [i64; 3] {
    [row.from, Some(row.at), row.to].map(|spot| match spot {
        Some(Spot::At(at)) => at,
        spot => panic!("{spot:?} of {row:?}"),
    })
}

#[test]
fn ratios_stand_on_one_logarithmic_axis_symmetric_about_no_difference() {
    let comparison = comparison();
    let findings = &comparison.reviews[0].findings;
    assert_eq!(findings.len(), 1);
    assert_eq!(findings[0].measure.as_deref(), Some("Risk ratio; 1 means no difference"));
    let axis = findings[0].axis.as_ref().expect("an axis");
    let ticks: Vec<_> = axis.ticks.iter().map(|tick| (tick.label.as_str(), tick.at)).collect();
    assert_eq!(ticks, [("0.1", 0), ("0.2", 151), ("0.5", 350), ("1", 500), ("2", 650), ("5", 849), ("10", 1000)]);
    assert_eq!((axis.sides.0.as_str(), axis.sides.1.as_str()), ("fewer with Cerebrolysin", "more with Cerebrolysin"));
}

#[test]
fn a_row_is_where_its_numbers_are_and_says_them() {
    let comparison = comparison();
    let conclusions = &comparison.reviews[0].findings[0].conclusions;
    let told = |index: usize| conclusions[index].estimate.as_ref().map(|fact| fact.text.as_str());
    assert_eq!(conclusions[0].outcome, "Death from any cause");
    assert_eq!(told(0), Some("Risk ratio 0.96 (95% CI 0.65 to 1.41)"));
    assert_eq!(told(2), Some("Risk ratio 2.87 (CI 1.24 to 6.69, level not stated)"));
    let rows = rows(&comparison.reviews[0].findings[0]);
    for row in &rows {
        let [from, at, to] = drawn(row);
        assert!(from < at && at < to && row.beyond.is_none(), "{row:?}");
    }
    // 1.10 to 5.23 is to the right of no difference, 0.65 to 1.41 on both sides of it.
    let ([around, ..], [right, ..]) = (drawn(&rows[0]), drawn(&rows[1]));
    assert!(right > 500 && around < 500 && drawn(&rows[0])[2] > 500);
}

#[test]
fn unlike_measures_are_drawn_apart() {
    let comparison = comparison();
    let dementia = comparison.reviews.iter().find(|review| review.id == "dementia-2019").expect("the review");
    let findings = &dementia.findings;
    let measures: Vec<_> = findings.iter().filter_map(|each| each.measure.as_deref()).collect();
    assert_eq!(measures, ["Standardized mean difference; 0 means no difference", "Risk ratio; 1 means no difference"]);
    let axis = findings[0].axis.as_ref().expect("an axis");
    let ticks: Vec<_> = axis.ticks.iter().map(|tick| (tick.label.as_str(), tick.at)).collect();
    assert_eq!(ticks, [("−1", 0), ("−0.5", 250), ("0", 500), ("0.5", 750), ("1", 1000)]);
    assert_eq!(axis.sides.1, "higher with Cerebrolysin");
}

#[test]
fn a_one_sided_bound_is_open_on_the_other_side() {
    let comparison = changed(|bundle| {
        let estimate = bundle.reviews[0].conclusions[0].estimate.as_mut().expect("an estimate");
        let low = estimate.interval.take().map(|interval| interval.low);
        estimate.bound = Some(bundle::Bound { low, ..bundle::Bound::default() });
    });
    let conclusion = &comparison.reviews[0].findings[0].conclusions[0];
    assert!(conclusion.drawn.is_some_and(|row| row.from.is_some() && row.to.is_none()));
    let told = conclusion.estimate.as_ref().map(|fact| fact.text.as_str());
    assert_eq!(told, Some("Risk ratio 0.96, lower bound 0.65, no upper bound reported, level not stated"));
}

#[test]
fn what_does_not_say_how_precise_it_is_is_not_drawn() {
    let comparison = changed(|bundle| {
        for conclusion in &mut bundle.reviews[0].conclusions {
            conclusion.estimate.as_mut().expect("an estimate").interval = None;
        }
    });
    let findings = &comparison.reviews[0].findings[0];
    assert!(findings.axis.is_none() && rows(findings).is_empty());
}

/// Estimates of one measure, each with the ends of its interval, on their axis.
fn axis(measure: Measure, rows: &[[&str; 3]]) -> Plot {
    let number = |text: &str| Decimal::parse(&text.replace('−', "-")).expect("a number");
    let mut bundle = super::read_unchecked(include_str!("../../../../tests/cases/forest-gone.json"));
    let conclusions = &mut bundle.reviews[0].conclusions;
    conclusions.resize(rows.len(), conclusions[0].clone());
    for (conclusion, [value, low, high]) in conclusions.iter_mut().zip(rows) {
        let estimate = conclusion.estimate.as_mut().expect("an estimate");
        (estimate.measure, estimate.value) = (measure, number(value));
        let [low, high] = [low, high].map(|end| (!end.is_empty()).then(|| number(end)));
        (estimate.interval, estimate.bound) = match (low, high) {
            (Some(low), Some(high)) => (Some(Interval { level: None, low, high }), None),
            (low, high) => (None, Some(Bound { level: None, low, high })),
        };
    }
    let comparison = Comparison::new(&bundle, catalogue::english());
    plot(&comparison.reviews[0].findings[0])
}

/// An axis with what is drawn on it.
struct Plot {
    ticks: Vec<Tick>,
    rows: Vec<Drawn>,
}

fn plot(findings: &Findings) -> Plot {
    let Axis { ticks, .. } = findings.axis.clone().expect("an axis");
    Plot { ticks, rows: rows(findings) }
}

fn rows(findings: &Findings) -> Vec<Drawn> {
    findings.conclusions.iter().filter_map(|conclusion| conclusion.drawn).collect()
}

fn labels(axis: &Plot) -> Vec<&str> {
    axis.ticks.iter().map(|tick| tick.label.as_str()).collect()
}

#[test]
fn one_very_wide_interval_is_cut_off_and_the_others_keep_their_scale() {
    let bundle = super::read_unchecked(include_str!("../../../../tests/cases/forest-gone.json"));
    let comparison = Comparison::new(&bundle, catalogue::english());
    let axis = plot(&comparison.reviews[0].findings[0]);
    assert_eq!(labels(&axis), ["0.1", "0.2", "0.5", "1", "2", "5", "10"]);
    assert_eq!(drawn(&axis.rows[0]), [390, 478, 573]);
    drawn(&axis.rows[1]);
    let wide = &axis.rows[2];
    assert_eq!((wide.from, wide.at, wide.to), (Some(Spot::At(302)), Spot::At(922), Some(Spot::Right)));
    assert_eq!(wide.beyond, Some("The line goes on beyond the drawing."));
    let told = comparison.reviews[0].findings[0].conclusions[2].estimate.as_ref().map(|fact| fact.text.as_str());
    assert!(
        told.is_some_and(|told| told.ends_with("7.0 (95% CI 0.4 to 1041.0)")),
        "the value stays as it is: {told:?}"
    );
    let german = Comparison::new(&bundle, catalogue::of("de").expect("there is German"));
    let wide = &plot(&german.reviews[0].findings[0]).rows[2];
    assert_eq!(wide.beyond, Some("Die Linie geht über die Zeichnung hinaus."));
}

#[test]
fn a_ratio_is_cut_off_on_either_side_and_an_estimate_beyond_the_axis_says_so() {
    let rows = [
        ["1", "0.5", "2"],
        ["1", "0.6", "1.8"],
        ["0.9", "0.001", "1.2"],
        ["1", "0.001", "1000"],
        ["300", "0.5", "90000"],
        ["300", "100", "90000"],
        ["0.5", "0.00", "1.1"],
        ["1", "0.7", "1.6"],
        ["1", "0.8", "1.5"],
    ];
    let axis = axis(Measure::OddsRatio, &rows);
    assert_eq!(labels(&axis), ["0.5", "1", "2"]);
    let spots = |index: usize| {
        let row = &axis.rows[index];
        [row.from, Some(row.at), row.to].map(|spot| match spot {
            Some(Spot::At(_)) => "at",
            Some(Spot::Left) => "left",
            Some(Spot::Right) => "right",
            None => "open",
        })
    };
    let cut = "The line goes on beyond the drawing.";
    let beyond = "The estimate lies beyond the drawing.";
    for (index, expected, said) in [
        (0, ["at", "at", "at"], None),
        (2, ["left", "at", "at"], Some(cut)),
        (3, ["left", "at", "right"], Some(cut)),
        (4, ["at", "right", "right"], Some(beyond)),
        (5, ["right", "right", "right"], Some(beyond)),
        (6, ["left", "at", "at"], Some(cut)),
    ] {
        assert_eq!((spots(index), axis.rows[index].beyond), (expected, said), "{index}");
    }
}

#[test]
fn a_plot_is_drawn_however_wide_everything_is() {
    let wide = axis(Measure::RiskRatio, &[["7", "0.4", "1041"]]);
    assert_eq!(labels(&wide), ["0.001", "0.01", "0.1", "1", "10", "100", "1000"]);
    assert_eq!((wide.rows[0].from.is_some(), wide.rows[0].to), (true, Some(Spot::Right)));
    let wider = axis(Measure::RiskRatio, &[["300", "90", "900"], ["50", "25", "100"], ["1", "0.5", "2"]]);
    assert_eq!(labels(&wider), ["0.01", "0.1", "1", "10", "100"], "as far as half of the rows go");
    for (measure, rows) in [
        (Measure::RiskRatio, [["999999999", "99999999", "999999999999999"]; 2]),
        (Measure::HazardRatio, [["0", "0", "0"]; 2]),
        (Measure::MeanDifference, [["999999999999999", "−999999999999999", "999999999999999"]; 2]),
        (Measure::MeanDifference, [["0", "0", "0"]; 2]),
        (Measure::MeanDifference, [["0.00000000000001", "−0.00000000000001", "1"]; 2]),
    ] {
        let axis = axis(measure, &rows);
        assert_eq!(axis.rows.len(), 2, "{measure:?}");
        assert!(axis.ticks.len() >= 3 && axis.ticks.iter().any(|tick| tick.at == 500), "{measure:?}: {:?}", axis.ticks);
    }
}

#[test]
fn differences_keep_the_scale_of_the_row_in_the_middle() {
    let rows = [["−1", "−2.5", "0.5"], ["2", "1", "3"], ["40", "−300", "380"]];
    let cut = axis(Measure::MeanDifference, &rows);
    assert_eq!(labels(&cut), ["−5", "0", "5"]);
    assert_eq!((cut.rows[2].from, cut.rows[2].at, cut.rows[2].to), (Some(Spot::Left), Spot::Right, Some(Spot::Right)));
    drawn(&cut.rows[0]);
    drawn(&cut.rows[1]);
    for (row, expected) in [
        (["250", "200", "300"], vec!["−500", "0", "500"]),
        (["0.003", "0.001", "0.004"], vec!["−0.01", "−0.005", "0", "0.005", "0.01"]),
        (["12", "−3", "14"], vec!["−20", "−10", "0", "10", "20"]),
    ] {
        assert_eq!(labels(&axis(Measure::MeanDifference, &[row])), expected);
    }
    let within = [["1", "0", "2"], ["4", "0", "9"]];
    assert_eq!(labels(&axis(Measure::Smd, &within)), ["−10", "−5", "0", "5", "10"], "five times as far is drawn");
}

#[test]
fn what_is_open_on_one_side_may_be_cut_off_on_the_other() {
    let rows = [["1", "0.5", "2"], ["1.2", "0.9", "2"], ["900", "500", ""], ["0.8", "", "1900"], ["1.5", "1.1", ""]];
    let axis = axis(Measure::HazardRatio, &rows);
    let ends: Vec<_> = axis.rows[2..].iter().map(|row| (row.from, row.to)).collect();
    assert_eq!((ends[0], axis.rows[2].at), ((Some(Spot::Right), None), Spot::Right));
    assert_eq!(ends[1], (None, Some(Spot::Right)));
    assert!(matches!(ends[2], (Some(Spot::At(_)), None)) && axis.rows[4].beyond.is_none(), "open, and not cut off");
}
