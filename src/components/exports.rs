//! What a reader copies, saves or prints. The component has the buttons and the words; reading.js hears the buttons and says
//! what came of them.

use yew::prelude::*;

use super::setting::use_words;
use crate::catalogue::Key;

/// What the buttons stand for: the ending of a file of that form, `link` to this view, `print`, or `page`: in short, on one
/// page where that is enough; `embed` for a form. In the order of the forms of [`Key::ExportLabels`].
const KINDS: [&str; 9] = ["link", "txt", "csv", "ris", "bib", "csl.json", "print", "page", "embed"];

#[component]
pub fn Exports() -> Html {
    let words = use_words();
    html! {
        <details id="exports" class="program">
            <summary>{ words.say(Key::Exports) }</summary>
            <ul role="list">
                for (kind, label) in KINDS.into_iter().zip(words.say(Key::ExportLabels).split('|')) {
                    <li><button type="button" value={kind}>{ label }</button></li>
                }
            </ul>
            <p id="export-result" role="status" data-forms={words.say(Key::ExportResults)}></p>
        </details>
    }
}
