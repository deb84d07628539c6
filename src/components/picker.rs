//! The choice of the trials that are compared. It needs the program, which the first choice brings in.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use super::fact::Fact;
use super::setting::use_words;
use super::text::text;
use crate::bundle::{Bundle, Trial};
use crate::catalogue::Key;
use crate::comparison::{Comparison, MOST_COLUMNS, Pick};

/// What the id of a trial's box begins with.
pub const PICK: &str = "pick-";

#[derive(Properties, PartialEq)]
pub struct Props {
    pub comparison: Rc<Comparison>,
}

/// A box for each trial.
#[component]
pub fn Picker(Props { comparison }: &Props) -> Html {
    let words = use_words();
    let picks = &comparison.picks;
    if picks.is_empty() {
        return Html::default();
    }
    html! {
        <div class="picking">
            <fieldset class="picker program" data-most={MOST_COLUMNS.to_string()}>
                <legend>{ words.say(Key::Picker) }</legend>
                for pick in picks {
                    <label key={&*pick.id}>{ tick(pick) }{ text(&pick.name) }</label>
                }
                <span class="busy">{ words.say(Key::Loading) }</span>
                if picks.len() > MOST_COLUMNS {
                    <p>{ words.fill(Key::AtMost, &[&words.count(MOST_COLUMNS)]) }</p>
                }
            </fieldset>
            <div class="cautions">
                for (pick, fact) in picks.iter().filter_map(|pick| Some((pick, pick.caution.as_ref()?))) {
                    <div key={&*pick.id} class="labelled">
                        <span>{ text(&pick.name) }</span>
                        <Fact key={&*fact.id} {fact} />
                    </div>
                }
            </div>
        </div>
    }
}

/// The box of a trial.
fn tick(pick: &Pick) -> Html {
    let id = format!("{PICK}{}", pick.id);
    // `checked` alone is a property in the browser and an attribute only when prerendered; `defaultChecked` makes it one in both.
    html! { <input type="checkbox" {id} checked={pick.shown} ~defaultChecked={pick.shown} disabled={pick.fixed} /> }
}

/// The boxes of a stage by which a reader chooses the trials, each with the id of its trial.
pub fn boxes(stage: &Element) -> Vec<(String, HtmlInputElement)> {
    let Ok(boxes) = stage.query_selector_all(".picker input") else { return Vec::new() };
    let boxes = (0..boxes.length()).filter_map(|index| boxes.item(index)?.dyn_into::<HtmlInputElement>().ok());
    boxes.filter_map(|input| Some((input.id().strip_prefix(PICK)?.to_owned(), input))).collect()
}

/// The ids of the trials to compare: those that are ticked, and those without a box that the bundle shows at first.
pub fn picked(stage: &Element, bundle: &Bundle) -> Vec<String> {
    let boxes = boxes(stage);
    let is_picked = |trial: &&Trial| {
        let input = boxes.iter().find(|(id, _)| *id == trial.id);
        input.map_or(trial.shown, |(_, input)| input.checked())
    };
    bundle.trials.iter().filter(is_picked).map(|trial| trial.id.clone()).collect()
}
