//! What is wrong with a bundle, where, and how to mend it.

use std::fmt;

use crate::Place;
use crate::excerpt::printable;

/// The most errors, or warnings, that are told of one bundle. Nobody reads more.
pub const MAX_FINDINGS: usize = 100;

/// One reason to refuse a bundle, or to look at it again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Stable: `E020`. Its letter is its severity.
    pub code: &'static str,
    /// Where in the data: `trials[1].regimen.course`. Empty for the file as a whole.
    pub path: String,
    /// Where in the file, once known.
    pub place: Option<Place>,
    pub message: String,
    /// How to mend it.
    pub help: String,
}

/// How much a finding weighs; errors come first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The bundle is refused.
    Error,
    /// The bundle is shown, and an editor should look at it again.
    Warning,
}

impl Finding {
    /// A finding whose place in the file is not known yet. What must not reach a terminal is written out.
    pub fn new(code: &'static str, path: &str, message: String, help: impl fmt::Display) -> Self {
        let [message, help] = [message, help.to_string()].map(|text| printable(&text));
        Self { code, path: path.to_owned(), place: None, message, help }
    }

    /// How much it weighs.
    pub fn severity(&self) -> Severity {
        if self.code.starts_with('W') { Severity::Warning } else { Severity::Error }
    }

    /// The findings, one a line.
    pub fn lines(findings: &[Self]) -> String {
        findings.iter().map(Self::to_string).collect::<Vec<_>>().join("\n")
    }
}

impl Severity {
    /// "error"
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(place) = self.place {
            write!(f, "{}:{}: ", place.line, place.column)?;
        }
        write!(f, "{}[{}]", self.severity().word(), self.code)?;
        if !self.path.is_empty() {
            write!(f, " at {}", self.path)?;
        }
        write!(f, ": {}; {}", self.message, self.help)
    }
}
