//! What a careless or hostile hand does to a bundle.

use serde_json::{Value, json};

use crate::dice::Dice;

/// Changes one thing anywhere in a value; the same seed does the same to the same value.
pub fn mutate(value: &mut Value, seed: u64) {
    let dice = &mut Dice::new(seed);
    let mut places = Vec::new();
    list(value, &mut String::new(), &mut places);
    let place = places[dice.below(places.len() as u32) as usize].clone();
    let other = &places[dice.below(places.len() as u32) as usize];
    let other = value.pointer(other).cloned().unwrap_or_default();
    // Most often what may leave the bundle good: what is never read is never shown.
    match dice.below(12) {
        0 => set(value, &place, junk(dice)),
        1 => set(value, &place, other),
        2 => add(value, &place, junk(dice), dice),
        3 | 4 => add(value, &place, other, dice),
        5..=8 => remove(value, &place),
        _ => touch(value, &place, dice),
    }
}

/// The JSON pointers of a value and of everything in it.
fn list(value: &Value, path: &mut String, places: &mut Vec<String>) {
    places.push(path.clone());
    let length = path.len();
    let mut enter = |step: &str, inner: &Value| {
        path.push('/');
        path.push_str(&step.replace('~', "~0").replace('/', "~1"));
        list(inner, path, places);
        path.truncate(length);
    };
    match value {
        Value::Array(inner) => inner.iter().enumerate().for_each(|(index, inner)| enter(&index.to_string(), inner)),
        Value::Object(inner) => inner.iter().for_each(|(name, inner)| enter(name, inner)),
        _ => {}
    }
}

fn set(value: &mut Value, place: &str, new: Value) {
    if let Some(slot) = value.pointer_mut(place) {
        *slot = new;
    }
}

fn remove(value: &mut Value, place: &str) {
    let Some((parent, name)) = place.rsplit_once('/') else { return };
    match value.pointer_mut(parent) {
        Some(Value::Object(object)) => drop(object.remove(name)),
        Some(Value::Array(list)) => drop(name.parse().map(|index: usize| list.remove(index))),
        _ => {}
    }
}

/// Puts a value into the list or the object at a place, or else beside it.
fn add(value: &mut Value, place: &str, new: Value, dice: &mut Dice) {
    let parent = place.rsplit_once('/').map_or("", |(parent, _)| parent);
    let inside = matches!(value.pointer(place), Some(Value::Array(_) | Value::Object(_)));
    match value.pointer_mut(if inside { place } else { parent }) {
        Some(Value::Array(list)) => list.insert(dice.below(list.len() as u32 + 1) as usize, new),
        Some(Value::Object(object)) => drop(object.insert(dice.pick(NAMES).to_owned(), new)),
        _ => {}
    }
}

/// Changes a text or a number a little.
fn touch(value: &mut Value, place: &str, dice: &mut Dice) {
    match value.pointer_mut(place) {
        Some(Value::String(text)) => {
            let (index, _) = text.char_indices().nth(dice.below(text.len() as u32 + 1) as usize).unwrap_or_default();
            text.insert_str(index, dice.pick(TEXTS));
        }
        Some(Value::Number(number)) => {
            let near = number.as_f64().unwrap_or_default() + f64::from(dice.below(5)) - 2.0;
            set(value, place, json!(near));
        }
        _ => set(value, place, junk(dice)),
    }
}

fn junk(dice: &mut Dice) -> Value {
    match dice.below(8) {
        0 => dice.pick(&[Value::Null, json!(true), json!(false), json!([]), json!({})].each_ref()).clone(),
        1..=3 => serde_json::from_str(dice.pick(NUMBERS)).unwrap_or_default(),
        4 => json!([[[[]]]]),
        5 => json!({ dice.pick(NAMES): { dice.pick(NAMES): dice.pick(TEXTS) } }),
        6 => json!("é".repeat(2001)),
        _ => json!(dice.pick(TEXTS)),
    }
}

const NAMES: &[&str] = &[
    "value",
    "low",
    "high",
    "absent",
    "judgement",
    "code",
    "phases",
    "shown",
    "by",
    "",
    "__proto__",
    "\u{202e}\u{1b}",
];

const NUMBERS: &[&str] =
    &["0", "-0", "-1", "1", "2", "0.5", "999999999999999", "0.000000000000001", "-99999999999999.9", "1e30", "1e-30"];

const TEXTS: &[&str] = &[
    "",
    " ",
    "0",
    "not-stated",
    "0/d",
    "-1/d",
    "999999999999999/d",
    "0.00000000000001/d",
    "/",
    "2026-00-00",
    "--",
    "\u{0}",
    "\u{1b}[31m",
    "\u{202e}",
    "\u{feff}",
    "\u{fffd}\u{10ffff}",
    "e\u{301}\u{302}\u{303}",
    "<b>",
    "</template>",
    "]]>-->",
    "/[evidence_widget::",
    "javascript:alert(1)",
    "p1",
    "trial-1",
];
