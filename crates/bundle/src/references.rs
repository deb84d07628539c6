//! Everything that names something else by its id.

use crate::{Bundle, walk};

/// What an id is one of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Passage,
    Source,
    Trial,
    Review,
    /// An arm of the trial at this place in the list.
    Arm(usize),
}

/// Visits each id that is named, with its path and what it is one of.
pub fn references<'b>(bundle: &'b Bundle, visit: &mut dyn FnMut(&str, Kind, &'b str)) {
    walk(bundle, &mut |visited| {
        let path = visited.path;
        for (i, id) in visited.item.passages().iter().enumerate() {
            visit(&format!("{path}.passages[{i}]"), Kind::Passage, id);
        }
        for (i, place) in visited.item.fact().into_iter().flat_map(|fact| fact.looked_in()).enumerate() {
            visit(&format!("{path}.lookedIn[{i}].source"), Kind::Source, &place.source);
        }
    });
    for (t, trial) in bundle.trials.iter().enumerate() {
        for (i, source) in trial.sources.iter().enumerate() {
            visit(&format!("trials[{t}].sources[{i}]"), Kind::Source, source);
        }
        for (o, outcome) in trial.outcomes.iter().enumerate() {
            if let Some(arm) = &outcome.arm {
                visit(&format!("trials[{t}].outcomes[{o}].arm"), Kind::Arm(t), arm);
            }
            for (i, value) in outcome.by_arm.iter().enumerate() {
                visit(&format!("trials[{t}].outcomes[{o}].byArm[{i}].arm"), Kind::Arm(t), &value.arm);
            }
        }
    }
    for (r, review) in bundle.reviews.iter().enumerate() {
        visit(&format!("reviews[{r}].source"), Kind::Source, &review.source);
        for (field, other) in [("supersedes", &review.supersedes), ("supersededBy", &review.superseded_by)] {
            if let Some(other) = other {
                visit(&format!("reviews[{r}].{field}"), Kind::Review, other);
            }
        }
        for (i, member) in review.membership.iter().enumerate() {
            visit(&format!("reviews[{r}].membership[{i}].trial"), Kind::Trial, &member.trial);
        }
    }
    for (i, passage) in bundle.passages.iter().enumerate() {
        visit(&format!("passages[{i}].source"), Kind::Source, &passage.source);
    }
    for (i, source) in bundle.sources.iter().enumerate() {
        if let Some(by) = source.publication.as_ref().and_then(|publication| publication.by.as_ref()) {
            visit(&format!("sources[{i}].publication.by"), Kind::Source, by);
        }
    }
}
