//! The real bundle with changes, for tests of the rules.
use serde_json::Value;

const CEREBROLYSIN: &str = include_str!("../../../data/cerebrolysin.json");
const TITRAMINE: &str = include_str!("../../../data/examples/titramine.json");

pub fn bundle() -> Value {
    read(CEREBROLYSIN)
}

fn read(text: &str) -> Value {
    serde_json::from_str(text).expect("the bundle is JSON")
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
pub fn with(changes: &[(&str, Value)]) -> Value {
    after(bundle(), changes)
}

/// The made-up bundle of two trials, one of several doses and one of non-inferiority, after changes.
pub fn titramine_with(changes: &[(&str, Value)]) -> Value {
    after(read(TITRAMINE), changes)
}

fn after(mut bundle: Value, changes: &[(&str, Value)]) -> Value {
    for (path, new) in changes {
        let (owner, field) = path.rsplit_once('.').unwrap_or(("", path));
        match (at(&mut bundle, owner), new) {
            (Value::Object(members), Value::Null) => drop(members.remove(field)),
            (owner, new) => *at(owner, field) = new.clone(),
        }
    }
    bundle
}
