//! An estimate beside its non-inferiority margin. The words of the result say the same.

use yew::prelude::*;

use crate::comparison::{Against, Tick};
use crate::components::reviews::{MIDDLE, drawing};
use crate::components::svg::labels;

pub fn margin(against: &Against) -> Html {
    let lines = [MIDDLE, against.margin].map(|at| Tick { label: String::new(), at });
    html! {
        <div class="against">
            { drawing(&against.drawn, &lines, against.margin) }
            { labels(&against.labels) }
        </div>
    }
}
