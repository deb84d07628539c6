//! Other trials than those that the bundle shows at first.

use super::{bundle, fact, text};
use crate::catalogue;
use crate::{Comparison, Dimension, MOST_COLUMNS, Standing};

fn of(ids: &[&str]) -> Comparison {
    Comparison::of(&bundle(), catalogue::english(), |trial| ids.contains(&trial.id.as_str()))
}

#[test]
fn three_trials_are_compared_in_the_ledger_and_what_one_does_not_state_is_not_called_the_same() {
    let comparison = of(&["casta", "cars", "cars-2"]);
    assert_eq!(comparison.trials, ["CASTA", "CARS", "CARS-2"]);
    assert_eq!(text(&comparison, "route.cars-2"), "not stated in the source");
    assert_eq!(comparison.opening.ledger.standing(Dimension::Route), Standing::Unclear);
    let course = text(&comparison, "ledger.course");
    assert!(course.contains("CASTA: 10 days; CARS: 21 days; CARS-2: "), "{course}");
    let differ = comparison.opening.differ.as_deref().unwrap_or_default();
    assert!(differ.contains("because a trial does not state it"), "{differ}");
    assert_eq!(comparison.others.len(), 2, "the newer ones");
}

#[test]
fn a_trial_that_was_added_says_why_it_was_left_out_at_first_with_the_way_to_the_source() {
    let comparison = of(&["casta", "cars-2"]);
    let caution = fact(&comparison, "picked.cars-2.reason");
    assert!(!caution.marks.is_empty(), "{caution:?}");
    let others: Vec<&str> = comparison.others.iter().map(|other| other.name.as_str()).collect();
    assert_eq!(others, ["CARS", "CEREHETIS", "ESCAS"]);
    let one = of(&["casta"]);
    assert!(one.picks.iter().all(|pick| pick.fixed == pick.shown), "the last one cannot be taken away");
}

#[test]
fn two_trials_leave_nothing_to_choose() {
    let mut bundle = bundle();
    bundle.trials.truncate(2);
    assert!(Comparison::new(&bundle, catalogue::english()).picks.is_empty());
}

#[test]
fn from_nine_on_every_trial_has_a_cell_of_its_own() {
    let mut bundle = bundle();
    let casta = bundle.trials[0].clone();
    bundle.trials = (0..=MOST_COLUMNS).map(|_| casta.clone()).collect();
    for (index, trial) in bundle.trials.iter_mut().enumerate() {
        trial.id = format!("t{index}");
    }
    let comparison = Comparison::new(&bundle, catalogue::english());
    for row in comparison.groups.iter().flat_map(|group| &group.rows) {
        assert_eq!(row.cells.len(), MOST_COLUMNS + 1, "{}", row.key);
    }
    bundle.trials.pop();
    let comparison = Comparison::new(&bundle, catalogue::english());
    let dose = comparison.groups[0].rows.iter().find(|row| row.key == "dose").map(|row| row.cells.len());
    assert_eq!(dose, Some(1), "eight that agree share one");
}
