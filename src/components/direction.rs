//! The sign of a result. The words beside it say the same.

use yew::prelude::*;

use crate::comparison::Direction;

pub fn direction(direction: Direction) -> Html {
    let (name, sign) = match direction {
        Direction::Better => ("better", "▲"),
        Direction::Worse => ("worse", "▼"),
        Direction::NoDifference => ("same", "●"),
        Direction::NonInferior => ("not-worse", "◆"),
        Direction::NonInferiorityNotShown => ("unknown", "◇"),
        Direction::NotReported => ("unknown", "○"),
    };
    html! { <span class="direction" data-direction={name} aria-hidden="true">{ sign }</span> }
}
