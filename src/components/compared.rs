//! The trials compared: which they are, what they gave alike, the picture, and how they differ.

use std::rc::Rc;

use yew::prelude::*;

use super::heading::Heading;
use super::opening::Opening;
use super::picker::Picker;
use super::picture::Picture;
use super::setting::use_words;
use super::text::text;
use crate::catalogue::Key;
use crate::comparison::Comparison;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub comparison: Rc<Comparison>,
}

#[component]
pub fn Compared(Props { comparison }: &Props) -> Html {
    let words = use_words();
    let heading = comparison.picture.as_ref().map(|picture| picture.heading.clone());
    let heading = heading.unwrap_or_else(|| words.fill(Key::Compared, &[&comparison.trials.join(", ")]));
    html! {
        <section class="compared">
            <Heading depth=1 id="compared">{ text(&heading) }</Heading>
            <Picker {comparison} />
            if let Some(picture) = &comparison.picture {
                <Picture {picture} />
            }
            <Opening opening={&comparison.opening} />
        </section>
    }
}
