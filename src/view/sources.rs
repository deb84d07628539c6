//! The sources: numbered, one line each, unfolding in place, with a way back to every fact that calls them.

use std::sync::Arc;

use super::element::{Element, el};
use super::heading;
use super::part::{Shows, part};
use crate::catalogue::{Key, Words};
use crate::comparison::{Caller, Link, Reference};
use crate::joined::joined;

pub fn view(words: Words, references: &[Arc<Reference>], level: u8) -> Element {
    let list = references.iter().map(|each| part(&each.mark, words, Shows::Source(each.clone())));
    el("section")
        .class("sources")
        .child(heading::view(level, Some("sources"), words.say(Key::Sources)))
        .child(el("ul").attr("role", "list").children(list))
}

/// One source.
pub fn reference(words: Words, reference: &Reference) -> Element {
    let flag = |flag| el("strong").class("flag").text(&format!(" {flag}"));
    let name = el("span").text(&reference.short).children(reference.flag.as_ref().map(flag));
    let number = el("span").class("number").text(&format!("{} ", words.mark(&reference.mark)));
    let links = reference.links.iter().map(|to| link(reference, to));
    let details = el("details")
        .attr("id", &format!("source-{}", reference.mark))
        .child(el("summary").child(number).child(name))
        .child(el("p").text(&full(reference)))
        .child(el("p").class("links").children(links))
        .child(callers(words, reference));
    el("li").child(details)
}

/// "Authors. Title. Journal 2012;43(3):630–636. Note."
fn full(reference: &Reference) -> String {
    let note = reference.note.as_deref().unwrap_or_default();
    let parts = [reference.authors.as_str(), &reference.title, &reference.published, note];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{}.", joined(&parts, ". "))
}

/// The words of each link tell it apart out of its context.
fn link(reference: &Reference, link: &Link) -> Element {
    el("a")
        .attr("href", &link.address)
        .attr("rel", "noopener")
        .text(&link.label)
        .child(el("span").class("unseen").text(&format!(", {}", reference.short)))
}

fn callers(words: Words, reference: &Reference) -> Element {
    if reference.callers.is_empty() {
        return el("p").class("note").text(words.say(Key::NotCalled));
    }
    let callers = reference.callers.iter().map(|to| caller(words, &reference.mark, to));
    el("div").class("callers").child(el("p").text(words.say(Key::CalledBy))).child(el("ul").children(callers))
}

/// Every caller is named; the way back to it needs the element's script.
fn caller(words: Words, mark: &str, caller: &Caller) -> Element {
    let back = el("a")
        .attr("role", "doc-backlink")
        .attr("href", &format!("#{}", caller.id))
        .attr("aria-label", &words.fill(Key::BackFrom, &[words.mark(mark), &caller.name]))
        .class("script")
        .text(words.say(Key::GoBack));
    el("li").text(&format!("{} ", caller.name)).child(back)
}
