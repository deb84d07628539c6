//! The rules that protect a reader: without them a page would break or mislead. One family a file; each rule has a stable
//! code.

mod facts;
mod format;
mod ids;
mod links;
mod notices;
mod volume;

use crate::{Bundle, Finding};

/// Every reason to refuse a bundle that was read.
pub fn check(bundle: &Bundle) -> Vec<Finding> {
    let mut findings = Vec::new();
    for family in [format::check, notices::check, ids::check, facts::check, links::check, volume::check] {
        family(bundle, &mut findings);
    }
    findings
}
