//! A trial's facts rest on its own reports or on a third party's, never on those of another trial; likewise a review's.
//! What is shown as a review's or as the authors' own rests on nothing else.
use std::collections::{HashMap, HashSet};

use evidence_bundle::{Fact, Finding, Owner, Source, SourceKind, walk};

use crate::context::Context;

pub(super) fn check(context: &Context, findings: &mut Vec<Finding>) {
    others(context, findings);
    labels(context, findings);
}

/// E069: the label of a sample size names a review, and that of an explanation the trial's authors.
fn labels(context: &Context, findings: &mut Vec<Finding>) {
    let mut each = |path: String, fact: &dyn Fact, is_meant: &dyn Fn(&Source) -> bool| {
        let mut sources = context.passages(fact.passages()).filter_map(|passage| context.source(&passage.source));
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
    for (t, trial) in context.bundle.trials.iter().enumerate() {
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
fn others(context: &Context, findings: &mut Vec<Finding>) {
    let reporters = reporters(context);
    walk(context.bundle, &mut |visited| {
        if !visited.is_own() {
            return;
        }
        for (index, id) in visited.item.passages().iter().enumerate() {
            let of_the_source = context.passage(id).and_then(|passage| reporters.get(passage.source.as_str()));
            // Third parties may tell of anybody: only the reports of others of the same kind may not.
            let mut of_this_kind = of_the_source.into_iter().flatten().filter(|owner| is_alike(**owner, visited.owner));
            if of_this_kind.next().is_some() && !of_the_source.is_some_and(|owners| owners.contains(&visited.owner)) {
                findings.push(Finding::new(
                    "E057",
                    &format!("{}.passages[{index}]", visited.path),
                    format!("the passage `{id}` is from a report of another trial or review"),
                    "name a passage about this one; if the report covers both, add it to the `sources` of the trial",
                ));
            }
        }
    });
}

/// Whether both are trials, or both reviews.
fn is_alike(one: Owner, other: Owner) -> bool {
    matches!((one, other), (Owner::Trial(_), Owner::Trial(_)) | (Owner::Review(_), Owner::Review(_)))
}

/// For each source the trials and reviews whose own report it is.
fn reporters<'b>(context: &Context<'b>) -> HashMap<&'b str, HashSet<Owner>> {
    let mut reporters: HashMap<_, HashSet<Owner>> = HashMap::new();
    for (index, trial) in context.bundle.trials.iter().enumerate() {
        for source in &trial.sources {
            reporters.entry(source.as_str()).or_default().insert(Owner::Trial(index));
        }
    }
    for (index, review) in context.bundle.reviews.iter().enumerate() {
        reporters.entry(review.source.as_str()).or_default().insert(Owner::Review(index));
    }
    reporters
}
