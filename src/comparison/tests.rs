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
    comparison.facts().into_iter().find(|fact| fact.id == id).unwrap_or_else(|| panic!("there is no fact {id}"))
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
    assert_eq!(text(&comparison, "opening"), "Both trials gave 30 mL daily into a vein, against saline placebo.");
    assert_eq!(comparison.opening.differ.as_deref(), Some("They differ in six ways."));
}

#[test]
fn the_opening_leaves_out_what_is_not_shared() {
    let comparison = changed(|bundle| bundle.trials[1].regimen.dose = bundle.trials[0].follow_up.clone().unwrap());
    assert_eq!(
        text(&comparison, "opening"),
        "Both trials gave Cerebrolysin daily into a vein, against saline placebo."
    );
    assert_eq!(comparison.opening.differ.as_deref(), Some("They differ in seven ways."));
}

#[test]
fn one_trial_alone_has_no_differences() {
    let comparison = changed(|bundle| bundle.trials[1].shown = false);
    assert_eq!(text(&comparison, "opening"), "CASTA gave 30 mL daily into a vein, against saline placebo.");
    assert_eq!(comparison.opening.differ, None);
    assert_eq!(comparison.trials, ["CASTA"]);
    assert_eq!(comparison.others.iter().map(|other| other.name.as_str()).collect::<Vec<_>>(), ["CARS", "CARS-2"]);
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
        "Favours Cerebrolysin; Mann-Whitney estimator 0.71 (95% CI 0.63 to 0.79), P < 0.0001; 0.5 means no difference"
    );
}

#[test]
fn sources_keep_the_articles_numbers_and_know_every_caller() {
    let comparison = comparison();
    let marks: Vec<_> = comparison.references.iter().map(|reference| reference.mark.as_str()).collect();
    assert_eq!(marks, ["article", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]);
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
fn bars_stand_where_the_values_are() {
    let comparison = comparison();
    let picture = comparison.picture.as_ref().expect("there is a picture");
    let ticks = |panel: &super::Panel| panel.ticks.iter().map(|tick| (tick.label.clone(), tick.at)).collect::<Vec<_>>();
    let ticks_of =
        |pairs: &[(&str, i64)]| pairs.iter().map(|(label, at)| ((*label).to_owned(), *at)).collect::<Vec<_>>();
    assert_eq!(picture.start.title, "When it started (hours after onset)");
    assert_eq!(ticks(&picture.start), ticks_of(&[("0", 0), ("12", 166), ("24", 333), ("72", 1000)]));
    assert_eq!(picture.course.title, "How long it lasted (days of treatment)");
    assert_eq!(ticks(&picture.course), ticks_of(&[("0", 0), ("10", 476), ("21", 1000)]));
    let bar = |from, to| Some(super::Bar { from, to });
    let starts: Vec<_> = picture.lanes.iter().map(|lane| lane.start).collect();
    assert_eq!(starts, [bar(0, 166), bar(333, 1000)]);
    let courses: Vec<_> = picture.lanes.iter().map(|lane| lane.course).collect();
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
    assert_eq!(
        text(&comparison, "picture.gap.1"),
        "No start window shown covers the time from 12 to 24 hours after onset."
    );
}

#[test]
fn a_review_says_whether_it_covers_each_trial_and_why_not() {
    let comparison = comparison();
    assert_eq!(text(&comparison, "stroke-2023.covers.casta"), "Covers CASTA.");
    let cars = text(&comparison, "stroke-2023.covers.cars");
    assert!(
        cars.starts_with("Does not cover CARS, because the totals of the review, added up, leave no room for it"),
        "{cars}"
    );
    assert!(text(&comparison, "stroke-2023.covers.cars-2").starts_with("Whether it covers CARS-2 is not established"));
    assert_eq!(
        text(&comparison, "dementia-2019.covers.casta"),
        "Does not consider CASTA: it is about stroke, not dementia."
    );
}

#[test]
fn the_share_of_the_drug_in_a_wider_pool_is_calculated() {
    let comparison = comparison();
    assert_eq!(text(&comparison, "stroke-2023.agent.1"), "Cortexin: 1 trial, 272 people");
    let own = fact(&comparison, "stroke-2023.own");
    assert_eq!((own.text.as_str(), own.kind), ("Cerebrolysin: 6 trials, 1,501 people", Kind::Calculated));
    assert_eq!(own.trail[0].sum.as_deref(), Some("7 − 1 = 6; 1,773 − 272 = 1,501"));
    assert_eq!(
        text(&comparison, "stroke-2023.shown"),
        "Of six Cerebrolysin trials in this pool, this comparison shows one."
    );
}

#[test]
fn a_conclusion_has_its_sentence_its_certainty_and_its_figures() {
    let comparison = comparison();
    let review = &comparison.reviews[0];
    let death = &review.benefits[0];
    let (sentence, origin) = death.statement.as_ref().expect("a sentence");
    assert_eq!(
        (sentence.text.as_str(), origin.as_str()),
        ("Probably has no beneficial effect", "as the article puts it")
    );
    assert_eq!(
        (death.certainty.text.as_str(), death.level),
        ("Moderate certainty, rated by the review's authors", Some(3))
    );
    let estimate = death.estimate.as_ref().expect("an estimate");
    assert_eq!(
        estimate.text,
        "risk ratio 0.96 (95% CI 0.65 to 1.41), from 6 trials, 1,689 people; 1 means no difference"
    );
    assert_eq!(estimate.caveat, Some("not re-read in the source itself"));
    let narrower = review.harms[1].regimen.as_ref().map(|fact| fact.text.replace('\u{202f}', " "));
    assert_eq!(narrower.as_deref(), Some("30 mL for 10 days"));
    assert_eq!(review.harms[1].level, None);
}

#[test]
fn a_superseded_version_is_shown_as_what_changed_since() {
    let comparison = comparison();
    assert_eq!(comparison.reviews.len(), 2, "the superseded one has no block of its own");
    let change = comparison.reviews[0].change.as_ref().expect("it supersedes one");
    let of = |fact: &Option<Fact>| fact.as_ref().map(|fact| fact.text.clone()).unwrap_or_default();
    assert_eq!(
        (of(&change.rows[1].before), of(&change.rows[1].after)),
        ("7 trials, 1,601 people".into(), "7 trials, 1,773 people".into())
    );
    assert!(
        of(&change.rows[2].before)
            .starts_with("risk ratio 0.90 (CI 0.61 to 1.32, level not stated), from 6 trials, 1,517 people")
    );
    assert!(change.rows.iter().any(|row| row.regimen.is_some() && row.after.is_none()), "what the newer one has not");
}

#[test]
fn a_trial_that_is_not_compared_says_why_and_what_is_known_of_it() {
    let comparison = comparison();
    let other = &comparison.others[0];
    assert_eq!(other.name, "CARS-2");
    assert!(other.reason.as_ref().is_some_and(|reason| reason.text.contains("did not confirm its findings")));
    let known = |label: &str| {
        let found =
            other.facts.iter().find(|(own, _)| own == label).map(|(_, fact)| fact.text.replace('\u{202f}', " "));
        found.unwrap_or_else(|| panic!("nothing about {label}"))
    };
    assert_eq!(known("Start"), "not stated in the source");
    assert_eq!(known("Route"), "not stated in the source");
    let start = other.facts.iter().find(|(label, _)| label == "Start").map(|(_, fact)| fact).expect("its start");
    assert_eq!(start.marks, ["7"], "the source that does not state it");
    assert_eq!((known("Dose"), known("People randomized")), ("30 mL".into(), "240".into()));
    assert_eq!(known("Primary result"), "No difference shown between the groups");
}

#[test]
fn the_status_says_where_no_dose_is_approved_and_where_one_is() {
    let comparison = comparison();
    let said: Vec<String> = comparison
        .status
        .iter()
        .map(|(label, fact)| format!("{label}: {}", fact.text.replace('\u{202f}', " ")))
        .collect();
    assert!(said[1].starts_with("United States: not approved by the FDA"), "{said:#?}");
    assert!(
        said[3].starts_with("Austria: authorised;") && said[3].ends_with("20 to 50 mL for 10 to 21 days"),
        "{said:#?}"
    );
    let passage = &comparison.status[3].1.trail[0].quotes[0];
    assert_eq!(passage.language.as_deref(), Some("de"));
    assert_eq!(passage.gloss.as_deref(), Some("in ischaemic stroke, 20 to 50 ml, 10 to 21 days"));
}

#[test]
fn four_trials_with_phases_and_gaps_in_what_is_stated() {
    let text = include_str!("../../data/examples/examplinum.json");
    let comparison = Comparison::new(&bundle::load(text).unwrap_or_else(|findings| panic!("{findings:#?}")));
    assert_eq!(comparison.trials.len(), 4);
    assert!(comparison.reviews.is_empty() && comparison.others.is_empty());
    assert_eq!(
        comparison.opening.alike.as_ref().map(|fact| fact.text.as_str()),
        Some("All four trials gave Examplinum, against placebo drops.")
    );
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
        "Both trials gave 10 mL for 5 days, then 30 mL for 21 days daily into a vein, against saline placebo."
    );
    let turned = changed(|bundle| {
        bundle.trials[0].regimen.phases = vec![phase("10", "5"), phase("30", "21")];
        bundle.trials[1].regimen.phases = vec![phase("30", "21"), phase("10", "5")];
    });
    assert_eq!(turned.opening.ledger.standing(Dimension::Dose), Standing::Different);
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
fn every_reported_fact_has_a_passage_to_lead_to() {
    for fact in comparison().facts() {
        let leads = fact.trail.iter().any(|step| !step.quotes.is_empty() || !step.searched.is_empty());
        let exempt = fact.kind == Kind::NotRecorded
            || fact.id.starts_with("registration.")
            || fact.id.contains(".covers.")
            || fact.text == "Certainty not established";
        assert!(leads || exempt, "{}: {} leads nowhere", fact.id, fact.text);
    }
}
