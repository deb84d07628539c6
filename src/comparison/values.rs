//! Facts in words.

use super::citations::Step;
use super::words;
use crate::bundle::{self, Quantity, Term};

/// A fact as it is shown, with the way to where it comes from.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// Unique in the comparison: `course.casta`.
    pub id: String,
    /// Names the fact where its value is out of sight: "Course, CASTA".
    pub name: String,
    pub text: String,
    pub kind: Kind,
    /// The marks of its sources, each once, in the order of the trail: a number, or "article".
    pub marks: Vec<String>,
    pub trail: Vec<Step>,
    /// What must stand beside the value: that no source of it was read itself.
    pub caveat: Option<&'static str>,
    /// That sources of it no longer stand as they were, each way once.
    pub flags: Vec<&'static str>,
}

/// What a fact rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Reported,
    NotStated,
    Calculated,
    Judged,
    /// The bundle says nothing about it.
    NotRecorded,
}

/// A value in words with one step of trail, before it has a place on the page.
#[derive(Debug, Clone)]
pub(super) struct Draft {
    pub text: String,
    pub kind: Kind,
    pub step: Step,
}

impl Draft {
    /// Nothing in the bundle.
    pub fn not_recorded() -> Self {
        Self { text: words::NOT_RECORDED.to_owned(), kind: Kind::NotRecorded, step: Step::default() }
    }

    /// What cannot be worked out from what is stated.
    pub fn not_calculable() -> Self {
        Self { text: words::NOT_CALCULABLE.to_owned(), ..Self::not_recorded() }
    }

    /// The draft in its place on the page.
    pub fn fact(self, id: String, name: String) -> Fact {
        Fact::new(id, name, self.text, self.kind, vec![self.step])
    }

    /// Adds what another draft rests on, each passage and note once.
    pub fn rest_on(&mut self, other: Self) {
        self.rest_on_step(other.step);
    }

    /// The same for a step of trail.
    pub fn rest_on_step(&mut self, step: Step) {
        for quote in step.quotes {
            if !self.step.quotes.contains(&quote) {
                self.step.quotes.push(quote);
            }
        }
        for note in step.notes {
            if !self.step.notes.contains(&note) {
                self.step.notes.push(note);
            }
        }
    }
}

impl Fact {
    /// A fact from drafts that make up one value, each with its own step of trail.
    pub fn new(id: String, name: String, text: String, kind: Kind, trail: Vec<Step>) -> Self {
        let mut marks = Vec::new();
        let quoted = trail.iter().flat_map(|step| &step.quotes).map(|quote| &quote.mark);
        // What is not stated carries the marks of the sources that do not state it.
        let searched = trail.iter().filter(|step| step.quotes.is_empty()).flat_map(|step| &step.searched);
        for mark in quoted.chain(searched) {
            if !marks.contains(mark) {
                marks.push(mark.clone());
            }
        }
        let mut flags = Vec::new();
        for flag in trail.iter().flat_map(|step| &step.quotes).filter_map(|quote| quote.flag) {
            if !flags.contains(&flag) {
                flags.push(flag);
            }
        }
        let mut quotes = trail.iter().flat_map(|step| &step.quotes).peekable();
        let caveat = (quotes.peek().is_some() && quotes.all(|quote| quote.secondary)).then_some(words::NOT_RE_READ);
        Self { id, name, text, kind, marks, trail, caveat, flags }
    }
}

/// The kind of a fact and its words, given those of its value.
pub(super) fn read(fact: &dyn bundle::Fact, value: Option<String>) -> (Kind, String) {
    if let Some(absent) = fact.absent() {
        return (Kind::NotStated, words::absent(absent).to_owned());
    }
    if let Some((judgement, by)) = fact.judgement() {
        return (Kind::Judged, words::judgement(judgement, by));
    }
    match value {
        Some(text) => (Kind::Reported, text),
        None => (Kind::NotRecorded, words::NOT_RECORDED.to_owned()),
    }
}

/// A quantity in words: "30 mL", "20 to 50 mL", "10 days".
pub(super) fn quantity(quantity: &Quantity) -> Option<String> {
    let unit = quantity.unit?;
    let low = quantity.low.map(|low| words::number(low, unit));
    let high = quantity.high.or(quantity.value);
    match (low, high) {
        (Some(low), Some(high)) => Some(words::range(&low, &words::amount(high, unit))),
        (None, Some(high)) => Some(words::amount(high, unit)),
        (Some(low), None) => Some(words::at_least(&low, unit)),
        (None, None) => None,
    }
}

/// A term in words: its value, or what its code stands for.
pub(super) fn term(term: &Term) -> Option<String> {
    term.value.clone().filter(|value| !value.trim().is_empty()).or_else(|| term.code.clone())
}
