//! The comparison as Yew components. Knows nothing of JSON; what it shows comes from [`Comparison`] alone.
//!
//! Everything that HTML can do by itself is HTML: citations are `<details>`, the filter is a checkbox that the
//! stylesheet reads. The program adds Escape, the ways back from a source, and announcements.

mod colophon;
mod fact;
mod navigate;
mod opening;
mod shape;
mod sources;
mod table;

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::comparison::Comparison;

pub use shape::Shape;

/// The stylesheet of the widget, one text for the prerendered link and the constructed sheet.
pub const STYLESHEET: &str = include_str!("widget.css");

/// What the widget needs.
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    pub comparison: Rc<Comparison>,
    /// Called once, when the program has taken over.
    #[prop_or_default]
    pub on_ready: Callback<()>,
}

/// The whole widget. Its first render is the prerendered page, element by element.
#[component]
pub fn Widget(props: &Props) -> Html {
    let comparison = &props.comparison;
    let announcement = use_state_eq(|| "");

    let on_ready = props.on_ready.clone();
    use_effect_with((), move |()| on_ready.emit(()));

    let on_filter = {
        let announcement = announcement.clone();
        Callback::from(move |event: Event| {
            let filtered = event.target_dyn_into::<HtmlInputElement>().is_some_and(|input| input.checked());
            announcement.set(if filtered { "Only the differences are shown." } else { "Every row is shown." });
        })
    };

    html! {
        <section class="widget" lang={comparison.language.clone()} aria-labelledby="title"
            onkeydown={Callback::from(navigate::close_on_escape)}>
            <h2 id="title">{ &comparison.title }</h2>
            { for comparison.notices.iter().map(|notice| html! { <p class="notice">{ notice }</p> }) }
            { opening::view(&comparison.opening) }
            { table::view(comparison, on_filter) }
            <p class="unseen" role="status">{ *announcement }</p>
            { sources::view(&comparison.references) }
            { colophon::view(comparison) }
        </section>
    }
}
