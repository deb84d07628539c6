//! What the element's scripts call: from the address of a bundle to a live widget in a shadow root.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::ShadowRoot;

use super::shown::{Content, Shown};
use crate::catalogue::{self, Words};
use crate::loading::{Failure, Loaded};

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

/// A bundle that [`load`] has fetched, for [`mount`] and [`make_export`](super::export::make_export).
#[cfg_attr(feature = "widget", wasm_bindgen)]
pub struct LoadedBundle(Loaded);

impl LoadedBundle {
    pub(super) fn loaded(&self) -> &Loaded {
        &self.0
    }
}

impl From<Loaded> for LoadedBundle {
    fn from(loaded: Loaded) -> Self {
        Self(loaded)
    }
}

/// Fetches and reads a bundle. `address` is empty where the page names none; `integrity` is as in HTML, or empty; `begun`
/// is a fetch of it that is under way already.
///
/// # Errors
/// An `Error` whose `name` is the cause, with what a reader is told in this language as its `sentence`, and as `mayPass`
/// whether another attempt may help.
#[cfg_attr(feature = "widget", wasm_bindgen)]
pub async fn load(
    address: String,
    integrity: String,
    language: String,
    begun: Option<Promise>,
) -> Result<LoadedBundle, JsValue> {
    let loaded = Loaded::fetch(&address, &integrity, begun).await;
    loaded.map(LoadedBundle).map_err(|failure| thrown(&failure, words(&language)))
}

fn thrown(failure: &Failure, words: Words) -> JsValue {
    let error = js_sys::Error::new(&failure.message);
    error.set_name(failure.cause.name());
    for (name, value) in
        [("sentence", failure.cause.sentence(words).into()), ("mayPass", failure.cause.may_pass().into())]
    {
        // A new object takes properties.
        let _ = Reflect::set(&error, &name.into(), &value);
    }
    error.into()
}

/// The words of a language; English where the widget does not speak it.
pub(super) fn words(language: &str) -> Words {
    catalogue::of(language).unwrap_or(catalogue::english())
}

/// Shows a bundle in a shadow root, and calls `ready` once the program is at work.
///
/// A prerendered stage that shows this very bundle stays as it is, and the program only listens. When a reader changes what
/// is compared, the widget is rendered beside it and takes its place in one step, with what the reader had open, ticked and
/// focused. Any other stage is replaced so at once.
///
/// `heading_level` is that of the widget's title, 2 to 6. `ready` is called again each time that a new stage has taken the
/// place of another. Returns the number by which [`unmount`] knows what is shown.
///
/// # Errors
/// Where the page refuses new elements.
#[cfg_attr(feature = "widget", wasm_bindgen)]
pub fn mount(
    root: &ShadowRoot,
    bundle: &LoadedBundle,
    heading_level: u8,
    language: &str,
    ready: Function,
) -> Result<usize, JsError> {
    let Loaded { text, bundle } = bundle.loaded();
    let content = Content { root: root.clone(), bundle: bundle.clone(), words: words(language), heading_level, ready };
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
