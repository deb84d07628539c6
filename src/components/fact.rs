//! A fact: its value with its source numbers, and below it the way to each passage.

use std::sync::Arc;

use yew::prelude::*;

use super::setting::use_words;
use super::text::text;
use super::trail::trail;
use crate::catalogue::{Key, Words};
use crate::comparison::{self, Kind, Step};

#[derive(Properties, PartialEq)]
pub struct Props {
    pub fact: Arc<comparison::Fact>,
}

/// The value is the `<summary>`, its trail opens in the same place. Without a trail there is nothing to open.
#[component]
pub fn Fact(Props { fact }: &Props) -> Html {
    let words = use_words();
    let (id, kind) = (fact.id.clone(), kind(fact.kind));
    if fact.trail.iter().all(|step| *step == Step::default()) {
        return html! { <p class="fact" data-fact={id} data-kind={kind}>{ text(&fact.text) }</p> };
    }
    html! {
        <details id={id.clone()} class="fact" data-fact={id} data-kind={kind}>
            <summary>
                <span class="value">{ text(&fact.text) }</span>
                { marks(words, &fact.marks) }
                if let Some(caveat) = fact.caveat {
                    <span class="caveat">{ text(&format!(" {caveat}")) }</span>
                }
                for flag in &fact.flags {
                    <span class="flag">{ text(&format!(" {flag}")) }</span>
                }
            </summary>
            <div class="trail">
                { trail(words, &fact.trail) }
                for word in words.explanations(&fact.text) {
                    <p class="word">{ word }</p>
                }
            </div>
        </details>
    }
}

/// The kind in the markup, where the stylesheet and the tests find it.
fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Reported => "reported",
        Kind::NotStated => "not-stated",
        Kind::NotApplicable => "not-applicable",
        Kind::Calculated => "calculated",
        Kind::Judged => "judged",
        Kind::NotRecorded => "not-recorded",
    }
}

/// The numbers of the sources, after the words "from source" for those who hear the page.
fn marks(words: Words, marks: &[String]) -> Option<Html> {
    let from = words.form(Key::FromSources, marks.len().min(2).checked_sub(1)?);
    let marks: Vec<&str> = marks.iter().map(|mark| words.mark(mark)).collect();
    Some(html! { <sup><span class="unseen">{ from }</span>{ marks.join(", ") }</sup> })
}
