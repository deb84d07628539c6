//! What embed.js calls: from the text of a bundle to a live widget in a shadow root.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::ShadowRoot;

use super::shown::{Content, Shown};
use crate::bundle::{self, Finding};
use crate::catalogue::Catalogue;

thread_local! {
    /// What is mounted; a place that is free again is used again.
    static MOUNTED: RefCell<Vec<Option<Rc<Shown>>>> = const { RefCell::new(Vec::new()) };
    static ON_PANIC: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Calls `callback` with the message of a panic. A panic ends the program for every element of the page.
#[cfg_attr(feature = "widget", wasm_bindgen)]
pub fn on_panic(callback: Function) {
    ON_PANIC.with(|slot| slot.replace(Some(callback)));
    yew::set_custom_panic_hook(Box::new(|panic| {
        let callback = ON_PANIC.with(|slot| slot.try_borrow().ok().and_then(|slot| slot.clone()));
        if let Some(callback) = callback {
            let _ = callback.call1(&JsValue::NULL, &JsValue::from_str(&panic.to_string()));
        }
    }));
}

/// Shows a bundle in a shadow root, and calls `ready` once the program is at work.
///
/// A prerendered stage that shows this very bundle stays as it is, and the program only listens. When a reader changes what
/// is compared, the widget is rendered beside it and takes its place in one step, with what the reader had open, ticked and
/// focused. Any other stage is replaced so at once.
///
/// `heading_level` is that of the widget's title, 2 to 6. `catalogue` is the file of the language its words are to be
/// in; English without one. `ready` is called again each time that a new stage has taken the place of another. Returns
/// the number by which [`unmount`] knows what is shown.
///
/// # Errors
/// The reasons to refuse the bundle, one a line; or that the catalogue is another build's.
#[cfg_attr(feature = "widget", wasm_bindgen)]
pub fn mount(
    root: &ShadowRoot,
    text: &str,
    heading_level: u8,
    catalogue: Option<String>,
    ready: Function,
) -> Result<usize, JsError> {
    let words =
        Catalogue::read(catalogue.as_deref()).ok_or_else(|| JsError::new("the catalogue is another build's"))?;
    let bundle = bundle::load(text).map_err(|findings| JsError::new(&Finding::lines(&findings)))?;
    let content = Content { root: root.clone(), bundle: Rc::new(bundle), words, heading_level, ready };
    Ok(keep(Shown::begin(content, text)?))
}

/// Ends what [`mount`] has begun, and empties its stage if Yew has rendered that. A number that stands for nothing does
/// nothing.
#[cfg_attr(feature = "widget", wasm_bindgen)]
pub fn unmount(number: usize) {
    // Taken out first: an ending widget may call back.
    let shown = MOUNTED.with_borrow_mut(|mounted| mounted.get_mut(number).and_then(Option::take));
    if let Some(shown) = shown {
        shown.end();
    }
}

fn keep(shown: Rc<Shown>) -> usize {
    MOUNTED.with_borrow_mut(|mounted| match mounted.iter().position(Option::is_none) {
        Some(free) => {
            mounted[free] = Some(shown);
            free
        }
        None => {
            mounted.push(Some(shown));
            mounted.len() - 1
        }
    })
}
