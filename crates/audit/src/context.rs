//! A bundle with an index of what its facts name.
use std::collections::HashMap;

use evidence_bundle::{Bundle, Identified, Passage, Source, Trial};

pub struct Context<'b> {
    pub bundle: &'b Bundle,
    passages: HashMap<&'b str, &'b Passage>,
    sources: HashMap<&'b str, &'b Source>,
    trials: HashMap<&'b str, &'b Trial>,
}

impl<'b> Context<'b> {
    pub fn new(bundle: &'b Bundle) -> Self {
        Self {
            bundle,
            passages: by_id(&bundle.passages),
            sources: by_id(&bundle.sources),
            trials: by_id(&bundle.trials),
        }
    }

    /// The passages of these ids. An id that names nothing has none: another rule tells that.
    pub fn passages<'i>(&self, ids: &'i [String]) -> impl Iterator<Item = &'b Passage> + use<'_, 'b, 'i> {
        ids.iter().filter_map(|id| self.passages.get(id.as_str()).copied())
    }

    /// The words of the passages of these ids.
    pub fn texts<'i>(&self, ids: &'i [String]) -> impl Iterator<Item = &'b str> + use<'_, 'b, 'i> {
        self.passages(ids).filter_map(Passage::text)
    }

    pub fn passage(&self, id: &str) -> Option<&'b Passage> {
        self.passages.get(id).copied()
    }

    pub fn source(&self, id: &str) -> Option<&'b Source> {
        self.sources.get(id).copied()
    }

    pub fn trial(&self, id: &str) -> Option<&'b Trial> {
        self.trials.get(id).copied()
    }
}

/// The first of each id.
fn by_id<T: Identified>(list: &[T]) -> HashMap<&str, &T> {
    list.iter().rev().map(|item| (item.id(), item)).collect()
}
