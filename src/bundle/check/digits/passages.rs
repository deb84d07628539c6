//! Passages, read once for their numbers.

use crate::bundle::numeral::{Numeral, numerals};
use crate::bundle::{Bundle, Passage};

/// A passage with its numbers.
pub struct Read<'b> {
    pub text: &'b str,
    pub numerals: Vec<Numeral>,
}

/// All passages of a bundle, by their ids in alphabetical order.
pub struct Passages<'b>(Vec<(&'b str, Read<'b>)>);

impl<'b> Passages<'b> {
    pub fn of(bundle: &'b Bundle) -> Self {
        let read = |passage: &'b Passage| {
            let text = passage.text()?;
            Some((passage.id.as_str(), Read { text, numerals: numerals(text) }))
        };
        let mut passages: Vec<_> = bundle.passages.iter().filter_map(read).collect();
        passages.sort_by_key(|(id, _)| *id);
        Self(passages)
    }

    /// The passages of these ids; an unknown id has none, nor has a passage without words.
    pub fn named(&self, ids: &[String]) -> Vec<&Read<'b>> {
        let find = |id: &String| self.0.binary_search_by_key(&id.as_str(), |(own, _)| own).ok();
        ids.iter().filter_map(find).map(|index| &self.0[index].1).collect()
    }
}
