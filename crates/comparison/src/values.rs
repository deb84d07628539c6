//! Facts in words.

use std::sync::Arc;

use crate::catalogue::{Key, Words};

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
    /// The source does not say.
    NotStated,
    /// The question does not arise.
    NotApplicable,
    Calculated,
    Judged,
    /// The bundle says nothing about it, whatever its source says.
    NotRecorded,
}

/// One step on the way from a value to its passages.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Step {
    /// The trial, where the fact is about more than one.
    pub who: Option<String>,
    /// The value as this trial has it, where the fact shows it in common words.
    pub value: Option<String>,
    /// The sum, where the value is calculated.
    pub sum: Option<String>,
    pub quotes: Vec<Quote>,
    /// The marks of the sources that were searched for the value and do not state it.
    pub searched: Vec<String>,
    pub notes: Vec<String>,
}

/// A passage, or a figure as another text reports it.
#[derive(Debug, Clone, PartialEq)]
pub struct Quote {
    pub text: String,
    /// What stands right before the passage and right after it, where that is needed to find it.
    pub around: (Option<String>, Option<String>),
    /// Whether the text is the source's own, to be set in quotation marks.
    pub verbatim: bool,
    /// BCP 47, where it is not the language of the words around it.
    pub language: Option<String>,
    pub gloss: Option<String>,
    /// The mark of its source: its number, or "article".
    pub mark: String,
    /// "Heiss and others 2012"
    pub source: String,
    /// "abstract", "table 1"
    pub place: String,
    /// How it was checked.
    pub checked: String,
    /// That the source itself was not read.
    pub caveat: Option<&'static str>,
    /// That the source no longer stands as it was.
    pub flag: Option<&'static str>,
}

/// A value in words with one step of trail, before it has a place on the page.
#[derive(Debug, Clone)]
pub(crate) struct Draft {
    pub text: String,
    pub kind: Kind,
    pub step: Step,
}

impl Draft {
    /// Nothing in the bundle.
    pub fn not_recorded(words: Words) -> Self {
        Self { text: words.say(Key::NotRecorded).to_owned(), kind: Kind::NotRecorded, step: Step::default() }
    }

    /// What is not worked out, for whatever reason.
    pub fn not_calculated(words: Words) -> Self {
        Self { text: words.say(Key::NotCalculated).to_owned(), ..Self::not_recorded(words) }
    }

    /// The draft in its place on the page.
    pub fn fact(self, id: String, name: String) -> Arc<Fact> {
        Arc::new(Fact::new(id, name, self.text, self.kind, vec![self.step]))
    }

    /// Adds the words of another draft and what it rests on.
    pub fn add(&mut self, between: &str, other: Self) {
        self.text.push_str(between);
        self.text.push_str(&other.text);
        self.rest_on(other);
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
        let mut caveats = trail.iter().flat_map(|step| &step.quotes).map(|quote| quote.caveat);
        let first = caveats.next().flatten();
        let caveat = first.filter(|_| caveats.all(|caveat| caveat.is_some()));
        Self { id, name, text, kind, marks, trail, caveat, flags }
    }
}

/// The words of several drafts.
pub(crate) fn in_line(drafts: &[Draft], between: &str) -> String {
    let texts: Vec<&str> = drafts.iter().map(|draft| draft.text.as_str()).collect();
    texts.join(between)
}

/// Adds facts that have labels.
pub(crate) fn push_labelled<'c>(lines: &'c [(String, Arc<Fact>)], facts: &mut Vec<&'c Fact>) {
    facts.extend(lines.iter().map(|(_, fact)| fact.as_ref()));
}
