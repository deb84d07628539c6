//! Opening and saving a file, the layout, and keeping the text.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::window;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{BeforeUnloadEvent, HtmlInputElement};
use yew::prelude::*;

use crate::desk::use_desk;
use crate::files::{self, Open};
use crate::kept;
use crate::work::{Answer, Request};

#[derive(Properties, PartialEq)]
pub struct Props {
    /// Whether the text comes from the last time.
    pub is_kept: bool,
}

/// Opening, saving, the layout, and keeping.
#[component]
pub fn Toolbar(Props { is_kept }: &Props) -> Html {
    let desk = use_desk();
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
                            "The text is formatted.".to_owned()
                        }
                        Ok(_) => "The text has changed meanwhile: press Format again.".to_owned(),
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
                <button type="button" onclick={on_format}>{ "Format" }</button>
                <label class="keep"><input type="checkbox" checked={*is_kept} onchange={on_keep} />{ "Keep my text in this browser" }</label>
            </div>
            <p role="status">{ &*said }</p>
        </>
    }
}
