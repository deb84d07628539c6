//! The language of what is made.

use evidence_widget::catalogue::{self, Words};

/// The words of a language, from its tag.
///
/// # Errors
/// Which languages there are.
pub fn parse(tag: &str) -> Result<Words, String> {
    let known = || [catalogue::english().tag].into_iter().chain(catalogue::TRANSLATIONS).collect::<Vec<_>>().join(", ");
    catalogue::of(tag).ok_or_else(|| format!("there is no catalogue in this language; there are {}", known()))
}
