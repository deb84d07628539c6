//! The choice of the trials that are compared. It needs the program, which the first choice brings in.

use super::element::{Element, el};
use super::fact;
use crate::catalogue::Key;
use crate::comparison::{Comparison, MOST_COLUMNS, Pick};

/// What the id of a trial's box begins with.
pub const PICK: &str = "pick-";

/// A box for each trial.
pub fn view(comparison: &Comparison) -> Option<Element> {
    let (words, picks) = (comparison.words, &comparison.picks);
    let most = (picks.len() > MOST_COLUMNS).then(|| words.fill(Key::AtMost, &[&words.count(MOST_COLUMNS)]));
    let busy = el("span").class("busy").text(&format!(" {}", words.say(Key::Loading)));
    let boxes = el("fieldset")
        .attr("data-most", &MOST_COLUMNS.to_string())
        .class("picker program")
        .child(el("legend").text(words.say(Key::Picker)).child(busy))
        .children(picks.iter().map(tick))
        .children(most.map(|most| el("p").text(&most)));
    let caution = |pick: &Pick| {
        let label = el("span").text(&pick.name);
        Some(el("div").key(&pick.id).class("labelled").child(label).child(fact::view(words, pick.caution.as_ref()?)))
    };
    let cautions = el("div").class("cautions").children(picks.iter().filter_map(caution));
    (!picks.is_empty()).then(|| el("div").child(boxes).child(cautions))
}

fn tick(pick: &Pick) -> Element {
    let tick = el("input")
        .attr("type", "checkbox")
        .attr("id", &format!("{PICK}{}", pick.id))
        .maybe("checked", pick.shown.then_some(""))
        .maybe("disabled", pick.fixed.then_some(""));
    el("label").key(&pick.id).child(tick).text(&pick.name)
}
