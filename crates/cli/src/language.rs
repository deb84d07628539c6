//! The language of what is made.

use evidence_comparison::catalogue::{self, Words};

/// The words of a language, from its tag.
///
/// # Errors
/// Which languages there are.
pub fn parse(tag: &str) -> Result<Words, String> {
    catalogue::of(tag).ok_or_else(|| {
        let known = catalogue::languages().map(|words| words.tag);
        format!("the widget does not speak this language; it speaks {}", known.join(", "))
    })
}
