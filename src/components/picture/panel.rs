//! A panel of the picture, with its axis above its lanes.

use std::sync::Arc;

use yew::prelude::*;

use crate::comparison;
use crate::components::svg::labels;
use crate::components::text::text;

#[derive(Properties, PartialEq)]
pub struct Props {
    /// By which the tests find it.
    pub name: &'static str,
    pub panel: Arc<comparison::Panel>,
    pub children: Html,
}

#[component]
pub fn Panel(Props { name, panel, children }: &Props) -> Html {
    html! {
        <div class="panel" data-panel={*name}>
            <div class="axis">
                <p>{ text(&panel.title) }</p>
                { labels(&panel.ticks) }
            </div>
            { children.clone() }
        </div>
    }
}
