//! A reader's choice of trials, heard in one place for all that is in the widget.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use super::picker;

/// Listens for as long as it is kept, on a stage that Yew or somebody else has rendered. `on_pick` is called with the box of
/// a trial that a reader has added to the comparison, or taken away.
pub fn on_pick(stage: &Element, on_pick: impl Fn(HtmlInputElement) + 'static) -> EventListener {
    EventListener::new(stage, "change", move |event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if let Some(input) = input.filter(|input| input.id().starts_with(picker::PICK)) {
            on_pick(input);
        }
    })
}
