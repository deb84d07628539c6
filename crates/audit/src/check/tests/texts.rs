//! Characters that have no place in a text.
use super::*;

#[test]
fn controls_of_direction_are_refused() {
    for control in ["\u{202e}", "\u{2066}", "\u{61c}"] {
        refuses("E041", &[("title", json!(format!("12{control}21")))]);
    }
}

#[test]
fn html_is_refused_and_signs_of_comparison_are_not() {
    for html in ["<b>CASTA</b>", "<img src=x onerror=alert(1)>", "</p>", "<!-- -->", "&lt;b&gt;", "&#60;"] {
        refuses("E042", &[("title", json!(html))]);
    }
    accepts(&[("title", json!("P<0.0001, 5 > 4 < 6, R&D & so; on"))]);
}

#[test]
fn control_characters_are_refused() {
    for control in ["\u{0}", "\n", "\u{7f}", "\u{1b}[31m"] {
        refuses("E043", &[("title", json!(format!("CASTA{control}")))]);
    }
}

#[test]
fn names_and_facts_are_not_empty() {
    refuses("E047", &[("trials.cars.name", json!(" "))]);
    refuses("E047", &[("reviews.stroke-2023.conclusions.0.outcome", json!(""))]);
    refuses("E032", &[("reviews.stroke-2023.notes.0.value", json!(""))]);
}
