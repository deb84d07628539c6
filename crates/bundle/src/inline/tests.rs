//! A passage inside its fact means what the same passage means in the list.

use serde_json::{Value, json};

use crate::{Bundle, Finding, load};

const TWO_TRIALS: &str = include_str!("../../../../tests/corpus/good/two-trials.json");

fn good() -> Value {
    let mut bundle: Value = serde_json::from_str(TWO_TRIALS).expect("it is JSON");
    bundle["format"] = json!(2);
    bundle
}

#[track_caller]
fn read(bundle: &Value) -> Bundle {
    load(&bundle.to_string()).unwrap_or_else(|findings| panic!("{}", Finding::lines(&findings)))
}

fn refused(bundle: &Value) -> Vec<(&'static str, String)> {
    let findings = load(&bundle.to_string()).expect_err("it must be refused");
    assert!(findings.iter().all(|finding| finding.place.is_some()), "{findings:#?}");
    findings.into_iter().map(|finding| (finding.code, finding.path)).collect()
}

/// A fact with its passage inside.
fn inside() -> Value {
    json!({ "value": "hiccups", "quote": "people with hiccups", "source": "alpha2020", "checked": "primary" })
}

/// The good bundle with this as the condition of both trials.
fn with(first: &Value, second: &Value) -> Value {
    let mut bundle = good();
    bundle["trials"][0]["condition"] = first.clone();
    bundle["trials"][1]["condition"] = second.clone();
    bundle
}

#[test]
fn a_passage_inside_a_fact_becomes_one_of_the_list_and_keeps_its_id_whatever_else_is_there() {
    let one = read(&with(&inside(), &good()["trials"][1]["condition"]));
    let id = &one.trials[0].condition.passages[0];
    let passage = one.passages.iter().find(|passage| passage.id == *id).expect("it is in the list");
    assert_eq!((passage.exact.as_deref(), passage.source.as_str()), (Some("people with hiccups"), "alpha2020"));
    assert_eq!(id, "quote-8f1ae7a0d2cd0669", "addresses that were shared still lead there");
    let mut more = with(&inside(), &inside());
    more["trials"][0]["setting"] =
        json!({ "value": "clinic", "quote": "in a clinic", "source": "alpha2020", "checked": "primary" });
    let more = read(&more);
    assert_eq!(more.trials[0].condition.passages, one.trials[0].condition.passages);
    assert_eq!(more.trials[1].condition.passages, one.trials[0].condition.passages, "the same words are one passage");
    assert_eq!(more.passages.len(), one.passages.len() + 1);
}

#[test]
fn what_makes_two_passages_of_the_same_words_is_where_they_stand() {
    for (field, value) in [("locator", "Results"), ("prefix", "among "), ("suffix", " that last")] {
        let mut elsewhere = inside();
        elsewhere[field] = json!(value);
        let bundle = read(&with(&inside(), &elsewhere));
        assert_ne!(bundle.trials[0].condition.passages, bundle.trials[1].condition.passages, "{field}");
    }
}

#[test]
fn a_fact_beside_its_passage_may_name_others() {
    let mut fact = inside();
    let listed = good()["passages"][0]["id"].clone();
    fact["passages"] = json!([listed]);
    let ids = read(&with(&fact, &inside())).trials[0].condition.passages.clone();
    assert!(ids.len() == 2 && json!(ids[0]) == listed, "{ids:?}");
}

#[test]
fn the_words_of_a_passage_in_the_list_are_that_passage_and_a_fact_may_add_to_it() {
    let mut bundle = with(&inside(), &inside());
    let listed = json!({ "id": "listed", "source": "alpha2020", "exact": "people with hiccups", "checked": "primary" });
    bundle["passages"].as_array_mut().expect("a list").push(listed);
    bundle["trials"][1]["condition"]["gloss"] = json!("in other words");
    let read = read(&bundle);
    assert_eq!(read.trials[0].condition.passages, ["listed"]);
    let passage = read.passages.last().expect("a passage");
    assert_eq!((passage.id.as_str(), passage.gloss.as_deref()), ("listed", Some("in other words")));
}

#[test]
fn an_id_that_is_made_is_never_one_that_is_written() {
    let one = read(&with(&inside(), &inside()));
    let made = &one.trials[0].condition.passages[0];
    let mut bundle = with(&inside(), &inside());
    let listed = json!({ "id": made, "source": "alpha2020", "exact": "other words", "checked": "primary" });
    bundle["passages"].as_array_mut().expect("a list").push(listed);
    assert_eq!(read(&bundle).trials[0].condition.passages, [format!("{made}-2")]);
}

#[test]
fn one_passage_is_not_described_in_two_ways() {
    let mut other = inside();
    other["checked"] = json!("secondary");
    assert_eq!(refused(&with(&inside(), &other)), [("E009", "trials[1].condition.checked".to_owned())]);
}

#[test]
fn a_source_says_for_all_of_its_passages_what_they_do_not_say() {
    let mut fact = inside();
    fact.as_object_mut().expect("an object").remove("checked");
    let mut bundle = with(&fact, &inside());
    bundle["trials"][1]["condition"] = good()["trials"][1]["condition"].clone();
    assert_eq!(refused(&bundle), [("E005", "trials[0].condition".to_owned())]);
    let sources = bundle["sources"].as_array_mut().expect("a list");
    let source = sources.iter_mut().find(|source| source["id"] == "alpha2020").expect("the source");
    source["checked"] = json!("secondary");
    source["basis"] = json!("registry");
    let read = read(&bundle);
    let passage = read.passages.last().expect("a passage");
    assert_eq!((passage.checked, passage.basis), (crate::Checked::Secondary, Some(crate::Basis::Registry)));
    let listed = read.passages.first().expect("a passage");
    assert_eq!(listed.checked, crate::Checked::Primary, "what a passage says of itself stands");
}

#[test]
fn an_older_format_has_neither() {
    let mut bundle = with(&inside(), &good()["trials"][1]["condition"]);
    bundle["format"] = json!(1);
    bundle["sources"][0]["checked"] = json!("primary");
    let found = refused(&bundle);
    let expected = ["trials[0].condition.quote", "sources[0].checked"].map(|path| ("E008", path.to_owned()));
    assert!(expected.iter().all(|finding| found.contains(finding)), "{found:?}");
}

#[test]
fn what_is_wrong_with_a_passage_inside_a_fact_is_told_where_it_is_written() {
    for (field, value, code, path) in [
        ("source", json!("nowhere"), "E020", "trials[0].condition.source"),
        ("figure", json!("also a figure"), "E033", "trials[0].condition"),
        ("checked", json!("perhaps"), "E006", ""),
        ("source", json!(5), "E006", ""),
        ("locattor", json!("1"), "E004", ""),
        ("gloss", json!("<b>x</b>"), "E042", "trials[0].condition.gloss"),
    ] {
        let mut fact = inside();
        fact[field] = value.clone();
        let text = with(&fact, &good()["trials"][1]["condition"]).to_string();
        let finding = load(&text).expect_err("it must be refused").remove(0);
        assert_eq!((finding.code, finding.path.as_str()), (code, path), "{finding}");
        let place = finding.place.expect("a place");
        let fact = text.find("\"people with hiccups\"").expect("the fact");
        assert!(place.offset.abs_diff(fact) < 300, "{field}: {} is not near {fact}", place.offset);
    }
}

#[test]
fn a_field_that_is_given_twice_is_refused_here_too() {
    let text = with(&inside(), &inside()).to_string();
    let twice = text.replacen("\"quote\":", "\"quote\":\"x\",\"quote\":", 1);
    assert!(load(&twice).expect_err("refused").iter().any(|finding| finding.code == "E007"));
    let twice = text.replacen("\"title\":", "\"title\":\"x\",\"title\":", 1);
    assert!(load(&twice).expect_err("refused").iter().any(|finding| finding.code == "E007"));
}
