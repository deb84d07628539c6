//! Reviews, other trials and the standing of the drug.

use std::sync::Arc;

use super::*;

#[test]
fn a_review_says_whether_it_covers_each_trial_and_why_not() {
    let comparison = comparison();
    assert_eq!(text(&comparison, "stroke-2023.covers.casta"), "Includes CASTA");
    assert_eq!(text(&comparison, "stroke-2023.covers.cars"), "Does not include CARS (our inference)");
    let why = &fact(&comparison, "stroke-2023.covers.cars").trail[0].notes;
    let expected = "Does not include CARS, because the totals of the review, added up, leave no room for it";
    assert!(why.iter().any(|note| note.starts_with(expected)), "{why:?}");
    assert_eq!(fact(&comparison, "stroke-2023.covers.cars").kind, Kind::Judged);
    assert!(
        text(&comparison, "stroke-2023.covers.cars-2").starts_with("Whether it includes CARS-2 is not established")
    );
    assert_eq!(text(&comparison, "dementia-2019.covers.casta"), "Does not consider CASTA");
    let why = &fact(&comparison, "dementia-2019.covers.casta").trail[0].notes;
    assert_eq!(why, &["Does not consider CASTA: it is about stroke, not dementia."]);
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
fn that_the_counts_leave_no_room_for_a_trial_is_added_up() {
    let comparison = comparison();
    let room = &fact(&comparison, "stroke-2023.covers.cars").trail[1];
    let said = room.value.as_deref().unwrap_or_default();
    assert!(said.ends_with("and 146 are left. CARS randomized 208: more than either."), "{said}");
    assert_eq!(room.sum.as_deref(), Some("1,070 + 119 + 146 = 1,335"));
    let quoted: Vec<&str> = room.quotes.iter().map(|quote| quote.mark.as_str()).collect();
    assert_eq!(quoted, ["1", "1", "3", "10"], "the two counts of the review, CASTA's people and CARS's");
}

#[test]
fn a_conclusion_has_its_sentence_its_certainty_and_its_figures() {
    let comparison = comparison();
    let review = &comparison.reviews[0];
    let death = &review.findings[0].conclusions[0];
    let (sentence, origin) = death.statement.as_ref().expect("a sentence");
    assert_eq!(
        (sentence.text.as_str(), origin.as_str()),
        ("Probably has no beneficial effect", "as the article puts it")
    );
    assert_eq!((death.certainty.text.as_str(), death.level), ("Moderate certainty", Some(3)));
    assert_eq!(death.certainty.trail[0].notes, ["Rated by the review's authors."]);
    let estimate = death.estimate.as_ref().expect("an estimate");
    assert_eq!(estimate.text, "Risk ratio 0.96 (95% CI 0.65 to 1.41)");
    assert_eq!(death.people.as_ref().map(|people| people.text.as_str()), Some("6 trials, 1,689 people"));
    assert_eq!(estimate.caveat, Some("not re-read in the source itself"));
    let narrow = &review.findings[0].conclusions[2];
    assert_eq!((narrow.side, death.side), ("Harm", "Benefit"));
    let narrower = narrow.regimen.as_ref().map(|fact| fact.text.replace('\u{202f}', " "));
    assert_eq!(narrower.as_deref(), Some("30 mL for 10 days"));
    assert_eq!((narrow.level, narrow.certainty.text.as_str()), (None, "Certainty: not rated"));
}

#[test]
fn a_superseded_version_is_shown_as_what_changed_since() {
    let comparison = comparison();
    assert_eq!(comparison.reviews.len(), 6, "the superseded one has no block of its own");
    let change = comparison.reviews[0].change.as_ref().expect("it supersedes one");
    let of = |fact: &Option<Arc<Fact>>| fact.as_ref().map(|fact| fact.text.clone()).unwrap_or_default();
    let row = |label: &str| {
        let row = change.rows.iter().find(|row| row.label == label && row.regimen.is_none());
        row.map(|row| (of(&row.before), of(&row.after))).unwrap_or_else(|| panic!("no row {label}"))
    };
    assert!(row("Question").0.starts_with("Cerebrolysin; placebo or no treatment; started within 48 hours of onset"));
    assert_eq!(row("Pooled"), ("7 trials, 1,601 people".into(), "7 trials, 1,773 people".into()));
    let death = row("Death from any cause").0;
    assert!(death.starts_with("risk ratio 0.90 (95% CI 0.61 to 1.32), from 6 trials, 1,517 people"), "{death}");
    let moderate = "Moderate certainty".to_owned();
    assert_eq!(row("Death from any cause, certainty"), (moderate.clone(), moderate.clone()));
    assert_eq!(row("All serious adverse events, certainty"), (moderate, "Certainty: not rated".into()));
    let unrated = change.rows.iter().any(|row| row.label == "Fatal serious adverse events, certainty");
    assert!(!unrated, "neither version rates it");
    let caveats = change.rows.iter().filter(|row| row.label.ends_with(", certainty"));
    assert!(caveats.filter_map(|row| row.before.as_ref()).all(|fact| fact.caveat.is_some()), "they are second-hand");
    assert!(change.rows.iter().any(|row| row.regimen.is_some() && row.after.is_none()), "what the newer one has not");
}

#[test]
fn a_trial_that_is_not_compared_says_why_and_what_is_known_of_it() {
    let comparison = comparison();
    let other = &comparison.others[0];
    assert_eq!(other.name, "CARS-2");
    let reason = other.reason.as_ref().map(|reason| reason.text.as_str()).unwrap_or_default();
    for said in ["did not confirm its findings", "mild strokes", "Pooled with CARS", "employed by the maker"] {
        assert!(reason.contains(said), "{reason}");
    }
    let known = |label: &str| {
        let found =
            other.facts.iter().find(|(own, _)| own == label).map(|(_, fact)| fact.text.replace('\u{202f}', " "));
        found.unwrap_or_else(|| panic!("nothing about {label}"))
    };
    assert_eq!(known("Start of treatment"), "24 to 72 hours after onset");
    let start =
        other.facts.iter().find(|(label, _)| label == "Start of treatment").map(|(_, fact)| fact).expect("its start");
    assert_eq!(start.marks, ["11"], "the pooled analysis");
    assert_eq!(
        start.trail[0].notes,
        [
            "Not stated in the abstract of [CARS-2: abstract] 2015 [7].",
            "From another text about CARS-2, not from its own report."
        ]
    );
    assert_eq!(known("Route"), "not stated in the source");
    let route = other.facts.iter().find(|(label, _)| label == "Route").map(|(_, fact)| fact).expect("its route");
    assert_eq!(route.marks, ["7"], "the source that does not state it");
    assert_eq!((known("Dose"), known("People in the trial")), ("30 mL".into(), "240".into()));
    assert_eq!(known("Design"), "randomized, double-blind, multicentre, parallel groups");
}

/// What stands under "Main result", with the marks of its sources.
fn primary_result(comparison: &Comparison) -> Vec<(String, Vec<String>)> {
    let known = comparison.others.iter().flat_map(|other| &other.facts);
    let compared = comparison.groups.iter().flat_map(|group| &group.rows).filter(|row| row.key == "primary-result");
    let compared = compared.flat_map(|row| &row.cells).filter(|cell| cell.id == "cars-2");
    let facts = known.filter(|(label, _)| label == "Main result").map(|(_, fact)| fact);
    let facts = facts.chain(compared.flat_map(|cell| &cell.facts));
    facts.map(|fact| (fact.text.replace('\u{a0}', " "), fact.marks.clone())).collect()
}

#[test]
fn beside_no_difference_stand_why_by_its_authors_and_what_the_planned_pool_found() {
    let stands = |text: &str, mark: &str| (text.to_owned(), vec![mark.to_owned()]);
    let expected = [
        stands("No difference shown between the groups", "7"),
        stands("Its authors’ explanation: mild strokes, so that the placebo group recovered too", "7"),
        stands(
            "Pooled with CARS: Mann-Whitney estimator 0.62, P < 0.0001, from 442 people; 0.5 means no difference; planned \
             beforehand; two authors of the pooled analysis are employed by the maker",
            "11",
        ),
    ];
    assert_eq!(primary_result(&comparison()), expected, "where it is not compared");
    let added = Comparison::of(&bundle(), catalogue::english(), |_| true);
    assert_eq!(primary_result(&added), expected, "where a reader adds it");
}

#[test]
fn what_stands_beside_a_further_result_has_the_name_of_its_outcome() {
    let comparison = changed(|bundle| {
        let beside = bundle.trials[2].outcomes[0].clone();
        let outcome = &mut bundle.trials[1].outcomes[1];
        (outcome.explanations, outcome.pooled) = (beside.explanations, beside.pooled);
    });
    let said = |index: usize| text(&comparison, &format!("other-results.cars.{index}"));
    assert!(said(1).starts_with("Global status, 12 scales: Mann-Whitney estimator 0.62"), "{}", said(1));
    assert!(said(2).starts_with("Global status, 12 scales: Its authors’ explanation: mild"), "{}", said(2));
    assert!(said(3).starts_with("Global status, 12 scales: Pooled with CARS: Mann-Whitney"), "{}", said(3));
}

#[test]
fn who_paid_is_shown_with_its_source_and_not_counted() {
    let comparison = comparison();
    assert_eq!(text(&comparison, "funding.casta"), "EBEWE Neuro Pharma, the maker");
    let quote = &fact(&comparison, "funding.casta").trail[0].quotes[0];
    assert_eq!(
        (quote.text.as_str(), quote.verbatim, quote.mark.as_str()),
        ("The study is funded by EBEWE Neuro Pharma GmbH", true, "17")
    );
    assert_eq!(text(&comparison, "funding.cars"), "EVER Neuro Pharma, the maker: lead sponsor in the EU register");
    let row = comparison.groups.iter().flat_map(|group| &group.rows).find(|row| row.key == "funding");
    assert_eq!(row.map(|row| (row.label.as_str(), row.standing)), Some(("Funding", Standing::Uncounted)));
}

#[test]
fn a_sample_size_from_a_later_review_is_not_called_analysed() {
    let comparison = comparison();
    let rows: Vec<_> = comparison.groups.iter().flat_map(|group| &group.rows).collect();
    let size = rows.iter().find(|row| row.key == "sample-size").map(|row| row.label.as_str());
    assert_eq!(size, Some("Sample size (from a later review)"));
    assert!(rows.iter().all(|row| row.key != "analysed"), "nobody says who was analysed");
    let casta = fact(&comparison, "sample-size.casta");
    assert_eq!((casta.text.as_str(), casta.marks.as_slice()), ("1,067", ["6".to_owned()].as_slice()));
    let notes = &casta.trail[0].notes;
    assert!(notes.iter().any(|note| note.contains("would be an inference")), "{notes:?}");
}

#[test]
fn a_row_that_no_trial_shown_has_is_left_out_and_a_counted_one_is_said_to_be_missing() {
    let keys = |shown: &[&str]| {
        let comparison = Comparison::of(&bundle(), catalogue::english(), |trial| shown.contains(&trial.id.as_str()));
        comparison.groups.iter().flat_map(|group| &group.rows).map(|row| row.key).collect::<Vec<_>>()
    };
    let alone = keys(&["cars-2"]);
    for key in ["sample-size", "analysed", "follow-up", "funding", "registration", "post-hoc-results"] {
        assert!(!alone.contains(&key), "{key}: {alone:?}");
    }
    assert!(!alone.contains(&"given-with"), "{alone:?}");
    let comparison = Comparison::of(&bundle(), catalogue::english(), |trial| trial.id == "cars-2");
    assert!(text(&comparison, "absent.not-recorded").contains("given with"), "counted, so it is said");
    let both = keys(&["casta", "cars-2"]);
    assert!(both.contains(&"funding") && both.contains(&"sample-size"), "{both:?}");
    let added = Comparison::of(&bundle(), catalogue::english(), |_| true);
    assert_eq!(text(&added, "funding.cars-2"), "not recorded here");
}

#[test]
fn nothing_says_that_the_harm_comes_from_ten_days_alone() {
    let comparison = comparison();
    for fact in comparison.facts() {
        assert!(!fact.text.contains("comes from"), "{}: {}", fact.id, fact.text);
    }
    let notes: String = comparison.reviews[0].notes.iter().map(|note| format!("{}\n", note.text)).collect();
    for said in ["CASTA and of one trial that gave it after alteplase", "one trial of 21 days", "too small to clear"] {
        assert!(notes.contains(said), "{notes}");
    }
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
    assert!(said[5].ends_with("deficits after a stroke, not the acute stroke as such"), "{said:#?}");
    assert!(said[6].contains("epilepsy") && said[6].contains("30 to 40 mL together with"), "{said:#?}");
    let passage = &comparison.status[3].1.trail[0].quotes[0];
    assert_eq!(passage.language.as_deref(), Some("de"));
    assert_eq!(passage.gloss.as_deref(), Some("in ischaemic stroke, 20 to 50 ml, 10 to 21 days"));
}

/// What the card of the main results says of two trials that measured the same and report different results.
fn disagreements(change: impl FnOnce(&mut bundle::Outcome)) -> Vec<String> {
    let comparison = changed(|bundle| {
        let one = bundle.trials[0].outcomes[0].clone();
        let other = &mut bundle.trials[1].outcomes[0];
        let finding =
            bundle::Term { code: Some("favours-treatment".to_owned()), ..one.finding.clone().unwrap_or_default() };
        *other = bundle::Outcome { finding: Some(finding), ..one };
        change(other);
        bundle.trials.truncate(2);
    });
    let card = comparison.cards.iter().find(|card| card.id == "results").expect("the main results");
    card.notes.clone()
}

#[test]
fn trials_disagree_only_where_both_results_are_about_all_their_people() {
    let said = "CASTA and CARS measured the same outcome and report different results.";
    assert_eq!(disagreements(|_| ()), [said]);
    let subgroup = || Some(bundle::Term { value: Some("people above 70".to_owned()), ..bundle::Term::default() });
    assert!(disagreements(|outcome| outcome.subgroup = subgroup()).is_empty(), "one is about a part of them");
    assert!(disagreements(|outcome| outcome.arm = Some("cerebrolysin".to_owned())).is_empty(), "one is about one arm");
}
