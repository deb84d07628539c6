//! Names of fields that no editor meant.

use crate::support::{assert_refused, refused, with_field};

#[test]
fn a_name_that_would_turn_a_terminal_around_is_written_out() {
    let cases = [("\u{202e}sdrawkcab", "\\u202esdrawkcab"), ("\\u001b[2J", "\\u001b[2J"), ("\\u0000", "\\u0000")];
    for (name, shown) in cases {
        let start = format!("1:{}: error[E004] at {shown}: this field is not known", name.chars().count() + 6);
        assert_refused(&with_field(&format!("\"{name}\": 0")), &start);
    }
}

#[test]
fn names_that_look_like_paths_or_machinery_are_just_not_known() {
    for name in ["trials[0].id", "../../etc/passwd", "__proto__", "constructor", "$ref", ".", "[", "0"] {
        let start = format!("1:{}: error[E004] at {name}: this field is not known", name.len() + 6);
        assert_refused(&with_field(&format!("\"{name}\": 0")), &start);
    }
}

#[test]
fn a_name_of_a_million_letters_is_told_by_its_beginning() {
    let name = "x".repeat(1024 * 1024);
    let findings = refused(&with_field(&format!("\"{name}\": 0")));
    assert_eq!(findings.len(), 1);
    assert!(findings[0].contains(&format!("error[E004] at {}…: this field", "x".repeat(60))), "{}", findings[0]);
}

#[test]
fn a_name_with_half_a_character_is_refused_where_it_stands() {
    assert_refused(&with_field("\"\\ud800\": 0"), "1:9: error[E001]: unexpected end of hex escape");
}

#[test]
fn a_field_given_thousands_of_times_is_told_a_hundred_times() {
    let findings = refused(&with_field(&vec!["\"title\": \"x\""; 5000].join(",")));
    assert_eq!(findings.len(), 100);
    assert!(findings[0].starts_with("1:24: error[E007] at title: this field is given twice"), "{}", findings[0]);
}
