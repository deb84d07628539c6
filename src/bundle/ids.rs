//! Finding things by their ids, so that a bundle of any size takes a time in keeping with it.

use super::{Arm, Outcome, Passage, Review, Source, Trial};
use crate::sorted::sort;

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

/// The ids of a list in alphabetical order, each with its place in the list.
pub struct Ids<'a>(Vec<(&'a str, usize)>);

impl<'a> Ids<'a> {
    /// The ids of what is in a list.
    pub fn of<T: Identified>(list: &'a [T]) -> Self {
        Self::new(list.iter().map(T::id).collect())
    }

    // Not made anew for each kind of list.
    pub fn new(ids: Vec<&'a str>) -> Self {
        let mut ids: Vec<_> = ids.into_iter().zip(0..).collect();
        sort(&mut ids);
        Self(ids)
    }

    /// The first place of an id in the list.
    pub fn find(&self, id: &str) -> Option<usize> {
        self.all(id).next()
    }

    /// Every place of an id in the list.
    pub fn all(&self, id: &str) -> impl Iterator<Item = usize> {
        let start = self.0.partition_point(|(own, _)| *own < id);
        self.0[start..].iter().take_while(move |(own, _)| *own == id).map(|(_, index)| *index)
    }

    /// The ids, each once.
    pub fn distinct(&self) -> impl Iterator<Item = &'a str> {
        let again = |index: usize| index > 0 && self.0[index - 1].0 == self.0[index].0;
        self.0.iter().enumerate().filter(move |(index, _)| !again(*index)).map(|(_, (id, _))| *id)
    }

    /// Each id that comes again, at its second place and after.
    pub fn again(&self) -> impl Iterator<Item = (&'a str, usize)> {
        self.0.windows(2).filter(|pair| pair[0].0 == pair[1].0).map(|pair| pair[1])
    }
}
