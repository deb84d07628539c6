//! What a reader has done to a prerendered page, carried over when the page is rendered anew.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, ShadowRoot};

/// Ids of what is open, ticked, not ticked and focused.
pub struct Reader {
    open: Vec<String>,
    ticked: Vec<String>,
    unticked: Vec<String>,
    /// The id of the focused element, or of the disclosure whose summary has the focus.
    focused: Option<String>,
}

impl Reader {
    /// Reads it off a stage.
    pub fn of(root: &ShadowRoot, stage: &Element) -> Self {
        let focused = root.active_element().and_then(|focused| focused.closest("[id]").ok().flatten());
        Self {
            open: ids(stage, "details[open]"),
            ticked: ids(stage, "input:checked"),
            unticked: ids(stage, "input:not(:checked)"),
            focused: focused.map(|element| element.id()),
        }
    }

    /// Brings a new stage to the same state; what it does not have is left out.
    pub fn restore(&self, stage: &Element) {
        for details in self.open.iter().filter_map(|id| find(stage, id)) {
            let _ = details.set_attribute("open", "");
        }
        // By clicks, so that the program knows. First what is ticked: something has to be.
        for (ids, checked) in [(&self.ticked, true), (&self.unticked, false)] {
            for input in ids.iter().filter_map(|id| find(stage, id)?.dyn_into::<HtmlInputElement>().ok()) {
                if input.checked() != checked {
                    input.click();
                }
            }
        }
        let Some(focused) = self.focused.as_ref().and_then(|id| find(stage, id)) else { return };
        let summary = focused.query_selector(":scope > summary").ok().flatten();
        if let Ok(element) = summary.unwrap_or(focused).dyn_into::<HtmlElement>() {
            let _ = element.focus();
        }
    }
}

fn ids(stage: &Element, selector: &str) -> Vec<String> {
    let Ok(nodes) = stage.query_selector_all(selector) else { return Vec::new() };
    let elements = (0..nodes.length()).filter_map(|index| nodes.item(index)?.dyn_into::<Element>().ok());
    elements.map(|element| element.id()).filter(|id| !id.is_empty()).collect()
}

fn find(stage: &Element, id: &str) -> Option<Element> {
    stage.query_selector(&format!("[id=\"{id}\"]")).ok().flatten()
}
