//! A source: its number and one line, unfolding in place, with links to every fact that rests on it.

use std::sync::Arc;

use yew::prelude::*;

use super::setting::use_words;
use super::text::text;
use crate::catalogue::Key;
use crate::comparison::Reference;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub reference: Arc<Reference>,
}

#[component]
pub fn Source(Props { reference }: &Props) -> Html {
    let words = use_words();
    html! {
        <li>
            <details id={format!("source-{}", reference.mark)}>
                <summary>
                    <span class="number">{ format!("{} ", words.mark(&reference.mark)) }</span>
                    <span>
                        { text(&reference.short) }
                        if let Some(flag) = &reference.flag {
                            <strong class="flag">{ text(&format!(" {flag}")) }</strong>
                        }
                    </span>
                </summary>
                <p>{ text(&full(reference)) }</p>
                <p class="links">
                    for link in &reference.links {
                        <a href={link.address.clone()} rel="noopener">
                            { text(&link.label) }
                            // Tells the link apart out of its context.
                            <span class="unseen">{ text(&format!(", {}", reference.short)) }</span>
                        </a>
                    }
                </p>
                if reference.callers.is_empty() {
                    <p class="note">{ words.say(Key::NotCalled) }</p>
                } else {
                    // The element's script lists them when the source is opened: the list weighs as much as the table.
                    <div class="callers script">{ words.say(Key::CalledBy) }</div>
                }
            </details>
        </li>
    }
}

/// "Authors. Title. Journal 2012;43(3):630–636. Note."
fn full(reference: &Reference) -> String {
    let note = reference.note.as_deref().unwrap_or_default();
    let parts = [reference.authors.as_str(), &reference.title, &reference.published, note];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{}.", parts.join(". "))
}
