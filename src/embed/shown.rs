//! What is shown in a root: a prerendered page that answers by itself, or what Yew renders.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::utils::document;
use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlInputElement, ShadowRoot};
use yew::platform::spawn_local;
use yew::{AppHandle, Callback, Renderer};

use super::reader::Reader;
use super::{BUILD, BUILD_MARK, BUNDLE_MARK, LANGUAGE_MARK, LEVEL_MARK, SHAPE_MARK, STAGE};
use crate::bundle::Bundle;
use crate::catalogue::Words;
use crate::digest::Digest;
use crate::view::{Listeners, Picked, Props, Widget};

/// What there is to show and where, and whom to ask and to tell.
pub struct Content {
    pub root: ShadowRoot,
    pub bundle: Rc<Bundle>,
    pub words: Words,
    /// 2 to 6
    pub heading_level: u8,
    /// Returns how the tree of the stage is written, and keeps a copy.
    pub look: Function,
    pub ready: Function,
}

/// Shown for as long as it is kept, and [ended](Self::end) before it goes.
pub struct Shown {
    content: Content,
    /// Nothing while the page that was prerendered answers by itself.
    app: RefCell<Option<AppHandle<Widget>>>,
    listeners: RefCell<Vec<Listeners>>,
}

impl Shown {
    /// Shows it: by the stage that is there, if this very build made that from this bundle; by a new one otherwise.
    ///
    /// # Errors
    /// Where the page refuses new elements.
    pub fn begin(content: Content, text: &str) -> Result<Rc<Self>, JsError> {
        let shown = Rc::new(Self { content, app: RefCell::default(), listeners: RefCell::default() });
        match shown.stage() {
            Some(stage) if shown.is_ours(&stage, text) => {
                shown.listen(&stage);
                announce(&shown.content.ready);
            }
            stage => shown.render_anew(stage)?,
        }
        Ok(shown)
    }

    /// Ends it, and empties a stage that Yew has rendered.
    pub fn end(&self) {
        self.listeners.take();
        if let Some(app) = self.app.take() {
            app.destroy();
        }
    }

    fn stage(&self) -> Option<Element> {
        self.content.root.query_selector(&format!(".{STAGE}")).ok().flatten()
    }

    /// Whether a stage was made by this build from this bundle in this language at this level.
    fn is_ours(&self, stage: &Element, text: &str) -> bool {
        let has = |mark: &str, value: &str| stage.get_attribute(mark).as_deref() == Some(value);
        has(BUILD_MARK, BUILD)
            && has(BUNDLE_MARK, &Digest::of(text))
            && has(LANGUAGE_MARK, self.content.words.tag)
            && has(LEVEL_MARK, &self.content.heading_level.to_string())
    }

    fn listen(self: &Rc<Self>, stage: &Element) {
        let this = Rc::downgrade(self);
        let on_pick = move |input| {
            if let Some(shown) = this.upgrade() {
                shown.pick(input);
            }
        };
        self.listeners.borrow_mut().push(Listeners::on(stage, self.content.words, on_pick));
    }

    fn pick(self: &Rc<Self>, input: HtmlInputElement) {
        if let Some(app) = &*self.app.borrow() {
            app.send_message(Picked(input));
            return;
        }
        let Some(stage) = self.stage() else { return };
        let shape =
            self.content.look.call0(&JsValue::NULL).ok().and_then(|shape| shape.as_string()).unwrap_or_default();
        if stage.get_attribute(SHAPE_MARK) == Some(Digest::of(&shape)) {
            // Once only: what the program has changed is no longer what the mark stands for.
            let _ = stage.remove_attribute(BUILD_MARK);
            let ready = self.content.ready.clone();
            self.render(&stage, Some(input), once(move || announce(&ready)), Renderer::hydrate);
        } else {
            // The box that was ticked is ticked again in the new stage. Without one the page stays as it is.
            let _ = self.render_anew(Some(stage));
        }
    }

    /// Renders into a new stage, which takes the place of the old one when it is complete.
    fn render_anew(self: &Rc<Self>, old: Option<Element>) -> Result<(), JsError> {
        let fresh = document().create_element("div").map_err(|_| JsError::new("the page refuses new elements"))?;
        fresh.set_class_name(STAGE);
        self.listen(&fresh);
        let on_ready = {
            let (root, ready, fresh) = (self.content.root.clone(), self.content.ready.clone(), fresh.clone());
            once(move || {
                replace(&root, old.as_ref(), &fresh);
                announce(&ready);
            })
        };
        self.render(&fresh, None, on_ready, Renderer::render);
        Ok(())
    }

    fn render(
        &self,
        stage: &Element,
        picked: Option<HtmlInputElement>,
        on_ready: Callback<()>,
        how: fn(Renderer<Widget>) -> AppHandle<Widget>,
    ) {
        let Content { bundle, words, heading_level, .. } = &self.content;
        let is_made = Rc::new(Cell::new(false));
        let props = Props {
            bundle: bundle.clone(),
            words,
            heading_level: *heading_level,
            picked,
            on_ready: on_ready.clone(),
            is_made: is_made.clone(),
        };
        self.app.replace(Some(how(Renderer::with_root_and_props(stage.clone(), props))));
        hasten(is_made, on_ready);
    }
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
