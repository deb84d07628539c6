//! The sources: numbered, one line each, unfolding in place, with a way back to every fact that calls them.

use yew::prelude::*;

use super::{heading, navigate};
use crate::comparison::{Caller, Link, Reference};

pub fn view(references: &[Reference], level: u8) -> Html {
    html! {
        <section class="sources" aria-labelledby="sources">
            { heading::view(level, Some("sources"), "Sources") }
            <ul role="list">{ for references.iter().map(reference) }</ul>
        </section>
    }
}

fn reference(reference: &Reference) -> Html {
    html! {
        <li>
            <details id={format!("source-{}", reference.mark)}>
                <summary>
                    <span class="number">{ format!("{} ", reference.mark) }</span>
                    <span>
                        { &reference.short }
                        { for reference.flag.iter().map(|flag| html! { <strong class="flag">{ format!(" {flag}") }</strong> }) }
                    </span>
                </summary>
                <p>{ full(reference) }</p>
                <p class="links">{ for reference.links.iter().map(|to| link(reference, to)) }</p>
                { callers(reference) }
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

/// The words of each link tell it apart out of its context.
fn link(reference: &Reference, link: &Link) -> Html {
    html! {
        <a href={link.address.clone()} rel="noopener">
            { &link.label }<span class="unseen">{ format!(", {}", reference.short) }</span>
        </a>
    }
}

fn callers(reference: &Reference) -> Html {
    if reference.callers.is_empty() {
        return html! { <p class="note">{ "Not called in this comparison." }</p> };
    }
    html! {
        <div class="callers">
            <p>{ "Called by:" }</p>
            <ul>{ for reference.callers.iter().map(|to| caller(&reference.mark, to)) }</ul>
        </div>
    }
}

/// Every caller is named; the way back to it needs the program.
fn caller(mark: &str, caller: &Caller) -> Html {
    html! {
        <li>
            { &caller.name }
            { " " }
            <a class="program" role="doc-backlink" href={format!("#{}", caller.id)}
                aria-label={format!("Back from source {mark} to: {}", caller.name)}
                onclick={navigate::to(caller.id.clone())}>{ "Go back" }</a>
        </li>
    }
}
