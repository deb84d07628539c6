//! The trials that are known but not compared, and where the drug stands.

use yew::prelude::*;

use super::{fact, heading};
use crate::comparison::{Fact, OtherTrial};

/// "Also known, not compared above"
pub fn others(others: &[OtherTrial], level: u8) -> Html {
    if others.is_empty() {
        return html! {};
    }
    html! {
        <section class="others" aria-labelledby="others">
            { heading::view(level, Some("others"), "Also known, not compared above") }
            { for others.iter().map(|trial| other(trial, level + 1)) }
        </section>
    }
}

fn other(trial: &OtherTrial, level: u8) -> Html {
    html! {
        <>
            { heading::view(level, None, &trial.name) }
            { for trial.reason.iter().map(fact::view) }
            { lines(&trial.facts) }
        </>
    }
}

/// What the drug is and where it stands with the authorities.
pub fn standing(status: &[(String, Fact)], level: u8) -> Html {
    if status.is_empty() {
        return html! {};
    }
    html! {
        <section class="standing" aria-labelledby="standing">
            { heading::view(level, Some("standing"), "Where the drug stands") }
            { lines(status) }
        </section>
    }
}

/// Facts with their labels. A label that repeats the one before is said once.
pub fn lines(lines: &[(String, Fact)]) -> Html {
    let labels = lines.chunk_by(|(one, _), (other, _)| one == other);
    html! {
        <dl class="lines">
            { for labels.map(|group| html! {
                <div>
                    { for group.first().map(|(label, _)| html! { <dt>{ label }</dt> }) }
                    { for group.iter().map(|(_, fact)| html! { <dd>{ fact::view(fact) }</dd> }) }
                </div>
            }) }
        </dl>
    }
}
