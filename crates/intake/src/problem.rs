//! Why a text cannot be read.

use std::fmt;

/// What is wrong with a text, where, and how to mend it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    pub place: Option<Place>,
    pub message: String,
    pub help: String,
}

/// A place in a text, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    pub line: usize,
    pub column: Option<usize>,
}

impl Problem {
    pub(crate) fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { place: None, message: message.into(), help: help.into() }
    }

    /// What serde_json says of a text.
    pub(crate) fn of_json(error: &serde_json::Error) -> Self {
        let (line, column) = (error.line(), Some(error.column()));
        let message = error.to_string();
        let message = message.rsplit_once(" at line ").map_or(message.as_str(), |(message, _)| message);
        let message = if error.is_eof() {
            "the text ends too early; the file is cut off".to_owned()
        } else {
            evidence_bundle::excerpt(message)
        };
        Self {
            place: Some(Place { line, column }),
            message,
            help: "download the record again, and save it as it is".to_owned(),
        }
    }
}

impl fmt::Display for Problem {
    /// "3:14: what is wrong; what to do"
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(place) = self.place {
            write!(f, "{}:", place.line)?;
            if let Some(column) = place.column {
                write!(f, "{column}:")?;
            }
            f.write_str(" ")?;
        }
        write!(f, "{}; {}", self.message, self.help)
    }
}
