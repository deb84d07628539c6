//! The same bundle with its passages inside its facts.

use serde_json::{Map, Value};

/// What makes a passage the same as another.
const SAME: [&str; 6] = ["exact", "figure", "source", "locator", "prefix", "suffix"];

/// Moves the last passage of every fact into it where no other has the same words from the same place, and takes out of the list what no fact names any more.
pub fn inside(bundle: &mut Value) {
    let Some(mut passages) = bundle["passages"].as_array().cloned() else { return };
    let is_same = |one: &Value, other: &Value| SAME.iter().all(|field| one.get(field) == other.get(field));
    let all = passages.clone();
    passages.retain(|passage| all.iter().filter(|other| is_same(passage, other)).count() == 1);
    for part in ["subject", "notices", "trials", "reviews"] {
        move_in(&mut bundle[part], &passages);
    }
    let rest = ["subject", "notices", "trials", "reviews"].map(|part| bundle[part].to_string()).concat();
    if let Some(list) = bundle["passages"].as_array_mut() {
        list.retain(|passage| rest.contains(&passage["id"].to_string()));
    }
}

fn move_in(value: &mut Value, passages: &[Value]) {
    match value {
        Value::Array(elements) => elements.iter_mut().for_each(|element| move_in(element, passages)),
        Value::Object(members) => {
            members.values_mut().for_each(|member| move_in(member, passages));
            let Some(ids) = members.get_mut("passages").and_then(Value::as_array_mut) else { return };
            let passage = passages.iter().find(|passage| Some(&passage["id"]) == ids.last()).and_then(Value::as_object);
            if passage.is_some() {
                ids.pop();
            }
            let own = passage.into_iter().flat_map(Map::iter).filter(|(name, _)| *name != "id");
            for (name, value) in own {
                members.insert(if name == "exact" { "quote".to_owned() } else { name.clone() }, value.clone());
            }
        }
        _ => {}
    }
}
