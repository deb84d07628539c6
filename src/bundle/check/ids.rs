//! Ids: each is there once, and each that is named is there.

use super::walk::{Item, walk};
use crate::bundle::{Bundle, Finding};

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

/// The ids of a list, in alphabetical order.
struct Ids<'a>(Vec<(&'a str, usize)>);

impl Ids<'_> {
    fn has(&self, id: &str) -> bool {
        self.0.binary_search_by_key(&id, |(own, _)| own).is_ok()
    }
}

/// The ids of a list; E021 for each that comes a second time.
fn collect<'a>(list: &str, ids: impl Iterator<Item = &'a str>, findings: &mut Vec<Finding>) -> Ids<'a> {
    let mut ids: Vec<_> = ids.zip(0..).collect();
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
