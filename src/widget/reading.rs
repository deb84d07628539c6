//! What reading needs beside HTML: Escape closes a passage, a link to a source is followed within the shadow root, and what
//! the filter does is announced. The element's script does the same (reading.ts).

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent, ShadowRoot};

use crate::components;

const FILTER: &str = ".filter input";

/// Listens for as long as the listeners are kept.
pub fn attend(root: &ShadowRoot) -> [EventListener; 3] {
    let on_click = {
        let root = root.clone();
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&root.clone(), "click", options, move |event| follow(&root, event))
    };
    let on_change = {
        let root = root.clone();
        EventListener::new(&root.clone(), "change", move |event| {
            if element(event).is_some_and(|element| element.matches(FILTER).unwrap_or_default()) {
                filtered(&root);
            }
        })
    };
    [EventListener::new(root, "keydown", close_around), on_click, on_change]
}

fn close_around(event: &Event) {
    let is_escape = event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape");
    let open = element(event).and_then(|element| element.closest("details[open]").ok().flatten());
    if let Some(open) = open.filter(|_| is_escape) {
        event.stop_propagation();
        let _ = open.remove_attribute("open");
        focus(&open);
    }
}

/// Links to a fragment do not resolve in a shadow root.
fn follow(root: &ShadowRoot, event: &Event) {
    let link = element(event).and_then(|element| element.closest("a[href^=\"#\"]").ok().flatten());
    let Some(id) = link.and_then(|link| link.get_attribute("href")) else { return };
    event.prevent_default();
    let Some(target) = root.get_element_by_id(id.trim_start_matches('#')) else { return };
    let mut around = target.closest("details").ok().flatten();
    while let Some(details) = around {
        let _ = details.set_attribute("open", "");
        around = details.parent_element().and_then(|parent| parent.closest("details").ok().flatten());
    }
    // A row that the filter hides comes back into view.
    if let Some(filter) = filter(root).filter(|filter| filter.checked() && target.get_client_rects().length() == 0) {
        filter.set_checked(false);
        filtered(root);
    }
    focus(&target);
}

/// A disclosure takes the focus on its summary.
fn focus(element: &Element) {
    let summary = element.query_selector("summary").ok().flatten();
    if let Ok(target) = summary.unwrap_or_else(|| element.clone()).dyn_into::<HtmlElement>() {
        let _ = target.focus();
    }
}

fn filter(root: &ShadowRoot) -> Option<HtmlInputElement> {
    root.query_selector(FILTER).ok().flatten()?.dyn_into().ok()
}

fn filtered(root: &ShadowRoot) {
    let Some(filter) = filter(root) else { return };
    let sentence = filter.get_attribute(if filter.checked() { "data-when-on" } else { "data-when-off" });
    components::announce(&filter, &sentence.unwrap_or_default());
    // Differences in the folded part would be missing.
    if let Some(details) = root.get_element_by_id("all-details").filter(|_| filter.checked()) {
        let _ = details.set_attribute("open", "");
    }
}

fn element(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}
