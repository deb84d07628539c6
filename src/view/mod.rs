//! The comparison as Yew components. Knows nothing of JSON; what it shows comes from [`Comparison`] alone.
//!
//! Everything that HTML can do by itself is HTML: citations are `<details>`, the filter is a checkbox that the
//! stylesheet reads. The program adds Escape, the ways back from a source, and announcements.

mod colophon;
mod element;
mod fact;
mod forest;
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

use crate::catalogue::Key;
use crate::comparison::Comparison;

pub use shape::Shape;

/// The stylesheet of the widget: widget.css, which a prerendered root links and the element fetches for any other.
#[cfg(not(target_arch = "wasm32"))]
pub const STYLESHEET: &str = concat!(
    include_str!("style/base.css"),
    include_str!("style/opening.css"),
    include_str!("style/facts.css"),
    include_str!("style/picture.css"),
    include_str!("style/table.css"),
    include_str!("style/reviews.css"),
    include_str!("style/forest.css"),
    include_str!("style/sources.css"),
    include_str!("style/narrow.css"),
    include_str!("style/print.css"),
);

/// What the widget needs.
#[derive(Properties, Clone)]
pub struct Props {
    pub comparison: Rc<Comparison>,
    /// The level of the widget's title, 2 to 6; what is below it goes down from there.
    #[prop_or(2)]
    pub heading_level: u8,
    /// Called once, when the program has taken over.
    #[prop_or_default]
    pub on_ready: Callback<()>,
}

impl PartialEq for Props {
    /// The same comparison, not an equal one: comparing every text of it would weigh 1 KB in the browser.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.comparison, &other.comparison)
            && self.heading_level == other.heading_level
            && self.on_ready == other.on_ready
    }
}

/// The whole widget. Its first render is the prerendered page, element by element.
pub struct Widget {
    /// What those who hear the page are told of a change.
    announcement: Option<Key>,
}

/// The reader has filtered the table, or shows every row again.
pub struct Filtered(bool);

impl Component for Widget {
    type Message = Filtered;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self { announcement: None }
    }

    fn update(&mut self, _: &Context<Self>, Filtered(filtered): Filtered) -> bool {
        self.announcement = Some(if filtered { Key::OnlyDifferencesShown } else { Key::EveryRowShown });
        true
    }

    fn rendered(&mut self, context: &Context<Self>, first: bool) {
        if first {
            context.props().on_ready.emit(());
        }
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let comparison = &context.props().comparison;
        let words = comparison.words;
        let level = context.props().heading_level.clamp(2, 6);
        let link = context.link().clone();
        let on_filter = move |event: Event| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            link.send_message(Filtered(input.is_some_and(|input| input.checked())));
        };

        el("section")
            .attr("lang", words.tag)
            .attr("dir", words.say(Key::Direction))
            .attr("aria-labelledby", "title")
            .class("widget")
            .on(|| ListenerKind::onkeydown, navigate::close_on_escape)
            .child(heading::view(level, Some("title"), &comparison.title))
            .children(comparison.notices.iter().map(|notice| el("p").class("notice").text(notice)))
            .child(opening::view(words, &comparison.opening))
            .children(comparison.picture.iter().map(|picture| picture::view(words, picture)))
            .children(table::filter(comparison, on_filter))
            .child(table::view(comparison))
            .child(
                el("p").attr("role", "status").class("unseen").text(self.announcement.map_or("", |key| words.say(key))),
            )
            .children(reviews::view(words, &comparison.reviews, level + 1))
            .children(status::others(words, &comparison.others, level + 1))
            .children(status::standing(words, &comparison.status, level + 1))
            .child(sources::view(words, &comparison.references, level + 1))
            .child(colophon::view(comparison))
            .into()
    }
}
