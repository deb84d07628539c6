//! A trial's facts rest on its own reports or on a third party's, never on those of another trial; likewise a review's.

use std::collections::{BTreeMap, BTreeSet};

use super::walk::walk;
use crate::bundle::{Bundle, Finding};

/// Parts of a review that are its own; its notes and memberships speak of others.
const OF_A_REVIEW: [&str; 4] = ["searched", "question", "pool", "conclusions"];

/// E057
pub(super) fn check(bundle: &Bundle, findings: &mut Vec<Finding>) {
    let reporters = reporters(bundle);
    let sources: BTreeMap<&str, &str> =
        bundle.passages.iter().map(|passage| (passage.id.as_str(), passage.source.as_str())).collect();
    walk(bundle, &mut |path, item| {
        let Some(owner) = owner(path) else { return };
        for (index, id) in item.passages().iter().enumerate() {
            let told_by = sources.get(id.as_str()).and_then(|source| reporters.get(&(owner.0, *source)));
            if told_by.is_some_and(|told_by| !told_by.contains(&owner.1)) {
                findings.push(Finding::new(
                    "E057",
                    &format!("{path}.passages[{index}]"),
                    format!("the passage `{id}` is from a report of another trial or review"),
                    "name a passage about this one; if the report covers both, add it to the `sources` of the trial",
                ));
            }
        }
    });
}

/// For each source the trials, or the reviews, whose own report it is.
fn reporters(bundle: &Bundle) -> BTreeMap<(&'static str, &str), BTreeSet<usize>> {
    let mut reporters: BTreeMap<_, BTreeSet<usize>> = BTreeMap::new();
    for (index, trial) in bundle.trials.iter().enumerate() {
        for source in &trial.sources {
            reporters.entry(("trials", source.as_str())).or_default().insert(index);
        }
    }
    for (index, review) in bundle.reviews.iter().enumerate() {
        reporters.entry(("reviews", review.source.as_str())).or_default().insert(index);
    }
    reporters
}

/// The trial or review whose own fact stands at a path. Why a trial is not shown may be told by another.
fn owner(path: &str) -> Option<(&'static str, usize)> {
    let mut steps = path.split(['[', ']', '.']).filter(|step| !step.is_empty());
    let (list, index, field) = (steps.next()?, steps.next()?.parse().ok()?, steps.next()?);
    match list {
        "trials" if field != "reason" => Some(("trials", index)),
        "reviews" if OF_A_REVIEW.contains(&field) => Some(("reviews", index)),
        _ => None,
    }
}
