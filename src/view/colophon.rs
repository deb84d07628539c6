//! The foot: when the facts were checked, and which version this is.

use super::element::{Element, el};
use crate::comparison::Comparison;

pub fn view(comparison: &Comparison) -> Element {
    el("footer").child(el("p").text(&comparison.colophon.join(" ")))
}
