//! The language of what is made.

use evidence_comparison::catalogue::{self, Words};

/// The words of a language, from its tag.
///
/// # Errors
/// Which languages there are.
pub fn parse(tag: &str) -> Result<Words, String> {
    catalogue::of(tag).ok_or_else(|| {
        let known: Vec<&str> = [catalogue::english().tag].into_iter().chain(catalogue::TRANSLATIONS).collect();
        format!("there is no catalogue in this language; there are {}", known.join(", "))
    })
}
