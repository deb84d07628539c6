use evidence_bundle::{self as bundle, Bundle, Rating};
use evidence_comparison::Comparison;
use evidence_comparison::catalogue;
use serde_json::Value;

use super::changes;
use crate::{Original, text};

/// A made-up bundle.
const TEXT: &str = include_str!("../../../../tests/corpus/good/two-trials.json");

fn loaded(text: &str) -> Bundle {
    bundle::load(text).unwrap_or_else(|findings| panic!("{findings:#?}"))
}

/// What changes when, in a newer version, each of these texts stands in the place of the first such one.
fn told(replaced: &[(&str, &str)]) -> String {
    let before = loaded(TEXT);
    let text = replaced.iter().fold(newer(TEXT), |text, (from, to)| {
        assert!(text.contains(from), "the bundle has no {from}");
        text.replacen(from, to, 1)
    });
    changes(&before, &loaded(&text))
}

fn newer(text: &str) -> String {
    text.replacen(r#""version": "2026-11-27""#, r#""version": "2026-12-01""#, 1)
}

/// The text from a heading to the next.
fn under<'t>(heading: &str, text: &'t str) -> &'t str {
    let (_, rest) = text.split_once(&format!("\n{heading}\n\n")).unwrap_or_else(|| panic!("no {heading} in {text}"));
    rest.split("\n\n").next().unwrap_or_default().trim_end()
}

#[test]
fn the_same_bundle_tells_the_same_and_a_newer_version_of_it_says_so() {
    let bundle = loaded(TEXT);
    assert!(changes(&bundle, &bundle).ends_with("\nBoth are version 2026-11-27, and tell readers the same.\n"));
    assert!(told(&[]).ends_with("\nFrom version 2026-11-27 to version 2026-12-01 readers are told the same.\n"));
}

#[test]
fn the_notice_comes_before_the_first_number() {
    let text = told(&[(
        r#""exact": "10 mL daily by mouth for 10 days""#,
        r#""exact": "10 mL once daily by mouth for 10 days""#,
    )]);
    let first = text.find(|c: char| c.is_ascii_digit()).expect("a number");
    assert!(
        text.starts_with("Notice: Examplamine and its trials are made up.") && text.find('\n').expect("lines") < first,
        "{text}"
    );
}

#[test]
fn a_changed_value_is_told_at_its_place_with_its_source_by_name() {
    let text = told(&[("followed for 90 days", "followed for 91 days"), (FOLLOW_UP, &FOLLOW_UP.replace("90", "91"))]);
    let told =
        "ALPHA: Followed for\n  before: 90 days (Nobody and others 2020)\n  now:    91 days (Nobody and others 2020)";
    assert_eq!(under("Changed", &text), told);
    assert!(text.contains(
        "\nFrom version 2026-11-27 to version 2026-12-01: 1 changed, 0 with other passages, 0 new, 0 gone.\n"
    ));
}

const FOLLOW_UP: &str = r#""followUp": { "value": 90, "unit": "d", "passages": ["alpha-follow-up"] }"#;

#[test]
fn a_value_that_comes_is_new_and_one_that_goes_is_gone() {
    let (with, without) = (loaded(TEXT), loaded(&newer(TEXT).replacen(&format!("{FOLLOW_UP},"), "", 1)));
    let fact = "ALPHA: Followed for: 90 days (Nobody and others 2020)";
    assert_eq!(under("Gone", &changes(&with, &without)), fact);
    assert_eq!(under("New", &changes(&without, &with)), fact);
}

#[test]
fn a_passage_that_changes_behind_the_same_words_is_told_at_every_fact_that_rests_on_it() {
    let text = told(&[("a randomized, double-blind trial", "A randomized, double-blind trial")]);
    let behind = under("Said as before, with other passages", &text);
    let old = "before: “a randomized, double-blind trial against placebo drops”, Nobody and others 2020, abstract; read in the source itself";
    for place in ["ALPHA: Comparator", "ALPHA: Design"] {
        assert!(behind.contains(&format!("{place}\n  {old}\n  now:    “A randomized")), "{place}: {text}");
    }
    assert!(text.contains(": 0 changed, 2 with other passages, 0 new, 0 gone.\n"), "{text}");
}

#[test]
fn a_passage_behind_the_regimen_of_a_conclusion_is_told_too() {
    let before = loaded(TEXT);
    let mut after = loaded(&newer(TEXT));
    let covered = after.reviews[0].conclusions.iter_mut().find_map(|each| each.regimen.as_mut()).expect("a regimen");
    let other = covered.dose.passages.first_mut().expect("a passage");
    "alpha-dose".clone_into(other);
    let text = changes(&before, &after);
    assert!(text.contains("Harm: Headache, at 10\u{202f}mL for 10 days: regimen\n"), "{text}");
}

#[test]
fn sources_in_another_order_change_their_numbers_and_no_fact() {
    let before = loaded(TEXT);
    let mut after = loaded(&newer(TEXT));
    let at = |id: &str| before.sources.iter().position(|source| source.id == id).unwrap_or_else(|| panic!("no {id}"));
    after.sources.swap(at("alpha2020"), at("beta2021"));
    let text = changes(&before, &after);
    assert_eq!(
        under("Changed", &text),
        "Source: A made-up report of BETA 2021: its number\n  before: 2\n  now:    1\n\
         Source: Nobody and others 2020: its number\n  before: 1\n  now:    2"
    );
    assert!(!text.contains("\nNew\n") && !text.contains("\nGone\n"), "{text}");
}

#[test]
fn a_trial_that_is_compared_from_now_on_is_told_as_such_and_not_as_new_facts() {
    let before = loaded(TEXT);
    let mut after = loaded(&newer(TEXT));
    let trial = after.trials.iter_mut().find(|trial| !trial.shown).expect("a trial is not shown");
    (trial.shown, trial.reason) = (true, None);
    let text = changes(&before, &after);
    assert!(under("Changed", &text).contains("GAMMA: Compared at first\n  before: no\n  now:    yes"), "{text}");
    assert!(under("Gone", &text).starts_with("GAMMA: Why it is not compared: it is smaller than both"), "{text}");
    assert!(!text.contains("\nNew\n"), "{text}");
}

#[test]
fn a_conclusion_of_another_certainty_is_told_under_its_review_and_outcome() {
    let before = loaded(TEXT);
    let mut after = loaded(TEXT);
    after.reviews[0].conclusions[0].certainty.rating = Rating::Low;
    let text = changes(&before, &after);
    let place = "A made-up review 2023: A made-up review: Benefit: Hiccups that stopped: certainty";
    assert!(text.contains(&format!("{place}\n  before: Moderate certainty")), "{text}");
    assert!(text.contains("\nBoth are version 2026-11-27, yet differ: "), "{text}");
}

/// The address of every text in a JSON value.
fn texts(value: &Value, at: &str, found: &mut Vec<String>) {
    match value {
        Value::String(_) => found.push(at.to_owned()),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| texts(item, &format!("{at}/{index}"), found));
        }
        Value::Object(fields) => fields.iter().for_each(|(name, field)| texts(field, &format!("{at}/{name}"), found)),
        _ => {}
    }
}

#[test]
fn whatever_the_page_says_otherwise_is_told() {
    let before: Value = serde_json::from_str(TEXT).expect("JSON");
    let bundle = loaded(TEXT);
    let said = |bundle: &Bundle| {
        text(&Original { bundle, comparison: Comparison::new(bundle, catalogue::english()), page: None })
    };
    let page = said(&bundle);
    let (mut pointers, mut differing) = (Vec::new(), 0);
    texts(&before, "", &mut pointers);
    // The text of a page holds no passages. A code tells only how trials compare, and changes nothing of what each gave.
    pointers.retain(|p| p != "/version" && !p.starts_with("/passages") && !p.ends_with("/code"));
    for pointer in &pointers {
        let mut after = before.clone();
        let Some(Value::String(leaf)) = after.pointer_mut(pointer) else { panic!("no text at {pointer}") };
        leaf.push_str(" indeed");
        let Ok(after) = bundle::load(&after.to_string()) else { continue };
        if said(&after) != page {
            differing += 1;
            let told = changes(&bundle, &after);
            assert!(!told.contains("tell readers the same"), "{pointer}: nothing is told");
        }
    }
    assert!(differing > 50, "{differing} of {} texts make a difference", pointers.len());
}
