//! What is refused, and how it is told.

use super::{GOOD, check, replaced, shown};

/// What is wrong, and how the good bundle becomes so.
const WRONG: [(&str, &str, &str); 15] = [
    ("an id that names no passage", "[\"alpha-dose\"]", "[\"alpha-doze\"]"),
    (
        "a reported value without a passage",
        "\"value\": 21, \"unit\": \"d\", \"passages\": [\"beta-dose\"]",
        "\"value\": 21, \"unit\": \"d\"",
    ),
    ("no safety notice", "\"kind\": \"safety\"", "\"kind\": \"general\""),
    ("a typo in the name of a field", "\"followUp\"", "\"followUpp\""),
    ("a unit in the wrong case", "\"unit\": \"mL\"", "\"unit\": \"ml\""),
    ("an id that stands there twice", "\"id\": \"beta2021\"", "\"id\": \"alpha2020\""),
    ("a link that is not https", "\"https://example.org/beta", "\"javascript://example.org/beta"),
    (
        "a fact that is stated and absent",
        "\"followUp\": { \"value\"",
        "\"followUp\": { \"absent\": \"not-stated\", \"value\"",
    ),
    ("a newer format", "\"format\": 1", "\"format\": 3"),
    ("a control that turns the direction of reading", "\"name\": \"BETA\"", "\"name\": \"BE\u{202e}TA\""),
    ("a window that ends before it begins", "\"low\": 24, \"high\": 72", "\"low\": 72, \"high\": 24"),
    ("a negative window", "\"low\": 24, \"high\": 72", "\"low\": -24, \"high\": 72"),
    ("a window with one end", "\"low\": 24, \"high\": 72", "\"high\": 72"),
    ("an id that could not stand in a page", "\"id\": \"label\"", "\"id\": \"la bel\""),
    ("a review that does not know of the one it supersedes", "\"supersedes\": \"hiccups-2020\",", ""),
];

#[test]
fn what_is_wrong_is_told_with_its_place_and_how_to_fix_it() {
    let told =
        WRONG.map(|(what, from, to)| format!("# {what}\n{}", shown(&replaced(from, to), &["check", "bundle.json"])));
    insta::assert_snapshot!(told.join("\n"));
}

#[test]
fn all_that_is_wrong_is_told_in_one_run() {
    let text = WRONG[..4].iter().fold(GOOD.to_owned(), |text, (_, from, to)| text.replacen(from, to, 1));
    insta::assert_snapshot!(shown(&text, &["check", "bundle.json"]));
}

#[test]
fn the_bundle_is_good() {
    let (code, said) = check(GOOD);
    assert_eq!((code, said.as_str()), (Some(0), ""));
}

#[test]
fn a_file_that_is_cut_off_is_refused_at_its_end() {
    let text = &GOOD[..1000];
    let (code, said) = check(text);
    assert_eq!(code, Some(1));
    assert!(said.contains(&format!(":{}:", text.lines().count())) && said.contains("cut off"), "{said}");
}

#[test]
fn a_file_with_countless_errors_is_refused_in_short() {
    let text = format!("{{\"format\": 1{}}}", ", \"a\": 0".repeat(20_000));
    let (code, said) = check(&text);
    assert_eq!(code, Some(1));
    assert!(said.contains("100 errors in "), "{}", said.lines().last().unwrap_or_default());
}

#[test]
fn what_repeats_is_told_once_and_an_id_that_is_used_twice_comes_first() {
    let (code, said) = check(&replaced("\"id\": \"alpha-dose\"", "\"id\": \"alpha-result\""));
    assert_eq!(code, Some(1));
    let missing = "there is no passage `alpha-dose`";
    assert_eq!(said.matches(missing).count(), 1, "{said}");
    assert!(said.contains("  the same in line"), "{said}");
    let place = |text: &str| said.find(text).unwrap_or_else(|| panic!("no {text}: {said}"));
    assert!(place("is used twice") < place(missing), "{said}");
}
