//! The foot: the licence, the version and, on paper, the address.

use std::rc::Rc;

use yew::prelude::*;

use super::setting::{use_setting, use_words};
use super::text::text;
use crate::catalogue::Key;
use crate::comparison::Comparison;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub comparison: Rc<Comparison>,
}

#[component]
pub fn Colophon(Props { comparison }: &Props) -> Html {
    let words = use_words();
    let setting = use_setting();
    html! {
        <footer id="end" tabindex="-1">
            if setting.exports {
                <p class="links script"><a href="#exports">{ words.say(Key::ExportsAbove) }</a></p>
            }
            <p>{ text(&comparison.colophon.join(" ")) }</p>
            if let Some(corrections) = &comparison.corrections {
                <p class="links"><a href={corrections.clone()} rel="noopener">{ words.say(Key::ReportError) }</a></p>
            }
            if let Some(article) = &comparison.article {
                <p class="address">{ text(article) }</p>
            } else {
                // The element's script puts the address of the page in before it is printed.
                <p class="address here"></p>
            }
        </footer>
    }
}
