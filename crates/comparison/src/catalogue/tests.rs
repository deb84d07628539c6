//! What holds for every catalogue.

use evidence_bundle::{Decimal, Unit};

use super::*;
use crate::Gap;

fn words(tag: &str) -> Words {
    of(tag).unwrap_or_else(|| panic!("there is no catalogue {tag}"))
}

fn amount(tag: &str, number: &str, unit: Unit) -> String {
    words(tag).amount(Decimal::parse(number).expect("a number"), unit).replace('\u{202f}', " ")
}

/// The places for parts in a text, in order of their number.
fn places(text: &str) -> Vec<&str> {
    let mut places: Vec<&str> = text.match_indices('{').map(|(at, _)| &text[at..at + 3]).collect();
    places.sort_unstable();
    places
}

#[test]
fn every_text_of_a_translation_has_the_forms_and_the_parts_of_the_english_one() {
    for tag in ["de", "qps-plocm"] {
        for key in KEYS {
            let (ours, english) = (words(tag).say(key), english().say(key));
            assert!(!ours.trim().is_empty() || english.trim().is_empty(), "{tag}: {key:?} is empty");
            assert!(!ours.contains('\n'), "{tag}: {key:?} is more than one line");
            let forms = |text: &str| text.split('|').map(|form| places(form).join("")).collect::<Vec<_>>();
            assert_eq!(forms(ours), forms(english), "{tag}: {key:?}");
        }
    }
}

#[test]
fn a_language_is_found_whatever_its_region_and_an_unknown_one_is_not() {
    for (tag, found) in [("de", "de"), ("de-AT", "de"), ("DE", "de"), ("en-GB", "en"), ("qps-plocm", "qps-plocm")] {
        assert_eq!(words(tag).tag, found);
    }
    assert!(of("fr").is_none() && of("").is_none() && of("den").is_none());
}

#[test]
fn numbers_dates_and_plurals_are_those_of_the_language() {
    assert_eq!(amount("en", "1070", Unit::Count), "1,070");
    assert_eq!(amount("de", "1070", Unit::Count), "1.070");
    assert_eq!(amount("en", "3.80", Unit::Percent), "3.80%");
    assert_eq!(amount("de", "3.80", Unit::Percent), "3,80 %");
    assert_eq!(amount("de", "1", Unit::Day), "1 Tag");
    assert_eq!(amount("de", "21", Unit::Day), "21 Tage");
    let (three, days) = (Decimal::whole(3), Unit::Day);
    assert_eq!(words("de").amount_behind(three, days), "3 Tagen");
    assert_eq!(words("en").amount_behind(three, days), "3 days");
    assert_eq!(words("en").date("2026-03-05"), "5 March 2026");
    assert_eq!(words("de").date("2026-03-05"), "5. März 2026");
    assert_eq!(words("de").date("2026-03"), "März 2026");
    assert_eq!(words("de").date("2026"), "2026");
    assert_eq!(words("de").date("soon-13"), "soon-13");
    assert_eq!(words("de").they_differ(1, &[]), "Ein Unterschied zwischen den Studien.");
    assert_eq!(
        words("de").they_differ(6, &[Gap::NotStated]),
        "Sechs Unterschiede zwischen den Studien; ein weiterer ist nicht vergleichbar, weil eine Studie nichts dazu angibt."
    );
    assert_eq!(
        words("en").they_differ(0, &[Gap::NotRecorded, Gap::NotStated, Gap::NotRecorded]),
        "No difference between the trials in what is compared here; one more cannot be compared, because a trial does not state it; \
         two more cannot be compared, because a value is not recorded here."
    );
    assert_eq!(words("en").count(11), "11");
}

#[test]
fn a_term_is_said_in_the_language_and_nothing_else_is_taken_for_one() {
    assert_eq!(words("de").term("saline placebo"), Some("Kochsalz-Placebo"));
    assert_eq!(words("en").term("saline placebo"), Some("saline placebo"));
    assert_eq!(words("de").term("Saline placebo, twice"), None);
    assert_eq!(words("de").term("not stated in the source"), None, "a text of the widget is no term");
}

#[test]
fn words_that_not_every_reader_knows_are_explained_where_they_occur_and_nowhere_else() {
    fn explained(tag: &str, text: &str) -> Vec<&'static str> {
        let first = |explanation: &'static str| explanation.split(':').next().unwrap_or_default();
        words(tag).explanations(text).into_iter().map(first).collect()
    }
    assert_eq!(explained("en", "Action Research Arm Test (ARAT), on day 90"), ["ARAT, Action Research Arm Test"]);
    let estimate = "risk ratio 0.96 (95% CI 0.65 to 1.41), from 6 trials";
    assert_eq!(explained("en", estimate), ["Risk ratio", "CI, confidence interval"]);
    assert_eq!(explained("en", "Moderate certainty, rated by the review's authors"), ["Certainty"]);
    assert_eq!(explained("en", "10 days"), [""; 0]);
    assert_eq!(
        explained("de", "relatives Risiko 0,96 (95-%-KI 0,65 bis 1,41)"),
        ["Relatives Risiko", "KI, Konfidenzintervall"]
    );
    assert_eq!(explained("de", "Moderate Vertrauenswürdigkeit"), ["Vertrauenswürdigkeit"]);
}

#[test]
fn a_part_comes_where_its_place_is_and_may_hold_braces_itself() {
    assert_eq!(filled("{1} of {0}", &["a {1}", "b"]), "b of a {1}");
    assert_eq!(filled("no places", &["a"]), "no places");
    assert_eq!(filled("{3}", &["a"]), "");
}
