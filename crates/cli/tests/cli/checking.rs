//! What is refused, and how it is told.

use super::{GOOD, check, replaced};

/// The place of a text in the file, as an editor counts, line and column from 1, and as it is printed.
fn place_of(text: &str, needle: &str) -> String {
    let offset = text.find(needle).expect("it is there");
    let line_start = text[..offset].rfind('\n').map_or(0, |newline| newline + 1);
    format!(":{}:{}]", text[..offset].matches('\n').count() + 1, offset - line_start + 1)
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
    let (code, said) = check(GOOD);
    assert_eq!((code, said.contains("error[")), (Some(0), false), "{said}");
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
fn a_typo_in_a_field_does_not_hide_what_the_rules_find() {
    let text = replaced("\"followUp\"", "\"followUpp\"").replacen("[\"cars-dose\"]", "[\"cars-doze\"]", 1);
    let parts = ["error[E004]", "trials[0].followUpp", "error[E020]", "did you mean `cars-dose`?", "2 errors in "];
    assert_refused(&text, "\"cars-doze\"", &parts);
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
    let parts = ["error[E023]", "reviews[1].supersededBy", "does not supersede"];
    assert_refused(&text, "\"stroke-2023\",\n      \"searched\"", &parts);
}

#[test]
fn a_file_with_countless_errors_is_refused_in_short() {
    let text = format!("{{\"format\": 1{}}}", ", \"a\": 0".repeat(20_000));
    let (code, said) = check(&text);
    assert_eq!(code, Some(1));
    assert!(said.contains("100 errors in "), "{}", said.lines().last().unwrap_or_default());
}
