//! How precise estimates are: a line for each interval, on an axis that is named on both sides. The numbers stand in the
//! row; the drawing is hidden from those who hear the page.

mod axis;
mod drawing;
mod row;

use std::sync::Arc;

use yew::prelude::*;

use super::text::text;
use crate::comparison;
use axis::Axis;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub forest: Arc<comparison::Forest>,
}

#[component]
pub fn Forest(Props { forest }: &Props) -> Html {
    html! {
        <details id={forest.id.clone()} class="forest">
            <summary>{ text(&forest.heading) }</summary>
            for axis in &forest.axes {
                <Axis {axis} />
            }
            if let Some(apart) = &forest.apart {
                <p class="apart">{ text(apart) }</p>
            }
        </details>
    }
}
