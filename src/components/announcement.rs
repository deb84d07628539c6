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
    let root = from.get_root_node().dyn_into::<ShadowRoot>().ok();
    if let Some(status) = root.and_then(|root| root.get_element_by_id(ID)) {
        status.set_text_content(Some(sentence));
    }
}
