//! What an editor sees of the rules: each with what it refuses and what it lets pass.

mod contradictions;
mod corruptions;
mod estimates;
mod every_number;
mod noninferiority;
mod numbers;
mod phrasings;
mod publications;
mod reviews;
mod texts;
use serde_json::{Value, json};

use crate::changed::{bundle, with};
use crate::load;

/// The codes and paths with which a bundle is refused; none if it is good.
fn refused(bundle: &Value) -> Vec<(&'static str, String)> {
    let findings = load(&bundle.to_string()).err().unwrap_or_default();
    findings.into_iter().map(|finding| (finding.code, finding.path)).collect()
}

/// The codes with which the real bundle is refused after a change, each once.
fn codes(changes: &[(&str, Value)]) -> Vec<&'static str> {
    let mut codes: Vec<&str> = refused(&with(changes)).into_iter().map(|(code, _)| code).collect();
    codes.dedup();
    codes
}

/// A case that is refused for this one reason.
#[track_caller]
fn refuses(code: &str, changes: &[(&str, Value)]) {
    assert_eq!(codes(changes), [code], "{changes:?}");
}

#[track_caller]
fn accepts(changes: &[(&str, Value)]) {
    assert_eq!(refused(&with(changes)), [], "{changes:?}");
}
