//! What is said of trials together, and of what is missing.

use super::*;

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
            "No difference between the trials in what is compared here; one more cannot be compared, because a trial does not state \
             it; three more cannot be compared, because a value is not recorded here."
        )
    );
    assert_eq!(
        comparison.opening.ledger.unclear.as_deref(),
        Some(
            "Not comparable: start of treatment, because a trial does not state it; given with, primary outcome, region, because a \
             value is not recorded here."
        )
    );
    let german = Comparison::new(&bundle, catalogue::of("de").expect("there is German"));
    assert_eq!(
        german.opening.differ.as_deref(),
        Some(
            "Kein Unterschied zwischen den Studien in dem, was hier verglichen wird; ein weiterer ist nicht vergleichbar, weil eine \
             Studie nichts dazu angibt; drei weitere sind nicht vergleichbar, weil ein Wert hier nicht erfasst ist."
        )
    );
    assert_eq!(text(&comparison, "absent.not-stated"), "Not stated in the source: start of treatment.");
    assert_eq!(text(&comparison, "absent.not-recorded"), "Not recorded here: given with, primary outcome, region.");
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
        let because: Vec<&str> = unclear.split("; ").filter(|part| part.contains("route")).collect();
        assert!(because.len() == 1 && because[0].contains(&format!("because {reason}")), "{unclear}");
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
    assert!(judged.contains("route, because a value is only judged"), "{judged}");
    let words = because(Term { value: Some("by mouth".to_owned()), ..Term::default() });
    assert!(words.contains("route, because words or units are not compared here"), "{words}");
}

#[test]
fn absolute_numbers_are_missing_in_the_sources_only_where_these_were_read_for_them() {
    for (absent, said) in [
        (Absent::NotStated, "Our sources do not say how many people in 100 were affected."),
        (Absent::Unknown, "Absolute numbers are not recorded here."),
        (Absent::NotApplicable, "Absolute numbers do not apply here."),
    ] {
        let mut bundle = case!("forest-gone");
        bundle.reviews[0].absolute_numbers = Some(Term { absent: Some(absent), ..Term::default() });
        assert_eq!(text(&compared(&bundle), "rv.note.1"), said);
    }
}
