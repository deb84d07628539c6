//! Finding things by their ids, so that a bundle of any size takes a time in keeping with it.

use std::collections::BTreeMap;

use crate::{Arm, Outcome, Passage, Review, Source, Trial};

/// What has an id.
pub trait Identified {
    fn id(&self) -> &str;
}

macro_rules! identified {
    ($($type:ty),+) => {
        $(impl Identified for $type {
            fn id(&self) -> &str {
                &self.id
            }
        })+
    };
}

identified!(Arm, Outcome, Passage, Review, Source, Trial);

/// The ids of a list in alphabetical order, each with its places in the list.
pub struct Ids<'a>(BTreeMap<&'a str, Vec<usize>>);

impl<'a> Ids<'a> {
    /// The ids of what is in a list.
    pub fn of<T: Identified>(list: &'a [T]) -> Self {
        list.iter().map(T::id).collect()
    }

    /// The first place of an id in the list.
    pub fn find(&self, id: &str) -> Option<usize> {
        self.all(id).next()
    }

    /// Every place of an id in the list.
    pub fn all(&self, id: &str) -> impl Iterator<Item = usize> {
        self.0.get(id).into_iter().flatten().copied()
    }

    /// Each id that comes again, at its second place and after.
    pub fn again(&self) -> impl Iterator<Item = (&'a str, usize)> {
        self.0.iter().flat_map(|(id, places)| places.iter().skip(1).map(|place| (*id, *place)))
    }
}

impl<'a> FromIterator<&'a str> for Ids<'a> {
    fn from_iter<I: IntoIterator<Item = &'a str>>(ids: I) -> Self {
        let mut places: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        for (place, id) in ids.into_iter().enumerate() {
            places.entry(id).or_default().push(place);
        }
        Self(places)
    }
}
