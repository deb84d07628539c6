//! What a reader takes along. The view has the buttons and the words; embed.js hears the buttons and says what came of
//! them, since whatever makes what is taken along is no part of this program.

use super::element::{Element, el};
use crate::catalogue::{Key, Words};

/// What the buttons stand for: the ending of a file of that form, `link` to this view, or `print`. In the order of the forms of [`Key::Take`].
const KINDS: [&str; 7] = ["link", "txt", "csv", "ris", "bib", "csl.json", "print"];

pub fn view(words: Words) -> Element {
    let buttons = KINDS
        .iter()
        .zip(words.say(Key::Take).split('|'))
        .map(|(kind, label)| el("li").child(el("button").attr("type", "button").attr("value", kind).text(label)));
    let taken = el("p").attr("role", "status").attr("id", "taken").attr("data-forms", words.say(Key::Taken));
    el("details")
        .attr("id", "along")
        .class("program")
        .child(el("summary").text(words.say(Key::TakeAlong)))
        .child(el("ul").attr("role", "list").children(buttons))
        .child(taken)
}
