//! What a bundle must satisfy before it is shown. One family of rules a file; each rule has a stable code.

mod arms;
mod digits;
mod estimates;
mod facts;
mod ids;
mod links;
mod notices;
mod publications;
mod reviews;
pub(super) mod walk;
mod wordings;

use super::{Bundle, Finding};

/// Every reason to refuse the bundle.
pub fn check(bundle: &Bundle) -> Vec<Finding> {
    let mut findings = Vec::new();
    for family in [
        notices::check,
        ids::check,
        facts::check,
        links::check,
        digits::check,
        arms::check,
        wordings::check,
        estimates::check,
        reviews::check,
        publications::check,
    ] {
        family(bundle, &mut findings);
    }
    findings
}

#[cfg(test)]
mod tests;
