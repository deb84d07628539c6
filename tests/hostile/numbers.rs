//! Numbers that are none, or too long, or not as a source writes them.

use crate::support::{assert_refused_behind, page, refused, replaced};

/// A bundle in which 120 people are another number.
fn people(number: &str) -> String {
    replaced("\"value\": 120,", &format!("\"value\": {number},"))
}

#[track_caller]
fn assert_people_refused(text: &str, start: &str) {
    assert_refused_behind("\"randomized\": { \"value\": ", text, start);
}

const AT: &str = "error[E006] at trials[0].participants.randomized.value: ";

#[test]
fn numbers_with_an_exponent_are_refused() {
    for number in ["1e999", "-1E+999", "0.1e-5", "12e1"] {
        assert_people_refused(
            &people(number),
            &format!("{AT}`{number}` is not a plain decimal number; write it with digits"),
        );
    }
}

#[test]
fn more_digits_than_any_source_gives_are_refused_by_their_first() {
    let (long, fraction) = ("7".repeat(400), format!("0.{}", "3".repeat(400)));
    assert_people_refused(&people(&long), &format!("{AT}`{}…` has more than 15 digits", "7".repeat(60)));
    assert_people_refused(&people(&fraction), &format!("{AT}`0.{}…` has more than 15 digits", "3".repeat(58)));
}

#[test]
fn what_json_does_not_call_a_number_is_a_mistake_in_the_json() {
    for number in ["NaN", "Infinity", "+1", ".5", "1.", "0x10", "007", "1_000", "-"] {
        let findings = refused(&people(number));
        assert!(findings.len() == 1 && findings[0].contains("error[E001]"), "{number}: {findings:#?}");
    }
}

#[test]
fn what_is_no_number_is_not_echoed_as_it_is() {
    assert_people_refused(&people("\"\u{202e}\u{9b}2J\""), &format!("{AT}`\"\\u202e\\u009b2J\"` is not a plain"));
    let object = format!("{{\"a\": \"{}\"}}", "x".repeat(100_000));
    assert_people_refused(&people(&object), &format!("{AT}`{{\"a\": \"{}…`", "x".repeat(53)));
}

#[test]
fn the_largest_numbers_are_calculated_with_or_left_alone() {
    let most = "999999999999999";
    let text = replaced("\"value\": 28, \"unit\": \"d\"", &format!("\"value\": {most}, \"unit\": \"d\""));
    let text = text.replace("\"code\": \"2/d\"", &format!("\"code\": \"{most}/d\""));
    let text = text.replace("twice a day", &format!("{most} times a day")).replace("28 days", &format!("{most} days"));
    assert!(page(&text).contains(&format!("{most} days")));
}

#[test]
fn numbers_of_fields_that_count_are_whole() {
    for number in ["1.0", "-1", "4294967296", "1e0", "\"1\"", "null"] {
        let findings = refused(&replaced("\"format\": 1", &format!("\"format\": {number}")));
        assert!(findings[0].contains("error[E006] at format: this must be a whole number"), "{findings:#?}");
    }
}
