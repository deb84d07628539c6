//! Findings as they travel from the worker to the page.

use evidence_audit::rules;
use evidence_bundle::{Finding, Severity};
use serde::{Deserialize, Serialize};

/// A finding with its place and what its rule is for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Told {
    /// `E020`
    pub code: String,
    pub is_error: bool,
    /// Where in the data: `trials[1].regimen.course`; empty for the text as a whole.
    pub path: String,
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
    pub message: String,
    pub help: String,
    /// What would happen to a reader without the rule.
    pub protects: String,
}

impl From<Finding> for Told {
    fn from(finding: Finding) -> Self {
        let (line, column) = finding.place.map_or((1, 1), |place| (place.line, place.column));
        Self {
            is_error: finding.severity() == Severity::Error,
            protects: rules::find(finding.code).map(|rule| rule.protects.to_owned()).unwrap_or_default(),
            code: finding.code.to_owned(),
            path: finding.path,
            line,
            column,
            message: finding.message,
            help: finding.help,
        }
    }
}

/// "2 errors, 1 warning"; "no errors".
pub fn count(findings: &[Told]) -> String {
    let errors = findings.iter().filter(|finding| finding.is_error).count();
    match (errors, findings.len() - errors) {
        (0, 0) => "no errors".to_owned(),
        (errors, 0) => counted(errors, "error"),
        (0, warnings) => format!("no errors, {}", counted(warnings, "warning")),
        (errors, warnings) => format!("{}, {}", counted(errors, "error"), counted(warnings, "warning")),
    }
}

fn counted(n: usize, what: &str) -> String {
    if n == 1 { format!("1 {what}") } else { format!("{n} {what}s") }
}
