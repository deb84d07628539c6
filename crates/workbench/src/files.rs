//! Files of the editor's machine: opened, saved, never sent.

use gloo::file::File;
use gloo::file::futures::read_as_text;
use gloo::utils::document;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlInputElement, Url};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub id: AttrValue,
    pub label: AttrValue,
    pub accept: AttrValue,
    /// Called with the file's text, or a sentence why it cannot be read.
    pub on_open: Callback<Result<String, String>>,
}

/// Opens a file.
#[component]
pub fn Open(Props { id, label, accept, on_open }: &Props) -> Html {
    let onchange = on_open.reform(|opened| opened);
    let onchange = Callback::from(move |event: Event| {
        let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
        let Some(file) = input.files().and_then(|files| files.get(0)).map(File::from) else { return };
        let onchange = onchange.clone();
        spawn_local(async move {
            let text = read_as_text(&file).await;
            // The same file can be opened once more.
            input.set_value("");
            onchange.emit(text.map_err(|error| format!("{} cannot be read: {error}", file.name())));
        });
    });
    html! {
        <label class="open" for={id.clone()}>
            <span>{ label }</span>
            <input type="file" id={id.clone()} {accept} {onchange} />
        </label>
    }
}

/// A name for the file of a bundle: its id with `.json`.
pub fn name(text: &str) -> String {
    let id = serde_json::from_str::<serde_json::Value>(text).ok();
    let id = id.as_ref().and_then(|value| value["id"].as_str()).unwrap_or_default();
    let id: String = id.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect();
    format!("{}.json", if id.is_empty() { "bundle" } else { &id })
}

/// Has the browser save a text as a file.
///
/// # Errors
/// What the browser says.
pub fn save(name: &str, text: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type("application/json");
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&address)
}
