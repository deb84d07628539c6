//! What is wrong with a bundle, where, and how to mend it.

use std::fmt;

/// One reason to refuse a bundle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Stable: `E020`.
    pub code: &'static str,
    /// Where in the data: `trials[1].regimen.course`. Empty for the file as a whole.
    pub path: String,
    /// Where in the file, once known.
    pub place: Option<Place>,
    pub message: String,
    /// How to mend it.
    pub cure: String,
}

/// A place in a text, both counted from 1; columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    pub line: usize,
    pub column: usize,
}

impl Finding {
    /// A finding whose place in the file is not known yet.
    pub fn new(code: &'static str, path: &str, message: String, cure: &str) -> Self {
        Self { code, path: path.to_owned(), place: None, message, cure: cure.to_owned() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(place) = self.place {
            write!(f, "{}:{}: ", place.line, place.column)?;
        }
        write!(f, "error[{}]", self.code)?;
        if !self.path.is_empty() {
            write!(f, " at {}", self.path)?;
        }
        write!(f, ": {}; {}", self.message, self.cure)
    }
}
