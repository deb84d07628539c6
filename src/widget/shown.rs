//! The comparison of a bundle that is there, with the trials that the reader picks.

use gloo::events::EventListener;
use web_sys::Element;
use yew::prelude::*;

use crate::catalogue::Words;
use crate::components::{self, Widget};
use crate::loading::Loaded;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub loaded: Loaded,
    pub words: Words,
    pub heading_level: u8,
    /// The element that the comparison is in.
    pub stage: Element,
    pub on_ready: Callback<()>,
}

#[component]
pub fn Shown(Props { loaded, words, heading_level, stage, on_ready }: &Props) -> Html {
    let picked = use_state(|| None);
    {
        let picked = picked.setter();
        use_effect_with((stage.clone(), loaded.bundle.clone(), *words), move |(stage, bundle, words)| {
            let (stage, bundle, words) = (stage.clone(), bundle.clone(), *words);
            let listener: EventListener = components::on_pick(&stage.clone(), move |input| {
                let ids = components::picked(&stage, &bundle);
                components::announce(&input, &words.picked_now(ids.len()));
                picked.set(Some(ids));
            });
            move || drop(listener)
        });
    }
    html! {
        <Widget bundle={loaded.bundle.clone()} {words} heading_level={*heading_level} picked={(*picked).clone()}
            exports=false on_ready={on_ready.clone()} />
    }
}
