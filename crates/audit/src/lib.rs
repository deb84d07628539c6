//! Everything that can be said of a bundle for the editor who writes it: all errors at once with their places, warnings,
//! and the texts that explain each rule.
//!
//! A program that only shows a bundle uses [`evidence_bundle::load`], whose rules are among these.

#[cfg(test)]
mod changed;
mod check;
mod context;
mod lint;
mod months;
mod numeral;
pub mod rules;
mod shape;
mod suggest;
#[cfg(test)]
mod tests;
use evidence_bundle::{Bundle, Finding, MAX_FINDINGS, Place, find, parse};
use jiff::civil::Date;
use serde::Deserialize as _;

pub use check::{identifiers, is_retracted_by_title};
use context::Context;
use shape::Shape;

/// Reads a bundle and refuses what must not be published.
///
/// # Errors
/// Every error of the bundle with its place, in the order of the file, at most [`MAX_FINDINGS`]. Never an empty list.
pub fn load(text: &str) -> Result<Bundle, Vec<Finding>> {
    let (bundle, shape) = read(text)?;
    let findings = sorted(errors(text, &bundle, shape));
    if findings.is_empty() { Ok(bundle) } else { Err(findings) }
}

/// Every error and every warning of a bundle with its place: errors first, then in the order of the file. Of either there
/// are at most [`MAX_FINDINGS`].
///
/// `today` is the date for the rules about age. Without one they are skipped.
pub fn examine(text: &str, today: Option<Date>) -> Vec<Finding> {
    let (bundle, shape) = match read(text) {
        Ok(read) => read,
        Err(findings) => return findings,
    };
    let mut warnings = lint::lint(&Context::new(&bundle), today);
    warnings.retain(|warning| !shape.may_cause(warning));
    warnings.truncate(MAX_FINDINGS);
    place(text, &mut warnings);
    let mut findings = errors(text, &bundle, shape);
    findings.extend(warnings);
    sorted(findings)
}

/// Reads a bundle, whatever is wrong with its fields.
///
/// # Errors
/// What is wrong with it, where too little can be read for the rules.
fn read(text: &str) -> Result<(Bundle, Shape), Vec<Finding>> {
    parse(text)?;
    let mut shape = Shape::read(text);
    let value = shape.value.take().filter(|_| shape.findings.len() < MAX_FINDINGS);
    match value.map(Bundle::deserialize) {
        Some(Ok(bundle)) => {
            shape.spread(&bundle);
            Ok((bundle, shape))
        }
        Some(Err(error)) if shape.findings.is_empty() => {
            Err(vec![Finding::new("E006", "", error.to_string(), "write it in the form that the schema says")])
        }
        _ => Err(sorted(shape.findings)),
    }
}

/// The errors in the form, and those of the rules that they do not explain.
fn errors(text: &str, bundle: &Bundle, shape: Shape) -> Vec<Finding> {
    let mut found = check::check(&Context::new(bundle));
    found.retain(|finding| !shape.may_cause(finding));
    suggest::suggest(bundle, &mut found);
    found.truncate(MAX_FINDINGS - shape.findings.len());
    place(text, &mut found);
    let mut findings = shape.findings;
    findings.extend(found);
    findings
}

fn place(text: &str, findings: &mut [Finding]) {
    for finding in findings {
        finding.place = Some(Place::of(text, find(text, &finding.path)));
    }
}

fn sorted(mut findings: Vec<Finding>) -> Vec<Finding> {
    findings.sort_by_key(|finding| (finding.severity(), finding.place));
    findings
}
