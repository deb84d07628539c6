//! The page.

use std::rc::Rc;

use yew::prelude::*;

use crate::compare::Compare;
use crate::desk::{Desk, Worker};
use crate::editor::{Editing, Editor};
use crate::embedding::Embedding;
use crate::findings::{Findings, use_findings};
use crate::kept;
use crate::preview::Preview;
use crate::records::Records;
use crate::toolbar::Toolbar;

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
