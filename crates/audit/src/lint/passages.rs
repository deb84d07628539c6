//! Passages that are too long to be fragments, that nobody has checked, or that speak for two trials.
use std::collections::HashMap;

use evidence_bundle::{Checked, Finding, Owner, Passage, walk};

use crate::context::Context;

/// A fragment of about 25 words shows what a number rests on; more is somebody else's text.
const MOST_WORDS: usize = 30;

pub(super) fn lint(context: &Context, findings: &mut Vec<Finding>) {
    shared(context, findings);
    for (index, passage) in context.bundle.passages.iter().enumerate() {
        let words = passage.exact.as_ref().map_or(0, |exact| exact.split_whitespace().count());
        if words > MOST_WORDS {
            findings.push(Finding::new(
                "W019",
                &format!("passages[{index}].exact"),
                format!("the passage `{}` has {words} words", passage.id),
                "quote the few words that state the fact, about 25 at most",
            ));
        }
        if passage.checked == Checked::NotYet {
            findings.push(Finding::new(
                "W020",
                &format!("passages[{index}].checked"),
                format!("nobody has held the passage `{}` against its source yet", passage.id),
                "read it there, and write how it was checked",
            ));
        }
    }
}

/// How many passages two trials may share and still be two.
const MOST_SHARED: usize = 5;

/// W022: a row of a table is about one trial. A passage about two names both.
fn shared(context: &Context, findings: &mut Vec<Finding>) {
    let mut first: HashMap<&str, &str> = HashMap::new();
    let mut shared: Vec<(usize, &str, Finding)> = Vec::new();
    walk(context.bundle, &mut |visited| {
        let Owner::Trial(index) = visited.owner else { return };
        // Why a trial is not shown may be told by another.
        if !visited.is_own() {
            return;
        }
        let trial = &context.bundle.trials[index];
        for (at, id) in visited.item.passages().iter().enumerate() {
            let other = *first.entry(id).or_insert(&trial.name);
            let text = context.passage(id).and_then(Passage::text).unwrap_or_default();
            if other != trial.name && ![other, &trial.name].iter().all(|name| text.contains(name)) {
                let finding = Finding::new(
                    "W022",
                    &format!("{}.passages[{at}]", visited.path),
                    format!("the passage `{id}` supports a fact of {other}, too, and does not name both"),
                    "name for each trial the passage about it; if this one is about both, quote their names with it",
                );
                shared.push((index, other, finding));
            }
        }
    });
    // Told once where it is the whole trial.
    let same = |one: &(usize, &str, Finding), other: &(usize, &str, Finding)| one.0 == other.0 && one.1 == other.1;
    for group in shared.chunk_by(same) {
        match group {
            [(index, other, _), ..] if group.len() > MOST_SHARED => {
                let name = &context.bundle.trials[*index].name;
                findings.push(Finding::new(
                    "W022",
                    &format!("trials[{index}]"),
                    format!(
                        "{name} rests on the passages of {other}, in {} places: it may be the same trial",
                        group.len()
                    ),
                    "take out the trial that is there twice, or name for each trial the passages about it",
                ));
            }
            _ => findings.extend(group.iter().map(|(_, _, finding)| finding.clone())),
        }
    }
}
