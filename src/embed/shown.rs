//! What is shown in a root: a prerendered page that answers by itself, or what Yew renders.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::document;
use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlInputElement, ShadowRoot};
use yew::platform::spawn_local;
use yew::{AppHandle, Callback, Renderer};

use super::foreign::Watch;
use super::reader::Reader;
use super::{BUNDLE_MARK, LANGUAGE_MARK, LEVEL_MARK, STAGE};
use crate::bundle::Bundle;
use crate::catalogue::Words;
use crate::components::{self, Props, Widget};
use crate::digest::Digest;

/// Set on a stage by the element's script while the program is at work.
const READY_MARK: &str = "data-ready";
/// Milliseconds between a new live region and its first text: screen readers announce a text that comes later.
const BEFORE_ANNOUNCING: u32 = 100;

/// What there is to show and where, and whom to tell.
pub struct Content {
    pub root: ShadowRoot,
    pub bundle: Rc<Bundle>,
    pub words: Words,
    /// 2 to 6
    pub heading_level: u8,
    pub ready: Function,
}

/// Shown for as long as it is kept, and [ended](Self::end) before it goes.
pub struct Shown {
    content: Content,
    /// Nothing while the page that was prerendered answers by itself.
    app: RefCell<Option<App>>,
    listener: RefCell<Option<EventListener>>,
}

/// What Yew renders, and whether anybody else has changed it.
struct App {
    handle: AppHandle<Widget>,
    props: Props,
    watch: Watch,
}

impl Shown {
    /// Shows it: by the stage that is there, if that shows this bundle; by a new one otherwise.
    ///
    /// # Errors
    /// Where the page refuses new elements.
    pub fn begin(content: Content, text: &str) -> Result<Rc<Self>, JsError> {
        let shown = Rc::new(Self { content, app: RefCell::default(), listener: RefCell::default() });
        match shown.stage() {
            Some(stage) if shown.is_current(&stage, text) => {
                shown.listen(&stage);
                announce_ready(&shown.content.ready);
            }
            stage => {
                let picked = stage.as_ref().map(|stage| components::picked(stage, &shown.content.bundle));
                // A reader may have chosen before the program was there.
                let chosen = stage.as_ref().filter(|stage| has_choice(stage)).and(picked.as_ref());
                let said = chosen.map(|picked| shown.content.words.picked_now(picked.len()));
                shown.render(stage, picked, said, None)?;
            }
        }
        Ok(shown)
    }

    /// Ends it, and empties a stage that Yew has rendered.
    pub fn end(&self) {
        self.listener.take();
        if let Some(app) = self.app.take() {
            app.handle.destroy();
        }
    }

    fn stage(&self) -> Option<Element> {
        self.content.root.query_selector(&format!(".{STAGE}")).ok().flatten()
    }

    /// Whether a stage shows this bundle in this language at this level, with the trials that are ticked. A browser that
    /// comes back to a page may tick what was ticked before.
    fn is_current(&self, stage: &Element, text: &str) -> bool {
        let has = |mark: &str, value: &str| stage.get_attribute(mark).as_deref() == Some(value);
        has(BUNDLE_MARK, &Digest::of(text))
            && has(LANGUAGE_MARK, self.content.words.tag)
            && has(LEVEL_MARK, &self.content.heading_level.to_string())
            && !has_choice(stage)
    }

    fn listen(self: &Rc<Self>, stage: &Element) {
        let this = Rc::downgrade(self);
        let on_pick = move |input| {
            if let Some(shown) = this.upgrade() {
                shown.pick(input);
            }
        };
        self.listener.replace(Some(components::on_pick(stage, on_pick)));
    }

    /// A reader has changed which trials are compared. Yew changes only what it has rendered itself and nobody else has
    /// touched: a translator, for one, wraps texts in elements, and Yew would leave the old texts in them. All else is
    /// rendered anew.
    fn pick(self: &Rc<Self>, input: HtmlInputElement) {
        let Some(stage) = self.stage() else { return };
        let picked = components::picked(&stage, &self.content.bundle);
        let said = self.content.words.picked_now(picked.len());
        if let Some(App { handle, props, watch }) = &mut *self.app.borrow_mut()
            && !watch.is_touched()
        {
            let former = props.picked.replace(picked);
            // Equal props render nothing: nobody would resume the watch.
            if props.picked != former {
                watch.pause();
                handle.update(props.clone());
            }
            components::announce(&input, &said);
            return;
        }
        // The page has made elements before. If it refuses now, what is there stays.
        let _ = self.render(Some(stage), Some(picked), Some(said), Some(input.id()));
    }

    /// Renders into a new stage, which takes the place of the old one when it is complete. `picked` are the ids of the
    /// trials to compare, those that the bundle shows at first without them; `said` is announced; what has the id `pressed`
    /// keeps its place in the window.
    fn render(
        self: &Rc<Self>,
        old: Option<Element>,
        picked: Option<Vec<String>>,
        said: Option<String>,
        pressed: Option<String>,
    ) -> Result<(), JsError> {
        let Content { bundle, words, heading_level, ready, root } = &self.content;
        let fresh = document().create_element("div").map_err(|_| JsError::new("the page refuses new elements"))?;
        fresh.set_class_name(STAGE);
        let watch = Watch::of(&fresh);
        let former = self.app.take();
        let on_ready = {
            let (this, root, ready, fresh) = (Rc::downgrade(self), root.clone(), ready.clone(), fresh.clone());
            once(move || {
                let Some(this) = this.upgrade() else { return };
                replace(&root, old.as_ref(), &fresh, pressed);
                this.listen(&fresh);
                if let Some(App { handle, .. }) = former {
                    handle.destroy();
                }
                if let Some(said) = said {
                    Timeout::new(BEFORE_ANNOUNCING, move || components::announce(&fresh, &said)).forget();
                }
                announce_ready(&ready);
            })
        };
        let props = Props {
            bundle: bundle.clone(),
            words,
            heading_level: *heading_level,
            picked,
            exports: true,
            on_ready: on_ready.clone(),
            on_render: watch.resume(),
        };
        let handle = Renderer::with_root_and_props(fresh.clone(), props.clone()).render();
        self.app.replace(Some(App { handle, props, watch }));
        hasten(fresh, on_ready);
        Ok(())
    }
}

/// Whether other trials are ticked than those that are compared.
fn has_choice(stage: &Element) -> bool {
    components::boxes(stage).iter().any(|(_, input)| input.checked() != input.default_checked())
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
fn hasten(stage: Element, on_ready: Callback<()>) {
    // Behind Yew's own task in the same queue: by then the tree is in place, unless Yew is busy with another widget.
    spawn_local(async move {
        if stage.has_child_nodes() {
            on_ready.emit(());
        }
    });
}

fn replace(root: &ShadowRoot, old: Option<&Element>, fresh: &Element, pressed: Option<String>) {
    match old {
        Some(old) => {
            let reader = Reader::of(root, old, pressed);
            // What needs the program is hidden without this mark, and takes no focus.
            if old.has_attribute(READY_MARK) {
                let _ = fresh.set_attribute(READY_MARK, "");
            }
            let _ = old.replace_with_with_node_1(fresh);
            reader.restore(fresh);
        }
        None => {
            let _ = root.append_child(fresh);
        }
    }
}

fn announce_ready(ready: &Function) {
    let _ = ready.call0(&JsValue::NULL);
}
