//! The foot: trials that are not compared, when the facts were checked, which version this is.

use yew::prelude::*;

use crate::comparison::Comparison;

pub fn view(comparison: &Comparison) -> Html {
    html! {
        <footer>
            if !comparison.not_shown.is_empty() {
                <h3>{ "Also known, not compared above" }</h3>
                { for comparison.not_shown.iter().map(|trial| html! { <p>{ trial }</p> }) }
            }
            <p>{ comparison.colophon.join(" ") }</p>
        </footer>
    }
}
