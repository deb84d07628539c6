//! The format of an evidence bundle: its types, how it is read, and the rules that protect a reader.
//!
//! [`load`] means the same in a browser and on the command line. The rules for editors are in the crate `evidence-audit`.

mod check;
mod decimal;
mod division;
mod envelope;
mod estimate;
mod excerpt;
mod fact;
mod finding;
mod ids;
mod inline;
mod members;
mod outcome;
mod parse;
mod place;
mod rate;
mod references;
mod regimen;
mod review;
#[cfg(feature = "schema")]
mod schema;
mod source;
mod texts;
mod trial;
mod unit;
mod walk;

pub use check::check;
pub use decimal::Decimal;
pub use division::Division;
pub use envelope::*;
pub use estimate::*;
pub use excerpt::excerpt;
pub use fact::*;
pub use finding::{Finding, MAX_FINDINGS, Severity};
pub use ids::{Identified, Ids};
pub use inline::{INLINE, Resolved, is_to_resolve, resolve};
pub use members::Members;
pub use outcome::*;
pub use parse::{FORMAT, MAX_BYTES, parse};
pub use place::{Place, find};
pub use rate::{Rate, WITHOUT_RATE, format_of_frequency};
pub use references::{Kind, references};
pub use regimen::*;
pub use review::*;
#[cfg(feature = "schema")]
pub use schema::{json_schema, shape};
pub use source::*;
pub use texts::{forbidden, is_bidi_control};
pub use trial::*;
pub use unit::{Against, Given, Unit};
pub use walk::{Field, Item, Owner, Visited, walk};

/// Reads a bundle and refuses what must not be shown.
///
/// # Errors
/// What is wrong with the JSON or its fields: the first such error. If there is none, every rule that the bundle breaks,
/// at most [`MAX_FINDINGS`], in the order of the file. Never an empty list.
pub fn load(text: &str) -> Result<Bundle, Vec<Finding>> {
    let value = parse(text)?;
    let resolved = is_to_resolve(&value).then(|| resolve(text, &value)).flatten();
    let bundle = resolved.as_ref().map_or_else(|| parse::read(text), |resolved| resolved.read(text))?;
    let mut findings = texts::check(&value);
    let mut broken = check(&bundle);
    if let Some(resolved) = resolved {
        resolved.rename(&mut broken);
        findings.extend(resolved.findings);
    }
    findings.extend(broken);
    if findings.is_empty() {
        return Ok(bundle);
    }
    findings.truncate(MAX_FINDINGS);
    for finding in &mut findings {
        finding.place = Some(Place::of(text, find(text, &finding.path)));
    }
    findings.sort_by_key(|finding| finding.place);
    Err(findings)
}

#[cfg(test)]
mod tests;
