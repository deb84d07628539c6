//! The foot: when the facts were checked, and which version this is.

use yew::prelude::*;

use crate::comparison::Comparison;

pub fn view(comparison: &Comparison) -> Html {
    html! {
        <footer>
            <p>{ comparison.colophon.join(" ") }</p>
        </footer>
    }
}
