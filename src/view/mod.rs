//! The comparison as Yew components. Knows nothing of JSON; what it shows comes from [`Comparison`] alone.
//!
//! Everything that HTML can do by itself is HTML: citations are `<details>`, the filter is a checkbox that the
//! stylesheet reads. The program adds Escape, the ways back from a source, and announcements.

mod colophon;
mod element;
mod fact;
mod heading;
mod navigate;
mod opening;
mod picture;
mod reviews;
mod shape;
mod sources;
mod status;
mod table;

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use element::el;

use crate::comparison::Comparison;

pub use shape::Shape;

/// The stylesheet of the widget, one text for the prerendered link and the constructed sheet.
pub const STYLESHEET: &str = concat!(
    include_str!("style/base.css"),
    include_str!("style/opening.css"),
    include_str!("style/facts.css"),
    include_str!("style/picture.css"),
    include_str!("style/table.css"),
    include_str!("style/reviews.css"),
    include_str!("style/sources.css"),
    include_str!("style/narrow.css"),
    include_str!("style/print.css"),
);

/// What the widget needs.
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    pub comparison: Rc<Comparison>,
    /// The level of the widget's title, 2 to 6; what is below it goes down from there.
    #[prop_or(2)]
    pub heading_level: u8,
    /// Called once, when the program has taken over.
    #[prop_or_default]
    pub on_ready: Callback<()>,
}

/// The whole widget. Its first render is the prerendered page, element by element.
#[component]
pub fn Widget(props: &Props) -> Html {
    let comparison = &props.comparison;
    let level = props.heading_level.clamp(2, 6);
    let announcement = use_state_eq(|| "");

    let on_ready = props.on_ready.clone();
    use_effect_with((), move |()| on_ready.emit(()));

    let on_filter = {
        let announcement = announcement.clone();
        move |event: Event| {
            let filtered = event.target_dyn_into::<HtmlInputElement>().is_some_and(|input| input.checked());
            announcement.set(if filtered { "Only the differences are shown." } else { "Every row is shown." });
        }
    };

    el("section")
        .attr("lang", &comparison.language)
        .attr("dir", "ltr")
        .attr("aria-labelledby", "title")
        .class("widget")
        .on(|| ListenerKind::onkeydown, navigate::close_on_escape)
        .child(heading::view(level, Some("title"), &comparison.title))
        .children(comparison.notices.iter().map(|notice| el("p").class("notice").text(notice)))
        .child(opening::view(&comparison.opening))
        .children(comparison.picture.iter().map(picture::view))
        .children(table::filter(comparison, on_filter))
        .child(table::view(comparison))
        .child(el("p").attr("role", "status").class("unseen").text(*announcement))
        .children(reviews::view(&comparison.reviews, level + 1))
        .children(status::others(&comparison.others, level + 1))
        .children(status::standing(&comparison.status, level + 1))
        .child(sources::view(&comparison.references, level + 1))
        .child(colophon::view(comparison))
        .into()
}
