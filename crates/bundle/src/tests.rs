//! What is refused in a browser and on the command line alike, and how it is said.

use super::*;

const MINIMAL: &str = include_str!("../../../tests/corpus/good/minimal.json");
const COMPLETE: &str = include_str!("../../../tests/corpus/good/complete.json");

fn refused(text: &str) -> Finding {
    load(text).expect_err("it must be refused").remove(0)
}

/// The code and the beginning of the message for the smallest bundle after a change.
#[track_caller]
fn refuses(code: &str, message: &str, from: &str, to: &str) {
    assert!(MINIMAL.contains(from), "the bundle has no {from}");
    let finding = refused(&MINIMAL.replacen(from, to, 1));
    assert!(finding.code == code && finding.message.starts_with(message), "{finding}");
    assert!(finding.place.is_some(), "{finding}");
}

#[test]
fn a_bundle_is_written_as_it_is_read() {
    let bundle = load(COMPLETE).expect("it is good");
    let written = serde_json::to_string(&bundle).expect("it can be written");
    assert_eq!(load(&written), Ok(bundle));
}

#[test]
fn a_newer_format_is_refused_before_anything_else_is_read() {
    let finding = refused(r#"{"format": 3, "novelty": []}"#);
    assert_eq!((finding.code, finding.path.as_str()), ("E003", "format"));
    assert!(finding.message.contains("reads formats up to 2"), "{finding}");
}

#[test]
fn a_bundle_over_the_limit_is_refused_unread() {
    let finding = refused(&" ".repeat(MAX_BYTES + 1));
    assert_eq!(finding.code, "E002");
}

#[test]
fn a_syntax_error_names_its_line_and_column_in_characters() {
    for (text, line, column) in [
        ("{\n  \"format\": 1,\n  oops\n}", 3, 3),
        ("{\"né\": oops}", 1, 8),
        ("{\n", 2, 1),
        ("format: 1", 1, 2),
        ("{\"a\": \"b\nc\"}", 1, 9),
    ] {
        let place = refused(text).place.expect("a place");
        assert_eq!((place.line, place.column), (line, column), "{text}");
    }
}

#[test]
fn nesting_without_end_is_an_error_and_not_a_crash() {
    assert_eq!(refused(&"[".repeat(10_000)).code, "E001");
    assert_eq!(refused(&format!("{}{}", "[".repeat(10_000), "]".repeat(10_000))).code, "E001");
}

#[test]
fn the_first_field_in_a_wrong_form_is_told() {
    refuses("E004", "unknown field `titel`", "\"title\":", "\"titel\":");
    refuses("E005", "missing field `license`", "\"license\": \"MIT OR Apache-2.0\",", "");
    refuses("E006", "unknown variant `final`", "\"draft\"", "\"final\"");
    refuses("E006", "invalid type: floating point", "\"format\": 1", "\"format\": 1.0");
    refuses("E006", "invalid type: null", "\"title\": \"", "\"title\": null, \"article\": \"");
    refuses("E007", "duplicate field `title`", "\"title\":", "\"title\": \"x\", \"title\":");
}

#[test]
fn a_number_stands_as_its_source_writes_it() {
    let number = "\"value\": 120,";
    for (wrong, message) in [
        ("1.2e+2", "`1.2e+2` is not a plain decimal number"),
        ("1e+999", "`1e+999` is not a plain decimal number"),
        ("\"120\"", "invalid type: string"),
        ("true", "invalid type: boolean"),
        ("1234567890123456", "`1234567890123456` has more than 15 digits"),
    ] {
        assert!(COMPLETE.contains(number));
        let finding = refused(&COMPLETE.replacen(number, &format!("\"value\": {wrong},"), 1));
        assert!(finding.code == "E006" && finding.message.starts_with(message), "{finding}");
    }
}

#[test]
fn null_is_no_way_to_leave_a_field_out() {
    refuses("E006", "this is null", "\"title\":", "\"article\": null, \"title\":");
    refuses("E006", "this is null", "\"draft\"", "{ \"draft\": null }");
}

#[test]
fn no_text_can_mislead_a_reader() {
    for (text, code) in [("12\\u202e21", "E041"), ("<b>x</b>", "E042"), ("a\\nb", "E043")] {
        refuses(code, "this text holds", "\"title\": \"", &format!("\"title\": \"{text}"));
    }
    refuses("E045", "this text is longer", "\"title\": \"", &format!("\"title\": \"{}", "x".repeat(2000)));
}

#[test]
fn the_rules_that_protect_a_reader_are_told_all_at_once_in_the_order_of_the_file() {
    let text = MINIMAL.replacen("\"title\":", "\"article\": \"http://example.org\", \"title\":", 1);
    let findings = load(&text.replace("\"safety\"", "\"general\"")).expect_err("it must be refused");
    let codes: Vec<_> = findings.iter().map(|finding| finding.code).collect();
    assert_eq!(codes, ["E040", "E010"]);
    assert!(findings.iter().all(|finding| finding.place.is_some()));
}
