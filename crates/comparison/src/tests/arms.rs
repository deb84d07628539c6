//! Arms side by side, doses that rise, repeated courses, and non-inferiority.

use evidence_bundle::{Courses, Quantity, Unit};

use super::*;
use crate::{Arms, Direction};

const THREE_DOSES: &str = include_str!("../../../../data/examples/titramine.json");

fn with(change: impl FnOnce(&mut Bundle)) -> Comparison {
    let mut bundle = bundle::load(THREE_DOSES).unwrap_or_else(|findings| panic!("{findings:#?}"));
    change(&mut bundle);
    Comparison::new(&bundle, catalogue::english())
}

fn rows(arms: &Arms) -> Vec<&str> {
    arms.group.rows.iter().map(|row| row.label.as_str()).collect()
}

#[test]
fn arms_with_a_regimen_of_their_own_stand_side_by_side() {
    let comparison = with(|_| ());
    let [lyra, scutum] = &comparison.arms[..] else { panic!("{:#?}", comparison.arms) };
    assert_eq!(lyra.heading, "LYRA, arm by arm");
    assert_eq!(lyra.arms, ["Titramine 5 mg", "Titramine 10 mg", "Titramine 15 mg"], "the placebo has no regimen");
    assert_eq!(rows(lyra), ["Given", "Dose", "People in the arm", "Main result"], "all else is the same in all arms");
    assert_eq!(text(&comparison, "dose.lyra.arm.mg10.3"), "10 mg for 32 weeks");
    assert!(
        text(&comparison, "arm-result.lyra.arm.mg10").starts_with("Better with Titramine 10 mg; mean difference −8")
    );
    assert_eq!(scutum.arms, ["Titramine", "Otherine"]);
    assert_eq!(text(&comparison, "dose.scutum.arm.titramine"), "10 mg", "as in the trial's regimen");
    assert_eq!(text(&comparison, "dose.scutum.arm.otherine"), "20 mg");
    assert_eq!(text(&comparison, "course.scutum.arm.otherine"), "24 weeks");
    assert_eq!(text(&comparison, "arm-result.scutum.arm.otherine"), "60% with Otherine");
    assert_eq!(text(&comparison, "primary-outcome.lyra"), "change in hiccups a day, after 40 weeks", "told once");
}

#[test]
fn what_a_control_arm_was_given_is_not_taken_from_the_treated_one() {
    let comparison = with(|bundle| {
        let regimen = bundle.trials[1].participants.arms[1].regimen.as_mut().expect("it has one");
        (regimen.dose, regimen.route) = (None, None);
    });
    assert_eq!(fact(&comparison, "dose.scutum.arm.otherine").kind, Kind::NotRecorded);
    assert_eq!(fact(&comparison, "route.scutum.arm.otherine").kind, Kind::NotRecorded);
    assert_eq!(fact(&comparison, "picture.start.scutum.arm.otherine").kind, Kind::NotRecorded);
}

#[test]
fn a_difference_is_put_down_to_the_treatment_only_where_people_were_randomized() {
    let sentence = |change: fn(&mut Bundle)| with(change).arms[0].sentence;
    assert!(sentence(|_| ()).is_some_and(|sentence| sentence.contains("at random")));
    assert_eq!(sentence(|bundle| bundle.trials[0].design.allocation.code = Some("NON_RANDOMIZED".into())), None);
    let crossed = |bundle: &mut Bundle| {
        let model = bundle.trials[0].design.allocation.clone();
        bundle.trials[0].design.model = Some(bundle::Term { code: Some("CROSSOVER".into()), ..model });
    };
    assert_eq!(sentence(crossed), None, "everybody was in every arm");
    assert_eq!(sentence(|bundle| bundle.trials[0].design.model = None), None, "they may have been");
    assert_eq!(sentence(|bundle| bundle.trials[0].participants.arms.truncate(1)), None, "one arm differs from none");
}

/// The names of the arms that have a column, trial by trial.
fn columns(change: impl FnOnce(&mut Bundle)) -> Vec<Vec<String>> {
    with(change).arms.iter().map(|arms| arms.arms.clone()).collect()
}

#[test]
fn an_arm_has_a_column_where_it_was_treated_or_has_an_agent_or_a_regimen() {
    let doses = ["Titramine 5 mg", "Titramine 10 mg", "Titramine 15 mg"];
    let drugs = ["Titramine", "Otherine"];
    let undescribed = |arm: &mut bundle::Arm| (arm.agent, arm.regimen) = (None, None);
    let one_is_not = columns(|bundle| undescribed(&mut bundle.trials[0].participants.arms[0]));
    assert_eq!(one_is_not[0], doses, "it was treated");
    let water = columns(|bundle| {
        let arms = &mut bundle.trials[0].participants.arms;
        arms[3].agent = arms[0].agent.clone();
    });
    assert_eq!(water[0], [&doses[..], &["placebo"]].concat(), "what it was given is known");
    let one_is_told = columns(|bundle| undescribed(&mut bundle.trials[1].participants.arms[1]));
    assert_eq!(one_is_told[1], drugs, "one column compares nothing");
    let all = |change: fn(&mut bundle::Arm)| {
        columns(|bundle| bundle.trials.iter_mut().flat_map(|trial| &mut trial.participants.arms).for_each(change))
    };
    assert_eq!(all(|arm| arm.agent = None), [&doses[..], &drugs[..]], "by their regimens");
    assert_eq!(all(|arm| arm.regimen = None), [&doses[..], &drugs[..]], "by their agents");
    assert_eq!(all(|arm| (arm.agent, arm.regimen) = (None, None)), [[""; 0]; 0], "nothing tells them apart");
}

#[test]
fn what_everybody_was_given_does_not_tell_a_control_arm_apart() {
    let given = bundle::Term { code: Some("water".to_owned()), ..bundle::Term::default() };
    let comparison = with(|bundle| {
        let trial = &mut bundle.trials[1];
        trial.regimen.given_with = vec![bundle::CoIntervention { agent: given, ..bundle::CoIntervention::default() }];
        trial.participants.arms.reverse();
    });
    let scutum = &comparison.arms[1];
    assert_eq!(scutum.arms, ["Otherine", "Titramine"]);
    assert!(!rows(scutum).contains(&"Given with"), "{:?}", rows(scutum));
    let picture = scutum.picture.as_ref().expect("there is a picture");
    assert_eq!(picture.start.title, "When it started (hours after randomization)");
    assert!(picture.lanes[1].start.is_some(), "all starts are measured from one event");
}

#[test]
fn a_result_of_an_arm_names_the_control() {
    let favours = |trial: usize, arm: &str| {
        let arm = arm.to_owned();
        with(move |bundle| {
            let outcome = &mut bundle.trials[trial].outcomes[0];
            outcome.arm = Some(arm);
            outcome.estimate.as_mut().expect("an estimate").above = Some(bundle::Favours::FavoursControl);
        })
    };
    let of_treated = text(&favours(0, "mg5"), "arm-result.lyra.arm.mg5");
    assert!(of_treated.ends_with("above 0 favours placebo"), "{of_treated}");
    let of_control = text(&favours(1, "otherine"), "arm-result.scutum.arm.otherine");
    assert!(of_control.ends_with("above 0 favours Otherine"), "{of_control}");
}

/// The rows of three arms with these regimens.
fn rows_of(regimens: impl FnOnce(&bundle::Regimen, [&mut bundle::ArmRegimen; 3])) -> Vec<String> {
    let comparison = with(|bundle| {
        let trial = &mut bundle.trials[0];
        let [a, b, c, _] = &mut trial.participants.arms[..] else { panic!("other arms") };
        let arms = [a, b, c].map(|arm| {
            arm.regimen = Some(bundle::ArmRegimen::default());
            arm.regimen.as_mut().expect("just set")
        });
        regimens(&trial.regimen, arms);
    });
    rows(&comparison.arms[0]).into_iter().map(str::to_owned).collect()
}

#[test]
fn what_an_arm_has_of_its_own_has_a_row_even_where_it_is_what_the_others_have() {
    let with_row = |own: &'static str| ["Given", own, "People in the arm", "Main result"];
    assert_eq!(rows_of(|_, _| ()), ["Given", "People in the arm", "Main result"]);
    assert_eq!(rows_of(|trial, [arm, ..]| arm.dose = Some(trial.dose.clone())), with_row("Dose"));
    let phase = |dose, weeks| bundle::Phase {
        dose: whole(dose, Unit::Milligram),
        length: whole(weeks, Unit::Week),
        ..bundle::Phase::default()
    };
    let phases = vec![phase(5, 4), phase(10, 36)];
    let alike = rows_of(|_, arms| arms.into_iter().for_each(|arm| arm.phases.clone_from(&phases)));
    assert_eq!(alike, with_row("Dose"));
    assert_eq!(rows_of(|trial, [arm, ..]| arm.frequency = Some(trial.frequency.clone())), with_row("Frequency"));
    assert_eq!(rows_of(|trial, [arm, ..]| arm.route = Some(trial.route.clone())), with_row("Route"));
    assert_eq!(rows_of(|trial, [arm, ..]| arm.course = Some(trial.course.clone())), with_row("Length of the course"));
    assert_eq!(rows_of(|trial, [arm, ..]| arm.start = Some(trial.start.clone())), with_row("Start of treatment"));
}

#[test]
fn a_detail_of_an_arm_stands_below_what_it_is_a_detail_of() {
    let term = |code: &str| bundle::Term { code: Some(code.to_owned()), ..bundle::Term::default() };
    let rows = rows_of(|_, [arm, ..]| {
        arm.dose = Some(whole(10, Unit::Milligram));
        arm.max_dose =
            Some(Quantity { value: None, high: Some(bundle::Decimal::whole(20)), ..whole(20, Unit::Milligram) });
        arm.split = Some(term("halves"));
        arm.concentration = Some(whole(10, Unit::MilligramPerMillilitre));
        arm.days = Some(term("1,8/21"));
        arm.courses = Some(Courses { count: whole(2, Unit::Count), interval: None });
        arm.until = Some(term("relief"));
    });
    assert_eq!(
        rows,
        [
            "Given",
            "Dose",
            "Highest dose at once",
            "How one dose was divided",
            "Concentration",
            "Frequency",
            "Days of a cycle",
            "Length of the course",
            "Courses",
            "Until",
            "People in the arm",
            "Main result"
        ]
    );
}

#[test]
fn an_arm_has_a_planned_total_of_its_own() {
    let comparison = with(|bundle| {
        let regimen = bundle.trials[1].participants.arms[1].regimen.as_mut().expect("it has one");
        regimen.course = Some(whole(14, Unit::Day));
        let passage = bundle.passages.iter_mut().find(|passage| passage.id == "scutum-regimen").expect("the passage");
        passage.exact = Some("Otherine 20 mg once a day by mouth for 14 days".to_owned());
    });
    assert_eq!(text(&comparison, "planned-total.scutum.arm.otherine"), "280 mg");
}

#[test]
fn a_finding_of_one_arm_is_not_told_of_another() {
    let comparison = with(|bundle| {
        for outcome in &mut bundle.trials[0].outcomes {
            outcome.arm = Some("mg5".into());
        }
    });
    let results = comparison.arms[0].group.rows.iter().find(|row| row.key == "arm-result").expect("the row");
    assert_eq!(results.cells[0].facts.len(), 3);
    assert!(results.cells[1..].iter().all(|cell| cell.facts[0].kind == Kind::NotRecorded), "{results:#?}");
}

fn whole(value: i64, unit: Unit) -> Quantity {
    Quantity {
        value: Some(bundle::Decimal::whole(value)),
        unit: Some(unit),
        passages: vec!["scutum-regimen".to_owned()],
        ..Quantity::default()
    }
}

/// The steps of a course of 40 weeks in the picture of the arms, after a change to the regimen of one that has two doses.
fn steps(change: impl FnOnce(&mut bundle::ArmRegimen)) -> Vec<(i64, i64, i64)> {
    let comparison = with(|bundle| {
        let regimen = bundle.trials[0].participants.arms[0].regimen.as_mut().expect("it has one");
        change(regimen);
    });
    let picture = comparison.arms[0].picture.as_ref().expect("there is a picture");
    picture.lanes[0].course.iter().map(|step| (step.bar.from, step.bar.to, step.dose)).collect()
}

/// The course as a whole.
const UNDIVIDED: [(i64, i64, i64); 1] = [(0, 1000, 1000)];

#[test]
fn a_dose_that_rises_is_drawn_in_steps() {
    assert_eq!(steps(|_| ()), [(0, 100, 500), (100, 1000, 1000)]);
    let comparison = with(|_| ());
    let picture = comparison.arms[0].picture.as_ref().expect("there is a picture");
    let steps: Vec<_> = picture.lanes[2].course.iter().map(|step| (step.bar.from, step.bar.to, step.dose)).collect();
    assert_eq!(steps, [(0, 100, 166), (100, 200, 333), (200, 300, 666), (300, 1000, 1000)]);
}

#[test]
fn phases_that_cannot_be_drawn_to_scale_are_drawn_as_one_course() {
    assert_eq!(steps(|regimen| regimen.phases.truncate(1)), UNDIVIDED, "what came after it is not known");
    assert_eq!(steps(|regimen| regimen.phases[1].length = Quantity::default()), UNDIVIDED);
    assert_eq!(steps(|regimen| regimen.phases[1].length = whole(0, Unit::Week)), UNDIVIDED);
    assert_eq!(steps(|regimen| regimen.phases[1].length = whole(37, Unit::Week)), UNDIVIDED, "longer than the course");
    assert_eq!(steps(|regimen| regimen.phases[1].dose.unit = Some(Unit::Millilitre)), UNDIVIDED);
    let daily = bundle::Term { code: Some("1/d".to_owned()), ..bundle::Term::default() };
    assert_eq!(steps(|regimen| regimen.phases[1].frequency = Some(daily)), UNDIVIDED, "more is given in a week");
    let repeated = Courses { count: whole(2, Unit::Count), interval: None };
    assert_eq!(steps(|regimen| regimen.courses = Some(repeated)), UNDIVIDED, "phases of which course?");
}

#[test]
fn a_course_without_one_length_is_not_drawn() {
    let window = |low, high| Quantity {
        value: None,
        low: Some(bundle::Decimal::whole(low)),
        high: Some(bundle::Decimal::whole(high)),
        ..whole(0, Unit::Week)
    };
    let bars = steps(|regimen| {
        regimen.phases.clear();
        regimen.course = Some(window(10, 21));
    });
    assert_eq!(bars, [], "nobody knows who was treated until when");
}

/// The title and the bars of the picture of a course of 12 weeks that is repeated.
fn repeated(count: Quantity, interval: Quantity) -> (String, Vec<(i64, i64)>) {
    let comparison = with(|bundle| {
        bundle.trials[1].regimen.courses = Some(Courses { count, interval: Some(interval) });
        bundle.trials.truncate(2);
        bundle.trials.remove(0);
    });
    let picture = comparison.picture.clone().expect("there is a picture");
    let bars: Vec<_> = picture.lanes[0].course.iter().map(|it| (it.bar.from, it.bar.to)).collect();
    (picture.course.title.clone(), bars)
}

#[test]
fn repeated_courses_are_drawn_with_their_pauses() {
    let title = "How long it lasted (days from the first dose)".to_owned();
    let three = repeated(whole(3, Unit::Count), whole(14, Unit::Week));
    assert_eq!(three, (title.clone(), vec![(0, 300), (350, 650), (700, 1000)]));
    let without_a_pause = repeated(whole(2, Unit::Count), whole(12, Unit::Week));
    assert_eq!(without_a_pause, (title, vec![(0, 500), (500, 1000)]));
}

#[test]
fn courses_that_cannot_be_drawn_to_scale_are_drawn_as_one() {
    let part = Quantity { value: bundle::Decimal::parse("2.5").ok(), ..whole(2, Unit::Count) };
    for (count, interval, why) in [
        (whole(3, Unit::Count), whole(4, Unit::Month), "a month has no length"),
        (whole(3, Unit::Count), whole(8, Unit::Week), "they would overlap"),
        (whole(61, Unit::Count), whole(14, Unit::Week), "too many for a picture"),
        (whole(0, Unit::Count), whole(14, Unit::Week), "none would be drawn"),
        (part, whole(14, Unit::Week), "half a course has no end"),
    ] {
        let (title, bars) = repeated(count, interval);
        assert_eq!((title.as_str(), bars), ("How long it lasted (days of treatment)", vec![(0, 1000)]), "{why}");
    }
}

#[test]
fn non_inferiority_is_worded_and_drawn_with_its_margin() {
    let comparison = with(|_| ());
    let result = text(&comparison, "primary-result.scutum");
    assert!(
        result.starts_with("Not worse by more than the trial’s margin (non-inferior); 61% with Titramine"),
        "{result}"
    );
    assert!(result.contains("(95% CI −4 to 6), margin −8"), "{result}");
    let picture = comparison.picture.as_ref().expect("there is a picture");
    let found = &picture.lanes[1].results[0];
    assert_eq!(found.direction, Direction::NonInferior);
    let against = found.against.as_ref().expect("it has a margin");
    assert_eq!((against.margin, against.labels[0].label.as_str()), (100, "margin −8"));
    let notes = &comparison.cards.last().expect("the results").notes;
    assert_eq!(notes, &[""; 0], "non-inferiority is no disagreement");
}

#[test]
fn how_a_dose_was_divided_and_until_when_is_told_and_compared() {
    let term = |text: &str, code: Option<&str>| bundle::Term {
        value: Some(text.to_owned()),
        code: code.map(str::to_owned),
        passages: vec!["scutum-regimen".to_owned()],
        ..bundle::Term::default()
    };
    let comparison = with(|bundle| {
        let regimen = &mut bundle.trials[1].regimen;
        regimen.split = Some(term("a tenth at once, the rest over an hour", None));
        regimen.days = Some(term("days 1 and 8 of each 21-day cycle", Some("1,8/21")));
        regimen.until = Some(term("until the hiccups stop", Some("relief")));
        regimen.concentration = Some(Quantity { unit: Some(Unit::MilligramPerMillilitre), ..regimen.dose.clone() });
    });
    assert_eq!(text(&comparison, "split.scutum"), "a tenth at once, the rest over an hour");
    assert_eq!(text(&comparison, "cycle-days.scutum"), "days 1 and 8 of each 21-day cycle");
    assert_eq!(text(&comparison, "until.scutum"), "until the hiccups stop");
    assert_eq!(text(&comparison, "concentration.scutum"), "10 mg in each mL");
    let standing = |dimension| comparison.opening.ledger.standing(dimension);
    assert_eq!(standing(Dimension::Frequency), Standing::Unclear, "once a week, and once a week on some days");
    assert!(!text(&comparison, "opening").contains("once a week"), "{}", text(&comparison, "opening"));
}

#[test]
fn trials_of_which_nearly_nothing_is_stated_read_as_a_few_sentences() {
    let bundle = bundle::load(include_str!("../../../../tests/cases/nothing-stated.json")).expect("it is good");
    let comparison = Comparison::new(&bundle, catalogue::english());
    assert_eq!(
        comparison.opening.differ.as_deref(),
        Some("Nothing can be compared between the trials: what is counted here is not stated, or not recorded.")
    );
    assert_eq!(
        text(&comparison, "absent.not-stated"),
        "Not stated in the source: people in the trial, start of treatment, length of the course, dose, frequency, \
         comparator, design."
    );
    assert_eq!(
        text(&comparison, "absent.not-recorded"),
        "Not recorded here: given with, primary outcome, route, region."
    );
    let searched = &fact(&comparison, "absent.not-stated").trail[0];
    assert_eq!(searched.who.as_deref(), Some("People in the trial, LEPUS"));
    assert!(searched.notes[0].contains("Not stated in the full text of Nemo 2024"), "{:?}", searched.notes);
    let rows: Vec<_> = comparison.groups.iter().flat_map(|group| &group.rows).map(|row| row.key).collect();
    assert_eq!(rows, ["condition"], "no wall of \"not stated\"");
    let mut told = bundle;
    told.trials[0].regimen.dose = Quantity {
        value: Some(bundle::Decimal::whole(5)),
        unit: Some(Unit::Milligram),
        passages: vec!["lepus-1".to_owned()],
        ..Quantity::default()
    };
    let differ = Comparison::new(&told, catalogue::english()).opening.differ.clone().expect("a sentence");
    assert!(differ.starts_with("No difference between the trials in what is compared here; six more"), "{differ}");
}
