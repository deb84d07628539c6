//! What is the same, what differs, and what cannot be compared.

use super::*;

#[test]
fn casta_and_cars_are_the_same_in_four_ways_and_differ_in_six() {
    let comparison = comparison();
    let ledger = &comparison.opening.ledger;
    let of = |standing| ledger.with(standing).map(|entry| entry.dimension).collect::<Vec<_>>();
    use Dimension::*;
    assert_eq!(of(Standing::Same), [Dose, Frequency, Route, Comparator]);
    assert_eq!(of(Standing::Different), [Course, StartWindow, GivenWith, PrimaryOutcome, Region, Randomized]);
    assert_eq!(of(Standing::Unclear), []);
    assert_eq!(ledger.warning, Some("So we cannot tell which of these, if any, explains different results."));
}

#[test]
fn the_opening_says_what_is_shared_and_in_how_many_ways_they_differ() {
    let comparison = comparison();
    assert_eq!(text(&comparison, "opening"), "Both trials gave 30 mL once a day into a vein, against saline placebo.");
    assert_eq!(comparison.opening.differ.as_deref(), Some("Six differences between the trials."));
}

#[test]
fn the_opening_leaves_out_what_is_not_shared() {
    let comparison = changed(|bundle| bundle.trials[1].regimen.dose = bundle.trials[0].follow_up.clone().unwrap());
    assert_eq!(
        text(&comparison, "opening"),
        "Both trials gave Cerebrolysin once a day into a vein, against saline placebo."
    );
    assert_eq!(comparison.opening.differ.as_deref(), Some("Seven differences between the trials."));
}

#[test]
fn one_trial_alone_has_no_differences() {
    let comparison = changed(|bundle| bundle.trials[1].shown = false);
    assert_eq!(text(&comparison, "opening"), "CASTA gave 30 mL daily into a vein, against saline placebo.");
    assert_eq!(comparison.opening.differ, None);
    assert_eq!(comparison.trials, ["CASTA"]);
    assert_eq!(
        comparison.others.iter().map(|other| other.name.as_str()).collect::<Vec<_>>(),
        ["CARS", "CARS-2", "CEREHETIS", "ESCAS"]
    );
}

#[test]
fn what_one_trial_does_not_state_is_neither_the_same_nor_different() {
    let comparison = changed(|bundle| {
        let course = &mut bundle.trials[1].regimen.course;
        *course = bundle::Quantity { absent: Some(bundle::Absent::NotStated), ..Default::default() };
    });
    assert_eq!(comparison.opening.ledger.standing(Dimension::Course), Standing::Unclear);
    assert_eq!(text(&comparison, "course.cars"), "not stated in the source");
    assert_eq!(fact(&comparison, "course.cars").kind, Kind::NotStated);
    let differ = "Five differences between the trials; one more cannot be compared, because a trial does not state it.";
    assert_eq!(comparison.opening.differ.as_deref(), Some(differ));
}

#[test]
fn amounts_are_compared_and_not_their_units() {
    let comparison = changed(|bundle| {
        let week = bundle::Decimal::parse("3").unwrap();
        let course = &mut bundle.trials[0].regimen.course;
        course.value = Some(week);
        course.unit = Some(bundle::Unit::Week);
    });
    assert_eq!(comparison.opening.ledger.standing(Dimension::Course), Standing::Same, "3 weeks are 21 days");
}

#[test]
fn four_trials_with_phases_and_gaps_in_what_is_stated() {
    let text = include_str!("../../../../data/examples/examplinum.json");
    let comparison =
        Comparison::new(&bundle::load(text).unwrap_or_else(|findings| panic!("{findings:#?}")), catalogue::english());
    assert_eq!(comparison.trials.len(), 4);
    assert!(comparison.reviews.is_empty() && comparison.others.is_empty());
    assert_eq!(
        comparison.opening.alike.as_ref().map(|fact| fact.text.as_str()),
        Some("All four trials gave Examplinum, against placebo drops.")
    );
    let total = |trial: &str| super::text(&comparison, &format!("planned-total.{trial}"));
    assert_eq!([total("delphinus"), total("borealis")], ["280 mL", "not calculated here"]);
    let ledger = &comparison.opening.ledger;
    assert_eq!(ledger.standing(Dimension::Dose), Standing::Different, "one changes its dose on the way");
    assert_eq!(ledger.standing(Dimension::Route), Standing::Unclear, "one does not state it");
    let picture = comparison.picture.as_ref().expect("there is a picture");
    let starts: Vec<_> = picture.lanes.iter().map(|lane| lane.start.is_some()).collect();
    assert_eq!(starts, [true, true, false, false], "one does not state it, one counts from another event");
    assert_eq!(picture.start.title, "When it started (days after diagnosis)");
}

#[test]
fn doses_in_phases_are_told_in_turn_and_their_order_counts() {
    let phase = |dose: &str, days: &str| bundle::Phase {
        dose: bundle::Quantity {
            value: bundle::Decimal::parse(dose).ok(),
            unit: Some(bundle::Unit::Millilitre),
            ..Default::default()
        },
        frequency: None,
        route: None,
        length: bundle::Quantity {
            value: bundle::Decimal::parse(days).ok(),
            unit: Some(bundle::Unit::Day),
            ..Default::default()
        },
    };
    let same = changed(|bundle| {
        bundle.trials.iter_mut().for_each(|t| t.regimen.phases = vec![phase("10", "5"), phase("30", "21")])
    });
    assert_eq!(
        text(&same, "opening"),
        "Both trials gave 10 mL for 5 days, then 30 mL for 21 days once a day into a vein, against saline placebo."
    );
    let turned = changed(|bundle| {
        bundle.trials[0].regimen.phases = vec![phase("10", "5"), phase("30", "21")];
        bundle.trials[1].regimen.phases = vec![phase("30", "21"), phase("10", "5")];
    });
    assert_eq!(turned.opening.ledger.standing(Dimension::Dose), Standing::Different);
    // Where only the route changes, the dose is the same: ICTUS and Clark 2001 gave 1000 mg twice a day.
    let constant = changed(|bundle| bundle.trials[0].regimen.phases = vec![phase("30", "5"), phase("30", "5")]);
    assert_eq!(constant.opening.ledger.standing(Dimension::Dose), Standing::Same);
    assert_eq!(text(&constant, "dose.casta.1"), "30 mL for 5 days");
}

#[test]
fn what_agrees_by_its_code_and_not_by_its_numbers_is_not_the_same() {
    let comparison = changed(|bundle| {
        bundle.trials[1].regimen.given_with = bundle.trials[0].regimen.given_with.clone();
        let dose = bundle.trials[1].regimen.given_with[0].dose.as_mut().expect("aspirin has a dose");
        dose.value = bundle::Decimal::parse("325").ok();
        let arat = bundle.trials[1].outcomes[0].clone();
        bundle.trials[0].outcomes[0] = arat;
        let when = bundle.trials[0].outcomes[0].time_point.as_mut().expect("a time point");
        when.value = bundle::Decimal::parse("180").ok();
    });
    let ledger = &comparison.opening.ledger;
    assert_eq!(ledger.standing(Dimension::GivenWith), Standing::Different);
    assert_eq!(ledger.standing(Dimension::PrimaryOutcome), Standing::Different);
}

#[test]
fn equal_amounts_in_other_units_stand_side_by_side_in_their_own_words() {
    let comparison = changed(|bundle| {
        let course = &mut bundle.trials[0].regimen.course;
        course.value = bundle::Decimal::parse("3").ok();
        course.unit = Some(bundle::Unit::Week);
    });
    assert_eq!(
        (text(&comparison, "course.casta"), text(&comparison, "course.cars")),
        ("3 weeks".into(), "21 days".into())
    );
}

#[test]
fn a_course_that_is_repeated_says_so_and_one_that_no_trial_has_is_not_told() {
    let repeated = changed(|bundle| {
        let count = |count: &str| bundle::Quantity {
            value: bundle::Decimal::parse(count).ok(),
            unit: Some(bundle::Unit::Count),
            ..Default::default()
        };
        let course = bundle.trials[0].regimen.course.clone();
        bundle.trials[1].regimen.course = course;
        bundle.trials[0].regimen.courses = Some(bundle::Courses { count: count("8"), interval: None });
        bundle.trials[1].regimen.courses = Some(bundle::Courses { count: count("2"), interval: None });
    });
    assert_eq!(repeated.opening.ledger.standing(Dimension::Course), Standing::Different);
    assert!(text(&repeated, "course.casta").ends_with("(courses: 8)"), "{}", text(&repeated, "course.casta"));
    assert!(text(&repeated, "picture.course.casta").contains("(courses: 8)"));
    let single = changed(|bundle| {
        for trial in &mut bundle.trials {
            let absent = Some(bundle::Absent::NotApplicable);
            trial.regimen.course = bundle::Quantity { absent, ..Default::default() };
        }
    });
    assert_eq!(single.opening.ledger.standing(Dimension::Course), Standing::Uncounted);
    let said =
        [&single.opening.ledger.same, &single.opening.ledger.unclear].map(|text| text.clone().unwrap_or_default());
    assert!(said.iter().all(|text| !text.to_lowercase().contains("length of the course")), "{said:?}");
}
