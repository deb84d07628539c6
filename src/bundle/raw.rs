//! A view of JSON text that knows where everything stands in it. serde_json reads; nothing is converted yet.

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::Place;

/// The members of an object, in order; a name that comes twice is there twice. Nothing if it is not an object.
pub fn members(value: &RawValue) -> Option<Vec<(String, &RawValue)>> {
    value.get().starts_with('{').then(|| serde_json::from_str::<Members>(value.get()).ok().map(|m| m.0))?
}

/// The elements of a list. Nothing if it is not a list.
pub fn elements(value: &RawValue) -> Option<Vec<&RawValue>> {
    value.get().starts_with('[').then(|| serde_json::from_str(value.get()).ok())?
}

/// What a value is, in words.
pub fn kind(value: &RawValue) -> &'static str {
    match value.get().as_bytes().first() {
        Some(b'"') => "text",
        Some(b'{') => "an object",
        Some(b'[') => "a list",
        Some(b't' | b'f') => "true or false",
        Some(b'n') => "null",
        _ => "a number",
    }
}

/// The place of a value that was borrowed from `text`.
pub fn place(text: &str, value: &RawValue) -> Place {
    let offset = (value.get().as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
    place_at(text, offset, value.get().len())
}

/// The place of so many bytes of a text.
pub fn place_at(text: &str, offset: usize, length: usize) -> Place {
    let before = text.get(..offset).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let column = before[line_start..].chars().count() + 1;
    Place { line: before.matches('\n').count() + 1, column, offset, length }
}

/// The value at a path (`trials[1].regimen.course`), or the deepest one on the way to it: what is missing has no place.
pub fn find<'t>(root: &'t RawValue, path: &str) -> &'t RawValue {
    let mut value = root;
    for step in path.split(['.', '[', ']']).filter(|step| !step.is_empty()) {
        let next = match step.parse::<usize>() {
            Ok(index) => elements(value).and_then(|elements| elements.get(index).copied()),
            Err(_) => members(value).and_then(|m| m.into_iter().find(|(name, _)| name == step).map(|(_, v)| v)),
        };
        let Some(next) = next else { break };
        value = next;
    }
    value
}

struct Members<'t>(Vec<(String, &'t RawValue)>);

impl<'t> Deserialize<'t> for Members<'t> {
    fn deserialize<D: Deserializer<'t>>(deserializer: D) -> Result<Self, D::Error> {
        struct Collect;

        impl<'t> Visitor<'t> for Collect {
            type Value = Members<'t>;

            fn expecting(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'t>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(Members(members))
            }
        }

        deserializer.deserialize_map(Collect)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "{\n  \"trials\": [\n    { \"id\": \"a\" },\n    { \"né\": 1, \"id\": \"b\" }\n  ]\n}";

    fn found(path: &str) -> Place {
        let root: &RawValue = serde_json::from_str(TEXT).expect("the sample is JSON");
        place(TEXT, find(root, path))
    }

    #[test]
    fn a_value_is_found_by_its_path_with_columns_in_characters_and_its_text_in_bytes() {
        let place = found("trials[1].id");
        assert_eq!((place.line, place.column), (4, 22));
        assert_eq!(&TEXT[place.offset..place.offset + place.length], "\"b\"");
    }

    #[test]
    fn what_is_missing_is_placed_at_what_lacks_it() {
        let (trial, root) = (found("trials[0].regimen.dose"), found("notices"));
        assert_eq!((trial.line, trial.column), (3, 5));
        assert_eq!((root.line, root.column), (1, 1));
    }
}
