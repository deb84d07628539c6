//! One thing that the rules say.

use yew::prelude::*;

use crate::editor::Editing;
use crate::told::Told;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub finding: Told,
    pub editing: Editing,
}

/// A finding, with a button that leads to its place.
#[component]
pub fn Item(Props { finding, editing }: &Props) -> Html {
    let Told { code, is_error, path, line, column, message, help, protects } = finding;
    let onclick = {
        let (editing, line, column) = (editing.clone(), *line, *column);
        Callback::from(move |_: MouseEvent| editing.go_to(line, column))
    };
    html! {
        <li class={if *is_error { "error" } else { "warning" }}>
            <p>
                <button type="button" {onclick}>{ format!("Line {line}") }</button>{ " " }
                <strong>{ if *is_error { "Error" } else { "Warning" } }{ " " }{ code }</strong>
                if !path.is_empty() {
                    { " at " }<code>{ path }</code>
                }
            </p>
            <p>{ message }</p>
            <p><span class="label">{ "What to do: " }</span>{ help }</p>
            if !protects.is_empty() {
                <details><summary>{ "Why this is a rule" }</summary><p>{ protects }</p></details>
            }
        </li>
    }
}
