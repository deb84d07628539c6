//! Headings, whose level the page decides.

use super::element::{Element, el};

/// A heading of this level; HTML has none below 6.
pub fn view(level: u8, id: Option<&'static str>, text: &str) -> Element {
    let tag = match level {
        0..=2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    };
    el(tag).maybe("id", id).text(text)
}
