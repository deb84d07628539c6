//! For programs. The form is described in docs/checking.md.

use std::io::{self, Write};

use evidence_bundle::{Finding, Severity};
use serde_json::{Value, json};

use crate::files::Unreadable;
use crate::report::{Checked, Report};

pub fn print(report: &Report) -> io::Result<()> {
    writeln!(io::stdout(), "{:#}", document(report))
}

/// All that was found, as one object.
pub fn document(report: &Report) -> Value {
    let of = |checked: &Checked| checked.findings.iter().map(|found| finding(checked, found)).collect::<Vec<_>>();
    json!({
        "today": report.today.map(|today| today.to_string()),
        "errors": report.count(Severity::Error),
        "warnings": report.count(Severity::Warning),
        "findings": report.read().flat_map(of).collect::<Vec<_>>(),
        "unreadable": report.unread().map(unreadable).collect::<Vec<_>>(),
    })
}

fn finding(checked: &Checked, finding: &Finding) -> Value {
    json!({
        "file": checked.file.display().to_string(),
        "code": finding.code,
        "severity": finding.severity().word(),
        "path": finding.path,
        "line": finding.place.map(|place| place.line),
        "column": finding.place.map(|place| place.column),
        "message": finding.message,
        "help": finding.help,
    })
}

fn unreadable(unreadable: &Unreadable) -> Value {
    json!({
        "file": unreadable.path.display().to_string(),
        "message": unreadable.message,
        "help": unreadable.help,
    })
}
