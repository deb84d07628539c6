//! A JSON text as a tree that can be changed and written again, and still knows where each part stood.

use std::borrow::Cow;

use serde_json::value::RawValue;

use crate::Members;

/// No fact lies deeper in a bundle. What does is copied as it is: the types refuse it.
const DEEPEST: usize = 16;

pub(super) struct Node<'t> {
    /// Where it stands in the text, in bytes; for what is made, where the reason for it stands.
    pub at: usize,
    pub kind: Kind<'t>,
}

pub(super) enum Kind<'t> {
    Object(Vec<(String, Node<'t>)>),
    List(Vec<Node<'t>>),
    /// As it is written.
    Scalar(Cow<'t, str>),
}

impl<'t> Node<'t> {
    /// Reads a text that is known to be JSON.
    pub fn read(text: &'t str) -> Self {
        Self::part(text, text.trim(), 0)
    }

    fn part(text: &'t str, part: &'t str, depth: usize) -> Self {
        let below = |value: &'t RawValue| Self::part(text, value.get(), depth + 1);
        let kind = match part.as_bytes().first() {
            Some(b'{') if depth < DEEPEST => serde_json::from_str(part).ok().map(|Members(members)| {
                Kind::Object(members.into_iter().map(|(name, value)| (name, below(value))).collect())
            }),
            Some(b'[') if depth < DEEPEST => serde_json::from_str::<Vec<&RawValue>>(part)
                .ok()
                .map(|list| Kind::List(list.into_iter().map(below).collect())),
            _ => None,
        };
        Self { at: part.as_ptr().addr() - text.as_ptr().addr(), kind: kind.unwrap_or(Kind::Scalar(part.into())) }
    }

    /// A text that is not in the file.
    pub fn made(at: usize, text: &str) -> Self {
        Self { at, kind: Kind::Scalar(serde_json::Value::from(text).to_string().into()) }
    }

    /// The first member of this name.
    pub fn get(&self, name: &str) -> Option<&Self> {
        self.members().iter().find(|(other, _)| other == name).map(|(_, value)| value)
    }

    pub fn members(&self) -> &[(String, Self)] {
        if let Kind::Object(members) = &self.kind { members } else { &[] }
    }

    pub fn elements(&self) -> &[Self] {
        if let Kind::List(elements) = &self.kind { elements } else { &[] }
    }

    /// A text without its quotation marks; anything else that has no parts as it is written.
    pub fn plain(&self) -> Cow<'_, str> {
        match &self.kind {
            Kind::Scalar(written) => serde_json::from_str(written).map_or(Cow::Borrowed(written), Cow::Owned),
            _ => Cow::Borrowed(""),
        }
    }

    /// Writes it, and notes where each part comes to stand and where it stood.
    pub fn write(&self, text: &mut String, marks: &mut Vec<(usize, usize)>) {
        marks.push((text.len(), self.at));
        match &self.kind {
            Kind::Scalar(written) => text.push_str(written),
            Kind::List(elements) => {
                for (index, element) in elements.iter().enumerate() {
                    text.push(if index == 0 { '[' } else { ',' });
                    element.write(text, marks);
                }
                text.push_str(if elements.is_empty() { "[]" } else { "]" });
            }
            Kind::Object(members) => {
                for (index, (name, value)) in members.iter().enumerate() {
                    text.push(if index == 0 { '{' } else { ',' });
                    marks.push((text.len(), value.at));
                    text.push_str(&serde_json::Value::from(name.as_str()).to_string());
                    text.push(':');
                    value.write(text, marks);
                }
                // What is missing is missed here.
                marks.push((text.len(), self.at));
                text.push_str(if members.is_empty() { "{}" } else { "}" });
            }
        }
    }
}
