//! An axis with the estimates on it.

use std::sync::Arc;

use yew::prelude::*;

use super::row::Row;
use crate::comparison;
use crate::components::svg::labels;
use crate::components::text::text;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub axis: Arc<comparison::Axis>,
}

#[component]
pub fn Axis(Props { axis }: &Props) -> Html {
    let (left, right) = &axis.sides;
    html! {
        <div class="axis">
            <p>{ text(&axis.heading) }</p>
            for row in &axis.rows {
                <Row key={&*row.fact.id} {row} {axis} />
            }
            <div class="scale">
                { labels(&axis.ticks) }
                <p class="either"><span>{ text(left) }</span><span>{ text(right) }</span></p>
            </div>
        </div>
    }
}
