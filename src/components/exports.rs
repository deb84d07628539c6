//! What a reader copies, saves or prints. The component has the buttons and the words; reading.js hears the buttons and says
//! what came of them.

use yew::prelude::*;

use super::setting::use_words;
use crate::catalogue::Key;

/// What the buttons stand for, and their labels: the ending of a file of that form, `link` to this view, `print`, or `page`: in
/// short, on one page where that is enough; `embed` for a form.
const BUTTONS: [(&str, Key); 9] = [
    ("link", Key::ExportLink),
    ("txt", Key::ExportText),
    ("csv", Key::ExportCsv),
    ("ris", Key::ExportRis),
    ("bib", Key::ExportBib),
    ("csl.json", Key::ExportCsl),
    ("print", Key::Print),
    ("page", Key::PrintShort),
    ("embed", Key::Embed),
];

#[component]
pub fn Exports() -> Html {
    let words = use_words();
    html! {
        <details id="exports" class="program">
            <summary>{ words.say(Key::Exports) }</summary>
            <ul role="list">
                for (kind, label) in BUTTONS {
                    <li><button type="button" value={kind}>{ words.say(label) }</button></li>
                }
            </ul>
            <p id="export-result" role="status"></p>
        </details>
    }
}
