//! Passages that are too long to be fragments, that nobody has checked, or that speak for two trials.

use std::collections::BTreeMap;

use crate::bundle::check::walk::walk;
use crate::bundle::{Bundle, Checked, Finding};

/// A fragment of about 25 words shows what a number rests on; more is somebody else's text.
const MOST_WORDS: usize = 30;

pub(super) fn lint(bundle: &Bundle, findings: &mut Vec<Finding>) {
    shared(bundle, findings);
    for (index, passage) in bundle.passages.iter().enumerate() {
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

/// W022: a row of a table is about one trial. A passage about two names both.
fn shared(bundle: &Bundle, findings: &mut Vec<Finding>) {
    let texts: BTreeMap<&str, &str> =
        bundle.passages.iter().filter_map(|passage| Some((passage.id.as_str(), passage.text()?))).collect();
    let mut first: BTreeMap<String, &str> = BTreeMap::new();
    walk(bundle, &mut |path, item| {
        let Some((index, field)) = path.strip_prefix("trials[").and_then(|rest| rest.split_once("].")) else { return };
        let trial = index.parse().ok().and_then(|index: usize| bundle.trials.get(index));
        // Why a trial is not shown may be told by another.
        let Some(trial) = trial.filter(|_| field != "reason") else { return };
        for (at, id) in item.passages().iter().enumerate() {
            let other = *first.entry(id.clone()).or_insert(&trial.name);
            let text = texts.get(id.as_str()).copied().unwrap_or_default();
            if other != trial.name && ![other, &trial.name].iter().all(|name| text.contains(name)) {
                findings.push(Finding::new(
                    "W022",
                    &format!("{path}.passages[{at}]"),
                    format!("the passage `{id}` supports a fact of {other}, too, and does not name both"),
                    "name for each trial the passage about it; if this one is about both, quote their names with it",
                ));
            }
        }
    });
}
