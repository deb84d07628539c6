//! The trials that are known but not compared, and where the drug stands.

use super::element::{Element, el};
use super::{fact, heading};
use crate::catalogue::{Key, Words};
use crate::comparison::{Fact, OtherTrial};

/// "Also known, not compared above"
pub fn others(words: Words, others: &[OtherTrial], level: u8) -> Option<Element> {
    let section = el("section")
        .class("others")
        .child(heading::view(level, Some("others"), words.say(Key::AlsoKnown)).key("heading"));
    (!others.is_empty()).then(|| others.iter().fold(section, |section, trial| other(words, section, trial, level + 1)))
}

fn other(words: Words, section: Element, trial: &OtherTrial, level: u8) -> Element {
    // All with keys: a trial that joins moves the others, and what a reader has opened in them moves along.
    section
        .child(heading::view(level, None, &trial.name).key(&format!("name {}", trial.id)))
        .children(trial.reason.iter().map(|fact| fact::view(words, fact)))
        .child(lines(words, &trial.facts).key(&format!("facts {}", trial.id)))
}

/// What the drug is and where it stands with the authorities.
pub fn standing(words: Words, status: &[(String, Fact)], level: u8) -> Option<Element> {
    let section =
        el("section").class("standing").child(heading::view(level, Some("standing"), words.say(Key::Standing)));
    (!status.is_empty()).then(|| section.child(lines(words, status)))
}

/// Facts with their labels. A label that repeats the one before is said once.
pub fn lines(words: Words, lines: &[(String, Fact)]) -> Element {
    let groups = lines.chunk_by(|(one, _), (other, _)| one == other).map(|group| {
        el("div")
            .children(group.first().map(|(label, _)| el("dt").text(label)))
            .children(group.iter().map(|(_, fact)| el("dd").child(fact::view(words, fact))))
    });
    el("dl").class("lines").children(groups)
}
