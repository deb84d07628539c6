//! What an editor sees of the rules: each with what it refuses and what it lets pass.

mod corruptions;
mod estimates;
mod every_number;
mod numbers;
mod publications;
mod reviews;
mod texts;

use serde_json::{Value, json};

use crate::bundle::load;

const CEREBROLYSIN: &str = include_str!("../../../../data/cerebrolysin.json");

fn bundle() -> Value {
    serde_json::from_str(CEREBROLYSIN).expect("the bundle is JSON")
}

/// The codes and paths with which a bundle is refused; none if it is good.
fn refused(bundle: &Value) -> Vec<(&'static str, String)> {
    let findings = load(&bundle.to_string()).err().unwrap_or_default();
    findings.into_iter().map(|finding| (finding.code, finding.path)).collect()
}

/// The value at a path, whose steps are names, positions, or the ids of elements: `trials.casta.regimen`.
fn at<'v>(value: &'v mut Value, path: &str) -> &'v mut Value {
    path.split('.').filter(|step| !step.is_empty()).fold(value, |value, step| match value {
        Value::Array(items) => match step.parse::<usize>() {
            Ok(index) => &mut items[index],
            Err(_) => items
                .iter_mut()
                .find(|item| item["id"] == step || item["trial"] == step)
                .unwrap_or_else(|| panic!("no element `{step}`")),
        },
        other => &mut other[step],
    })
}

/// The real bundle with these values in these places; `null` takes a field out.
fn with(changes: &[(&str, Value)]) -> Value {
    let mut bundle = bundle();
    for (path, new) in changes {
        let (owner, field) = path.rsplit_once('.').unwrap_or(("", path));
        match (at(&mut bundle, owner), new) {
            (Value::Object(members), Value::Null) => drop(members.remove(field)),
            (owner, new) => *at(owner, field) = new.clone(),
        }
    }
    bundle
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
