//! What an editor should look at again, though the bundle is shown. One family of warnings a file; each has a stable code.

mod age;
mod certainty;
mod courses;
mod date;
mod passages;
mod reviews;
mod support;
mod wordings;
use evidence_bundle::Finding;
use jiff::civil::Date;

use crate::context::Context;

/// Every warning about the bundle. `today` is the date for the rules about age; without one they are skipped.
pub fn lint(context: &Context, today: Option<Date>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for family in [wordings::lint, certainty::lint, courses::lint, reviews::lint, support::lint, passages::lint] {
        family(context, &mut findings);
    }
    if let Some(today) = today {
        age::lint(context, today, &mut findings);
    }
    findings
}

#[cfg(test)]
mod tests;
