use super::{Comparison, Dimension, Fact, Kind, Standing};
use crate::bundle::{self, Bundle};

const TEXT: &str = include_str!("../../data/cerebrolysin.json");

fn bundle() -> Bundle {
    bundle::load(TEXT).unwrap_or_else(|findings| panic!("{findings:#?}"))
}

/// The comparison of the bundle after a change to it.
fn changed(change: impl FnOnce(&mut Bundle)) -> Comparison {
    let mut bundle = bundle();
    change(&mut bundle);
    Comparison::new(&bundle)
}

fn comparison() -> Comparison {
    changed(|_| ())
}

fn fact<'c>(comparison: &'c Comparison, id: &str) -> &'c Fact {
    comparison.facts().find(|fact| fact.id == id).unwrap_or_else(|| panic!("there is no fact {id}"))
}

fn text(comparison: &Comparison, id: &str) -> String {
    fact(comparison, id).text.replace(['\u{202f}', '\u{a0}'], " ")
}

#[test]
fn casta_and_cars_are_the_same_in_four_ways_and_differ_in_six() {
    let comparison = comparison();
    let ledger = &comparison.opening.ledger;
    let of = |standing| ledger.with(standing).map(|entry| entry.dimension).collect::<Vec<_>>();
    use Dimension::*;
    assert_eq!(of(Standing::Same), [Dose, Frequency, Route, Comparator]);
    assert_eq!(of(Standing::Different), [Course, StartWindow, GivenWith, PrimaryOutcome, Region, Randomized]);
    assert_eq!(of(Standing::Unclear), []);
    assert_eq!(ledger.warning.as_deref(), Some("So a difference in result cannot be put down to any one of them."));
}

#[test]
fn the_opening_says_what_is_shared_and_in_how_many_ways_they_differ() {
    let comparison = comparison();
    assert_eq!(text(&comparison, "opening"), "Both trials gave 30 mL once a day into a vein, against saline placebo.");
    assert_eq!(comparison.opening.differ.as_deref(), Some("They differ in six ways."));
}

#[test]
fn the_opening_leaves_out_what_is_not_shared() {
    let comparison = changed(|bundle| bundle.trials[1].regimen.dose = bundle.trials[0].follow_up.clone().unwrap());
    assert_eq!(
        text(&comparison, "opening"),
        "Both trials gave Cerebrolysin once a day into a vein, against saline placebo."
    );
    assert_eq!(comparison.opening.differ.as_deref(), Some("They differ in seven ways."));
}

#[test]
fn one_trial_alone_has_no_differences() {
    let comparison = changed(|bundle| bundle.trials[1].shown = false);
    assert_eq!(text(&comparison, "opening"), "CASTA gave 30 mL once a day into a vein, against saline placebo.");
    assert_eq!(comparison.opening.differ, None);
    assert_eq!(comparison.trials, ["CASTA"]);
    assert_eq!(comparison.not_shown, ["CARS: no reason is given"]);
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
    let differ = "They differ in five ways; one more cannot be compared, because a trial does not state it.";
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
fn the_planned_total_is_calculated_and_shows_its_sum_and_its_inputs() {
    let comparison = comparison();
    assert_eq!(text(&comparison, "planned-total.casta"), "300 mL");
    assert_eq!(text(&comparison, "planned-total.cars"), "630 mL");
    let total = fact(&comparison, "planned-total.cars");
    assert_eq!(total.kind, Kind::Calculated);
    let sum = total.trail[0].sum.as_deref().map(|sum| sum.replace('\u{202f}', " "));
    assert_eq!(sum.as_deref(), Some("30 mL × 1 a day × 21 days = 630 mL"));
    assert!(total.trail[0].quotes[0].text.contains("once daily for 21 days"));
}

#[test]
fn a_route_from_a_later_table_is_not_put_in_the_mouth_of_the_trial() {
    let comparison = comparison();
    let route = fact(&comparison, "route");
    assert_eq!(route.text, "intravenous", "the wording that claims least");
    let cars = route.trail.iter().find(|step| step.who.as_deref() == Some("CARS")).expect("CARS has a step");
    assert_eq!(cars.quotes.iter().map(|quote| quote.number).collect::<Vec<_>>(), [Some(6)]);
    assert_eq!(
        cars.notes,
        [
            "Not stated in the abstract of Muresanu and others 2016 [2].",
            "From another text about CARS, not from its own report."
        ]
    );
}

#[test]
fn windows_and_one_sided_bounds_are_worded_as_reported() {
    let comparison = comparison();
    assert_eq!(text(&comparison, "start-window.casta"), "within 12 hours of onset");
    assert_eq!(text(&comparison, "start-window.cars"), "24 to 72 hours after onset");
    assert_eq!(
        text(&comparison, "post-hoc-results.casta.3"),
        "Post hoc, people with NIHSS above 12, death, on day 90: 20.2% with placebo; 10.5% with Cerebrolysin; hazard ratio \
         1.9661, lower bound 1.0013, no upper bound reported, level not stated; above 1 favours Cerebrolysin"
    );
    assert!(text(&comparison, "post-hoc-results.casta.2").contains("lower bound 0.90,"), "the reported digits");
    assert_eq!(
        text(&comparison, "primary-result.cars"),
        "Favours Cerebrolysin; Mann-Whitney estimator 0.71 (95% CI 0.63 to 0.79), P < 0.0001; 0.5 means no difference"
    );
}

#[test]
fn sources_keep_the_articles_numbers_and_know_every_caller() {
    let comparison = comparison();
    let numbers: Vec<_> = comparison.references.iter().map(|reference| reference.number).collect();
    assert_eq!(numbers, (1..=10).map(Some).collect::<Vec<_>>());
    for reference in &comparison.references {
        let number = reference.number.expect("numbered");
        let calling = comparison.facts().filter(|fact| fact.marks.contains(&number)).map(|fact| fact.id.as_str());
        assert_eq!(
            reference.callers.iter().map(|caller| caller.id.as_str()).collect::<Vec<_>>(),
            calling.collect::<Vec<_>>()
        );
    }
    assert_eq!(comparison.references[4].flag.as_deref(), Some("Superseded by source 1"));
}

#[test]
fn ids_and_names_of_facts_are_unique() {
    let comparison = comparison();
    for read in [|fact: &Fact| fact.id.clone(), |fact: &Fact| fact.name.clone()] {
        let mut seen: Vec<_> = comparison.facts().map(read).collect();
        seen.sort();
        let all = seen.len();
        seen.dedup();
        assert_eq!(seen.len(), all);
    }
}

#[test]
fn an_emptied_safety_notice_is_replaced_by_the_widgets_own() {
    let comparison = changed(|bundle| bundle.notices[0].text = "  ".to_owned());
    assert!(comparison.notices[0].contains("not a recommendation"), "{:?}", comparison.notices);
}

#[test]
fn a_bundle_whose_ids_lead_nowhere_is_compared_without_a_panic() {
    let comparison = changed(|bundle| {
        bundle.passages.clear();
        bundle.sources.clear();
    });
    assert!(comparison.facts().all(|fact| fact.marks.is_empty()));
}
