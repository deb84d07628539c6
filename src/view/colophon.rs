//! The foot: when the facts were checked, which version this is and, on paper, where it stands.

use super::element::{Element, el};
use crate::catalogue::Key;
use crate::comparison::Comparison;
use crate::joined::joined;

pub fn view(comparison: &Comparison) -> Element {
    let address = match &comparison.article {
        Some(article) => el("p").class("address").text(article),
        // The element's script puts the address of the page in before it is printed.
        None => el("p").class("address here"),
    };
    let corrections = comparison.corrections.as_deref().map(|corrections| {
        let link = el("a").attr("href", corrections).attr("rel", "noopener");
        el("p").child(link.text(comparison.words.say(Key::ReportError)))
    });
    el("footer").child(el("p").text(&joined(&comparison.colophon, " "))).children(corrections).child(address)
}
