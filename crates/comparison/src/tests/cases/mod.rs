//! Bundles of which something untrue was once shown, and others of the same kinds. The files are in `tests/cases/`.

/// A bundle of `tests/cases/`.
macro_rules! case {
    ($name:literal) => {
        crate::tests::read_unchecked(include_str!(concat!("../../../../../tests/cases/", $name, ".json")))
    };
}

mod totals;
mod wordings;

use evidence_bundle::{Absent, Decimal, Quantity, Term, Trial, Unit};
use proptest::prelude::*;

use super::*;
use crate::citations::Citer;
use crate::ledger::Ledger;

fn compared(bundle: &Bundle) -> Comparison {
    Comparison::new(bundle, catalogue::english())
}

/// The standing of every dimension.
fn standings(bundle: &Bundle) -> Vec<(Dimension, Standing)> {
    compared(bundle).opening.ledger.entries.iter().map(|entry| (entry.dimension, entry.standing)).collect()
}

fn standing(bundle: &Bundle, dimension: Dimension) -> Standing {
    compared(bundle).opening.ledger.standing(dimension)
}

fn number(text: &str) -> Option<Decimal> {
    Decimal::parse(text).ok()
}

fn quantity(value: &str, unit: Unit) -> Quantity {
    Quantity { value: number(value), unit: Some(unit), passages: vec!["aa-r".to_owned()], ..Quantity::default() }
}

fn coded(code: &str) -> Term {
    Term { code: Some(code.to_owned()), passages: vec!["aa-r".to_owned()], ..Term::default() }
}

/// Words beside the code of the term.
fn worded(value: &str, code: &str) -> Term {
    Term { value: Some(value.to_owned()), ..coded(code) }
}
fn missing(absent: Absent) -> Quantity {
    Quantity { absent: Some(absent), ..Quantity::default() }
}
#[test]
fn the_verdict_on_three_trials_does_not_depend_on_their_order() {
    let (one, other) = (case!("ledger-order-a"), case!("ledger-order-b"));
    for bundle in [&one, &other] {
        assert_eq!(standing(bundle, Dimension::PrimaryOutcome), Standing::Different, "day 90 is not day 180");
    }
    assert_eq!(standings(&one), standings(&other));
}

#[test]
fn a_detail_that_one_trial_does_not_give_leaves_it_unclear() {
    let mut bundle = case!("ledger-order-a");
    bundle.trials.pop();
    let comparison = compared(&bundle);
    let ledger = &comparison.opening.ledger;
    assert_eq!(ledger.standing(Dimension::PrimaryOutcome), Standing::Unclear);
    let unclear = ledger.unclear.as_deref().expect("a sentence");
    assert!(unclear.contains("primary outcome, because a detail is not given for every trial"), "{unclear}");
    bundle.trials[1].outcomes[0].time_point = None;
    assert_eq!(standing(&bundle, Dimension::PrimaryOutcome), Standing::Same, "neither says when");
    for trial in &mut bundle.trials {
        trial.outcomes[0].time_point = Some(missing(Absent::NotStated));
    }
    assert_eq!(standing(&bundle, Dimension::PrimaryOutcome), Standing::Unclear, "of neither it is stated when");
}

/// What a trial may have in a field, as it decides on the verdict.
fn quantities(unit: Unit, other: Unit) -> impl Strategy<Value = Quantity> {
    prop_oneof![
        Just(quantity("5", unit)),
        Just(quantity("30", unit)),
        Just(quantity("5", other)),
        Just(missing(Absent::NotStated)),
        Just(missing(Absent::Unknown)),
        Just(missing(Absent::NotApplicable)),
    ]
}

fn terms(code: &'static str, other: &'static str) -> impl Strategy<Value = Term> {
    prop_oneof![
        Just(coded(code)),
        Just(coded(other)),
        Just(worded("up to then", code)),
        Just(worded("as needed", code)),
        Just(Term { value: Some("so they said".to_owned()), ..Term::default() }),
        Just(Term { absent: Some(Absent::NotStated), ..Term::default() }),
    ]
}

prop_compose! {
    fn outcome()(
        instrument in terms("hiccups", "sleep"),
        when in proptest::option::of(quantities(Unit::Day, Unit::Week)),
    ) -> bundle::Outcome {
        bundle::Outcome { instrument, time_point: when, role: bundle::OutcomeRole::Primary, ..bundle::Outcome::default() }
    }
}

prop_compose! {
    fn given()(
        agent in terms("water", "sugar"),
        dose in proptest::option::of(quantities(Unit::Milligram, Unit::Millilitre)),
        course in proptest::option::of(quantities(Unit::Month, Unit::Day)),
    ) -> bundle::CoIntervention {
        bundle::CoIntervention { agent, dose, course, ..bundle::CoIntervention::default() }
    }
}

prop_compose! {
    fn phase()(
        dose in quantities(Unit::Millilitre, Unit::Milligram),
        frequency in proptest::option::of(terms("1/d", "2/d")),
        length in quantities(Unit::Day, Unit::Week),
    ) -> bundle::Phase {
        bundle::Phase { dose, frequency, length, ..bundle::Phase::default() }
    }
}

prop_compose! {
    fn trial()(
        (dose, frequency, course) in (
            quantities(Unit::Millilitre, Unit::Milligram), terms("1/d", "2/d"), quantities(Unit::Month, Unit::Day),
        ),
        window in quantities(Unit::Hour, Unit::Day),
        given_with in proptest::collection::vec(given(), 0..3),
        phases in proptest::collection::vec(phase(), 0..3),
        outcomes in proptest::collection::vec(outcome(), 0..3),
        countries in proptest::collection::vec(terms("XR", "XS"), 0..3),
    ) -> Trial {
        let start = bundle::Start { window, ..bundle::Start::default() };
        let regimen = bundle::Regimen { dose, frequency, course, start, given_with, phases, ..Default::default() };
        Trial { regimen, outcomes, countries, ..Trial::default() }
    }
}

/// Every order of a list.
fn orders<T: Clone>(list: &[T]) -> Vec<Vec<T>> {
    if list.is_empty() {
        return vec![Vec::new()];
    }
    let mut all = Vec::new();
    for index in 0..list.len() {
        let mut rest = list.to_vec();
        let first = rest.remove(index);
        all.extend(orders(&rest).into_iter().map(|order| [vec![first.clone()], order].concat()));
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_order_of_trials_gives_the_same_verdicts_and_the_same_reasons(
        trials in proptest::collection::vec(trial(), 3..=4),
    ) {
        let bundle = Bundle { language: "en".to_owned(), ..Bundle::default() };
        let citer = Citer::new(&bundle, catalogue::english());
        let verdicts = |trials: &[Trial]| {
            let Ledger { entries, same, unclear, .. } = Ledger::new(&citer, &trials.iter().collect::<Vec<_>>());
            let entries = entries.into_iter().map(|entry| (entry.dimension, entry.standing, entry.gap));
            (entries.collect::<Vec<_>>(), same, unclear)
        };
        let first = verdicts(&trials);
        for order in orders(&trials) {
            prop_assert_eq!(&verdicts(&order), &first);
        }
        // The same holds of them all only if it holds of every two.
        for (dimension, all, _) in first.0 {
            let mut pairs = Vec::new();
            for (index, one) in trials.iter().enumerate() {
                for other in &trials[index + 1..] {
                    let (entries, ..) = verdicts(&[one.clone(), other.clone()]);
                    pairs.extend(entries.iter().find(|entry| entry.0 == dimension).map(|entry| entry.1));
                }
            }
            // In what applies to none of them nothing is counted.
            let expected = [Standing::Different, Standing::Unclear, Standing::Same];
            let expected = expected.into_iter().find(|one| pairs.contains(one)).unwrap_or(Standing::Uncounted);
            prop_assert_eq!(all, expected, "{:?}", dimension);
        }
    }
}

#[test]
fn amounts_that_may_be_the_same_are_not_said_to_differ() {
    let course = |one: Quantity, other: Quantity| {
        let mut bundle = case!("not-recorded-called-not-stated");
        (bundle.trials[0].regimen.course, bundle.trials[1].regimen.course) = (one, other);
        standing(&bundle, Dimension::Course)
    };
    use Unit::{Day, Month, Week};
    assert_eq!(course(quantity("4", Week), quantity("28", Day)), Standing::Same);
    assert_eq!(course(quantity("1", Month), quantity("30", Day)), Standing::Unclear);
    assert_eq!(course(quantity("6", Month), quantity("26", Week)), Standing::Unclear);
    assert_eq!(course(quantity("1", Month), quantity("10", Day)), Standing::Different);
    assert_eq!(course(quantity("3", Month), quantity("12", Month)), Standing::Different);
    assert_eq!(standing(&case!("total-up-to"), Dimension::Dose), Standing::Unclear, "80 mg may be in 5 mL");
}

#[test]
fn words_that_say_more_than_their_code_are_not_the_same_by_the_code_alone() {
    let comparison = compared(&case!("total-cycle"));
    let ledger = &comparison.opening.ledger;
    assert_eq!(ledger.standing(Dimension::Frequency), Standing::Unclear, "days 1 and 8 are not every day");
    let unclear = ledger.unclear.as_deref().expect("a sentence");
    assert!(unclear.contains("frequency, because words or units are not compared here"), "{unclear}");
    assert_eq!(text(&comparison, "frequency.aa"), "once daily on days 1 and 8");
    assert_eq!(text(&comparison, "frequency.bb"), "once daily");
    let mut same = case!("total-cycle");
    same.trials[1].regimen.frequency = same.trials[0].regimen.frequency.clone();
    assert_eq!(standing(&same, Dimension::Frequency), Standing::Same);
}

#[test]
fn a_window_with_one_end_begins_at_once() {
    let mut bundle = case!("not-recorded-called-not-stated");
    bundle.trials[0].regimen.start.window = quantity("12", Unit::Hour);
    bundle.trials[1].regimen.start.window =
        Quantity { value: None, low: number("0"), high: number("12"), ..quantity("12", Unit::Hour) };
    let comparison = compared(&bundle);
    assert_eq!(comparison.opening.ledger.standing(Dimension::StartWindow), Standing::Same);
    assert_eq!(text(&comparison, "start-window"), "within 12 hours of diagnosis");
}
