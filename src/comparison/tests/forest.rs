//! How precise the estimates of a review are.

use super::*;

#[test]
fn ratios_stand_on_one_logarithmic_axis_symmetric_about_no_difference() {
    let comparison = comparison();
    let forest = comparison.reviews[0].forest.as_ref().expect("a plot");
    assert_eq!((forest.axes.len(), &forest.apart), (1, &None));
    let axis = &forest.axes[0];
    assert_eq!(axis.heading, "Risk ratio; 1 means no difference");
    let ticks: Vec<_> = axis.ticks.iter().map(|tick| (tick.label.as_str(), tick.at)).collect();
    assert_eq!(ticks, [("0.1", 0), ("0.2", 151), ("0.5", 350), ("1", 500), ("2", 650), ("5", 849), ("10", 1000)]);
    assert_eq!((axis.sides.0.as_str(), axis.sides.1.as_str()), ("fewer with Cerebrolysin", "more with Cerebrolysin"));
}

#[test]
fn a_row_is_where_its_numbers_are_and_says_them() {
    let comparison = comparison();
    let rows = &comparison.reviews[0].forest.as_ref().expect("a plot").axes[0].rows;
    let told: Vec<_> = rows.iter().map(|row| (row.label.as_str(), row.fact.text.replace('\u{202f}', " "))).collect();
    assert_eq!(told[0], ("Death from any cause", "0.96 (95% CI 0.65 to 1.41)".to_owned()));
    assert_eq!(told[2].1, "30 mL for 10 days: 2.87 (CI 1.24 to 6.69, level not stated)");
    for row in rows {
        let (from, to) = (row.from.expect("a low end"), row.to.expect("a high end"));
        assert!(from < row.at && row.at < to, "{row:?}");
    }
    // 1.10 to 5.23 is to the right of no difference, 0.65 to 1.41 on both sides of it.
    assert!(rows[1].from > Some(500) && rows[0].from < Some(500) && rows[0].to > Some(500));
}

#[test]
fn unlike_measures_are_drawn_apart_and_it_says_why() {
    let comparison = comparison();
    let forest = comparison.reviews[1].forest.as_ref().expect("a plot");
    let headings: Vec<_> = forest.axes.iter().map(|axis| axis.heading.as_str()).collect();
    assert_eq!(headings, ["Standardized mean difference; 0 means no difference", "Risk ratio; 1 means no difference"]);
    assert_eq!(
        forest.apart.as_deref(),
        Some("Drawn apart, since their numbers mean different things: standardized mean difference, risk ratio.")
    );
    let ticks: Vec<_> = forest.axes[0].ticks.iter().map(|tick| (tick.label.as_str(), tick.at)).collect();
    assert_eq!(ticks, [("-1", 0), ("-0.5", 250), ("0", 500), ("0.5", 750), ("1", 1000)]);
    assert_eq!(forest.axes[0].sides.1, "higher with Cerebrolysin");
}

#[test]
fn a_one_sided_bound_is_open_on_the_other_side() {
    let comparison = changed(|bundle| {
        let estimate = bundle.reviews[0].conclusions[0].estimate.as_mut().expect("an estimate");
        let low = estimate.interval.take().map(|interval| interval.low);
        estimate.bound = Some(bundle::Bound { low, ..bundle::Bound::default() });
    });
    let row = &comparison.reviews[0].forest.as_ref().expect("a plot").axes[0].rows[0];
    assert!(row.from.is_some() && row.to.is_none());
    assert_eq!(row.fact.text, "0.96, lower bound 0.65, no upper bound reported, level not stated");
}

#[test]
fn what_does_not_say_how_precise_it_is_is_not_drawn() {
    let comparison = changed(|bundle| {
        for conclusion in &mut bundle.reviews[0].conclusions {
            conclusion.estimate.as_mut().expect("an estimate").interval = None;
        }
    });
    assert_eq!(comparison.reviews[0].forest, None);
}
