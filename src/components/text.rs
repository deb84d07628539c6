//! Texts, in which stretches in another language are marked as such.

use yew::prelude::*;

use crate::comparison::isolate;

/// A text whose stretches in another language stand in `<bdi lang="…">`.
pub fn text(text: &str) -> Html {
    let parts = isolate::parts(text).into_iter().map(|(language, part)| match language {
        Some(language) => html! { <bdi lang={language.to_owned()}>{ part }</bdi> },
        None => part.into(),
    });
    parts.collect()
}
