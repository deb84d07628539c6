//! Reviews, other trials and the standing of the drug.

use super::*;

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
fn that_the_counts_leave_no_room_for_a_trial_is_added_up() {
    let comparison = comparison();
    let room = fact(&comparison, "stroke-2023.covers.cars.room");
    assert_eq!(room.kind, Kind::Calculated);
    assert!(room.text.ends_with("and 146 are left. CARS randomized 208: more than either."), "{}", room.text);
    assert_eq!(room.trail[0].sum.as_deref(), Some("1,070 + 119 + 146 = 1,335"));
    let quoted: Vec<&str> = room.trail[0].quotes.iter().map(|quote| quote.mark.as_str()).collect();
    assert_eq!(quoted, ["1", "1", "3", "10"], "the two counts of the review, CASTA's people and CARS's");
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
