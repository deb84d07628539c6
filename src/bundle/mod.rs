//! The format of a bundle: its types, how it is read and what it must satisfy. Knows JSON, nothing of Yew.
//!
//! [`load`] is the way in for whoever shows a bundle, [`examine`] for whoever writes one.

#[macro_use]
mod declare;
#[cfg(not(target_arch = "wasm32"))]
#[macro_use]
mod schema;

#[cfg(test)]
mod changed;
pub mod check;
mod decimal;
mod division;
mod envelope;
mod estimate;
#[cfg(feature = "cli")]
mod examine;
mod excerpt;
mod fact;
mod finding;
mod ids;
#[cfg(feature = "cli")]
pub mod lint;
#[cfg(feature = "cli")]
mod numeral;
mod parse;
pub(crate) mod raw;
mod read;
mod review;
mod source;
mod trial;

pub use decimal::Decimal;
pub use division::Division;
pub use envelope::*;
pub use estimate::*;
#[cfg(feature = "cli")]
pub use examine::examine;
pub use fact::*;
pub use finding::{Finding, Place, Severity};
pub(crate) use ids::{Identified, Ids};
pub use parse::{FORMAT, MAX_BYTES};
pub use read::{MOST_FINDINGS, turns_the_reading};
pub use review::*;
#[cfg(not(target_arch = "wasm32"))]
pub use schema::json_schema;
pub use source::*;
pub use trial::*;

use crate::sorted::insert;

/// Reads a bundle and refuses what must not be shown.
///
/// # Errors
/// Every reason to refuse it that could be found, in the order of the file; never an empty list.
pub fn load(text: &str) -> Result<Bundle, Vec<Finding>> {
    let findings = match parse::parse(text) {
        Ok((bundle, root)) => {
            let mut findings = check::check(&bundle);
            if findings.is_empty() {
                return Ok(bundle);
            }
            findings.truncate(read::MOST_FINDINGS);
            for finding in &mut findings {
                finding.place = Some(raw::place(text, raw::find(&root, &finding.path)));
            }
            findings
        }
        Err(findings) => findings,
    };
    let mut sorted = Vec::new();
    findings.into_iter().for_each(|finding| insert(&mut sorted, finding, |finding| finding.place));
    Err(sorted)
}

/// Reads a bundle without the rules: what the comparison says must hold whatever lets a bundle pass.
#[cfg(test)]
pub(crate) fn read_unchecked(text: &str) -> Bundle {
    parse::parse(text).map(|(bundle, _)| bundle).unwrap_or_else(|findings| panic!("{findings:#?}"))
}
