//! What changed between two versions of a review.

use std::sync::Arc;

use evidence_bundle::{self as bundle, Rating};

use super::drafts::{figure, people, rated, regimen};
use super::pool::question;
use crate::catalogue::Key;
use crate::citations::Citer;
use crate::isolate::sentence_case;
use crate::values::{Draft, Fact};

/// Two versions of a review, side by side.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// Unique in the comparison.
    pub id: String,
    pub heading: String,
    pub before: String,
    pub after: String,
    pub rows: Vec<ChangeRow>,
}

/// What one version says and what the other.
#[derive(Debug, Clone, PartialEq)]
pub struct ChangeRow {
    pub label: String,
    /// The regimen it is about, where that is narrower than the pool.
    pub regimen: Option<Arc<Fact>>,
    /// Nothing where a version has none.
    pub before: Option<Arc<Fact>>,
    pub after: Option<Arc<Fact>>,
}

/// The question, the search, the pool and every estimate and certainty of the older version beside the newer one's.
pub(super) fn change(citer: &Citer, old: &bundle::Review, new: &bundle::Review) -> Change {
    let words = citer.words;
    let version = |review: &bundle::Review| {
        review
            .version
            .as_ref()
            .map_or_else(|| super::called(citer, review), |version| words.fill(Key::Version, &[version]))
    };
    let (before_version, after_version) = (version(old), version(new));
    let mut rows = Vec::new();
    let mut row = |label: String, narrower: Option<Draft>, before: Option<Draft>, after: Option<Draft>| {
        let number = rows.len() + 1;
        let fact = |key: &str, part: &str, draft: Draft| {
            let name = words.fill(Key::InChange, &[&number.to_string(), &label, part]);
            draft.fact(format!("{}.change.{number}.{key}", new.id), name)
        };
        rows.push(ChangeRow {
            regimen: narrower.map(|draft| fact("regimen", words.say(Key::PartRegimen), draft)),
            before: before.map(|draft| fact("before", &before_version, draft)),
            after: after.map(|draft| fact("after", &after_version, draft)),
            label: label.clone(),
        });
    };
    row(words.say(Key::Question).to_owned(), None, question(citer, old), question(citer, new));
    let searched = |review: &bundle::Review| Some(citer.plain(&review.searched, citer.value(&review.searched)));
    row(words.say(Key::Searched).to_owned(), None, searched(old), searched(new));
    let pool = |review: &bundle::Review| people(citer, Some(&review.pool.trials), Some(&review.pool.participants));
    row(words.say(Key::Pool).to_owned(), None, pool(old), pool(new));
    for conclusion in &old.conclusions {
        let same = new.conclusions.iter().find(|other| {
            other.outcome == conclusion.outcome && alike(other.regimen.as_ref(), conclusion.regimen.as_ref())
        });
        let estimate =
            |conclusion: &bundle::Conclusion| conclusion.estimate.as_ref().map(|estimate| figure(citer, estimate));
        let outcome = sentence_case(&citer.word(&conclusion.outcome));
        let narrower = || conclusion.regimen.as_ref().map(|covered| regimen(citer, covered));
        row(outcome.clone(), narrower(), estimate(conclusion), same.and_then(estimate));
        if [Some(conclusion), same].into_iter().flatten().any(|each| each.certainty.rating != Rating::NotEstablished) {
            let certainty = |conclusion: &bundle::Conclusion| rated(citer, &conclusion.certainty);
            let label = format!("{outcome}, {}", words.say(Key::PartCertainty));
            row(label, narrower(), Some(certainty(conclusion)), same.map(certainty));
        }
    }
    Change {
        id: format!("{}.change", new.id),
        heading: words.fill(Key::WhatChanged, &[&old.version.clone().unwrap_or_else(|| super::called(citer, old))]),
        before: before_version,
        after: after_version,
        rows,
    }
}

/// Whether two conclusions cover the same regimen. Their passages differ, since their sources do.
fn alike(one: Option<&bundle::Covered>, other: Option<&bundle::Covered>) -> bool {
    let quantity = |q: &bundle::Quantity| (q.value, q.low, q.high, q.unit);
    let covered = |regimen: &bundle::Covered| (quantity(&regimen.dose), quantity(&regimen.course));
    one.map(covered) == other.map(covered)
}
