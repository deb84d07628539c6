//! Names that head a column, a lane or a line.
use evidence_bundle::Finding;

use crate::context::Context;

/// E047
pub(super) fn check(context: &Context, findings: &mut Vec<Finding>) {
    let bundle = context.bundle;
    let mut named = |path: String, name: &str| {
        if name.trim().is_empty() {
            findings.push(Finding::new(
                "E047",
                &path,
                "a name is empty".to_owned(),
                "give the name that readers know it by",
            ));
        }
    };
    named("title".to_owned(), &bundle.title);
    named("subject.name".to_owned(), &bundle.subject.name);
    for (t, trial) in bundle.trials.iter().enumerate() {
        named(format!("trials[{t}].name"), &trial.name);
        for (a, arm) in trial.participants.arms.iter().enumerate() {
            named(format!("trials[{t}].participants.arms[{a}].name"), &arm.name);
        }
        for (o, outcome) in trial.outcomes.iter().enumerate() {
            for (p, pooled) in outcome.pooled.iter().enumerate() {
                named(format!("trials[{t}].outcomes[{o}].pooled[{p}].with"), &pooled.with);
            }
        }
    }
    for (r, review) in bundle.reviews.iter().enumerate() {
        for (a, agent) in review.pool.agents.iter().enumerate() {
            named(format!("reviews[{r}].pool.agents[{a}].name"), &agent.name);
        }
        for (c, conclusion) in review.conclusions.iter().enumerate() {
            named(format!("reviews[{r}].conclusions[{c}].outcome"), &conclusion.outcome);
        }
    }
    for (s, source) in bundle.sources.iter().enumerate() {
        named(format!("sources[{s}].title"), &source.title);
    }
}
