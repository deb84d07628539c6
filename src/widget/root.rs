//! A shadow root with the widget's stylesheet, for Yew to render into.

use gloo::utils::document;
use js_sys::{Array, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{Element, ShadowRoot, ShadowRootInit, ShadowRootMode};
use yew::prelude::*;

use super::reading;
use crate::components::STYLESHEET;
use crate::embed::STAGE;

#[wasm_bindgen]
extern "C" {
    // web-sys has no constructor for it.
    type CSSStyleSheet;
    #[wasm_bindgen(constructor, catch)]
    fn new() -> Result<CSSStyleSheet, JsValue>;
    #[wasm_bindgen(method, catch, js_name = replaceSync)]
    fn replace_sync(this: &CSSStyleSheet, text: &str) -> Result<(), JsValue>;
}

/// A reference for the host, and the element in its shadow root to render into: nothing before the host is in the page.
#[hook]
pub fn use_root() -> (NodeRef, Option<Element>) {
    let (host, stage) = (use_node_ref(), use_state(|| None));
    {
        let (host, stage) = (host.clone(), stage.setter());
        use_effect_with((), move |()| {
            let root = host.cast::<Element>().and_then(|host| begin(&host).ok());
            let listeners = root.map(|(root, element)| {
                stage.set(Some(element));
                reading::attend(&root)
            });
            move || drop(listeners)
        });
    }
    (host, (*stage).clone())
}

fn begin(host: &Element) -> Result<(ShadowRoot, Element), JsValue> {
    let root = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))?;
    let sheet = CSSStyleSheet::new()?;
    sheet.replace_sync(STYLESHEET)?;
    // Not by <style>, which a page's policy may refuse.
    Reflect::set(&root, &"adoptedStyleSheets".into(), &Array::of1(&sheet))?;
    let stage = document().create_element("div")?;
    stage.set_class_name(STAGE);
    root.append_child(&stage)?;
    Ok((root, stage))
}
