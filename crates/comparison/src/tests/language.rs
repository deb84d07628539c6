//! A comparison in another language than its bundle.

use super::{bundle, comparison};
use crate::Comparison;
use crate::catalogue;
use crate::isolate::{parts, plain};

fn in_german() -> Comparison {
    Comparison::new(&bundle(), catalogue::of("de").expect("there is German"))
}

fn text(comparison: &Comparison, id: &str) -> String {
    plain(&super::fact(comparison, id).text).replace(['\u{202f}', '\u{a0}'], " ")
}

#[test]
fn the_reader_is_warned_in_her_own_language_first() {
    let notices = in_german().notices;
    assert_eq!(notices.len(), 2);
    assert!(notices[0].contains("keine Empfehlung"), "{}", notices[0]);
    assert!(matches!(parts(&notices[1])[..], [(Some("en"), _)]), "the bundle's own notice is marked as English");
}

#[test]
fn values_are_said_in_german_with_german_numbers() {
    let german = in_german();
    for (id, expected) in [
        ("opening", "Beide Studien gaben 30 ml einmal täglich in eine Vene, im Vergleich mit Kochsalz-Placebo."),
        ("course.cars", "21 Tage"),
        ("start-window.casta", "innerhalb von 12 Stunden nach Symptombeginn"),
        ("start-window.cars", "24 bis 72 Stunden nach Symptombeginn"),
        ("randomized.casta", "1.070"),
        ("stopped-early.cars", "3,8 %"),
        ("primary-result.casta", "Kein Unterschied zwischen den Gruppen gezeigt"),
        ("planned-total.casta", "300 ml"),
        ("sample-size.cars", "205"),
    ] {
        assert_eq!(text(&german, id), expected, "{id}");
    }
    let differ = german.opening.differ.as_deref();
    assert_eq!(differ, Some("Sechs Unterschiede zwischen den Studien."));
}

#[test]
fn what_only_the_bundle_says_stays_in_its_language_and_is_marked() {
    let german = in_german();
    let outcome = &super::fact(&german, "primary-outcome.cars").text;
    let first = parts(outcome)[0];
    assert_eq!(first, (Some("en"), "Action Research Arm Test (ARAT)"));
    let given = &super::fact(&german, "given-with.cars").text;
    assert_eq!(parts(given)[0], (Some("en"), "standardized rehabilitation programme"));
    let quote = super::fact(&german, "course.cars").trail[0].quotes[0].clone();
    assert_eq!(quote.language.as_deref(), Some("en"), "a passage is in its own language");
    let own = super::fact(&german, "status.3").trail.iter().flat_map(|step| &step.quotes).next().cloned();
    assert_eq!(own.map(|quote| quote.language), Some(None), "a German passage is in the reader's");
}

#[test]
fn both_languages_show_the_same_facts_with_the_same_sources() {
    fn shape(comparison: &Comparison) -> Vec<(&str, &[String], usize)> {
        let facts = comparison.facts().into_iter();
        facts.map(|fact| (fact.id.as_str(), fact.marks.as_slice(), fact.trail.len())).collect()
    }
    let (english, german) = (comparison(), in_german());
    assert_eq!(shape(&english), shape(&german));
    let standing = |comparison: &Comparison| {
        comparison.groups.iter().flat_map(|group| &group.rows).map(|row| (row.key, row.standing)).collect::<Vec<_>>()
    };
    assert_eq!(standing(&english), standing(&german));
}

#[test]
fn nothing_is_marked_where_bundle_and_reader_share_a_language() {
    let comparison = comparison();
    for fact in comparison.facts() {
        assert_eq!(plain(&fact.text), fact.text, "{}", fact.id);
        assert!(fact.trail.iter().flat_map(|step| &step.quotes).all(|quote| quote.language.as_deref() != Some("en")));
    }
}

#[test]
fn no_text_of_the_widget_goes_round_the_catalogue() {
    let mirrored = Comparison::new(&bundle(), catalogue::of("qps-plocm").expect("it is there"));
    let names: Vec<&str> =
        mirrored.trials.iter().chain(mirrored.others.iter().map(|other| &other.name)).map(String::as_str).collect();
    let ours = |text: &str| {
        let own: String =
            parts(text).into_iter().filter(|(language, _)| language.is_none()).map(|(_, part)| part).collect();
        let authors = ["Ziganshina", "Zhang", "Wang", "Bornstein", "Strilciuc", "Cui"];
        let own = authors.iter().fold(own, |text, name| text.replace(name, ""));
        names.iter().fold(own, |text, name| text.replace(name, "")).replace(&bundle().subject.name, "")
    };
    let latin = |text: &str| {
        let words = text.split(|c: char| !c.is_alphanumeric());
        // Registry numbers, versions (pub7) and P values are the same everywhere.
        words
            .filter(|word| word.chars().any(|c| c.is_ascii_lowercase()) && !word.starts_with("pub"))
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    for fact in mirrored.facts().into_iter().filter(|fact| !fact.id.starts_with("registration")) {
        assert_eq!(latin(&ours(&fact.text)), [""; 0], "{}: {}", fact.id, fact.text);
        assert_eq!(latin(&ours(&fact.name)), [""; 0], "{}: {}", fact.id, fact.name);
    }
    for row in mirrored.groups.iter().flat_map(|group| &group.rows) {
        assert_eq!(latin(&row.label), [""; 0], "{}", row.key);
    }
}
