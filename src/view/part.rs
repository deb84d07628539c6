//! Parts that are rendered anew only when what they show has changed.
//!
//! A reader's choice of trials makes the whole comparison anew, and most of it stays as it was: going over all elements of
//! many trials would take longer than all else together.

use std::rc::Rc;
use std::sync::Arc;

use yew::prelude::*;
use yew::virtual_dom::{VComp, VNode};

use super::{fact, sources, table};
use crate::catalogue::Words;
use crate::comparison::{Fact, Reference};

/// A part with a key that tells it from its siblings.
pub fn part(key: &str, words: Words, shows: Shows) -> VNode {
    VComp::new::<Part>(Rc::new(Props { words, shows }), Some(key.into())).into()
}

/// A fact as a part.
pub fn fact(words: Words, fact: &Arc<Fact>) -> VNode {
    part(&fact.id, words, Shows::Fact(fact.clone()))
}

/// What a part shows. Equal ones look the same.
#[derive(Clone, PartialEq)]
pub enum Shows {
    Trial(table::Trial),
    Fact(Arc<Fact>),
    Source(Arc<Reference>),
}

#[derive(Properties, Clone, PartialEq)]
struct Props {
    words: Words,
    shows: Shows,
}

struct Part;

impl Component for Part {
    type Message = ();
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let Props { words, shows } = context.props();
        match shows {
            Shows::Trial(trial) => table::trial(words, trial).into(),
            Shows::Fact(fact) => fact::view(words, fact).into(),
            Shows::Source(source) => sources::reference(words, source).into(),
        }
    }
}
