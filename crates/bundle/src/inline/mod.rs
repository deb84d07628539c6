//! Passages that are written inside their facts, and what a source says for all of its passages.
//!
//! Both are for the editor alone. Before a bundle is read they are put where everything else looks for them: in the list of
//! passages. So a browser, the command line and every export see the same [`Bundle`](crate::Bundle).

mod collect;
mod node;

use std::collections::HashMap;

use serde_json::Value;

use crate::{Bundle, Finding, Place, parse};
use collect::Collector;
use node::{Kind, Node};

/// What a passage may have where it is written inside its fact: `quote` is the passage's `exact`.
pub const INLINE: [&str; 11] =
    ["quote", "figure", "source", "prefix", "suffix", "locator", "label", "basis", "language", "gloss", "checked"];

/// A bundle with all of its passages in the list, and where each part is in the editor's text.
pub struct Resolved {
    text: String,
    /// What is wrong with the passages that stand in facts. Paths are those of the editor's text.
    pub findings: Vec<Finding>,
    /// Where a part comes to stand in `text`, and where it stood, in bytes and in order.
    marks: Vec<(usize, usize)>,
    /// Paths that the editor's text does not have, with the ones that it has instead.
    origins: HashMap<String, String>,
}

/// Puts all passages of a text into the list. `None` where it is no JSON object.
pub fn resolve(text: &str, value: &Value) -> Option<Resolved> {
    let root = Node::read(text);
    let format = value["format"].as_u64().unwrap_or(u64::from(crate::FORMAT));
    let mut collector = Collector::new(&root, format);
    let Kind::Object(mut members) = root.kind else { return None };
    for (name, node) in &mut members {
        if !["sources", "passages"].contains(&name.as_str()) {
            collector.visit(name, node);
        }
    }
    let written = members.iter_mut().find(|(name, _)| name == "passages").map(|(_, list)| list);
    let collected = match written {
        Some(list) => collector.put_into(list),
        None => {
            let mut list = Node { at: root.at, kind: Kind::List(Vec::new()) };
            let collected = collector.put_into(&mut list);
            members.push(("passages".to_owned(), list));
            collected
        }
    };
    let mut resolved =
        Resolved { text: String::new(), findings: collected.findings, marks: Vec::new(), origins: collected.origins };
    Node { at: root.at, kind: Kind::Object(members) }.write(&mut resolved.text, &mut resolved.marks);
    Some(resolved)
}

/// Whether a fact holds a passage, or a passage leaves something to its source.
pub fn is_to_resolve(value: &Value) -> bool {
    let list = |name: &str| value[name].as_array().into_iter().flatten();
    let of_all = |source: &Value| source.get("checked").is_some() || source.get("basis").is_some();
    ["subject", "notices", "trials", "reviews"].iter().any(|part| holds_passage(&value[*part]))
        || list("sources").any(of_all)
        || list("passages").any(|passage| passage.is_object() && passage.get("checked").is_none())
}

fn holds_passage(value: &Value) -> bool {
    match value {
        Value::Object(members) => members.iter().any(|(name, value)| is_fragment(name) || holds_passage(value)),
        Value::Array(elements) => elements.iter().any(holds_passage),
        _ => false,
    }
}

/// Whether a field holds the words of a passage.
fn is_fragment(name: &str) -> bool {
    name == "quote" || name == "figure"
}

impl Resolved {
    /// Reads the fields.
    ///
    /// # Errors
    /// As for a text without passages in its facts, with the place in the editor's text.
    pub fn read(&self, written: &str) -> Result<Bundle, Vec<Finding>> {
        parse::read(&self.text).map_err(|mut findings| {
            for finding in &mut findings {
                finding.place = finding.place.map(|place| self.place(written, place.offset));
            }
            findings
        })
    }

    /// Names places as the editor's text has them.
    pub fn rename(&self, findings: &mut [Finding]) {
        for finding in findings {
            // The longest path that has an origin: a passage, or the place where a fact names it.
            let ends = finding.path.char_indices().filter(|(_, c)| ['.', '['].contains(c)).map(|(end, _)| end);
            let ends: Vec<usize> = ends.chain([finding.path.len()]).collect();
            let known = ends.into_iter().rev().find_map(|end| Some((end, self.origins.get(&finding.path[..end])?)));
            if let Some((end, origin)) = known {
                finding.path = format!("{origin}{}", finding.path[end..].replace(".exact", ".quote"));
            }
        }
    }

    fn place(&self, written: &str, offset: usize) -> Place {
        let mark = self.marks.partition_point(|(place, _)| *place <= offset).checked_sub(1);
        let at = mark.and_then(|index| self.marks.get(index)).map_or(0, |(_, at)| *at);
        Place::at(written, at, written.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8))
    }
}

#[cfg(test)]
mod tests;
