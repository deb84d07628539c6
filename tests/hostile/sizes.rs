//! Files that are too large, too deep, empty, or cut off.

use evidence_widget::bundle::MAX_BYTES;

use crate::support::{assert_refused, assert_refused_behind, refused, replaced, with_field};

#[test]
fn an_empty_file_is_cut_off() {
    assert_refused("", "1:1: error[E001]: the text ends too early; the file is cut off");
    assert_refused(&" ".repeat(MAX_BYTES), "1:2097153: error[E001]: the text ends too early; the file is cut off");
}

#[test]
fn a_byte_order_mark_is_named_since_nobody_sees_it() {
    assert_refused(
        &format!("\u{feff}{}", with_field("\"a\": 0")),
        "1:1: error[E001]: the file begins with a byte order",
    );
}

#[test]
fn one_byte_too_many_is_refused_unread() {
    let start = "error[E002]: the bundle has 2097153 bytes, more than the 2097152 that are read";
    assert_refused(&" ".repeat(MAX_BYTES + 1), start);
}

#[test]
fn one_value_as_large_as_a_file_may_be_is_no_bundle() {
    let text = format!("\"{}\"", "x".repeat(MAX_BYTES - 2));
    assert_refused(&text, "1:1: error[E006]: this must be an object and is text");
    let nested = "1:128: error[E001]: lists and objects are nested too deep";
    let half = MAX_BYTES / 2;
    assert_refused(&format!("{}{}", "[".repeat(half), "]".repeat(half)), nested);
    assert_refused(&"[".repeat(MAX_BYTES), nested);
}

#[test]
fn depth_is_refused_wherever_it_stands() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let deep = format!("{}0{}", open.repeat(10_000), close.repeat(10_000));
        for text in [with_field(&format!("\"a\": {deep}")), replaced("\"Examplinum\",", &format!("{deep},"))] {
            let findings = refused(&text);
            let said = "error[E001]: lists and objects are nested too deep";
            assert!(findings.len() == 1 && findings[0].contains(said), "{findings:#?}");
        }
    }
}

#[test]
fn a_file_cut_off_anywhere_is_told_so_at_its_end() {
    let text = r#"{"a\\\u00e9\n": ["é\ud83c\udf20\/", 1.5e+3, -0.25, {}, []], "b": "🌠"}"#;
    for (end, _) in text.char_indices() {
        let column = text[..end].chars().count() + 1;
        let said = format!("1:{column}: error[E001]: the text ends too early; the file is cut off");
        assert_refused(&text[..end], &said);
    }
}

#[test]
fn a_million_elements_are_told_a_hundred_times_or_once() {
    let million = vec!["0"; 1_000_000].join(",");
    let findings = refused(&format!("{{\"format\":1,\"trials\":[{million}]}}"));
    assert_eq!(findings.len(), 100);
    let at = |index: usize| format!("error[E006] at trials[{index}]: this must be an object and is a number");
    assert!(findings[0].contains(&at(0)) && findings[99].contains(&at(99)), "{findings:#?}");
    assert_refused(&with_field(&format!("\"a\": [{million}]")), "1:7: error[E004] at a: this field is not known");
}

#[test]
fn a_title_of_a_mebibyte_is_refused_and_not_repeated() {
    let text = replaced("\"title\": \"", &format!("\"title\": \"{}", "x".repeat(1024 * 1024)));
    assert_refused_behind(
        "\"title\": ",
        &text,
        "error[E045] at title: this text is longer than 2,000 characters; keep",
    );
}
