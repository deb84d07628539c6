//! The text editor: `<evidence-editor>`, which editor/editor.ts defines.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use serde::Serialize;
use wasm_bindgen::prelude::*;
use yew::prelude::*;

use crate::findings::Checked;

/// Milliseconds without a key after which the text is read. One key then costs the same in a text of any length.
const PAUSE: u32 = 30;

#[wasm_bindgen]
extern "C" {
    /// The element.
    #[wasm_bindgen(extends = web_sys::HtmlElement)]
    type EditorElement;
    #[wasm_bindgen(method, getter)]
    fn value(this: &EditorElement) -> String;
    #[wasm_bindgen(method, setter)]
    fn set_value(this: &EditorElement, value: &str);
    #[wasm_bindgen(method)]
    fn mark(this: &EditorElement, marks: JsValue);
    #[wasm_bindgen(method, js_name = goTo)]
    fn go_to(this: &EditorElement, line: usize, column: usize);
}

/// A finding as the element draws it.
#[derive(Serialize)]
struct Mark<'a> {
    line: usize,
    column: usize,
    severity: &'a str,
    code: &'a str,
    message: String,
}

/// The editor, for the parts that read or change its text.
#[derive(Clone, PartialEq, Default)]
pub struct Editing(NodeRef);

impl Editing {
    fn element(&self) -> Option<EditorElement> {
        self.0.get().map(JsCast::unchecked_into)
    }

    /// The text as it is at this moment.
    pub fn text(&self) -> String {
        self.element().map(|element| element.value()).unwrap_or_default()
    }

    /// Puts another text in the place of this one. An editor can undo it.
    pub fn replace(&self, text: &str) {
        if let Some(element) = self.element() {
            element.set_value(text);
        }
    }

    /// Puts the cursor at a place, from 1, and the focus into the editor.
    pub fn go_to(&self, line: usize, column: usize) {
        if let Some(element) = self.element() {
            element.go_to(line, column);
        }
    }
}

#[derive(Properties, PartialEq)]
pub struct Props {
    pub editing: Editing,
    /// What stands in the editor at first.
    pub first: AttrValue,
    pub checked: Option<Checked>,
    /// Called with the text a moment after it has changed.
    pub on_edit: Callback<String>,
}

#[component]
pub fn Editor(Props { editing, first, checked, on_edit }: &Props) -> Html {
    {
        let (first, on_edit) = (first.clone(), on_edit.clone());
        use_effect_with(editing.clone(), move |editing| {
            let waiting = Rc::new(Cell::new(None));
            let read = {
                let editing = editing.clone();
                move || {
                    let (editing, on_edit) = (editing.clone(), on_edit.clone());
                    // Dropping the one before cancels it.
                    waiting.set(Some(Timeout::new(PAUSE, move || on_edit.emit(editing.text()))));
                }
            };
            // An editor may have typed already.
            if editing.text().is_empty() {
                editing.replace(&first);
            }
            read();
            let listener = editing.element().map(|element| EventListener::new(&element, "edit", move |_| read()));
            move || drop(listener)
        });
    }
    {
        let editing = editing.clone();
        use_effect_with(checked.clone(), move |checked| {
            let Some((element, checked)) = editing.element().zip(checked.as_ref()) else { return };
            let marks = checked.findings.iter().map(|finding| Mark {
                line: finding.line,
                column: finding.column,
                severity: if finding.is_error { "error" } else { "warning" },
                code: &finding.code,
                message: format!("{} {}", finding.message, finding.help),
            });
            if let Ok(marks) = serde_wasm_bindgen::to_value(&marks.collect::<Vec<_>>()) {
                element.mark(marks);
            }
        });
    }
    html! { <@{"evidence-editor"} ref={editing.0.clone()} label="The bundle, as JSON" /> }
}
