//! The box above the table that hides what the trials share.

use yew::prelude::*;

use super::setting::use_words;
use crate::catalogue::Key;

/// The stylesheet reads whether the box is ticked.
#[component]
pub fn Filter() -> Html {
    let words = use_words();
    html! {
        <label class="filter">
            // The element's script announces what the box has done.
            <input
                type="checkbox"
                id="only-differences"
                data-when-on={words.say(Key::OnlyDifferencesShown)}
                data-when-off={words.say(Key::EveryRowShown)}
            />
            { words.say(Key::OnlyDifferences) }
        </label>
    }
}
