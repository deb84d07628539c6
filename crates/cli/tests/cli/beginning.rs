//! The beginning of a bundle, from records. All records are made up, in the true form of their formats.

use std::io::Write as _;
use std::process::{Command, Stdio};

use tempfile::TempDir;

use super::{as_text, file, folder, shown_in};

const STUDY: &str = include_str!("../records/study.json");
const PUBMED: &str = include_str!("../records/pubmed.nbib");
const RECORDS: [(&str, &str); 6] = [
    ("study.json", STUDY),
    ("pubmed.nbib", PUBMED),
    ("pubmed.xml", include_str!("../records/pubmed.xml")),
    ("references.ris", include_str!("../records/references.ris")),
    ("references.bib", include_str!("../records/references.bib")),
    ("references.csl.json", include_str!("../records/references.csl.json")),
];
const TODAY: [&str; 2] = ["--today", "2026-11-28"];

/// A folder with all records.
fn records() -> TempDir {
    let folder = folder();
    for (name, text) in RECORDS {
        file(&folder, name, text);
    }
    folder
}

/// What `evidence new` prints for these records.
fn shown(names: &[&str]) -> String {
    shown_in(&records(), &[&["new"], names, &TODAY].concat())
}

/// The exit code and the errors for one text.
fn refused(text: &str, arguments: &[&str]) -> String {
    let folder = folder();
    file(&folder, "record", text);
    shown_in(&folder, &[&["new", "record"], arguments, &TODAY].concat())
}

#[test]
fn a_registry_record_and_the_reports_about_it_become_one_trial() {
    insta::assert_snapshot!(shown(&["study.json", "pubmed.nbib"]));
}

#[test]
fn each_format_gives_sources() {
    for name in ["pubmed.xml", "references.ris", "references.bib", "references.csl.json"] {
        insta::assert_snapshot!(name, shown(&[name]));
    }
}

/// Every number has its passage, and nothing is left to mend but what an editor has to look at.
#[test]
fn the_check_finds_no_error_in_what_is_made_of_a_record() {
    let folder = records();
    for (name, _) in RECORDS {
        let bundle = format!("{name}.bundle.json");
        shown_in(&folder, &[&["new", name, "--out", &bundle][..], &TODAY].concat());
        let said = shown_in(&folder, &["check", "--format", "json", &bundle]);
        assert!(said.contains("exit code: Some(0)") && said.contains("\"errors\": 0"), "{name}: {said}");
        for code in said.split("\"code\": \"").skip(1).map(|rest| &rest[..4]) {
            assert!(["W017", "W019", "W020"].contains(&code), "{name}: {said}");
        }
    }
}

#[test]
fn a_record_is_read_from_the_standard_input_and_the_bundle_goes_to_the_standard_output() {
    let mut evidence = Command::new(env!("CARGO_BIN_EXE_evidence"));
    evidence.args(["new", "-"]).args(TODAY).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = evidence.spawn().expect("evidence runs");
    child.stdin.take().expect("an input").write_all(STUDY.as_bytes()).expect("the record is sent");
    let output = child.wait_with_output().expect("it ends");
    let out = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(out.starts_with("{\n") && out.ends_with("}\n") && out.contains("\"EXAMPLE-1\""), "{out}");
    assert!(String::from_utf8_lossy(&output.stderr).starts_with("Still to find\n"));
}

#[test]
fn a_file_that_is_there_is_not_written_over() {
    let folder = records();
    let bundle = file(&folder, "bundle.json", "the work of a day");
    let said = shown_in(&folder, &["new", "study.json", "--out", "bundle.json"]);
    assert!(said.contains("exit code: Some(2)") && said.contains("bundle.json: it is there already"), "{said}");
    assert_eq!(std::fs::read_to_string(as_text(&bundle)).expect("the file"), "the work of a day");
}

#[test]
fn what_cannot_be_read_is_told_with_its_place_and_what_to_do() {
    let cut = &STUDY[..STUDY.len() / 2];
    let wrong = STUDY.replace("\"count\": 240", "\"count\": \"240\"");
    let two = format!("{{\"studies\": [{STUDY}, {STUDY}], \"nextPageToken\": \"x\"}}");
    let no_number = STUDY.replace("NCT00000000", "NCT1");
    let all = [
        ("cut off", cut, ""),
        ("another form", &wrong, ""),
        ("several studies", &two, ""),
        ("no number", &no_number, ""),
        ("version 1", "{\"Study\": {\"ProtocolSection\": {}}}", ""),
        ("other JSON", "{\"a\": 1}", ""),
        ("a web page", "\n<!DOCTYPE html>\n<html><body>NCT00000000</body></html>", ""),
        ("other XML", "<?xml version=\"1.0\"?><feed/>", ""),
        ("broken XML", "<PubmedArticleSet>\n<PubmedArticle>\n<MedlineCitation></PubmedArticle>", ""),
        ("a broken entry", "@article{a,\n  title = {A\n", ""),
        ("a date without a year", "PMID- 1\nTI  - A\nDP  - soon\n", ""),
        ("nothing known", "Dear editor", ""),
        ("nothing", " \n", ""),
        ("another format than is said", STUDY, "ris"),
    ];
    let said = all.map(|(what, text, format)| {
        let format: &[&str] = if format.is_empty() { &[] } else { &["--format", format] };
        format!("# {what}\n{}", refused(text, format))
    });
    insta::assert_snapshot!(said.join("\n"));
}

#[test]
fn one_study_of_a_list_is_taken_and_unknown_fields_are_passed_over() {
    let folder = folder();
    file(&folder, "found.json", format!("{{\"studies\": [{STUDY}]}}"));
    let said = shown_in(&folder, &[&["new", "found.json"][..], &TODAY].concat());
    assert!(said.contains("exit code: Some(0)") && said.contains("\"EXAMPLE-1\""), "{said}");
}
