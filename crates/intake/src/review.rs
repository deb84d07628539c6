//! From the record of a systematic review to the beginning of its entry.

use evidence_bundle::{Membership, MembershipState, Pool, Question, Review, Trial};

use crate::abstracts::{self, POOL, SEARCHED};
use crate::draft::Finder;
use crate::quotes::{Quotes, unknown, unknown_number};
use crate::record::Reference;

/// The review of a reference. Which trials it pooled is said when all trials are known.
pub(crate) fn review(reference: &Reference, id: String, quotes: &mut Quotes, mut to_find: Finder) -> Review {
    for (what, place) in [
        ("the date", "searched"),
        ("population, intervention, comparator", "question"),
        ("how many trials and people were pooled", "pool"),
        ("whether each trial is in the pool, and where the review says so", "membership"),
        ("each with its certainty", "conclusions"),
    ] {
        to_find.look(what, place, "the review");
    }
    let text = reference.abstract_text.as_deref();
    let mut take = |sought| abstracts::take(text, &reference.source.id, sought, quotes);
    let (searched, pool) = (take(&SEARCHED), take(&POOL));
    Review {
        id,
        source: reference.source.id.clone(),
        searched: unknown(searched),
        question: Question { intervention: unknown(Vec::new()), ..Question::default() },
        pool: Pool { trials: unknown_number(pool.clone()), participants: unknown_number(pool), agents: Vec::new() },
        ..Review::default()
    }
}

/// Nothing is established of any trial.
pub(crate) fn membership(trials: &[Trial]) -> Vec<Membership> {
    let of = |trial: &Trial| Membership {
        trial: trial.id.clone(),
        state: MembershipState::NotEstablished,
        ..Membership::default()
    };
    trials.iter().map(of).collect()
}
