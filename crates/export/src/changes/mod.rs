//! In what a version of a bundle says something else than the one before, in words.

mod statements;
#[cfg(test)]
mod tests;

use std::collections::{HashMap, HashSet};

use evidence_bundle::Bundle;
use evidence_comparison::Comparison;
use evidence_comparison::catalogue;

use crate::original::{Original, one_line, preface};
use statements::{Statement, statements};

/// What readers are told otherwise, anew or no longer, as plain text in English.
pub fn changes(before: &Bundle, after: &Bundle) -> String {
    let original = |bundle| Original { bundle, comparison: Comparison::new(bundle, catalogue::english()), page: None };
    let now = original(after);
    let (old, new) = (statements(&original(before)), statements(&now));
    let places = in_order(&new, &old);
    let (old, new) = (by_place(&old), by_place(&new));
    let mut told = Told::default();
    for place in places {
        let at = |all: &HashMap<&str, Vec<_>>| all.get(place).cloned().unwrap_or_default();
        told.compare(place, &at(&old), &at(&new));
    }
    let preface = preface(&now).into_iter().map(|(label, text)| format!("{label}: {}\n", one_line(text)));
    format!("{}\n{}\n{}", preface.collect::<String>(), versions(before, after, &told), told.text())
}

/// "From version 1.0.0 to version 1.1.0: 2 changed, 0 with other passages, 1 new, 1 gone."
fn versions(before: &Bundle, after: &Bundle, told: &Told) -> String {
    let (from, to) = (&before.version, &after.version);
    let counts = format!(
        "{} changed, {} with other passages, {} new, {} gone",
        told.changed.len(),
        told.behind.len(),
        told.new.len(),
        told.gone.len()
    );
    match (told.is_empty(), from == to) {
        (true, true) => format!("Both are version {to}, and tell readers the same."),
        (true, false) => format!("From version {from} to version {to} readers are told the same."),
        (false, true) => format!("Both are version {to}, yet differ: {counts}. Give the newer one its own version."),
        (false, false) => format!("From version {from} to version {to}: {counts}."),
    }
}

/// Every place once: those of the first list in its order, then what only the other has.
fn in_order<'s>(first: &'s [Statement], other: &'s [Statement]) -> Vec<&'s str> {
    let mut seen = HashSet::new();
    first.iter().chain(other).map(|each| each.place.as_str()).filter(|place| seen.insert(*place)).collect()
}

fn by_place(all: &[Statement]) -> HashMap<&str, Vec<&Statement>> {
    let mut places: HashMap<&str, Vec<&Statement>> = HashMap::new();
    all.iter().for_each(|each| places.entry(&each.place).or_default().push(each));
    places
}

/// What is told of the places, by what became of them, a paragraph each.
#[derive(Default)]
struct Told {
    changed: Vec<String>,
    behind: Vec<String>,
    new: Vec<String>,
    gone: Vec<String>,
}

impl Told {
    fn compare(&mut self, place: &str, old: &[&Statement], new: &[&Statement]) {
        let (gone, come) = (without(old, new), without(new, old));
        match (gone.is_empty(), come.is_empty()) {
            (true, true) => self.behind.extend(behind(place, old, new)),
            (true, false) => self.new.extend(come.iter().map(|said| format!("{place}: {said}\n"))),
            (false, true) => self.gone.extend(gone.iter().map(|said| format!("{place}: {said}\n"))),
            (false, false) => self.changed.push(both(place, &gone, &come)),
        }
    }

    fn is_empty(&self) -> bool {
        self.parts().iter().all(|(_, paragraphs)| paragraphs.is_empty())
    }

    fn parts(&self) -> [(&str, &Vec<String>); 4] {
        [
            ("Changed", &self.changed),
            ("Said as before, with other passages", &self.behind),
            ("New", &self.new),
            ("Gone", &self.gone),
        ]
    }

    fn text(&self) -> String {
        let parts = self.parts().into_iter().filter(|(_, paragraphs)| !paragraphs.is_empty());
        parts.map(|(heading, paragraphs)| format!("\n{heading}\n\n{}", paragraphs.concat())).collect()
    }
}

/// What is said in the first list and not in the other, each as often as it is there too often.
fn without<'s>(these: &[&'s Statement], those: &[&Statement]) -> Vec<&'s str> {
    let mut left: Vec<&str> = those.iter().map(|each| each.said.as_str()).collect();
    let mut rest = Vec::new();
    for each in these {
        match left.iter().position(|said| *said == each.said) {
            Some(at) => drop(left.swap_remove(at)),
            None => rest.push(each.said.as_str()),
        }
    }
    rest
}

/// What the same words rest on, where that is no longer the same.
fn behind(place: &str, old: &[&Statement], new: &[&Statement]) -> Option<String> {
    let only = |these: &[&Statement], those: &[&Statement]| -> Vec<String> {
        let those: HashSet<&String> = those.iter().flat_map(|each| &each.rests_on).collect();
        these.iter().flat_map(|each| &each.rests_on).filter(|each| !those.contains(each)).cloned().collect()
    };
    let (gone, come) = (only(old, new), only(new, old));
    (!gone.is_empty() || !come.is_empty()).then(|| both(place, &gone, &come))
}

/// A place with what stood there and what stands there.
fn both<S: AsRef<str>>(place: &str, gone: &[S], come: &[S]) -> String {
    let lines = |label: &str, texts: &[S]| {
        texts.iter().map(|text| format!("  {label} {}\n", text.as_ref())).collect::<String>()
    };
    format!("{place}\n{}{}", lines("before:", gone), lines("now:   ", come))
}
