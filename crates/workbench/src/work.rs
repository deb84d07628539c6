//! What the page asks of the worker, and the answers.

mod citations;
mod snippet;
#[cfg(test)]
mod tests;

use evidence_bundle::Bundle;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::told::Told;
pub use snippet::Wanted;

/// Something to do with the text of a bundle. Days are written as 2026-11-22.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// Every error and warning.
    Check { text: String, today: String },
    /// The layout of `evidence fmt`.
    Format { text: String },
    /// What readers are told otherwise than in a version before.
    Compare { before: String, after: String },
    /// A text that has the sources of pasted records as well; with an empty text, the beginning of a bundle.
    Add { records: String, text: String, today: String },
    /// What to paste into a page.
    Embed { text: String, wanted: Wanted },
}

/// An answer; an error is a sentence that says what is wrong and what to do.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    Findings(Vec<Told>),
    Text(Result<String, String>),
    Added(Result<Added, String>),
}

/// A text with more in it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Added {
    pub text: String,
    /// What was added.
    pub sentence: String,
    /// What the records do not state: where to look, where it belongs and what it is.
    pub to_find: Vec<String>,
}

/// Answers a request.
pub fn answer(request: Request) -> Answer {
    match request {
        Request::Check { text, today } => {
            let findings = evidence_audit::examine(&text, today.parse().ok());
            Answer::Findings(findings.into_iter().map(Told::from).collect())
        }
        Request::Format { text } => Answer::Text(format(&text)),
        Request::Compare { before, after } => Answer::Text(compare(&before, &after)),
        Request::Add { records, text, today } => Answer::Added(match today.parse::<Date>() {
            Ok(today) => citations::add(&records, &text, today),
            Err(_) => Err(format!("{today} is no day; set the clock of this machine")),
        }),
        Request::Embed { text, wanted } => Answer::Text(snippet::snippet(&text, &wanted)),
    }
}

fn format(text: &str) -> Result<String, String> {
    evidence_audit::format(text).map_err(|findings| first("The text cannot be formatted", &findings))
}

fn compare(before: &str, after: &str) -> Result<String, String> {
    let read = |text, which: &str| {
        evidence_audit::load(text).map_err(|findings| first(&format!("{which} has errors"), &findings))
    };
    let (before, after): (Bundle, Bundle) = (read(before, "The other version")?, read(after, "The text")?);
    if before.id != after.id {
        return Err(format!(
            "The other file is the bundle `{}`, and the text is `{}`; choose a version of the same bundle",
            before.id, after.id
        ));
    }
    Ok(evidence_export::changes(&before, &after))
}

/// The first of some findings, after what it prevents.
fn first(prevented: &str, findings: &[evidence_bundle::Finding]) -> String {
    match findings {
        [] => prevented.to_owned(),
        [finding, ..] => format!("{prevented}: {finding}"),
    }
}
