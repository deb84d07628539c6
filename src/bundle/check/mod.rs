//! What a bundle must satisfy before it is shown. One family of rules a file; each rule has a stable code.

#[cfg(feature = "cli")]
mod arms;
#[cfg(feature = "cli")]
mod codes;
#[cfg(feature = "cli")]
mod dates;
#[cfg(feature = "cli")]
mod digits;
#[cfg(feature = "cli")]
mod estimates;
mod facts;
mod ids;
mod links;
#[cfg(feature = "cli")]
mod measures;
#[cfg(feature = "cli")]
mod memberships;
#[cfg(feature = "cli")]
mod names;
mod notices;
#[cfg(feature = "cli")]
mod owners;
#[cfg(feature = "cli")]
mod passages;
#[cfg(feature = "cli")]
mod publications;
#[cfg(feature = "cli")]
mod results;
#[cfg(feature = "cli")]
mod reviews;
#[cfg(feature = "cli")]
pub(super) mod vocabulary;
mod volume;
pub(super) mod walk;
#[cfg(feature = "cli")]
mod wordings;

#[cfg(feature = "cli")]
use std::collections::BTreeSet;

use super::{Bundle, Finding};

type Family = fn(&Bundle, &mut Vec<Finding>);

/// What every reader's browser checks again: without it a page would break or mislead.
const INTEGRITY: [Family; 5] = [notices::check, ids::check, facts::check, links::check, volume::check];

/// What is held against the passages and against each other before a bundle is published. In the browser it would weigh
/// 20 KB.
#[cfg(feature = "cli")]
const EVIDENCE: [Family; 14] = [
    names::check,
    passages::check,
    dates::check,
    estimates::check,
    measures::check,
    arms::check,
    wordings::check,
    codes::check,
    results::check,
    owners::check,
    reviews::check,
    memberships::check,
    publications::check,
    digits::check,
];

/// Every reason to refuse the bundle.
pub fn check(bundle: &Bundle) -> Vec<Finding> {
    let mut findings = Vec::new();
    for family in INTEGRITY {
        family(bundle, &mut findings);
    }
    #[cfg(feature = "cli")]
    for family in EVIDENCE {
        let mut found = Vec::new();
        family(bundle, &mut found);
        // One error a place: a number that is impossible need not be said to be in no passage as well.
        let places: BTreeSet<&str> = findings.iter().map(|finding| finding.path.as_str()).collect();
        found.retain(|finding| !places.contains(finding.path.as_str()));
        findings.extend(found);
    }
    findings
}

#[cfg(test)]
mod tests;
