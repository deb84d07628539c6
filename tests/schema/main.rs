//! The JSON Schema that an editor's program completes and checks with: it agrees with what the widget reads.
//!
//! `tests/corpus/good/` holds whole bundles. `bad.json` and `beyond.json` hold changes (JSON Patch) to `good/complete.json`,
//! each named by the code of the one fault it makes; `beyond` is what a schema cannot say and the parser refuses, and the
//! folder `beyond/` those of them that are a matter of how the JSON is written.
#![cfg(not(target_arch = "wasm32"))]

mod corpus;
mod every_change;

use std::fs;
use std::path::Path;

use corpus::{Verdict, changed, files, text};
use serde_json::Value;

const SCHEMA: &str = "data/bundle.schema.json";

#[test]
fn the_committed_schema_is_that_of_the_types() {
    assert!(
        text(SCHEMA).replace('\r', "") == evidence_bundle::json_schema(),
        "{SCHEMA} is out of date; renew it: cargo run --bin evidence -- schema > {SCHEMA}"
    );
}

#[test]
fn every_bundle_is_good_by_the_schema_and_by_the_parser() {
    for file in [files("data"), files("data/examples"), files("tests/corpus/good")].concat() {
        let verdict = Verdict::of(&text(&file));
        assert_eq!((verdict.schema, verdict.codes), (None, vec![]), "{}", file.display());
    }
}

#[test]
fn every_bundle_names_the_schema_that_an_editor_finds_beside_it() {
    let schema = fs::canonicalize(SCHEMA).expect("the schema is there");
    for file in [files("data"), files("data/examples")].concat() {
        let bundle: Value = serde_json::from_str(&text(&file)).expect("a bundle is JSON");
        let named = file.parent().unwrap_or(Path::new("")).join(bundle["$schema"].as_str().unwrap_or_default());
        assert_eq!(fs::canonicalize(&named).ok().as_ref(), Some(&schema), "{}", file.display());
    }
}

#[test]
fn the_complete_bundle_has_every_field_that_the_schema_knows() {
    let used = corpus::places(&corpus::complete());
    let unused: Vec<String> = corpus::fields().into_iter().filter(|field| !used.contains_key(field)).collect();
    assert!(unused.is_empty(), "good/complete.json lacks {unused:?}");
}

#[test]
fn every_bad_file_is_refused_by_both_and_for_one_reason() {
    let judged = changed("tests/corpus/bad.json").into_iter().map(|(name, bundle)| (name, Verdict::of(&bundle)));
    let wrong: Vec<String> = judged
        .filter(|(name, verdict)| verdict.codes != [&name[..4]] || verdict.schema.is_none())
        .map(|(name, verdict)| format!("{name}: {:?}, by the schema {:?}", verdict.codes, verdict.schema))
        .collect();
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn what_a_schema_cannot_say_the_parser_refuses() {
    let files = files("tests/corpus/beyond");
    assert!(!files.is_empty());
    let files =
        files.iter().map(|file| (file.file_name().unwrap_or_default().to_string_lossy().into_owned(), text(file)));
    for (name, bundle) in files.chain(changed("tests/corpus/beyond.json")) {
        let verdict = Verdict::of(&bundle);
        assert_eq!(verdict.schema, None, "the schema can say it: {name}");
        assert_eq!(verdict.codes.first().copied(), Some(&name[..4]), "{name}");
    }
}
