//! What to paste into a page, at the end.

use gloo::net::http::Request as Fetch;
use gloo::utils::window;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::desk::use_desk;
use crate::files;
use crate::work::{Answer, Request, Wanted};

#[component]
pub fn Embedding() -> Html {
    let desk = use_desk();
    let manifest = use_state(|| None::<Result<String, String>>);
    let base = use_state(folder);
    // Until the editor names another.
    let named = use_state(|| None::<String>);
    let file = (*named).clone().unwrap_or_else(|| format!("data/{}", files::name(&desk.text)));
    let snippet = use_state(|| None::<Result<String, String>>);
    let copied = use_state(|| None::<&'static str>);
    let ontoggle = {
        let (is_there, set) = (manifest.is_some(), manifest.setter());
        Callback::from(move |_: Event| {
            let set = set.clone();
            if !is_there {
                spawn_local(async move { set.set(Some(fetch().await)) });
            }
        })
    };
    {
        let (worker, set, copied) = (desk.worker.clone(), snippet.setter(), copied.setter());
        let asked = ((*manifest).clone(), desk.text.clone(), (*base).clone(), file.clone());
        use_effect_with(asked, move |(manifest, text, base, file)| {
            copied.set(None);
            match manifest.clone() {
                None => {}
                Some(Err(sentence)) => set.set(Some(Err(sentence))),
                Some(Ok(manifest)) => {
                    let wanted = Wanted { manifest, base: base.clone(), file: file.clone() };
                    let request = Request::Embed { text: text.to_string(), wanted };
                    spawn_local(async move {
                        if let Answer::Text(text) = worker.ask(request).await {
                            set.set(Some(text));
                        }
                    });
                }
            }
        });
    }
    let typed = |event: InputEvent| event.target_dyn_into::<HtmlInputElement>().map(|input| input.value());
    let on_base = {
        let base = base.setter();
        Callback::from(move |event| typed(event).into_iter().for_each(|typed| base.set(typed)))
    };
    let on_file = {
        let named = named.setter();
        Callback::from(move |event| named.set(typed(event)))
    };
    let copy = |text: String| {
        let copied = copied.setter();
        Callback::from(move |_: MouseEvent| {
            let promise = window().navigator().clipboard().write_text(&text);
            let copied = copied.clone();
            spawn_local(async move {
                let sentence = if JsFuture::from(promise).await.is_ok() {
                    "Copied."
                } else {
                    "The browser does not allow copying: select the text and copy it."
                };
                copied.set(Some(sentence));
            });
        })
    };
    html! {
        <details class="tool" {ontoggle}>
            <summary><h2>{ "What to paste into a page" }</h2></summary>
            <p>{ "Save the bundle, put it where the widget's files stand, and publish it there with " }
                <code>{ "evidence publish" }</code>{ ". Then paste this into a page." }</p>
            <label class="field" for="base">{ "Address of the widget's files" }</label>
            <input id="base" type="url" value={(*base).clone()} oninput={on_base} />
            <label class="field" for="file">{ "The bundle's file, from there" }</label>
            <input id="file" type="text" spellcheck="false" value={file} oninput={on_file} />
            <div role="status">
                { match &*snippet {
                    None => Html::default(),
                    Some(Ok(text)) => html! {
                        <>
                            <pre tabindex="0" role="group" aria-label="The snippet">{ text }</pre>
                            <button type="button" onclick={copy(text.clone())}>{ "Copy" }</button>
                        </>
                    },
                    Some(Err(sentence)) => html! { <p>{ sentence }</p> },
                } }
                if let Some(sentence) = *copied {
                    <p>{ sentence }</p>
                }
            </div>
        </details>
    }
}

/// The address of the folder that this page stands in.
fn folder() -> String {
    let address = window().location().href().unwrap_or_default();
    address.rsplit_once('/').map(|(folder, _)| format!("{folder}/")).unwrap_or_default()
}

/// The names of the widget's files, which stand beside this page.
async fn fetch() -> Result<String, String> {
    let failed = |why: String| {
        format!(
            "manifest.json, which names the widget's files, is not beside this page ({why}); build them with `cargo xtask dist`"
        )
    };
    let response = Fetch::get("manifest.json").send().await.map_err(|error| failed(error.to_string()))?;
    if !response.ok() {
        return Err(failed(format!("status {}", response.status())));
    }
    response.text().await.map_err(|error| failed(error.to_string()))
}
