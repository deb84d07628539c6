//! How old the comparison is, and what a reader may do with it.

use std::rc::Rc;

use yew::prelude::*;

use super::exports::Exports;
use super::setting::use_setting;
use super::text::text;
use crate::comparison::Comparison;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub comparison: Rc<Comparison>,
}

#[component]
pub fn Byline(Props { comparison }: &Props) -> Html {
    let setting = use_setting();
    html! {
        <div class="byline legend links">
            <p>{ text(&comparison.dates.join(" ")) }</p>
            if setting.exports {
                <Exports />
            }
        </div>
    }
}
