//! The page.

use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::window;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{BeforeUnloadEvent, HtmlInputElement};
use yew::prelude::*;

use crate::compare::Compare;
use crate::desk::{Desk, Worker};
use crate::editor::{Editing, Editor};
use crate::embedding::Embedding;
use crate::files::{self, Open};
use crate::findings::{Findings, use_findings};
use crate::kept;
use crate::preview::Preview;
use crate::records::Records;
use crate::work::{Answer, Request};

/// The whole page.
#[component]
pub fn App() -> Html {
    let first = use_memo((), |()| kept::text());
    let worker = use_memo((), |()| Worker::start());
    let editing = use_memo((), |()| Editing::default());
    let text = use_state(|| Rc::<str>::from(first.as_deref().unwrap_or_default()));
    let checked = use_findings(&worker, &text);
    let on_edit = {
        let text = text.setter();
        use_callback((), move |edited: String, ()| text.set(edited.into()))
    };
    let desk = Desk { text: (*text).clone(), editing: (*editing).clone(), worker: (*worker).clone() };
    html! {
        <ContextProvider<Desk> context={desk}>
            <header>
                <h1>{ "Evidence workbench" }</h1>
                <p>{ "Write a bundle here, and see it as readers will. Nothing that you type leaves this browser." }</p>
                <Toolbar is_kept={first.is_some()} />
            </header>
            <main>
                <div class="writing">
                    <Editor editing={(*editing).clone()} first={first.as_deref().unwrap_or_default().to_owned()}
                        checked={checked.clone()} {on_edit} />
                    <Findings {checked} />
                </div>
                <Preview />
                <div class="tools">
                    <Records />
                    <Compare />
                    <Embedding />
                </div>
            </main>
        </ContextProvider<Desk>>
    }
}

#[derive(Properties, PartialEq)]
struct ToolbarProps {
    /// Whether the text comes from the last time.
    is_kept: bool,
}

/// Opening, saving, the layout, and keeping.
#[component]
fn Toolbar(ToolbarProps { is_kept }: &ToolbarProps) -> Html {
    let desk = use_context::<Desk>().expect("the page gives every part its desk");
    let said = use_state(String::new);
    let is_kept = use_state(|| *is_kept);
    // The text as it was last opened or saved.
    let safe = use_state(|| desk.text.clone());
    let is_safe = *is_kept || *safe == desk.text;
    {
        let (is_kept, said) = (*is_kept, said.setter());
        use_effect_with((is_kept, desk.text.clone()), move |(is_kept, text)| {
            if *is_kept && let Err(sentence) = kept::keep(text) {
                said.set(sentence);
            }
        });
    }
    use_effect_with(is_safe, |is_safe| {
        let listener = (!is_safe).then(|| {
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&window(), "beforeunload", options, |event| {
                event.prevent_default();
                if let Some(event) = event.dyn_ref::<BeforeUnloadEvent>() {
                    event.set_return_value("unsaved");
                }
            })
        });
        move || drop(listener)
    });
    let on_open = {
        let (editing, safe, said) = (desk.editing.clone(), safe.setter(), said.setter());
        Callback::from(move |opened: Result<String, String>| match opened {
            Ok(text) => {
                editing.replace(&text);
                safe.set(text.into());
                said.set("The file is open.".to_owned());
            }
            Err(sentence) => said.set(sentence),
        })
    };
    let on_save = {
        let (editing, safe, said) = (desk.editing.clone(), safe.setter(), said.setter());
        Callback::from(move |_: MouseEvent| {
            let text = editing.text();
            match files::save(&files::name(&text), &text) {
                Ok(()) => {
                    safe.set(text.into());
                    said.set("The browser saves the file.".to_owned());
                }
                Err(error) => said.set(format!("The browser does not save the file ({error:?}); copy the text.")),
            }
        })
    };
    let on_format = {
        let (desk, said) = (desk.clone(), said.setter());
        Callback::from(move |_: MouseEvent| {
            let (desk, said) = (desk.clone(), said.clone());
            spawn_local(async move {
                let before = desk.editing.text();
                if let Answer::Text(text) = desk.worker.ask(Request::Format { text: before.clone() }).await {
                    said.set(match text {
                        // What was typed meanwhile is not lost.
                        Ok(text) if desk.editing.text() == before => {
                            desk.editing.replace(&text);
                            "The text is laid out.".to_owned()
                        }
                        Ok(_) => "The text has changed meanwhile: press Lay out again.".to_owned(),
                        Err(sentence) => sentence,
                    });
                }
            });
        })
    };
    let on_keep = {
        let (is_kept, said) = (is_kept.setter(), said.setter());
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            is_kept.set(input.checked());
            if input.checked() {
                said.set("The text is kept in this browser. Do not use this on a shared machine.".to_owned());
            } else {
                kept::forget();
                said.set("The text is no longer kept.".to_owned());
            }
        })
    };
    html! {
        <>
            <div class="buttons" role="group" aria-label="The file">
                <Open id="open" label="Open a file" accept=".json,application/json" {on_open} />
                <button type="button" onclick={on_save}>{ "Save" }</button>
                <button type="button" onclick={on_format}>{ "Lay out" }</button>
                <label class="keep"><input type="checkbox" checked={*is_kept} onchange={on_keep} />{ "Keep my text in this browser" }</label>
            </div>
            <p role="status">{ &*said }</p>
        </>
    }
}
