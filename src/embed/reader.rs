//! What a reader has done to a stage, carried over to the one that takes its place.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, HtmlInputElement, ShadowRoot};

/// What is in the place of a copy that the browser refused: the text to copy by hand.
const COPY: &str = "#exports textarea";
/// The line that says what came of a copy.
const RESULT: &str = "export-result";

/// Ids of what is open and focused, what is ticked, and what a reader was about to copy.
pub struct Reader {
    open: Vec<String>,
    /// Each box with whether it is ticked.
    boxes: Vec<(String, bool)>,
    /// The id of the focused element, or of the disclosure whose summary has the focus.
    focused: Option<String>,
    /// The id of what keeps its place in the window, and how far below the window's top it is.
    anchor: Option<(String, f64)>,
    copy: Option<Copy>,
}

struct Copy {
    text: HtmlElement,
    said: String,
    has_focus: bool,
}

impl Reader {
    /// Reads it off a stage. What has the id `pressed` keeps its place in the window; without it, what has the focus.
    pub fn of(root: &ShadowRoot, stage: &Element, pressed: Option<String>) -> Self {
        let active = root.active_element();
        let focused = active.as_ref().and_then(|focused| focused.closest("[id]").ok().flatten());
        let focused = focused.map(|element| element.id());
        let anchor = pressed.or_else(|| focused.clone());
        let copy = stage.query_selector(COPY).ok().flatten().and_then(|copy| copy.dyn_into::<HtmlElement>().ok());
        Self {
            open: ids(stage, "details[open]"),
            boxes: inputs(stage).map(|input| (input.id(), input.checked())).collect(),
            anchor: anchor.and_then(|id| Some((top(&find(stage, &id)?), id))).map(|(top, id)| (id, top)),
            copy: copy.map(|text| Copy {
                said: find(stage, RESULT).and_then(|said| said.text_content()).unwrap_or_default(),
                has_focus: active.as_ref().is_some_and(|active| active.is_same_node(Some(&text))),
                text,
            }),
            focused,
        }
    }

    /// Brings a new stage to the same state; what it does not have is left out.
    pub fn restore(self, stage: &Element) {
        for details in self.open.iter().filter_map(|id| find(stage, id)) {
            let _ = details.set_attribute("open", "");
        }
        for input in inputs(stage) {
            let before = self.boxes.iter().find(|(id, _)| *id == input.id());
            // By a click, so that it is announced and what depends on it follows.
            if before.is_some_and(|(_, checked)| *checked != input.checked()) {
                input.click();
            }
        }
        let without_scrolling = FocusOptions::new();
        without_scrolling.set_prevent_scroll(true);
        let focused = self.focused.as_ref().and_then(|id| find(stage, id));
        let summary = focused.as_ref().and_then(|focused| focused.query_selector(":scope > summary").ok().flatten());
        if let Some(element) = summary.or(focused).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            let _ = element.focus_with_options(&without_scrolling);
        }
        if let Some(Copy { text, said, has_focus }) = self.copy
            && let Some(line) = find(stage, RESULT)
        {
            line.set_text_content(Some(&said));
            let _ = line.after_with_node_1(&text);
            if has_focus {
                let _ = text.focus_with_options(&without_scrolling);
            }
        }
        if let Some((anchor, before)) = self.anchor.and_then(|(id, before)| Some((find(stage, &id)?, before)))
            && let Some(window) = web_sys::window()
        {
            window.scroll_by_with_x_and_y(0.0, top(&anchor) - before);
        }
    }
}

fn top(element: &Element) -> f64 {
    element.get_bounding_client_rect().top()
}

fn all<T: JsCast>(stage: &Element, selector: &str) -> Vec<T> {
    let Ok(nodes) = stage.query_selector_all(selector) else { return Vec::new() };
    (0..nodes.length()).filter_map(|index| nodes.item(index)?.dyn_into().ok()).collect()
}

fn ids(stage: &Element, selector: &str) -> Vec<String> {
    all::<Element>(stage, selector).iter().map(Element::id).filter(|id| !id.is_empty()).collect()
}

/// The boxes that a reader may tick.
fn inputs(stage: &Element) -> impl Iterator<Item = HtmlInputElement> {
    all(stage, "input[type=checkbox]").into_iter()
}

fn find(stage: &Element, id: &str) -> Option<Element> {
    stage.query_selector(&format!("[id=\"{id}\"]")).ok().flatten()
}
