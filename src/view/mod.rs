//! The comparison as Yew components. Knows nothing of JSON; what it shows comes from [`Comparison`] alone.
//!
//! Everything that HTML can do by itself is HTML: citations are `<details>`, the filter is a checkbox that the
//! stylesheet reads. The element's script adds Escape, the ways to a source and back, and what the filter has done.

mod along;
mod colophon;
mod element;
mod fact;
mod forest;
mod heading;
#[cfg(target_arch = "wasm32")]
mod listen;
mod opening;
mod part;
mod picker;
mod picture;
mod reviews;
mod sources;
mod status;
mod table;

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, ShadowRoot};
use yew::prelude::*;

use element::el;

use crate::bundle::{Bundle, Trial};
use crate::catalogue::{Key, Words};
use crate::comparison::Comparison;

#[cfg(target_arch = "wasm32")]
pub use listen::on_pick;

/// The rules for a table that has no room, where it has none.
#[cfg(not(target_arch = "wasm32"))]
macro_rules! stacked {
    ($where:literal, $table:literal) => {
        concat!("\n", $where, " {\n", $table, " {\n", include_str!("style/stacked.css"), "}\n}\n")
    };
}

/// The stylesheet of the widget, which a prerendered root links and the element fetches for any other.
#[cfg(not(target_arch = "wasm32"))]
pub const STYLESHEET: &str = concat!(
    include_str!("style/base.css"),
    include_str!("style/opening.css"),
    include_str!("style/facts.css"),
    include_str!("style/picture.css"),
    include_str!("style/table.css"),
    include_str!("style/picker.css"),
    include_str!("style/reviews.css"),
    include_str!("style/forest.css"),
    include_str!("style/sources.css"),
    include_str!("style/along.css"),
    include_str!("style/narrow.css"),
    // The more columns, the sooner they have no room; on paper more than four have none.
    stacked!("@container evidence (max-width: 34rem)", "table"),
    stacked!("@container evidence (max-width: 42rem)", "[data-columns=\"3\"]"),
    stacked!("@container evidence (max-width: 54rem)", "[data-columns=\"4\"]"),
    stacked!("@container evidence (max-width: 72rem)", ":is([data-columns=\"5\"], [data-columns=\"6\"])"),
    stacked!("@container evidence (max-width: 90rem)", ":is([data-columns=\"7\"], [data-columns=\"8\"])"),
    stacked!(
        "@media print",
        "table:not([data-columns=\"1\"], [data-columns=\"2\"], [data-columns=\"3\"], [data-columns=\"4\"])[data-columns]"
    ),
    include_str!("style/print.css"),
);

/// What the widget needs.
#[derive(Properties, Clone)]
pub struct Props {
    pub bundle: Rc<Bundle>,
    pub words: Words,
    /// The level of the widget's title, 2 to 6; what is below it goes down from there.
    #[prop_or(2)]
    pub heading_level: u8,
    /// The ids of the trials to compare; without them those that the bundle shows at first.
    #[prop_or_default]
    pub picked: Option<Vec<String>>,
    /// Called when the tree is in place for the first time, perhaps twice.
    #[prop_or_default]
    pub on_ready: Callback<()>,
    /// Called each time that the tree is as it should be.
    #[prop_or_default]
    pub on_render: Callback<()>,
    /// Set when the tree is made, which Yew puts in place in the same task.
    #[prop_or_default]
    pub is_made: Rc<Cell<bool>>,
}

impl PartialEq for Props {
    /// The same bundle, not an equal one: comparing every text of it would weigh 1 KB in the browser.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.bundle, &other.bundle)
            && self.words == other.words
            && self.heading_level == other.heading_level
            && self.picked == other.picked
            && self.on_ready == other.on_ready
    }
}

/// The id of what says a change to those who hear the page.
const ANNOUNCEMENT: &str = "announcement";

/// The whole widget. Its first render is the prerendered page, element by element.
pub struct Widget {
    comparison: Comparison,
}

/// A reader has added a trial to the comparison, or taken it away: by the box with its id.
pub struct Picked(pub HtmlInputElement);

impl Component for Widget {
    type Message = Picked;
    type Properties = Props;

    fn create(context: &Context<Self>) -> Self {
        let Props { bundle, words, picked, .. } = context.props();
        let is_shown = |trial: &Trial| picked.as_ref().map_or(trial.shown, |picked| picked.contains(&trial.id));
        Self { comparison: Comparison::of(bundle, words, is_shown) }
    }

    fn update(&mut self, context: &Context<Self>, Picked(input): Picked) -> bool {
        self.comparison = after(&context.props().bundle, &self.comparison, &input);
        // Not when it is rendered: after a long render Yew lets the browser paint first, and the page would change twice.
        announce(&input, &self.comparison.words.picked_now(self.comparison.trials.len()));
        true
    }

    fn rendered(&mut self, context: &Context<Self>, first: bool) {
        let Props { on_ready, on_render, .. } = context.props();
        on_render.emit(());
        if first {
            on_ready.emit(());
        }
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let comparison = &self.comparison;
        let words = comparison.words;
        let level = context.props().heading_level.clamp(2, 6);
        context.props().is_made.set(true);
        let notices = comparison.notices.iter().map(|notice| el("p").class("notice").text(notice));
        let notices = el("div").children(notices);

        // What a reader may open keeps its place by its key, whatever comes and goes before it.

        el("section")
            .attr("lang", words.tag)
            .attr("dir", words.say(Key::Direction))
            .attr("aria-labelledby", "title")
            .class("widget")
            .child(heading::view(level, Some("title"), &comparison.title).key("title"))
            .child(notices.key("notices"))
            .child(opening::view(words, &comparison.opening).key("opening"))
            .children(comparison.picture.iter().map(|picture| picture::view(words, picture).key("picture")))
            .children(picker::view(comparison).map(|picker| picker.key("picker")))
            .children(table::filter(comparison).map(|filter| filter.key("filter")))
            .child(table::view(comparison).key("table"))
            .child(el("p").key("announcement").attr("role", "status").attr("id", ANNOUNCEMENT).class("unseen"))
            .children(reviews::view(words, &comparison.reviews, level + 1).map(|reviews| reviews.key("reviews")))
            .children(status::others(words, &comparison.others, level + 1).map(|others| others.key("others")))
            .children(status::standing(words, &comparison.status, level + 1).map(|status| status.key("standing")))
            .child(sources::view(words, &comparison.references, level + 1).key("sources"))
            .child(along::view(words).key("along"))
            .child(colophon::view(comparison).key("colophon"))
            .into()
    }
}

/// The comparison after a reader's choice.
fn after(bundle: &Bundle, before: &Comparison, input: &HtmlInputElement) -> Comparison {
    let (id, shown, picks) = (input.id(), input.checked(), &before.picks);
    let id = id.strip_prefix(picker::PICK).unwrap_or_default();
    let is_shown = |trial: &Trial| {
        if trial.id == id { shown } else { picks.iter().any(|pick| pick.shown && pick.id == trial.id) }
    };
    Comparison::of(bundle, before.words, is_shown)
}

/// The boxes of a stage by which a reader chooses the trials, each with the id of its trial.
#[cfg(target_arch = "wasm32")]
pub fn boxes(stage: &Element) -> Vec<(String, HtmlInputElement)> {
    let Ok(boxes) = stage.query_selector_all(".picker input") else { return Vec::new() };
    let boxes = (0..boxes.length()).filter_map(|index| boxes.item(index)?.dyn_into::<HtmlInputElement>().ok());
    boxes.filter_map(|input| Some((input.id().strip_prefix(picker::PICK)?.to_owned(), input))).collect()
}

/// Tells those who hear the page of a change, from somewhere in the widget. What the element says is none of Yew's.
pub fn announce(from: &Element, sentence: &str) {
    if let Some(status) = find(from, ANNOUNCEMENT) {
        status.set_text_content(Some(sentence));
    }
}

/// What has an id in the widget that an element is in. By its root, which knows it at once, however long the widget is.
fn find(from: &Element, id: &str) -> Option<Element> {
    from.get_root_node().dyn_into::<ShadowRoot>().ok()?.get_element_by_id(id)
}
