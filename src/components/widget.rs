//! The whole widget.

use std::rc::Rc;

use yew::prelude::*;

use super::announcement::Announcement;
use super::answers::Answers;
use super::byline::Byline;
use super::colophon::Colophon;
use super::compared::Compared;
use super::heading::Heading;
use super::others::Others;
use super::reviews::{FurtherReviews, Reviews};
use super::setting::Setting;
use super::sources::Sources;
use super::table::Table;
use super::text::text;
use crate::bundle::{Bundle, Trial};
use crate::catalogue::{Key, Words};
use crate::comparison::Comparison;

/// What the widget needs.
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    pub bundle: Rc<Bundle>,
    pub words: Words,
    /// The level of the widget's title, 2 to 6; what is below it goes down from there.
    #[prop_or(2)]
    pub heading_level: u8,
    /// The ids of the trials to compare; without them those that the bundle shows at first.
    #[prop_or_default]
    pub picked: Option<Vec<String>>,
    /// Whether there are buttons for copying, saving and sharing. They need the element's script.
    #[prop_or(true)]
    pub exports: bool,
    /// Called once, after the first render.
    #[prop_or_default]
    pub on_ready: Callback<()>,
    /// Called after each render.
    #[prop_or_default]
    pub on_render: Callback<()>,
}

/// The whole widget. Its props alone decide what it shows.
#[component]
pub fn Widget(props: &Props) -> Html {
    let Props { bundle, words, heading_level, picked, exports, on_ready, on_render } = props;
    let comparison = use_memo((bundle.clone(), *words, picked.clone()), |(bundle, words, picked)| {
        let is_shown = |trial: &Trial| picked.as_ref().map_or(trial.shown, |picked| picked.contains(&trial.id));
        Comparison::of(bundle, words, is_shown)
    });
    {
        let on_render = on_render.clone();
        use_effect(move || on_render.emit(()));
    }
    {
        let on_ready = on_ready.clone();
        use_effect_with((), move |()| on_ready.emit(()));
    }
    let setting = Setting { words, heading_level: (*heading_level).clamp(2, 6), exports: *exports };
    html! {
        <ContextProvider<Setting> context={setting}>
            <section class="widget" lang={words.tag} dir={words.say(Key::Direction)} aria-labelledby="title">
                // The element's script follows it; without it the link is hidden.
                <a class="skip script unseen" href="#end">{ words.say(Key::Skip) }</a>
                <Heading depth=0 id="title">{ text(&comparison.title) }</Heading>
                <div>
                    for notice in &comparison.notices {
                        <p class="notice">{ text(notice) }</p>
                    }
                </div>
                <Answers comparison={&comparison} />
                <Byline comparison={&comparison} />
                <Compared comparison={&comparison} />
                <Announcement />
                // Only a compact widget shows it. The element's script follows it and shows the rest.
                <a class="more script" href="#trials">{ words.say(Key::ShowAll) }</a>
                <Reviews comparison={&comparison} />
                <Table comparison={&comparison} />
                <FurtherReviews comparison={&comparison} />
                <Others comparison={&comparison} />
                <Sources comparison={&comparison} />
                <Colophon comparison={&comparison} />
            </section>
        </ContextProvider<Setting>>
    }
}
