//! What a bundle must satisfy before it is shown. One family of rules a file; each rule has a stable code.

mod facts;
mod ids;
mod links;
mod notices;
mod walk;

use super::{Bundle, Finding};

/// Every reason to refuse the bundle.
pub fn check(bundle: &Bundle) -> Vec<Finding> {
    let mut findings = Vec::new();
    notices::check(bundle, &mut findings);
    ids::check(bundle, &mut findings);
    facts::check(bundle, &mut findings);
    links::check(bundle, &mut findings);
    findings
}
