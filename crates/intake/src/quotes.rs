//! Passages of the records, each with its id.

use std::collections::HashMap;

use evidence_bundle::{Basis, Checked, Passage, Quantity, Term};

use crate::names::Names;

/// The passages that were taken.
#[derive(Default)]
pub struct Quotes {
    pub passages: Vec<Passage>,
    ids: Names,
    /// The ids by source, field and words.
    known: HashMap<[String; 3], String>,
}

/// Where in a record a passage stands, and what its id says of it.
#[derive(Clone, Copy)]
pub struct Spot<'a> {
    pub source: &'a str,
    pub topic: &'a str,
    /// The name of the field, as the record's page has it.
    pub locator: &'a str,
    pub basis: Basis,
    pub checked: Checked,
}

impl Quotes {
    /// The id of a passage; the same words of the same field are one passage.
    pub fn take(&mut self, spot: Spot, exact: &str) -> String {
        let key = [spot.source, spot.locator, exact].map(str::to_owned);
        if let Some(id) = self.known.get(&key) {
            return id.clone();
        }
        let id = self.ids.new_id(&format!("{}-{}", spot.source, spot.topic), "passage");
        self.known.insert(key, id.clone());
        self.passages.push(Passage {
            id: id.clone(),
            source: spot.source.to_owned(),
            exact: Some(exact.to_owned()),
            locator: Some(spot.locator.to_owned()),
            basis: Some(spot.basis),
            checked: spot.checked,
            ..Passage::default()
        });
        id
    }
}

/// Words that passages state.
pub fn stated(value: impl Into<String>, code: Option<&str>, passages: Vec<String>) -> Term {
    Term { value: Some(value.into()), code: code.map(str::to_owned), passages, ..Term::default() }
}

/// A fact that is still to find, with the passages that may state it.
pub fn unknown(passages: Vec<String>) -> Term {
    Term { absent: Some(evidence_bundle::Absent::Unknown), passages, ..Term::default() }
}

/// The same for a number.
pub fn unknown_number(passages: Vec<String>) -> Quantity {
    Quantity { absent: Some(evidence_bundle::Absent::Unknown), passages, ..Quantity::default() }
}
