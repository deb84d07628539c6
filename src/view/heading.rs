//! Headings, whose level the page decides.

use yew::prelude::*;

/// A heading of this level; HTML has none below 6.
pub fn view(level: u8, id: Option<&'static str>, text: &str) -> Html {
    html! { <@{format!("h{}", level.clamp(2, 6))} {id}>{ text }</@> }
}
