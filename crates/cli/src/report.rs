//! What `evidence check` found.

use std::path::PathBuf;

use evidence_bundle::{Finding, Severity};
use jiff::civil::Date;

use crate::files::Unreadable;
use crate::verdict::Verdict;

/// What was found in all files.
pub struct Report {
    pub today: Option<Date>,
    /// In the order of the arguments.
    pub checked: Vec<Result<Checked, Unreadable>>,
}

/// A file that was read, and what was found in it.
pub struct Checked {
    pub file: PathBuf,
    pub text: String,
    pub findings: Vec<Finding>,
}

impl Checked {
    /// How many findings are of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity() == severity).count()
    }
}

impl Report {
    /// The files that were read.
    pub fn read(&self) -> impl Iterator<Item = &Checked> {
        self.checked.iter().flatten()
    }

    /// What could not be read.
    pub fn unread(&self) -> impl Iterator<Item = &Unreadable> {
        self.checked.iter().filter_map(|checked| checked.as_ref().err())
    }

    /// How many findings weigh so much.
    pub fn count(&self, severity: Severity) -> usize {
        self.read().map(|checked| checked.count(severity)).sum()
    }

    /// What the run comes to.
    pub fn verdict(&self, deny_warnings: bool) -> Verdict {
        if self.unread().next().is_some() {
            Verdict::Unreadable
        } else if self.count(Severity::Error) > 0 || deny_warnings && self.count(Severity::Warning) > 0 {
            Verdict::Refused
        } else {
            Verdict::Good
        }
    }
}
