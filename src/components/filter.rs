//! The box above the table that hides what the trials share.

use yew::prelude::*;

use super::setting::use_words;
use crate::catalogue::Key;

/// The id of the box.
pub const FILTER: &str = "only-differences";

/// The stylesheet reads whether the box is ticked.
#[component]
pub fn Filter() -> Html {
    let words = use_words();
    html! {
        <label class="filter"><input type="checkbox" id={FILTER} />{ words.say(Key::OnlyDifferences) }</label>
    }
}
