//! Passages, read once for their numbers.
use std::collections::HashMap;

use evidence_bundle::{Bundle, Passage};

use crate::numeral::{Numeral, numerals};

/// A passage with its numbers.
pub struct Read<'b> {
    pub text: &'b str,
    pub numerals: Vec<Numeral>,
}

/// All passages of a bundle that have words, by their ids.
pub struct Passages<'b>(HashMap<&'b str, Read<'b>>);

impl<'b> Passages<'b> {
    pub fn of(bundle: &'b Bundle) -> Self {
        let read = |passage: &'b Passage| {
            let text = passage.text()?;
            Some((passage.id.as_str(), Read { text, numerals: numerals(text) }))
        };
        Self(bundle.passages.iter().filter_map(read).collect())
    }

    /// The passages of these ids; an unknown id has none, nor has a passage without words.
    pub fn named(&self, ids: &[String]) -> Vec<&Read<'b>> {
        ids.iter().filter_map(|id| self.0.get(id.as_str())).collect()
    }
}
