//! The forms in which findings are printed.

mod excerpt;
pub mod github;
pub mod human;
pub mod json;

use evidence_bundle::is_bidi_control;

/// How the rules about age were left out.
const NO_DATE: &str = "the rules about age were skipped: give the date they should use, such as --today 2026-11-22";

/// A text without what could steer a terminal or hide in it: bundles may come from anywhere.
pub fn printable(text: &str) -> String {
    let harmless = |c: char| c == '\t' || !c.is_control() && !is_bidi_control(c);
    text.chars().map(|c| if harmless(c) { c } else { char::REPLACEMENT_CHARACTER }).collect()
}
