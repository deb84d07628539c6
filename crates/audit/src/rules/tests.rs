//! The texts hold: every code has one, every example is found, and the page is the committed one.
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use evidence_bundle::{Members, Place, Severity};
use serde_json::value::RawValue;
use walkdir::WalkDir;

use super::*;
use crate::examine;

const GOOD: &str = include_str!("../../../../data/cerebrolysin.json");

fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Every code that the sources name in quotation marks, outside the texts that explain it.
fn codes_in_the_sources() -> BTreeSet<String> {
    let mut codes = BTreeSet::new();
    let folders = ["crates/bundle/src", "crates/audit/src"].map(|folder| WalkDir::new(project().join(folder)));
    for file in folders.into_iter().flatten() {
        let file = file.expect("the sources can be walked");
        let explains = file.path().components().any(|part| part.as_os_str() == "rules");
        if file.file_type().is_file() && !explains {
            let text = std::fs::read_to_string(file.path()).expect("a source is text");
            codes.extend(text.split('"').filter(|word| is_code(word)).map(str::to_owned));
        }
    }
    codes
}

fn is_code(word: &str) -> bool {
    matches!(word.as_bytes(), [b'E' | b'W', digits @ ..] if digits.len() == 3 && digits.iter().all(u8::is_ascii_digit))
}

#[test]
fn every_code_has_a_rule_and_every_rule_a_code() {
    let ruled: Vec<_> = all().map(|rule| rule.code.to_owned()).collect();
    assert!(ruled.windows(2).all(|pair| pair[0] < pair[1]), "a code has two rules: {ruled:?}");
    let ruled = BTreeSet::from_iter(ruled);
    let named = codes_in_the_sources();
    let difference: Vec<_> = named.symmetric_difference(&ruled).collect();
    assert!(difference.is_empty(), "without a rule in crates/audit/src/rules, or only there: {difference:?}");
}

fn members(object: &str) -> Vec<(String, &RawValue)> {
    serde_json::from_str::<Members>(object).map(|Members(members)| members).unwrap_or_default()
}

/// The good bundle with a rule's example in its place.
fn with_example(rule: &Rule) -> String {
    let object = evidence_bundle::find(GOOD, rule.within);
    let place = Place::of(GOOD, object);
    let example = format!("{{{}}}", rule.example);
    // What is no JSON has no names.
    let replaced = members(&example);
    let kept = members(object).into_iter().filter(|(name, _)| !replaced.iter().any(|(other, _)| other == name));
    let kept: Vec<String> = kept.map(|(name, value)| format!("\"{name}\": {}", value.get())).collect();
    let (before, after) = (&GOOD[..place.offset], &GOOD[place.offset + place.length..]);
    format!("{before}{{{},{}}}{after}", rule.example, kept.join(","))
}

#[test]
fn every_example_is_found_by_its_rule_and_by_no_other() {
    let today = Some(jiff::civil::date(2026, 11, 22));
    // No fragment is too large by itself, and none can show what is not there: the rules' own tests try these.
    for rule in all().filter(|rule| !["E002", "E045", "E046", "W015"].contains(&rule.code)) {
        let findings = examine(&with_example(rule), today);
        let mut here = findings.iter().filter(|finding| finding.path.starts_with(rule.within));
        assert!(here.any(|finding| finding.code == rule.code), "it is not found:\n{rule}\n{findings:#?}");
        // A made-up number is in no passage, whatever else is wrong with it.
        let others = findings
            .iter()
            .find(|other| other.severity() == Severity::Error && ![rule.code, "E050"].contains(&other.code));
        assert_eq!(others, None, "{rule}");
    }
}

#[test]
fn a_rule_is_found_by_its_code_in_whatever_case() {
    assert_eq!(find("e020").map(|rule| rule.code), Some("E020"));
    assert!(find("E999").is_none());
}

#[test]
fn the_committed_page_is_the_one_that_is_printed() {
    let renew =
        "docs/rules.md is out of date; renew it with: cargo run --bin evidence -- explain --all > docs/rules.md";
    let committed = std::fs::read_to_string(project().join("docs/rules.md"));
    assert!(committed.unwrap_or_default().replace('\r', "") == page(), "{renew}");
}
