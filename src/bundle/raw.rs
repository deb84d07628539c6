//! JSON text as a tree that knows where everything stands in it.
//!
//! It keeps what a reader into maps and floats would lose, a name that comes twice and the digits of a number; serde_json
//! can be made to keep them too, and weighs 11 KB more in the browser.

mod parser;

use super::Place;

pub use parser::{Syntax, parse};

/// A value, where it starts in the text (in bytes), and how it is written there.
#[derive(Debug)]
pub struct Value<'t> {
    pub at: usize,
    pub written: &'t str,
    pub content: Content<'t>,
}

/// What is in a value.
#[derive(Debug)]
pub enum Content<'t> {
    /// Its members in order; a name that comes twice is there twice.
    Object(Vec<(String, Value<'t>)>),
    List(Vec<Value<'t>>),
    Text(String),
    /// A number, `true`, `false` or `null`.
    Plain,
}

/// What a value is, in words.
pub fn kind(value: &Value) -> &'static str {
    match (&value.content, value.written) {
        (Content::Text(_), _) => "text",
        (Content::Object(_), _) => "an object",
        (Content::List(_), _) => "a list",
        (Content::Plain, "true" | "false") => "true or false",
        (Content::Plain, "null") => "null",
        (Content::Plain, _) => "a number",
    }
}

/// The place of a value in the text it was read from.
pub fn place(text: &str, value: &Value) -> Place {
    place_at(text, value.at, value.written.len())
}

/// The place of so many bytes of a text.
pub fn place_at(text: &str, offset: usize, length: usize) -> Place {
    let before = text.get(..offset).unwrap_or(text);
    let line_start = before.bytes().rposition(|byte| byte == b'\n').map_or(0, |newline| newline + 1);
    let column = before[line_start..].chars().count() + 1;
    Place { line: before.matches('\n').count() + 1, column, offset, length }
}

/// The value at a path (`trials[1].regimen.course`), or the deepest one on the way to it: what is missing has no place.
pub fn find<'v, 't>(root: &'v Value<'t>, path: &str) -> &'v Value<'t> {
    let mut value = root;
    for step in path.split(['.', '[', ']']).filter(|step| !step.is_empty()) {
        let next = match &value.content {
            Content::List(elements) => step.parse::<usize>().ok().and_then(|index| elements.get(index)),
            Content::Object(members) => members.iter().find(|(name, _)| name == step).map(|(_, value)| value),
            _ => None,
        };
        let Some(next) = next else { break };
        value = next;
    }
    value
}

#[cfg(test)]
mod tests;
