//! The editor's command line, as an editor uses it.
#![cfg(not(target_arch = "wasm32"))]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

const GOOD: &str = include_str!("../data/cerebrolysin.json");

fn evidence(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_evidence")).args(arguments).output().expect("evidence runs")
}

/// A file with the good bundle, changed.
fn file(folder: &TempDir, name: &str, text: &str) -> PathBuf {
    let path = folder.path().join(name);
    std::fs::write(&path, text).expect("the file is written");
    path
}

/// Checks a text; returns the exit code and what was said of it.
fn check(text: &str) -> (Option<i32>, String) {
    let folder = TempDir::new().expect("a folder");
    let path = file(&folder, "bundle.json", text);
    let output = evidence(&["check", as_text(&path)]);
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

fn as_text(path: &Path) -> &str {
    path.to_str().expect("a plain path")
}

fn replaced(from: &str, to: &str) -> String {
    assert!(GOOD.contains(from), "the bundle has no {from}");
    GOOD.replacen(from, to, 1)
}

/// The place of a text in the file, as an editor counts: line and column from 1.
fn place_of(text: &str, needle: &str) -> String {
    let offset = text.find(needle).expect("it is there");
    let line_start = text[..offset].rfind('\n').map_or(0, |newline| newline + 1);
    format!(":{}:{}: ", text[..offset].matches('\n').count() + 1, offset - line_start + 1)
}

#[track_caller]
fn assert_refused(text: &str, at: &str, parts: &[&str]) {
    let (code, said) = check(text);
    assert_eq!(code, Some(1), "{said}");
    let place = place_of(text, at);
    for part in parts.iter().chain([&place.as_str(), &"bundle.json"]) {
        assert!(said.contains(part), "no `{part}` in: {said}");
    }
}

#[test]
fn the_bundle_is_good() {
    assert_eq!(check(GOOD), (Some(0), String::new()));
}

#[test]
fn a_dangling_passage_is_refused_with_file_line_column_and_path() {
    let text = replaced("[\"casta-dose\"]", "[\"casta-doze\"]");
    let parts = ["error[E020]", "trials[0].regimen.dose.passages[0]", "no passage `casta-doze`"];
    assert_refused(&text, "\"casta-doze\"", &parts);
}

#[test]
fn a_reported_value_without_a_passage_is_refused() {
    let text = replaced(
        "{ \"value\": 21, \"unit\": \"d\", \"passages\": [\"cars-dose\"] }",
        "{ \"value\": 21, \"unit\": \"d\" }",
    );
    assert_refused(
        &text,
        "{ \"value\": 21, \"unit\": \"d\" }",
        &["error[E030]", "trials[1].regimen.course", "no passage"],
    );
}

#[test]
fn a_bundle_without_a_safety_notice_is_refused() {
    let text = replaced("\"kind\": \"safety\"", "\"kind\": \"general\"");
    assert_refused(&text, "[\n    {\n      \"kind\": \"general\"", &["error[E010]", "notices", "no safety notice"]);
}

#[test]
fn a_typo_in_a_field_loses_no_fact() {
    let text = replaced("\"followUp\"", "\"followUpp\"");
    let parts = ["error[E004]", "trials[0].followUpp", "not known"];
    assert_refused(&text, "{ \"value\": 90", &parts);
}

#[test]
fn a_unit_in_the_wrong_case_is_refused() {
    let text = replaced("\"unit\": \"mL\"", "\"unit\": \"ml\"");
    assert_refused(&text, "\"ml\"", &["error[E006]", "subject.regulatory[2].dose.unit", "use one of: mL, mg"]);
}

#[test]
fn a_doubled_id_and_a_link_that_is_not_https_are_both_told_in_one_run() {
    let text = replaced("\"id\": \"muresanu2016\"", "\"id\": \"heiss2012\"");
    let text = text.replacen("\"https://www.jns", "\"javascript://www.jns", 1);
    assert_refused(&text, "\"javascript://www.jns", &["error[E021]", "error[E040]", "sources[7].URL", "errors"]);
}

#[test]
fn a_fact_that_is_both_stated_and_absent_is_refused() {
    let text = replaced("\"followUp\": { \"value\": 90,", "\"followUp\": { \"absent\": \"not-stated\", \"value\": 90,");
    assert_refused(&text, "{ \"absent\"", &["error[E031]", "trials[0].followUp"]);
}

#[test]
fn a_file_that_is_cut_off_is_refused_at_its_end() {
    let text = &GOOD[..1000];
    let (code, said) = check(text);
    assert_eq!(code, Some(1));
    assert!(said.contains(&format!(":{}:", text.lines().count())) && said.contains("cut off"), "{said}");
}

#[test]
fn a_newer_format_is_refused_in_one_sentence() {
    let (code, said) = check(&replaced("\"format\": 1", "\"format\": 2"));
    assert_eq!(code, Some(1));
    assert!(said.contains("E003") && said.contains("reads formats up to 1"), "{said}");
    assert_eq!(said.matches("error[").count(), 1, "{said}");
}

#[test]
fn a_file_that_cannot_be_read_is_another_exit_code_and_does_not_hide_the_others() {
    let folder = TempDir::new().expect("a folder");
    let bad = file(&folder, "bad.json", "{");
    let missing = folder.path().join("none.json");
    let good = file(&folder, "good.json", GOOD);
    let output = evidence(&["check", as_text(&bad), as_text(&missing), as_text(&good)]);
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("bad.json:1:") && said.contains("none.json: cannot be read"), "{said}");
    assert!(String::from_utf8_lossy(&output.stdout).contains("good.json: good"));
}

#[test]
fn a_prerendered_bundle_is_a_declarative_shadow_root_that_links_its_stylesheet() {
    let folder = TempDir::new().expect("a folder");
    let path = file(&folder, "bundle.json", GOOD);
    let output = evidence(&["prerender", as_text(&path), "--stylesheet", "https://example.org/widget.css"]);
    let html = String::from_utf8_lossy(&output.stdout);
    let start =
        "<template shadowrootmode=\"open\"><link rel=\"stylesheet\" href=\"https://example.org/widget.css\"><div";
    assert!(html.starts_with(start) && html.trim_end().ends_with("</div></template>"), "{html}");
    for forbidden in ["style=", "<style", "<script", "evidence_widget::"] {
        assert!(!html.contains(forbidden), "{forbidden} in the page");
    }
}

#[test]
fn a_refused_bundle_is_not_prerendered() {
    let folder = TempDir::new().expect("a folder");
    let path = file(&folder, "bundle.json", &replaced("\"kind\": \"safety\"", "\"kind\": \"general\""));
    let output = evidence(&["prerender", as_text(&path)]);
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
}

#[test]
fn controls_that_turn_the_reading_are_refused() {
    let text = replaced("\"name\": \"CARS\"", "\"name\": \"CA\u{202e}RS\"");
    assert_refused(&text, "\"CA\u{202e}RS\"", &["error[E041]", "trials[1].name", "direction of reading"]);
}

#[test]
fn windows_that_run_backwards_or_have_one_end_are_refused() {
    let backwards = replaced("\"low\": 24, \"high\": 72", "\"low\": 72, \"high\": 24");
    assert_refused(
        &backwards,
        "{ \"low\": 72",
        &["error[E035]", "trials[1].regimen.start.window", "ends before it begins"],
    );
    let negative = replaced("\"low\": 24, \"high\": 72", "\"low\": -24, \"high\": 72");
    assert_refused(&negative, "{ \"low\": -24", &["error[E035]", "negative"]);
    let open = replaced("\"low\": 24, \"high\": 72", "\"high\": 72");
    assert_refused(&open, "{ \"high\": 72", &["error[E034]", "one end only"]);
}

#[test]
fn ids_that_could_not_stand_in_a_page_are_refused() {
    let text = GOOD.replace("\"cui2019\"", "\"cui 2019\"");
    assert_refused(&text, "\"cui 2019\",\n      \"type\"", &["error[E022]", "sources[4].id"]);
}

#[test]
fn a_review_does_not_vanish_because_only_one_of_two_knows_of_the_other() {
    let text = replaced("\"supersedes\": \"stroke-2020\",", "");
    let (code, said) = check(&text);
    assert_eq!(code, Some(1));
    assert!(said.contains("error[E023] at reviews[1].supersededBy"), "{said}");
}

#[test]
fn a_file_with_countless_errors_is_refused_in_short() {
    let text = format!("{{\"format\": 1{}}}", ", \"a\": 0".repeat(20_000));
    let (code, said) = check(&text);
    assert_eq!(code, Some(1));
    assert!(said.contains("refused, 100 errors"), "{}", said.lines().last().unwrap_or_default());
}

#[test]
fn a_heading_level_that_html_does_not_have_is_refused() {
    let output = evidence(&["prerender", "data/cerebrolysin.json", "--heading-level", "7"]);
    assert_eq!(output.status.code(), Some(2));
}
