//! Moving the reader: Escape closes a trail, links lead to a source and back to its caller.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventInit, HtmlElement, HtmlInputElement, KeyboardEvent};

use super::find;
use super::table::FILTER;

/// Closes the innermost open disclosure around the focus and puts the focus on what opened it.
pub fn close_on_escape(event: &Event) {
    if event.dyn_ref::<KeyboardEvent>().is_none_or(|event| event.key() != "Escape") {
        return;
    }
    let open = target(event).and_then(|target| target.closest("details[open]").ok().flatten());
    if let Some(details) = open {
        event.stop_propagation();
        let _ = details.remove_attribute("open");
        focus_summary(&details);
    }
}

/// Where a link within the widget was pressed, leads to what it names: opens everything around it and focuses it.
pub fn follow(event: &Event) {
    let Some(pressed) = target(event) else { return };
    let link = pressed.closest("a[href^=\"#\"]").ok().flatten();
    let Some(id) = link.and_then(|link| link.get_attribute("href")) else { return };
    event.prevent_default();
    if let Some(target) = find(&pressed, id.trim_start_matches('#')) {
        open_around(&target);
        unfilter(&target);
        focus_summary(&target);
    }
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

fn open_around(target: &Element) {
    let mut inner = target.clone();
    while let Ok(Some(details)) = inner.closest("details") {
        let _ = details.set_attribute("open", "");
        match details.parent_element() {
            Some(parent) => inner = parent,
            None => break,
        }
    }
}

/// A row that the filter hides comes back into view, as if the reader had unticked it.
fn unfilter(target: &Element) {
    let hidden = target.get_client_rects().length() == 0;
    let filter = find(target, FILTER).and_then(|filter| filter.dyn_into::<HtmlInputElement>().ok());
    let Some(filter) = filter.filter(|filter| hidden && filter.checked()) else { return };
    filter.set_checked(false);
    // Not by a click, which would come in the middle of the reader's own.
    let init = EventInit::new();
    init.set_bubbles(true);
    if let Ok(change) = Event::new_with_event_init_dict("change", &init) {
        let _ = filter.dispatch_event(&change);
    }
}

/// A disclosure takes the focus on its `<summary>`.
fn focus_summary(element: &Element) {
    let summary = element.query_selector("summary").ok().flatten();
    if let Some(summary) = summary.and_then(|summary| summary.dyn_into::<HtmlElement>().ok()) {
        let _ = summary.focus();
    }
}
