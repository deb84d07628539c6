//! Bundles of which something untrue was once shown, and others of the same kinds. The files are in `tests/cases/`.

use evidence_bundle::{Absent, Decimal, Quantity, Term, Trial, Unit};
use proptest::prelude::*;

use super::*;
use crate::citations::Citer;
use crate::ledger::Ledger;

macro_rules! case {
    ($name:literal) => {
        super::read_unchecked(include_str!(concat!("../../../../tests/cases/", $name, ".json")))
    };
}

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

#[test]
fn what_is_not_planned_in_full_has_no_total_and_what_is_has_one() {
    for (bundle, bb) in [
        (case!("total-cycle"), "2100 mg"),
        (case!("total-divided-dose"), "12000 mg"),
        // In weeks: nothing is said of these.
        (case!("total-up-to"), "not calculated here"),
    ] {
        let comparison = compared(&bundle);
        assert_eq!(text(&comparison, "planned-total.aa"), "not calculated here");
        assert_eq!(fact(&comparison, "planned-total.aa").kind, Kind::NotRecorded);
        assert_eq!(text(&comparison, "planned-total.bb"), bb);
    }
}

/// The planned total of a trial of 100 mg once a day for 21 days, after a change to its bundle.
fn total(change: impl FnOnce(&mut Bundle)) -> String {
    let mut bundle = case!("total-cycle");
    bundle.trials.remove(0);
    change(&mut bundle);
    text(&compared(&bundle), "planned-total.bb")
}

fn passage<'b>(bundle: &'b mut Bundle, id: &str) -> &'b mut bundle::Passage {
    bundle.passages.iter_mut().find(|passage| passage.id == id).expect("the passage")
}

#[test]
fn every_wording_that_a_total_rests_on_is_read() {
    let (shown, absent) = ("2100 mg", "not calculated here");
    let words = |words: &str| Some(words.to_owned());
    assert_eq!(total(|_| ()), shown);
    assert_eq!(total(|bundle| passage(bundle, "bb-r").prefix = words("up to")), absent);
    assert_eq!(total(|bundle| passage(bundle, "bb-r").suffix = words("as needed")), absent);
    assert_eq!(total(|bundle| passage(bundle, "bb-r").suffix = words("in a clinic")), shown);
    assert_eq!(total(|bundle| bundle.trials[0].regimen.dose.as_reported = words("up to 100 mg")), absent);
    assert_eq!(total(|bundle| bundle.trials[0].regimen.course.as_reported = words("21 days of each cycle")), absent);
    assert_eq!(total(|bundle| bundle.trials[0].regimen.frequency.value = words("once daily as required")), absent);
    assert_eq!(total(|bundle| bundle.trials[0].regimen.frequency.value = None), shown, "the code says it alone");
    let figure = |text: &str| {
        let text = text.to_owned();
        move |bundle: &mut Bundle| {
            let passage = passage(bundle, "bb-r");
            (passage.exact, passage.figure) = (None, Some(text));
        }
    };
    assert_eq!(total(figure("100 mg once daily for 21 days")), shown);
    assert_eq!(total(figure("100 mg once daily for at most 21 days")), absent);
}

#[test]
fn a_total_rests_on_no_words_that_cannot_be_read() {
    let (shown, absent) = ("2100 mg", "not calculated here");
    let foreign = |language: &str, exact: &str, gloss: Option<&str>| {
        let [language, exact] = [language, exact].map(|text| Some(text.to_owned()));
        let gloss = gloss.map(str::to_owned);
        total(|bundle| {
            let passage = passage(bundle, "bb-r");
            (passage.language, passage.exact, passage.gloss) = (language, exact, gloss);
        })
    };
    assert_eq!(foreign("de", "100 mg einmal täglich über 21 Tage", None), shown);
    assert_eq!(foreign("de-AT", "bis zu 100 mg einmal täglich über 21 Tage", None), absent);
    assert_eq!(
        foreign("de", "100 mg einmal täglich über 21 Tage", Some("up to 100 mg once daily for 21 days")),
        absent
    );
    assert_eq!(foreign("fr", "100 mg une fois par jour pendant 21 jours", None), absent);
    assert_eq!(foreign("fr", "100 mg une fois par jour", Some("100 mg once daily for 21 days")), shown);
    assert_eq!(foreign("fr", "jusqu’à 100 mg", Some("up to 100 mg once daily for 21 days")), absent);
    assert_eq!(total(|bundle| bundle.language = "fr".to_owned()), absent);
}

#[test]
fn what_is_no_plain_number_has_no_total() {
    let absent = "not calculated here";
    let regimen = |change: fn(&mut bundle::Regimen)| total(|bundle| change(&mut bundle.trials[0].regimen));
    let range = |regimen: &mut bundle::Regimen| {
        (regimen.course.value, regimen.course.low, regimen.course.high) = (None, number("7"), number("21"));
    };
    assert_eq!(regimen(range), absent);
    assert_eq!(regimen(|regimen| regimen.course.unit = Some(Unit::Month)), absent);
    assert_eq!(regimen(|regimen| regimen.frequency.code = Some("1/wk".to_owned())), absent);
    assert_eq!(regimen(|regimen| regimen.frequency.code = Some("0.5/d".to_owned())), absent);
    assert_eq!(regimen(|regimen| regimen.frequency.code = Some("-1/d".to_owned())), absent);
    assert_eq!(regimen(|regimen| regimen.courses = Some(bundle::Courses::default())), absent);
    assert_eq!(regimen(|regimen| regimen.phases = vec![bundle::Phase::default()]), absent);
    assert_eq!(regimen(|regimen| regimen.dose = missing(Absent::NotStated)), absent);
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
    assert!(unclear.contains("Primary outcome, because a detail is not given for every trial"), "{unclear}");
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
        bundle::Phase { dose, frequency, length }
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
            let expected = [Standing::Different, Standing::Unclear].into_iter().find(|one| pairs.contains(one));
            prop_assert_eq!(all, expected.unwrap_or(Standing::Same), "{:?}", dimension);
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
    assert!(unclear.contains("How often, because words or units are not compared here"), "{unclear}");
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

#[test]
fn the_opening_gives_no_trial_the_words_of_another() {
    let mut bundle = case!("opening-first-words");
    let gave = "Both trials gave 5 mL twice a day by mouth.";
    for _ in 0..2 {
        let comparison = compared(&bundle);
        assert_eq!(text(&comparison, "opening"), gave);
        assert_eq!(text(&comparison, "comparator.aa"), "placebo drops plus a rehabilitation programme");
        assert_eq!(text(&comparison, "comparator.bb"), "placebo drops");
        bundle.trials.reverse();
    }
}

/// The opening and the row where two trials have these terms.
fn shared(dimension: Dimension, one: Term, other: Term) -> (String, Option<String>) {
    let mut bundle = case!("not-recorded-called-not-stated");
    for (trial, term) in bundle.trials.iter_mut().zip([one, other]) {
        match dimension {
            Dimension::Frequency => trial.regimen.frequency = term,
            Dimension::Route => trial.regimen.route = term,
            _ => trial.design.comparator = term,
        }
    }
    let comparison = compared(&bundle);
    let row = dimension.key();
    let shared = comparison.facts().into_iter().find(|fact| fact.id == row).map(|fact| fact.text.clone());
    (text(&comparison, "opening"), shared)
}

#[test]
fn words_are_shared_where_they_agree_or_mean_no_more_than_a_common_term() {
    use Dimension::{Comparator, Frequency, Route};
    for (dimension, code, one, other, common, opening) in [
        (Frequency, "1/d", "daily", "once daily", "once a day", "5 mL once a day by mouth, against placebo drops."),
        (
            Frequency,
            "2/d",
            "Twice a day",
            "twice a day",
            "twice a day",
            "5 mL twice a day by mouth, against placebo drops.",
        ),
        (
            Frequency,
            "3/d",
            "with meals",
            "with meals",
            "with meals",
            "5 mL with meals by mouth, against placebo drops.",
        ),
        (
            Route,
            "intravenous",
            "IV",
            "into a vein",
            "intravenous",
            "5 mL twice a day into a vein, against placebo drops.",
        ),
        (Comparator, "placebo", "placebo", "placebo drops", "placebo", "5 mL twice a day by mouth, against placebo."),
        (
            Comparator,
            "usual-care",
            "usual care",
            "Usual care",
            "usual care",
            "5 mL twice a day by mouth, against usual care.",
        ),
    ] {
        let (said, row) = shared(dimension, worded(one, code), worded(other, code));
        assert_eq!((said, row), (format!("Both trials gave {opening}"), Some(common.to_owned())), "{one}, {other}");
    }
}

#[test]
fn words_that_do_not_agree_are_neither_in_the_opening_nor_in_a_common_cell() {
    use Dimension::{Comparator, Frequency, Route};
    for (dimension, code, one, other, opening) in [
        (Frequency, "1/d", "daily before breakfast", "daily", "5 mL by mouth, against placebo drops."),
        (Frequency, "3/d", "three times a day", "with meals", "5 mL by mouth, against placebo drops."),
        (
            Route,
            "intravenous",
            "intravenous drip over a day",
            "intravenous",
            "5 mL twice a day, against placebo drops.",
        ),
        (Comparator, "placebo", "placebo and exercise", "placebo", "5 mL twice a day by mouth."),
        (Comparator, "usual-care", "usual care", "usual care with exercise", "5 mL twice a day by mouth."),
    ] {
        for (one, other) in [(one, other), (other, one)] {
            let (said, row) = shared(dimension, worded(one, code), worded(other, code));
            assert_eq!((said, row), (format!("Both trials gave {opening}"), None), "{one}, {other}");
        }
    }
}

#[test]
fn what_the_editor_left_out_is_not_said_to_be_missing_in_the_source() {
    let bundle = case!("not-recorded-called-not-stated");
    let comparison = compared(&bundle);
    assert_eq!(
        comparison.opening.differ.as_deref(),
        Some(
            "They differ in none of the ways compared here; one more cannot be compared, because a trial does not state \
             it; three more cannot be compared, because a value is not recorded here."
        )
    );
    assert_eq!(
        comparison.opening.ledger.unclear.as_deref(),
        Some(
            "Not comparable: Start, because a trial does not state it; Given with, because a value is not recorded here; \
             Primary outcome, because a value is not recorded here; Region, because a value is not recorded here."
        )
    );
    let german = Comparison::new(&bundle, catalogue::of("de").expect("there is German"));
    assert_eq!(
        german.opening.differ.as_deref(),
        Some(
            "Sie unterscheiden sich in keinem der hier verglichenen Punkte; ein weiterer ist nicht vergleichbar, weil eine \
             Studie nichts dazu angibt; drei weitere sind nicht vergleichbar, weil ein Wert hier nicht erfasst ist."
        )
    );
    assert_eq!(text(&comparison, "start-window.aa"), "not stated in the source");
    for row in ["given-with", "region", "primary-outcome"] {
        assert_eq!(text(&comparison, &format!("{row}.aa")), "not recorded here");
    }
}

#[test]
fn each_absence_has_its_own_words_in_the_row_and_in_the_ledger() {
    for (route, row, kind, reason) in [
        (Absent::NotStated, "not stated in the source", Kind::NotStated, "a trial does not state it"),
        (Absent::Unknown, "not recorded here", Kind::NotRecorded, "a value is not recorded here"),
        (Absent::NotApplicable, "does not apply", Kind::NotApplicable, "for a trial the question does not arise"),
    ] {
        let mut bundle = case!("not-recorded-called-not-stated");
        bundle.trials[1].regimen.route = Term { absent: Some(route), ..Term::default() };
        let comparison = compared(&bundle);
        let fact = fact(&comparison, "route.bb");
        assert_eq!((fact.text.as_str(), fact.kind), (row, kind));
        let unclear = comparison.opening.ledger.unclear.as_deref().expect("a sentence");
        assert!(unclear.contains(&format!("Route, because {reason};")), "{unclear}");
        assert!(!text(&comparison, "opening").contains("mouth"));
    }
}

#[test]
fn a_judgement_and_words_without_a_code_are_told_apart_from_what_is_missing() {
    let because = |route: Term| {
        let mut bundle = case!("not-recorded-called-not-stated");
        bundle.trials[1].regimen.route = route;
        compared(&bundle).opening.ledger.unclear.clone().expect("a sentence")
    };
    let [judgement, by] = ["probably by mouth", "the editor"].map(|text| Some(text.to_owned()));
    let judged = because(Term { judgement, by, ..Term::default() });
    assert!(judged.contains("Route, because a value is only judged;"), "{judged}");
    let words = because(Term { value: Some("by mouth".to_owned()), ..Term::default() });
    assert!(words.contains("Route, because words or units are not compared here;"), "{words}");
}

#[test]
fn absolute_numbers_are_missing_in_the_sources_only_where_these_were_read_for_them() {
    for (absent, said) in [
        (Absent::NotStated, "Absolute numbers are not in our sources."),
        (Absent::Unknown, "Absolute numbers are not recorded here."),
        (Absent::NotApplicable, "Absolute numbers do not apply here."),
    ] {
        let mut bundle = case!("forest-gone");
        bundle.reviews[0].absolute_numbers = Some(Term { absent: Some(absent), ..Term::default() });
        assert_eq!(text(&compared(&bundle), "rv.note.1"), said);
    }
}
