//! What says a change to those who hear the page.

use wasm_bindgen::JsCast;
use web_sys::{Element, ShadowRoot};
use yew::prelude::*;

const ID: &str = "announcement";

/// An empty live region. Its text comes from [`announce`], not from Yew.
#[component]
pub fn Announcement() -> Html {
    html! { <p id={ID} class="unseen" role="status"></p> }
}

/// Tells those who hear the page of a change, from somewhere in the widget.
pub fn announce(from: &Element, sentence: &str) {
    if let Some(status) = find(from, ID) {
        status.set_text_content(Some(sentence));
    }
}

/// The element with an id in the widget that `from` is in.
pub fn find(from: &Element, id: &str) -> Option<Element> {
    from.get_root_node().dyn_into::<ShadowRoot>().ok()?.get_element_by_id(id)
}
