//! An estimate: what it is of, its drawing and its numbers.

use std::sync::Arc;

use yew::prelude::*;

use super::drawing::drawing;
use crate::comparison::{Axis, ForestRow};
use crate::components::fact::Fact;
use crate::components::text::text;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub row: Arc<ForestRow>,
    pub axis: Arc<Axis>,
}

#[component]
pub fn Row(Props { row, axis }: &Props) -> Html {
    html! {
        <div class="row">
            <p>{ text(&row.label) }</p>
            { drawing(row, &axis.ticks) }
            <Fact key={&*row.fact.id} fact={&row.fact} />
            if let Some(beyond) = row.beyond {
                <p class="beyond">{ text(beyond) }</p>
            }
        </div>
    }
}
