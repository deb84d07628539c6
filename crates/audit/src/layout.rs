//! The one form in which a bundle is written: `evidence fmt`.
//!
//! Only spaces, line breaks and the order of members change. Numbers and texts stay letter by letter, lists keep their order,
//! and what the format does not know stays as well, behind what it knows.

use evidence_bundle::{Finding, Members, parse};
use serde_json::Value;
use serde_json::value::RawValue;

use crate::shape::{SCHEMA, resolved};

/// What fits within so many characters may stand on one line.
const WIDTH: usize = 120;
/// How deep objects may be nested on one line: a fact in its regimen, but no more.
const DEEPEST_ON_A_LINE: usize = 2;

/// A bundle in its one form, with a line break at its end.
///
/// # Errors
/// One finding where it is no JSON, too large, or of a newer format.
pub fn format(text: &str) -> Result<String, Vec<Finding>> {
    parse(text)?;
    let mut written = match serde_json::from_str::<&RawValue>(text.trim()) {
        Ok(root) => Part::read(root, &SCHEMA).write(0, 0, 0),
        Err(_) => text.to_owned(),
    };
    written.push('\n');
    Ok(written)
}

enum Part<'t> {
    Object(Vec<(String, Part<'t>)>),
    List(Vec<Part<'t>>),
    Scalar(&'t str),
}

impl<'t> Part<'t> {
    /// Reads a value with its members in the order of its type.
    fn read(value: &'t RawValue, schema: &'static Value) -> Self {
        let schema = resolved(schema);
        let text = value.get();
        match text.as_bytes().first() {
            Some(b'{') => {
                let Ok(Members(members)) = serde_json::from_str(text) else { return Self::Scalar(text) };
                let fields = schema["properties"].as_object();
                let order = |name: &str| fields.and_then(|fields| fields.keys().position(|field| field == name));
                let mut members: Vec<_> = members
                    .into_iter()
                    .map(|(name, value)| {
                        let part = Self::read(value, &schema["properties"][name.as_str()]);
                        (order(&name).unwrap_or(usize::MAX), name, part)
                    })
                    .collect();
                members.sort_by_key(|(order, ..)| *order);
                Self::Object(members.into_iter().map(|(_, name, part)| (name, part)).collect())
            }
            Some(b'[') => {
                let Ok(elements) = serde_json::from_str::<Vec<&RawValue>>(text) else { return Self::Scalar(text) };
                Self::List(elements.into_iter().map(|element| Self::read(element, &schema["items"])).collect())
            }
            _ => Self::Scalar(text),
        }
    }

    /// Writes it at a depth, after so many characters of its line and before so many that must still fit.
    fn write(&self, depth: usize, before: usize, after: usize) -> String {
        if depth > 0 && self.may_be_a_line() {
            let line = self.line();
            if 2 * depth + before + line.chars().count() + after <= WIDTH {
                return line;
            }
        }
        let (open, close) = match self {
            Self::Scalar(text) => return (*text).to_owned(),
            Self::List(elements) if elements.is_empty() => return "[]".to_owned(),
            Self::Object(members) if members.is_empty() => return "{}".to_owned(),
            Self::List(_) => ('[', ']'),
            Self::Object(_) => ('{', '}'),
        };
        let parts: Vec<String> = match self {
            Self::Object(members) => members
                .iter()
                .map(|(name, part)| {
                    let name = format!("{}: ", Value::from(name.as_str()));
                    let part = part.write(depth + 1, name.chars().count(), 1);
                    name + &part
                })
                .collect(),
            Self::List(elements) => elements.iter().map(|element| element.write(depth + 1, 0, 1)).collect(),
            Self::Scalar(_) => Vec::new(),
        };
        let [outside, inside] = [depth, depth + 1].map(|depth| format!("\n{}", "  ".repeat(depth)));
        format!("{open}{inside}{}{outside}{close}", parts.join(&format!(",{inside}")))
    }

    /// On one line.
    fn line(&self) -> String {
        match self {
            Self::Scalar(text) => (*text).to_owned(),
            Self::List(elements) => format!("[{}]", joined(elements.iter().map(Self::line))),
            Self::Object(members) if members.is_empty() => "{}".to_owned(),
            Self::Object(members) => {
                let members =
                    members.iter().map(|(name, part)| format!("{}: {}", Value::from(name.as_str()), part.line()));
                format!("{{ {} }}", joined(members))
            }
        }
    }

    /// A list of several objects has a line for each, so that a change of one is a change of its line.
    fn may_be_a_line(&self) -> bool {
        self.objects() <= DEEPEST_ON_A_LINE && !self.has_several_objects()
    }

    /// How deep objects are nested.
    fn objects(&self) -> usize {
        match self {
            Self::Scalar(_) => 0,
            Self::List(elements) => elements.iter().map(Self::objects).max().unwrap_or(0),
            Self::Object(members) => 1 + members.iter().map(|(_, part)| part.objects()).max().unwrap_or(0),
        }
    }

    fn has_several_objects(&self) -> bool {
        match self {
            Self::Scalar(_) => false,
            Self::List(elements) => {
                elements.iter().filter(|element| element.objects() > 0).count() > 1
                    || elements.iter().any(Self::has_several_objects)
            }
            Self::Object(members) => members.iter().any(|(_, part)| part.has_several_objects()),
        }
    }
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests;
