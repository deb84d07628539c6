//! Ids: each is there once, and each that is named is there.

use crate::{Bundle, Finding, Identified, Ids, Kind, excerpt, references};

pub(super) fn check(bundle: &Bundle, findings: &mut Vec<Finding>) {
    let sources = collect("sources", &bundle.sources, findings);
    let passages = collect("passages", &bundle.passages, findings);
    let trials = collect("trials", &bundle.trials, findings);
    let reviews = collect("reviews", &bundle.reviews, findings);
    let mut arms = Vec::new();
    for (t, trial) in bundle.trials.iter().enumerate() {
        arms.push(collect(&format!("trials[{t}].participants.arms"), &trial.participants.arms, findings));
        collect(&format!("trials[{t}].outcomes"), &trial.outcomes, findings);
    }
    references(bundle, &mut |path, kind, id| {
        let (known, what, whose) = match kind {
            Kind::Passage => (&passages, "passage", "there is"),
            Kind::Source => (&sources, "source", "there is"),
            Kind::Trial => (&trials, "trial", "there is"),
            Kind::Review => (&reviews, "review", "there is"),
            Kind::Arm(trial) => (&arms[trial], "arm", "the trial has"),
        };
        if known.find(id).is_none() {
            findings.push(Finding::new(
                "E020",
                path,
                format!("{whose} no {what} `{}`", excerpt(id)),
                format_args!("mend the id, or add the {what}"),
            ));
        }
    });
    superseding(bundle, &reviews, findings);
}

/// E023: what one review says of another, the other says too. A review that is superseded by none of those shown would
/// vanish, and its harms with it; one that is superseded without knowing it would be shown as if it still stood.
fn superseding(bundle: &Bundle, ids: &Ids, findings: &mut Vec<Finding>) {
    let named = |id: &Option<String>| ids.find(id.as_deref()?).map(|index| &bundle.reviews[index]);
    for (index, review) in bundle.reviews.iter().enumerate() {
        let newer = named(&review.superseded_by);
        if newer.is_some_and(|newer| newer.supersedes.as_ref() != Some(&review.id) || newer.superseded_by.is_some()) {
            findings.push(Finding::new(
                "E023",
                &format!("reviews[{index}].supersededBy"),
                format!("the review named here does not supersede `{}`, or is superseded itself", excerpt(&review.id)),
                "let the newest version name the one before it in `supersedes`, and keep only these two",
            ));
        }
        let older = named(&review.supersedes);
        if older.is_some_and(|older| older.superseded_by.as_ref() != Some(&review.id)) {
            findings.push(Finding::new(
                "E023",
                &format!("reviews[{index}].supersedes"),
                format!("the review named here does not say that `{}` supersedes it", excerpt(&review.id)),
                "name the newest version in its `supersededBy`: it would be shown as if it still stood",
            ));
        }
    }
}

fn is_plain(id: &str) -> bool {
    !id.is_empty() && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

/// The ids of a list; E021 for each that comes a second time, E022 for each that is not plain.
fn collect<'a, T: Identified>(name: &str, list: &'a [T], findings: &mut Vec<Finding>) -> Ids<'a> {
    for (index, id) in list.iter().map(T::id).enumerate().filter(|(_, id)| !is_plain(id)) {
        findings.push(Finding::new(
            "E022",
            &format!("{name}[{index}].id"),
            format!("the id `{}` is not plain", excerpt(id)),
            "use letters, digits, hyphens and underscores: ids become part of the page",
        ));
    }
    let ids = Ids::of(list);
    for (id, index) in ids.again() {
        findings.push(Finding::new(
            "E021",
            &format!("{name}[{index}].id"),
            format!("the id `{}` is used twice", excerpt(id)),
            "give each its own id",
        ));
    }
    ids
}
