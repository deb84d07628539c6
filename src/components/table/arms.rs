//! The arms of one trial, side by side.

use std::sync::Arc;

use yew::prelude::*;

use super::Groups;
use crate::comparison;
use crate::components::heading::Heading;
use crate::components::picture::Picture;
use crate::components::text::text;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub arms: Arc<comparison::Arms>,
}

#[component]
pub fn Arms(Props { arms }: &Props) -> Html {
    html! {
        <section class="arms">
            <Heading depth=2>{ text(&arms.heading) }</Heading>
            <p>{ arms.sentence }</p>
            if let Some(picture) = &arms.picture {
                <Picture {picture} />
            }
            <Groups trials={arms.arms.clone()} groups={vec![arms.group.clone()]} />
        </section>
    }
}
