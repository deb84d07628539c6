mod arms;
mod cases;
mod forest;
mod language;
mod picks;
mod picture;
mod regimen;
mod reviews;

use evidence_bundle::{self as bundle, Bundle};

use super::{Comparison, Dimension, Fact, Kind, Standing};
use crate::catalogue;

const TEXT: &str = include_str!("../../../../data/cerebrolysin.json");

fn bundle() -> Bundle {
    bundle::load(TEXT).unwrap_or_else(|findings| panic!("{findings:#?}"))
}

/// Reads a bundle without the rules: what the comparison says must hold whatever lets a bundle pass.
fn read_unchecked(text: &str) -> Bundle {
    serde_json::from_str(text).expect("a bundle")
}

/// The comparison of the bundle after a change to it.
fn changed(change: impl FnOnce(&mut Bundle)) -> Comparison {
    let mut bundle = bundle();
    change(&mut bundle);
    Comparison::new(&bundle, catalogue::english())
}

fn comparison() -> Comparison {
    changed(|_| ())
}

fn fact<'c>(comparison: &'c Comparison, id: &str) -> &'c Fact {
    comparison.facts().into_iter().find(|fact| fact.id == id).unwrap_or_else(|| panic!("there is no fact {id}"))
}

fn text(comparison: &Comparison, id: &str) -> String {
    fact(comparison, id).text.replace(['\u{202f}', '\u{a0}'], " ")
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
    assert_eq!(route.text, "intravenous", "the term for what both say");
    let cars = route.trail.iter().find(|step| step.who.as_deref() == Some("CARS")).expect("CARS has a step");
    assert_eq!(cars.quotes.iter().map(|quote| quote.mark.as_str()).collect::<Vec<_>>(), ["6"]);
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
        "Post hoc, people with NIHSS above 12, death, by day 90: 20.2% with placebo; 10.5% with Cerebrolysin; hazard ratio \
         1.9661, lower bound 1.0013, no upper bound reported, level not stated; above 1 favours Cerebrolysin"
    );
    assert!(text(&comparison, "post-hoc-results.casta.2").contains("lower bound 0.90,"), "the reported digits");
    assert_eq!(
        text(&comparison, "primary-result.cars"),
        "Better with Cerebrolysin; Mann-Whitney estimator 0.71 (95% CI 0.63 to 0.79), P < 0.0001; 0.5 means no difference"
    );
}

#[test]
fn sources_keep_the_articles_numbers_and_know_every_caller() {
    let comparison = comparison();
    let marks: Vec<_> = comparison.references.iter().map(|reference| reference.mark.as_str()).collect();
    assert_eq!(
        marks,
        ["article", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17", "18"]
    );
    for reference in &comparison.references {
        let facts = comparison.facts();
        let calling = facts.iter().filter(|fact| fact.marks.contains(&reference.mark)).map(|fact| fact.id.as_str());
        let callers = reference.callers.iter().map(|caller| caller.id.as_str());
        assert_eq!(callers.collect::<Vec<_>>(), calling.collect::<Vec<_>>());
        assert!(!reference.callers.is_empty(), "{} is in the bundle for nothing", reference.short);
    }
    assert_eq!(comparison.references[5].flag.as_deref(), Some("Superseded by source 1"));
}

#[test]
fn ids_and_names_of_facts_are_unique() {
    let comparison = comparison();
    for read in [|fact: &Fact| fact.id.clone(), |fact: &Fact| fact.name.clone()] {
        let mut seen: Vec<_> = comparison.facts().into_iter().map(read).collect();
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
    assert!(comparison.facts().iter().all(|fact| fact.marks.is_empty()));
}

#[test]
fn every_reported_fact_has_a_passage_to_lead_to() {
    for fact in comparison().facts() {
        let leads = fact.trail.iter().any(|step| !step.quotes.is_empty() || !step.searched.is_empty());
        let exempt = fact.kind == Kind::NotRecorded
            || fact.id.starts_with("registration.")
            || fact.id.ends_with(".version")
            || fact.id.contains(".covers.")
            || fact.text == "Certainty: not rated";
        assert!(leads || exempt, "{}: {} leads nowhere", fact.id, fact.text);
    }
}

#[test]
fn what_rests_on_a_source_that_no_longer_stands_says_so_at_the_number_and_at_the_passage() {
    let superseded = fact(&comparison(), "stroke-2023.change.4.before").clone();
    assert_eq!(superseded.flags, ["superseded source"]);
    assert_eq!(superseded.trail[0].quotes[0].flag, Some("superseded source"));
    let retracted = changed(|bundle| {
        let source = bundle.sources.iter_mut().find(|source| source.id == "zhang2017").expect("the source");
        source.publication =
            Some(bundle::Publication { state: bundle::PublicationState::Retracted, ..Default::default() });
    });
    assert_eq!(fact(&retracted, "sample-size.cars").flags, ["retracted source"]);
    // Two trials share the route; one of its sources is retracted.
    assert_eq!(fact(&retracted, "route").flags, ["retracted source"]);
    assert_eq!(fact(&retracted, "course.cars").flags, [""; 0]);
}
