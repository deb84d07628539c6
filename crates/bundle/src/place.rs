//! Where something stands in the text of a bundle.

use std::borrow::Cow;
use std::collections::HashMap;

use serde_json::value::RawValue;

/// A place in a text, and how far what stands there goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
    /// From the start of the text, in bytes.
    pub offset: usize,
    /// In bytes.
    pub length: usize,
}

impl Place {
    /// The place of so many bytes of a text.
    pub fn at(text: &str, offset: usize, length: usize) -> Self {
        let before = text.get(..offset).unwrap_or(text);
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let column = before[line_start..].chars().count() + 1;
        Self { line: before.matches('\n').count() + 1, column, offset, length }
    }

    /// The place of a part of a text, which must be a slice of it.
    pub fn of(text: &str, part: &str) -> Self {
        Self::at(text, part.as_ptr().addr() - text.as_ptr().addr(), part.len())
    }
}

/// The value at a path (`trials[1].regimen.course`) of a JSON text, as it is written there. What is missing has no place:
/// the innermost value on the way to it stands for it.
pub fn find<'t>(text: &'t str, path: &str) -> &'t str {
    let mut value = text.trim();
    for step in path.split(['.', '[', ']']).filter(|step| !step.is_empty()) {
        let next = match step.parse::<usize>() {
            Ok(index) => serde_json::from_str::<Vec<&RawValue>>(value).ok().and_then(|list| list.get(index).copied()),
            Err(_) => serde_json::from_str::<HashMap<Cow<str>, &RawValue>>(value)
                .ok()
                .and_then(|members| members.get(step).copied()),
        };
        let Some(next) = next else { break };
        value = next.get();
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "{\n  \"trials\": [\n    { \"id\": \"a\" },\n    { \"né\": 1, \"id\": \"b\" }\n  ]\n}";

    fn found(path: &str) -> Place {
        Place::of(TEXT, find(TEXT, path))
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
