//! From the text of a bundle to a live widget in a shadow root.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::utils::document;
use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::{Element, ShadowRoot};
use yew::platform::spawn_local;
use yew::{AppHandle, Callback, Renderer};

use super::reader::Reader;
use super::{BUILD, BUILD_MARK, BUNDLE_MARK, LANGUAGE_MARK, LEVEL_MARK, SHAPE_MARK, STAGE};
use crate::bundle::{self, Finding};
use crate::catalogue::{Catalogue, Words};
use crate::digest::Digest;
use crate::view::{Props, Widget};

thread_local! {
    /// What is mounted; a place that is free again is used again.
    static MOUNTED: RefCell<Vec<Option<AppHandle<Widget>>>> = const { RefCell::new(Vec::new()) };
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

/// Shows a bundle in a shadow root, and calls `ready` once the program has taken over.
///
/// A prerendered stage that this very build made from this very bundle, and that nothing has touched since, is
/// hydrated; in any doubt the widget is rendered anew beside it and takes its place, with what the reader had open.
///
/// `heading_level` is that of the widget's title, 2 to 6. `catalogue` is the file of the language its words are to be
/// in; English without one. `shape` is how the stage's tree is written (`view::Shape`), where there is one. Returns the number by which [`unmount`] knows what is shown.
///
/// # Errors
/// The reasons to refuse the bundle, one a line; or that the catalogue is another build's.
#[cfg_attr(feature = "widget", wasm_bindgen)]
pub fn mount(
    root: &ShadowRoot,
    text: &str,
    heading_level: u8,
    catalogue: Option<String>,
    shape: &str,
    ready: Function,
) -> Result<usize, JsError> {
    let words =
        Catalogue::read(catalogue.as_deref()).ok_or_else(|| JsError::new("the catalogue is another build's"))?;
    let bundle = bundle::load(text).map_err(|findings| JsError::new(&Finding::lines(&findings)))?;
    let props = |on_ready| Props { bundle: Rc::new(bundle), words, heading_level, on_ready, is_made: Rc::default() };
    let stage = root.query_selector(&format!(".{STAGE}")).ok().flatten();
    if let Some(stage) = stage.as_ref().filter(|stage| is_ours(stage, text, heading_level, words, shape)) {
        // Once only: what the program has changed is no longer what the mark stands for.
        let _ = stage.remove_attribute(BUILD_MARK);
        return Ok(begin(stage, props(once(move || announce(&ready))), Renderer::hydrate));
    }
    let fresh = fresh_stage()?;
    let on_ready = {
        let fresh = fresh.clone();
        let root = root.clone();
        once(move || {
            replace(&root, stage.as_ref(), &fresh);
            announce(&ready);
        })
    };
    Ok(begin(&fresh, props(on_ready), Renderer::render))
}

fn begin(stage: &Element, props: Props, how: fn(Renderer<Widget>) -> AppHandle<Widget>) -> usize {
    let (is_made, on_ready) = (props.is_made.clone(), props.on_ready.clone());
    let number = keep(how(Renderer::with_root_and_props(stage.clone(), props)));
    hasten(is_made, on_ready);
    number
}

fn once(call: impl FnOnce() + 'static) -> Callback<()> {
    let call = Cell::new(Some(call));
    Callback::from(move |()| {
        if let Some(call) = call.take() {
            call();
        }
    })
}

/// Says that the widget is there as soon as it is. After a long render Yew lets the browser paint first, and then says so.
fn hasten(is_made: Rc<Cell<bool>>, on_ready: Callback<()>) {
    // Behind Yew's own task in the same queue: by then the tree is in place, unless Yew is busy with another widget.
    spawn_local(async move {
        if is_made.get() {
            on_ready.emit(());
        }
    });
}

/// Ends what [`mount`] has begun, and empties its stage. A number that stands for nothing does nothing.
#[cfg_attr(feature = "widget", wasm_bindgen)]
pub fn unmount(number: usize) {
    // Taken out first: an ending widget may call back.
    let app = MOUNTED.with_borrow_mut(|mounted| mounted.get_mut(number).and_then(Option::take));
    if let Some(app) = app {
        app.destroy();
    }
}

fn keep(app: AppHandle<Widget>) -> usize {
    MOUNTED.with_borrow_mut(|mounted| match mounted.iter().position(Option::is_none) {
        Some(free) => {
            mounted[free] = Some(app);
            free
        }
        None => {
            mounted.push(Some(app));
            mounted.len() - 1
        }
    })
}

/// Whether a stage was made by this build from this bundle in this language at this level, and still has its shape.
fn is_ours(stage: &Element, text: &str, heading_level: u8, words: Words, shape: &str) -> bool {
    let has = |mark: &str, value: &str| stage.get_attribute(mark).as_deref() == Some(value);
    has(BUILD_MARK, BUILD)
        && has(BUNDLE_MARK, &Digest::of(text))
        && has(LANGUAGE_MARK, words.tag)
        && has(LEVEL_MARK, &heading_level.to_string())
        && has(SHAPE_MARK, &Digest::of(shape))
}

/// An empty stage, not in the page yet: what is there stays in view until the new one is complete.
fn fresh_stage() -> Result<Element, JsError> {
    let stage = document().create_element("div").map_err(|_| JsError::new("the page refuses new elements"))?;
    stage.set_class_name(STAGE);
    Ok(stage)
}

fn replace(root: &ShadowRoot, old: Option<&Element>, fresh: &Element) {
    match old {
        Some(old) => {
            let reader = Reader::of(root, old);
            let _ = old.replace_with_with_node_1(fresh);
            reader.restore(fresh);
        }
        None => {
            let _ = root.append_child(fresh);
        }
    }
}

fn announce(ready: &Function) {
    let _ = ready.call0(&JsValue::NULL);
}
