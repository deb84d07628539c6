//! What is wrong with a bundle, where, and how to mend it.

use std::fmt;

use crate::joined::joined;

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
    /// How to mend it. The command line says that; in the browser it would weigh 1 KB that no reader uses.
    #[cfg(feature = "cli")]
    pub cure: String,
}

/// How much a finding weighs; errors come first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The bundle is refused.
    Error,
    /// The bundle is shown, and an editor should look at it again.
    Warning,
}

/// A place in a text, and how far what stands there goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
    /// From the start of the text, in bytes.
    pub offset: usize,
    /// In bytes.
    pub length: usize,
}

impl Finding {
    /// A finding whose place in the file is not known yet.
    #[cfg_attr(not(feature = "cli"), expect(unused_variables, reason = "the command line alone says the cure"))]
    pub fn new(code: &'static str, path: &str, message: String, cure: impl fmt::Display) -> Self {
        Self {
            code,
            path: path.to_owned(),
            place: None,
            message,
            #[cfg(feature = "cli")]
            cure: cure.to_string(),
        }
    }

    /// How much it weighs.
    pub fn severity(&self) -> Severity {
        if self.code.starts_with('W') { Severity::Warning } else { Severity::Error }
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

impl Finding {
    /// The findings, one a line.
    pub fn lines(findings: &[Self]) -> String {
        joined(&findings.iter().map(Self::to_string).collect::<Vec<_>>(), "\n")
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
        write!(f, ": {}", self.message)?;
        #[cfg(feature = "cli")]
        write!(f, "; {}", self.cure)?;
        Ok(())
    }
}
