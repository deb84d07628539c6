//! Whether anybody but the program has changed what the program has rendered.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::{Element, MutationObserver, MutationObserverInit, MutationRecord};
use yew::Callback;

/// What changes by itself and is none of Yew's: announcements, what is said of a copy, the page's address on paper.
const OURS: &str = "[role=status], #exports, .callers, .here";
/// What page translators wrap texts in. The widget has none.
const WRAPPED: &str = "font";

/// Watches a stage for as long as it is kept.
pub struct Watch {
    stage: Element,
    observer: Option<MutationObserver>,
    state: Rc<State>,
    _on_change: Closure<dyn Fn(js_sys::Array)>,
}

#[derive(Default)]
struct State {
    is_touched: Cell<bool>,
    /// While Yew renders, changes are its own.
    is_paused: Cell<bool>,
}

impl Watch {
    /// Watches a stage that Yew is about to render into: paused until that is done.
    pub fn of(stage: &Element) -> Self {
        let state = Rc::new(State::default());
        state.is_paused.set(true);
        let on_change = Closure::<dyn Fn(js_sys::Array)>::new({
            let state = state.clone();
            move |records: js_sys::Array| state.note(&records)
        });
        let observer = MutationObserver::new(on_change.as_ref().unchecked_ref()).ok();
        if let Some(observer) = &observer {
            let what = MutationObserverInit::new();
            what.set_child_list(true);
            what.set_character_data(true);
            what.set_subtree(true);
            let _ = observer.observe_with_options(stage, &what);
        }
        Self { stage: stage.clone(), observer, state, _on_change: on_change }
    }

    /// Whether somebody else has changed a text or an element. Where that cannot be observed, it is assumed.
    pub fn is_touched(&self) -> bool {
        match &self.observer {
            Some(observer) => self.state.note(&observer.take_records()),
            None => self.state.is_touched.set(true),
        }
        self.state.is_touched.get() || !matches!(self.stage.query_selector(WRAPPED), Ok(None))
    }

    /// Yew is about to render.
    pub fn pause(&self) {
        self.state.is_paused.set(true);
    }

    /// Called when Yew has rendered.
    pub fn resume(&self) -> Callback<()> {
        let (observer, state) = (self.observer.clone(), self.state.clone());
        Callback::from(move |()| {
            if let Some(observer) = &observer {
                observer.take_records();
            }
            state.is_paused.set(false);
        })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}

impl State {
    fn note(&self, records: &js_sys::Array) {
        if !self.is_paused.get() && records.iter().any(|record| is_foreign(&record)) {
            self.is_touched.set(true);
        }
    }
}

fn is_foreign(record: &JsValue) -> bool {
    let target = record.unchecked_ref::<MutationRecord>().target();
    let element = target.and_then(|node| node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element()));
    element.is_none_or(|element| matches!(element.closest(OURS), Ok(None)))
}
