//! A trial's facts rest on its own reports or on a third party's, never on those of another trial; likewise a review's.
//! What is shown as a review's or as the authors' own rests on nothing else.

use std::collections::{BTreeMap, BTreeSet};

use super::walk::walk;
use crate::bundle::{Bundle, Fact, Finding, Source, SourceKind};

/// Parts of a review that are its own; its notes and memberships speak of others.
const OF_A_REVIEW: [&str; 4] = ["searched", "question", "pool", "conclusions"];

pub(super) fn check(bundle: &Bundle, findings: &mut Vec<Finding>) {
    others(bundle, findings);
    labels(bundle, findings);
}

/// E069: the label of a sample size names a review, and that of an explanation the trial's authors.
fn labels(bundle: &Bundle, findings: &mut Vec<Finding>) {
    let mut each = |path: String, fact: &dyn Fact, is_meant: &dyn Fn(&Source) -> bool| {
        let passages = bundle.passages.iter().filter(|passage| fact.passages().contains(&passage.id));
        let mut sources = passages.filter_map(|p| bundle.sources.iter().find(|source| source.id == p.source));
        if !sources.all(is_meant) {
            findings.push(Finding::new(
                "E069",
                &path,
                "this rests on another source than its label names".to_owned(),
                "a sample size rests on reviews, an explanation on the trial's own reports; give anything else in \
                 another field",
            ));
        }
    };
    let is_review = |source: &Source| matches!(source.kind, SourceKind::SystematicReview | SourceKind::MetaAnalysis);
    for (t, trial) in bundle.trials.iter().enumerate() {
        if let Some(size) = &trial.participants.sample_size {
            each(format!("trials[{t}].participants.sampleSize"), size, &is_review);
        }
        for (o, outcome) in trial.outcomes.iter().enumerate() {
            for (e, explanation) in outcome.explanations.iter().enumerate() {
                let path = format!("trials[{t}].outcomes[{o}].explanations[{e}]");
                each(path, explanation, &|source| trial.sources.contains(&source.id));
            }
        }
    }
}

/// E057
fn others(bundle: &Bundle, findings: &mut Vec<Finding>) {
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
