//! What a reader does in a widget, heard in one place for all that is in it.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement};

use super::{announce, navigate, picker};
use crate::catalogue::{Key, Words};

/// Listens for as long as it is kept.
pub struct Listeners {
    _all: [EventListener; 3],
}

impl Listeners {
    /// Listens on a stage, whoever made what is in it. `on_pick` is called with the box of a trial that a reader has added to
    /// the comparison, or taken away.
    pub fn on(stage: &Element, words: Words, on_pick: impl Fn(HtmlInputElement) + 'static) -> Self {
        let on_change = move |event: &Event| {
            let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else {
                return;
            };
            if input.id().starts_with(picker::PICK) {
                on_pick(input);
            } else {
                // The stylesheet filters; nothing is rendered anew.
                let said = if input.checked() { Key::OnlyDifferencesShown } else { Key::EveryRowShown };
                announce(&input, words.say(said));
            }
        };
        Self {
            _all: [
                EventListener::new(stage, "keydown", navigate::close_on_escape),
                EventListener::new_with_options(
                    stage,
                    "click",
                    // A link in the widget is not for the browser to follow.
                    EventListenerOptions::enable_prevent_default(),
                    navigate::follow,
                ),
                EventListener::new(stage, "change", on_change),
            ],
        }
    }
}
