//! The picture.

use super::*;

#[test]
fn bars_stand_where_the_values_are() {
    let comparison = comparison();
    let picture = comparison.picture.as_ref().expect("there is a picture");
    let ticks = |panel: &crate::Panel| panel.ticks.iter().map(|tick| (tick.label.clone(), tick.at)).collect::<Vec<_>>();
    let ticks_of =
        |pairs: &[(&str, i64)]| pairs.iter().map(|(label, at)| ((*label).to_owned(), *at)).collect::<Vec<_>>();
    assert_eq!(picture.start.title, "When it started (hours after onset)");
    assert_eq!(ticks(&picture.start), ticks_of(&[("0", 0), ("12", 166), ("24", 333), ("72", 1000)]));
    assert_eq!(picture.course.title, "How long it lasted (days of treatment)");
    assert_eq!(ticks(&picture.course), ticks_of(&[("0", 0), ("10", 476), ("21", 1000)]));
    let bar = |from, to| Some(crate::Bar { from, to });
    let starts: Vec<_> = picture.lanes.iter().map(|lane| lane.start).collect();
    assert_eq!(starts, [bar(0, 166), bar(333, 1000)]);
    let courses: Vec<_> = picture.lanes.iter().map(|lane| lane.course.iter().map(|it| it.bar).next()).collect();
    assert_eq!(courses, [bar(0, 476), bar(0, 1000)], "both from their first dose");
}

#[test]
fn the_picture_says_what_the_table_says_and_names_the_gap() {
    let comparison = comparison();
    for (trial, frequency) in [("casta", "daily"), ("cars", "once a day")] {
        assert_eq!(
            text(&comparison, &format!("picture.start.{trial}")),
            text(&comparison, &format!("start-window.{trial}"))
        );
        let course = text(&comparison, &format!("picture.course.{trial}"));
        assert_eq!(course, format!("{}, 30 mL {frequency}", text(&comparison, &format!("course.{trial}"))));
    }
    assert_eq!(text(&comparison, "picture.gap.1"), "Neither trial started treatment 12 to 24 hours after onset.");
}

/// The heading of a picture of so many trials, of which the last found a difference where it is said so.
fn heading(trials: usize, last: &str) -> String {
    let comparison = changed(|bundle| {
        let mut one = bundle.trials[0].clone();
        one.outcomes.retain(|outcome| outcome.role == bundle::OutcomeRole::Primary);
        bundle.trials = (1..=trials)
            .map(|number| bundle::Trial { id: format!("t{number}"), name: format!("T{number}"), ..one.clone() })
            .collect();
        let finding = bundle.trials.last_mut().and_then(|trial| trial.outcomes[0].finding.as_mut());
        finding.expect("a finding").code = Some(last.to_owned());
    });
    comparison.picture.as_ref().expect("there is a picture").heading.clone()
}

#[test]
fn the_heading_of_many_trials_counts_those_that_found_a_difference() {
    assert_eq!(heading(4, "no-difference"), "Of four trials, none found a difference in the main outcome");
    assert_eq!(heading(4, "favours-control"), "Of four trials, one found a difference in the main outcome");
    assert_eq!(heading(4, "not-reported"), "When treatment started and how long it lasted");
}
