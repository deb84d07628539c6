//! Facts with their labels.

use std::sync::Arc;

use yew::prelude::*;

use super::fact::Fact;
use super::text::text;
use crate::comparison;

/// A list of facts. A label that repeats the one before is said once.
pub fn lines(lines: &[(String, Arc<comparison::Fact>)]) -> Html {
    html! {
        <dl class="lines">
            for group in lines.chunk_by(|(one, _), (other, _)| one == other) {
                <div>
                    <dt>{ group.first().map(|(label, _)| text(label)) }</dt>
                    for (_, fact) in group {
                        <dd><Fact key={&*fact.id} {fact} /></dd>
                    }
                </div>
            }
        </dl>
    }
}
