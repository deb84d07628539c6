//! What is held against the passages and against each other before a bundle is published. One family of rules a file; each
//! rule has a stable code. The rules that protect a reader are in the crate `evidence-bundle`.

mod arms;
mod codes;
mod dates;
mod digits;
mod estimates;
pub mod identifiers;
mod measures;
mod memberships;
mod names;
mod noninferiority;
mod owners;
mod passages;
mod publications;
mod results;
mod reviews;
mod sides;
mod standards;
pub mod vocabulary;
mod wordings;
use std::collections::HashSet;

use evidence_bundle::Finding;

use crate::context::Context;
pub use publications::is_retracted_by_title;

type Family = fn(&Context, &mut Vec<Finding>);

const FAMILIES: [Family; 17] = [
    names::check,
    passages::check,
    dates::check,
    identifiers::check,
    estimates::check,
    measures::check,
    arms::check,
    wordings::check,
    codes::check,
    standards::check,
    results::check,
    noninferiority::check,
    owners::check,
    reviews::check,
    memberships::check,
    publications::check,
    digits::check,
];

/// Every reason to refuse the bundle.
pub fn check(context: &Context) -> Vec<Finding> {
    let mut findings = evidence_bundle::check(context.bundle);
    for family in FAMILIES {
        let mut found = Vec::new();
        family(context, &mut found);
        // One error a place: a number that is impossible need not be said to be in no passage as well.
        let places: HashSet<&str> = findings.iter().map(|finding| finding.path.as_str()).collect();
        found.retain(|finding| !places.contains(finding.path.as_str()));
        findings.extend(found);
    }
    findings
}

#[cfg(test)]
mod tests;
