//! Ids: each is there once, and each that is named is there.

use super::walk::{Item, walk};
use crate::bundle::{Bundle, Finding, Review};

pub(super) fn check(bundle: &Bundle, findings: &mut Vec<Finding>) {
    let sources = collect("sources", bundle.sources.iter().map(|s| s.id.as_str()), findings);
    let passages = collect("passages", bundle.passages.iter().map(|p| p.id.as_str()), findings);
    let trials = collect("trials", bundle.trials.iter().map(|t| t.id.as_str()), findings);
    let reviews = collect("reviews", bundle.reviews.iter().map(|r| r.id.as_str()), findings);

    let mut named = |path: &str, id: &str, what: &str, known: &Ids| {
        if !known.has(id) {
            findings.push(Finding::new(
                "E020",
                path,
                format!("there is no {what} `{id}`"),
                &format!("mend the id, or add the {what}"),
            ));
        }
    };
    walk(bundle, &mut |path, item| {
        for (index, id) in item.passages().iter().enumerate() {
            named(&format!("{path}.passages[{index}]"), id, "passage", &passages);
        }
        if let Some(fact) = item.fact() {
            for (index, place) in fact.looked_in().iter().enumerate() {
                named(&format!("{path}.lookedIn[{index}].source"), &place.source, "source", &sources);
            }
        }
        match item {
            Item::Source(id) => named(path, id, "source", &sources),
            Item::Trial(id) => named(path, id, "trial", &trials),
            Item::Review(id) => named(path, id, "review", &reviews),
            _ => {}
        }
    });
    superseding(bundle, findings);
    for (t, trial) in bundle.trials.iter().enumerate() {
        let arms = trial.participants.arms.iter().map(|arm| arm.id.as_str());
        let arms = collect(&format!("trials[{t}].participants.arms"), arms, findings);
        let outcomes = trial.outcomes.iter().map(|outcome| outcome.id.as_str());
        collect(&format!("trials[{t}].outcomes"), outcomes, findings);
        for (o, outcome) in trial.outcomes.iter().enumerate() {
            for (v, value) in outcome.by_arm.iter().enumerate().filter(|(_, v)| !arms.has(&v.arm)) {
                findings.push(Finding::new(
                    "E020",
                    &format!("trials[{t}].outcomes[{o}].byArm[{v}].arm"),
                    format!("the trial has no arm `{}`", value.arm),
                    "mend the id, or add the arm",
                ));
            }
        }
    }
}

/// E023: what one review says of another, the other says too. A review that is superseded by none of those shown would
/// vanish, and its harms with it.
fn superseding(bundle: &Bundle, findings: &mut Vec<Finding>) {
    for (index, review) in bundle.reviews.iter().enumerate() {
        let Some(by) = &review.superseded_by else { continue };
        let newer = bundle.reviews.iter().find(|other| other.id == *by);
        let answers = |newer: &Review| newer.supersedes.as_ref() == Some(&review.id) && newer.superseded_by.is_none();
        if newer.is_some_and(|newer| !answers(newer)) {
            findings.push(Finding::new(
                "E023",
                &format!("reviews[{index}].supersededBy"),
                format!("`{by}` does not supersede `{}`, or is superseded itself", review.id),
                "let the newest version name the one before it in `supersedes`, and keep only these two",
            ));
        }
    }
}

/// The ids of a list, in alphabetical order.
struct Ids<'a>(Vec<(&'a str, usize)>);

impl Ids<'_> {
    fn has(&self, id: &str) -> bool {
        self.0.binary_search_by_key(&id, |(own, _)| own).is_ok()
    }
}

fn is_plain(id: &str) -> bool {
    !id.is_empty() && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

/// The ids of a list; E021 for each that comes a second time, E022 for each that is not plain.
fn collect<'a>(list: &str, ids: impl Iterator<Item = &'a str>, findings: &mut Vec<Finding>) -> Ids<'a> {
    let mut ids: Vec<_> = ids.zip(0..).collect();
    for (id, index) in ids.iter().filter(|(id, _)| !is_plain(id)) {
        findings.push(Finding::new(
            "E022",
            &format!("{list}[{index}].id"),
            format!("the id `{id}` is not plain"),
            "use letters, digits, hyphens and underscores: ids become part of the page",
        ));
    }
    ids.sort_unstable();
    for pair in ids.windows(2).filter(|pair| pair[0].0 == pair[1].0) {
        let (id, index) = pair[1];
        findings.push(Finding::new(
            "E021",
            &format!("{list}[{index}].id"),
            format!("the id `{id}` is used twice"),
            "give each its own id",
        ));
    }
    Ids(ids)
}
