//! The text against another version of the bundle, in readers' words.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::desk::use_desk;
use crate::files::Open;
use crate::work::{Answer, Request};

#[component]
pub fn Compare() -> Html {
    let desk = use_desk();
    let before = use_state(|| None::<Result<Rc<str>, String>>);
    let told = use_state(|| None::<Result<String, String>>);
    {
        let (worker, set) = (desk.worker.clone(), told.setter());
        use_effect_with(((*before).clone(), desk.text.clone()), move |(before, text)| match before {
            None => {}
            Some(Err(sentence)) => set.set(Some(Err(sentence.clone()))),
            Some(Ok(before)) => {
                let request = Request::Compare { before: before.to_string(), after: text.to_string() };
                spawn_local(async move {
                    if let Answer::Text(text) = worker.ask(request).await {
                        set.set(Some(text));
                    }
                });
            }
        });
    }
    let on_open = {
        let before = before.setter();
        Callback::from(move |opened: Result<String, String>| before.set(Some(opened.map(Rc::from))))
    };
    html! {
        <details class="tool">
            <summary><h2>{ "Compare with another version" }</h2></summary>
            <p>{ "Choose the file of another version of this bundle. Below is what readers are told otherwise in the text above." }</p>
            <Open id="other-version" label="Another version" accept=".json,application/json" {on_open} />
            <div role="status">
                { match &*told {
                    None => Html::default(),
                    Some(Ok(text)) => html! { <pre tabindex="0" role="group" aria-label="What has changed">{ text }</pre> },
                    Some(Err(sentence)) => html! { <p>{ sentence }</p> },
                } }
            </div>
        </details>
    }
}
