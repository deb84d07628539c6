//! Pasted citations become sources.

use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::desk::{self, use_desk};
use crate::files::Open;
use crate::work::{Added, Answer, Request};

#[component]
pub fn Records() -> Html {
    let desk = use_desk();
    let field = use_node_ref();
    let told = use_state(|| None::<Result<Added, String>>);
    let add = {
        let (desk, told) = (desk.clone(), told.setter());
        Callback::from(move |records: Result<String, String>| {
            let (desk, told) = (desk.clone(), told.clone());
            spawn_local(async move {
                let records = match records {
                    Ok(records) => records,
                    Err(sentence) => return told.set(Some(Err(sentence))),
                };
                let request = Request::Add { records, text: desk.editing.text(), today: desk::today() };
                if let Answer::Added(added) = desk.worker.ask(request).await {
                    if let Ok(Added { text, .. }) = &added {
                        desk.editing.replace(text);
                    }
                    told.set(Some(added));
                }
            });
        })
    };
    let onclick = {
        let (field, add) = (field.clone(), add.clone());
        Callback::from(move |_: MouseEvent| {
            let text = field.cast::<HtmlTextAreaElement>().map(|field| field.value()).unwrap_or_default();
            add.emit(Ok(text));
        })
    };
    html! {
        <details class="tool">
            <summary><h2>{ "Add citations" }</h2></summary>
            <p>{ "Paste what PubMed, a journal or a reference manager gives: NBIB, PubMed XML, RIS, BibTeX, CSL-JSON, or a study of \
                 ClinicalTrials.gov as JSON. Their sources go to the end of the list of sources. With an empty text above, they make \
                 the beginning of a bundle." }</p>
            <label class="field" for="records">{ "Records" }</label>
            <textarea id="records" ref={field} rows="6" spellcheck="false" />
            <div class="buttons">
                <button type="button" {onclick}>{ "Add these" }</button>
                <Open id="records-file" label="Add a file" accept=".json,.nbib,.txt,.xml,.ris,.bib" on_open={add} />
            </div>
            <div role="status">
                { match &*told {
                    None => Html::default(),
                    Some(Ok(added)) => found(added),
                    Some(Err(sentence)) => html! { <p>{ sentence }</p> },
                } }
            </div>
        </details>
    }
}

fn found(Added { sentence, to_find, .. }: &Added) -> Html {
    html! {
        <>
            <p>{ sentence }</p>
            if !to_find.is_empty() {
                <p>{ "Still to find:" }</p>
                <ul>
                    for line in to_find {
                        <li>{ line }</li>
                    }
                </ul>
            }
        </>
    }
}
