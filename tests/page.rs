//! What the article page says, and where it says that it is from.
#![cfg(not(target_arch = "wasm32"))]

use evidence_widget::bundle;
use evidence_widget::catalogue;
use evidence_widget::comparison::Comparison;

const PAGE: &str = include_str!("../index.html");
const BUNDLE: &str = include_str!("../data/cerebrolysin.json");

/// The words of the page, with single spaces.
fn words() -> String {
    let (_, body) = PAGE.split_once("<main>").expect("the page has a main part");
    let texts = body.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    let text = texts.collect::<String>().replace("&nbsp;", " ").replace("&lt;", "<");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn says(sentence: &str) {
    assert!(words().contains(sentence), "the page does not say: {sentence}\n{}", words());
}

#[test]
fn it_is_narrower_than_the_article_where_the_sources_are() {
    says("CARS is smaller than CARS-2");
    says("They were not the same treatment with a longer course");
    says("Austria's product information states a dose for ischaemic stroke");
    says("For CARS the report's abstract names no route; a later table says “IV”");
    says("no source here shows that harm rises with the dose");
    says("there is no oral product");
    // On its own page the article speaks for itself.
    for claim in [
        "the article says",
        "By the article's account",
        "two largest",
        "harm comes from",
        "no approved dose.",
        "at that very regimen",
    ] {
        assert!(!words().contains(claim), "the page claims: {claim}");
    }
}

#[test]
fn beside_what_was_not_confirmed_stand_why_and_what_the_pool_found() {
    let words = words();
    let (_, after) = words.split_once("did not confirm what CARS had found").expect("CARS-2 is told of");
    let beside: String = after.chars().take(500).collect();
    for said in
        ["mild strokes let the placebo group recover too [7]", "Pooled with CARS, as planned beforehand", "0.62", "442"]
    {
        assert!(beside.contains(said), "no {said} in {beside}");
    }
    assert!(beside.contains("two authors of the pooled analysis are employed by the maker [11]"), "{beside}");
}

#[test]
fn a_harm_is_told_of_the_regimen_that_was_estimated_and_cars_is_outside_by_inference() {
    says("One regimen has an estimate of its own: 30 mL for 10 days");
    says("one trial of 21 days, with 50 mL and 146 people: too small to clear a course of that length of harm");
    says("That CARS is outside the pool is an inference");
    says("it includes CASTA and, by inference, not CARS");
}

#[test]
fn every_source_has_its_number_in_the_widget_and_one_of_its_links() {
    let bundle = bundle::load(BUNDLE).unwrap_or_else(|findings| panic!("{findings:#?}"));
    let references = Comparison::new(&bundle, catalogue::english()).references;
    let mut listed = Vec::new();
    for item in PAGE.split("<li id=\"s").skip(1) {
        let (number, rest) = item.split_once('"').expect("an id");
        let (item, _) = rest.split_once("</li>").expect("an item ends");
        let reference = references.iter().find(|reference| reference.mark == number);
        let reference = reference.unwrap_or_else(|| panic!("the widget has no source {number}"));
        let is_linked = reference.links.iter().any(|link| item.contains(&format!("href=\"{}\"", link.address)));
        assert!(is_linked, "source {number} leads elsewhere: {item}");
        listed.push(number);
    }
    let called = PAGE.split("href=\"#s").skip(1).filter_map(|rest| rest.split('"').next());
    for number in called {
        assert!(listed.contains(&number), "nothing is listed as source {number}");
    }
}
