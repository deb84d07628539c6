//! Why there is no comparison, in the words of the reader's language.

use std::fmt;

use crate::bundle::Finding;
use crate::catalogue::{Key, Words};

/// What keeps a bundle from being shown. docs/failures.md has a row for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// The address of the bundle is missing or is no address.
    Source,
    /// The server does not have it (404 and the like).
    Missing,
    /// The network or the server fails, perhaps for a while.
    Bundle,
    /// The JSON ends too early.
    Truncated,
    /// It is not JSON.
    Malformed,
    /// A page is there in its place.
    Type,
    /// It is not the file that `integrity` names.
    Integrity,
    Large,
    /// Its format is newer than this version reads.
    Newer,
    /// It breaks a rule that protects readers.
    Refused,
}

/// A bundle that is not shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    pub cause: Cause,
    /// For developers, in English.
    pub message: String,
    /// Milliseconds to wait before it is worth another attempt. Without them the next attempt is the reader's.
    pub(super) wait: Option<u32>,
}

impl Cause {
    /// As events and docs/failures.md call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Missing => "missing",
            Self::Bundle => "bundle",
            Self::Truncated => "truncated",
            Self::Malformed => "malformed",
            Self::Type => "type",
            Self::Integrity => "integrity",
            Self::Large => "large",
            Self::Newer => "newer",
            Self::Refused => "refused",
        }
    }

    /// What a reader is told: one sentence about what is lost, not about what a computer did.
    pub fn sentence(self, words: Words) -> &'static str {
        words.say(match self {
            Self::Source => Key::NoSource,
            Self::Missing => Key::DataMissing,
            Self::Bundle => Key::DataNotLoaded,
            Self::Truncated => Key::DataIncomplete,
            Self::Malformed => Key::DataDamaged,
            Self::Type => Key::DataOfAnotherKind,
            Self::Integrity => Key::DataChanged,
            Self::Large => Key::DataTooLarge,
            Self::Newer => Key::DataTooNew,
            Self::Refused => Key::DataRefused,
        })
    }

    /// Whether another attempt may help.
    pub fn may_pass(self) -> bool {
        matches!(self, Self::Missing | Self::Bundle | Self::Truncated | Self::Type)
    }
}

impl Failure {
    pub(super) fn new(cause: Cause, message: impl Into<String>) -> Self {
        Self { cause, message: message.into(), wait: None }
    }

    /// A failure that another attempt may mend, after so many milliseconds at least.
    pub(super) fn passing(cause: Cause, message: impl Into<String>, wait: u32) -> Self {
        Self { wait: Some(wait), ..Self::new(cause, message) }
    }

    /// A bundle that [`bundle::load`](crate::bundle::load) refuses.
    pub(super) fn refusal(findings: &[Finding]) -> Self {
        let cause = match findings.first().map(|finding| (finding.code, &*finding.message)) {
            Some(("E001", message)) if message.contains("cut off") => Cause::Truncated,
            Some(("E001", _)) => Cause::Malformed,
            Some(("E002", _)) => Cause::Large,
            Some(("E003", _)) => Cause::Newer,
            _ => Cause::Refused,
        };
        Self::new(cause, Finding::lines(findings))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.cause.name(), self.message)
    }
}

impl std::error::Error for Failure {}

#[cfg(test)]
mod tests {
    use super::{Cause, Failure};
    use crate::bundle;

    #[test]
    fn a_refusal_names_its_cause() {
        let large = " ".repeat(bundle::MAX_BYTES + 1);
        for (text, cause) in [
            ("{ \"format\": 1, \"title\": ", Cause::Truncated),
            ("{ format: 1 }", Cause::Malformed),
            (&large, Cause::Large),
            ("{ \"format\": 99 }", Cause::Newer),
            ("{ \"format\": 1, \"colour\": 2 }", Cause::Refused),
        ] {
            let findings = bundle::load(text).err().unwrap_or_default();
            assert_eq!(Failure::refusal(&findings).cause, cause, "{}", &text[..text.len().min(40)]);
        }
    }
}
