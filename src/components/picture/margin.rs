//! An estimate beside its non-inferiority margin. The words of the result say the same.

use yew::prelude::*;

use crate::comparison::{Against, Tick};
use crate::components::reviews::drawing;
use crate::components::svg::{labels, line};

pub fn margin(against: &Against) -> Html {
    let middle = [Tick { label: String::new(), at: 500 }];
    html! {
        <div class="against">
            { drawing(&against.drawn, &middle) }
            <svg aria-hidden="true" height="24">{ line("margin", [against.margin, against.margin], [0, 100]) }</svg>
            { labels(&against.labels) }
        </div>
    }
}
