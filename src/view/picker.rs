//! The choice of the trials that are compared. Without the program there is none: its place is kept and stays empty.

use web_sys::{Event, HtmlInputElement};
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::element::{Element, el};
use super::fact;
use crate::catalogue::Key;
use crate::comparison::{Comparison, MOST_COLUMNS, Pick};

/// A box for each trial; calls `on_pick` with the trial's id and whether it is to be shown.
pub fn view(comparison: &Comparison, on_pick: impl Fn(String, bool) + Clone + 'static) -> Option<Element> {
    let (words, picks) = (comparison.words, &comparison.picks);
    let most = (picks.len() > MOST_COLUMNS).then(|| words.fill(Key::AtMost, &[&words.count(MOST_COLUMNS)]));
    let boxes = el("fieldset")
        .class("picker program")
        .child(el("legend").text(words.say(Key::Picker)))
        .children(picks.iter().map(|pick| tick(pick, on_pick.clone())))
        .children(most.map(|most| el("p").text(&most)));
    let caution = |pick: &Pick| {
        let label = el("span").text(&pick.name);
        Some(el("div").key(&pick.id).class("labelled").child(label).child(fact::view(words, pick.caution.as_ref()?)))
    };
    let cautions = el("div").class("cautions").children(picks.iter().filter_map(caution));
    (!picks.is_empty()).then(|| el("div").child(boxes).child(cautions))
}

fn tick(pick: &Pick, on_pick: impl Fn(String, bool) + 'static) -> Element {
    let id = pick.id.clone();
    let change = move |event: Event| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        on_pick(id.clone(), input.is_some_and(|input| input.checked()));
    };
    let tick = el("input")
        .attr("type", "checkbox")
        .attr("id", &format!("pick-{}", pick.id))
        .maybe("checked", pick.shown.then_some(""))
        .maybe("disabled", pick.fixed.then_some(""));
    el("label").key(&pick.id).child(tick.on(|| ListenerKind::onchange, change)).text(&pick.name)
}
