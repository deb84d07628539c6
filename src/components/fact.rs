//! A fact: its value with its source numbers, and below it the way to each passage.

use std::sync::Arc;

use yew::prelude::*;

use super::setting::{Setting, use_setting};
use super::text::text;
use super::trail::trail;
use crate::catalogue::{Key, Words};
use crate::comparison::{self, Kind, Step};

#[derive(Properties, PartialEq)]
pub struct Props {
    pub fact: Arc<comparison::Fact>,
    /// The trial, where it stands beside the value and not in it. A reader who comes by the Tab key hears no column header.
    #[prop_or_default]
    pub trial: Option<String>,
}

/// The value is the `<summary>`, its trail opens in the same place. Without a trail there is nothing to open.
#[component]
pub fn Fact(Props { fact, trial }: &Props) -> Html {
    let Setting { words, exports, .. } = use_setting();
    let (id, kind) = (fact.id.clone(), kind(fact.kind));
    if fact.trail.iter().all(|step| *step == Step::default()) {
        return html! { <p class="fact" {id} data-kind={kind}>{ text(&fact.text) }</p> };
    }
    html! {
        <details {id} class="fact" data-kind={kind}>
            <summary>
                <span class="value">{ text(&fact.text) }</span>
                { marks(words, &fact.marks) }
                if fact.caveat.is_some() {
                    <span class="caveat">
                        <span aria-hidden="true">{ "†" }</span>
                        <span class="unseen">{ words.say(Key::SecondHand) }</span>
                    </span>
                }
                for flag in &fact.flags {
                    <span class="flag">{ text(&format!(" {flag}")) }</span>
                }
                if let Some(trial) = trial {
                    <span class="unseen">{ text(&format!(", {trial}")) }</span>
                }
            </summary>
            <div class="trail">
                { trail(words, &fact.trail, exports) }
                for word in words.explanations(&fact.text) {
                    <p class="word">{ word }</p>
                }
            </div>
        </details>
    }
}

/// The kind in the markup, where the stylesheet finds it. What is reported has none.
fn kind(kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::Reported => None,
        Kind::NotStated => Some("not-stated"),
        Kind::NotApplicable => Some("not-applicable"),
        Kind::Calculated => Some("calculated"),
        Kind::Judged => Some("judged"),
        Kind::NotRecorded => Some("not-recorded"),
    }
}

const MOST_ON_ONE_LINE: usize = 3;

/// The numbers of the sources, after the words "from source" for those who hear the page.
fn marks(words: Words, marks: &[String]) -> Option<Html> {
    if marks.is_empty() {
        return None;
    }
    let from = words.counted(Key::FromSources, marks.len(), &[]);
    let marks: Vec<&str> = marks.iter().map(|mark| words.mark(mark)).collect();
    // A short list stays on one line; a long one may be longer than its column. By the space and not by the stylesheet: under
    // `nowrap` WebKit ends a line some three pixels too late.
    let between = if marks.len() > MOST_ON_ONE_LINE { ", " } else { ",\u{a0}" };
    Some(html! { <sup><span class="unseen">{ from }</span>{ marks.join(between) }</sup> })
}
