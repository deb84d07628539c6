//! Everything that can be said of a bundle for the editor who writes it: all errors at once with their places, warnings,
//! and the texts that explain each rule.
//!
//! A program that only shows a bundle uses [`evidence_bundle::load`], whose rules are among these.

#[cfg(test)]
mod changed;
mod check;
mod context;
mod layout;
mod lint;
mod months;
mod numeral;
pub mod rules;
mod shape;
mod suggest;
#[cfg(test)]
mod tests;
use evidence_bundle::{Bundle, Finding, MAX_FINDINGS, Place, Resolved, find, is_to_resolve, parse, resolve};
use jiff::civil::Date;
use serde::Deserialize as _;

pub use check::{identifiers, is_retracted_by_title};
use context::Context;
pub use layout::format;
use shape::Shape;

/// Reads a bundle and refuses what must not be published.
///
/// # Errors
/// Every error of the bundle with its place, in the order of the file, at most [`MAX_FINDINGS`]. Never an empty list.
pub fn load(text: &str) -> Result<Bundle, Vec<Finding>> {
    let read = read(text)?;
    let findings = sorted(errors(text, &read));
    if findings.is_empty() { Ok(read.bundle) } else { Err(findings) }
}

/// Every error and every warning of a bundle with its place: errors first, then in the order of the file. Of either there
/// are at most [`MAX_FINDINGS`].
///
/// `today` is the date for the rules about age. Without one they are skipped.
pub fn examine(text: &str, today: Option<Date>) -> Vec<Finding> {
    let read = match read(text) {
        Ok(read) => read,
        Err(findings) => return findings,
    };
    let mut warnings = lint::lint(&Context::new(&read.bundle), today);
    read.rename(&mut warnings);
    warnings.truncate(MAX_FINDINGS);
    place(text, &mut warnings);
    let mut findings = errors(text, &read);
    findings.extend(warnings);
    sorted(findings)
}

/// A bundle whose fields may have been put right so far that the rules can go on.
struct Read {
    bundle: Bundle,
    shape: Shape,
    /// Where facts hold their passages.
    resolved: Option<Resolved>,
}

impl Read {
    /// Names places as the text has them, and leaves out what the errors in the form explain.
    fn rename(&self, findings: &mut Vec<Finding>) {
        if let Some(resolved) = &self.resolved {
            resolved.rename(findings);
        }
        findings.retain(|finding| !self.shape.may_cause(finding));
    }
}

/// Reads a bundle, whatever is wrong with its fields.
///
/// # Errors
/// What is wrong with it, where too little can be read for the rules.
fn read(text: &str) -> Result<Read, Vec<Finding>> {
    parse(text)?;
    let mut shape = Shape::read(text);
    let Some(value) = shape.value.take().filter(|_| shape.findings.len() < MAX_FINDINGS) else {
        return Err(sorted(shape.findings));
    };
    let resolved = is_to_resolve(&value).then(|| resolve(&value.to_string(), &value)).flatten();
    let bundle = match &resolved {
        // What could not be read has been put right: there is no error left that would have a place.
        Some(resolved) => resolved.read(text),
        None => Bundle::deserialize(value).map_err(|error| {
            vec![Finding::new("E006", "", error.to_string(), "write it in the form that the schema says")]
        }),
    };
    match bundle {
        Ok(bundle) => {
            shape.spread(&bundle);
            Ok(Read { bundle, shape, resolved })
        }
        Err(findings) if shape.findings.is_empty() => Err(findings),
        Err(_) => Err(sorted(shape.findings)),
    }
}

/// The errors in the form, and those of the rules that they do not explain.
fn errors(text: &str, read: &Read) -> Vec<Finding> {
    let mut found = check::check(&Context::new(&read.bundle));
    suggest::suggest(&read.bundle, &mut found);
    read.rename(&mut found);
    let mut inside = read.resolved.as_ref().map(|resolved| resolved.findings.clone()).unwrap_or_default();
    inside.retain(|finding| !read.shape.may_cause(finding));
    inside.extend(found);
    inside.truncate(MAX_FINDINGS - read.shape.findings.len());
    place(text, &mut inside);
    let mut findings = read.shape.findings.clone();
    findings.extend(inside);
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
