//! Sources for a bundle that somebody is writing.

use evidence_bundle::{Source, find};
use serde::Deserialize as _;
use serde_json::Value;

use crate::layout;
use crate::merge::is_same;
use crate::names::Names;

/// The text of a bundle with more sources, and what has become of each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addition {
    pub text: String,
    /// The ids of the new ones.
    pub added: Vec<String>,
    /// How many were there already.
    pub known: usize,
}

/// Adds sources to the end of the list `sources` of a bundle. The rest of the text stays as it is, with all its errors.
///
/// # Errors
/// In one sentence, what is wrong with the text and what to do.
pub fn add_sources(text: &str, sources: Vec<Source>) -> Result<Addition, String> {
    let list = evidence_bundle::parse(text).map(|_| find(text, "sources"));
    let list = list.map_err(|findings| match findings.first() {
        Some(first) => format!("Fix the text first: {first}"),
        None => "Fix the text first".to_owned(),
    })?;
    let known = serde_json::from_str::<Vec<Value>>(list).ok().filter(|_| list.starts_with('['));
    let known = known.ok_or("The text has no list of sources; write \"sources\": [] into the bundle first")?;
    let mut names = Names::beside(known.iter().filter_map(|source| Some(source["id"].as_str()?.to_owned())));
    // One with an error is nobody's double.
    let read: Vec<Source> = known.iter().filter_map(|source| Source::deserialize(source).ok()).collect();
    let (doubles, mut new): (Vec<_>, Vec<_>) =
        sources.into_iter().partition(|source| read.iter().any(|known| is_same(known, source)));
    let mut elements = Vec::new();
    for source in &mut new {
        source.id = names.new_id(&source.id, "source");
        let element = layout::element(source, 2);
        elements.push(element.map_err(|error| format!("The source `{}` cannot be written: {error}", source.id))?);
    }
    let mut whole = text.to_owned();
    if !elements.is_empty() {
        let end = list.as_ptr().addr() - text.as_ptr().addr() + list.len() - 1;
        let before = text[..end].trim_end();
        let comma = if known.is_empty() { "" } else { "," };
        whole = format!("{before}{comma}\n{}\n  {}", elements.join(",\n"), &text[end..]);
    }
    Ok(Addition { text: whole, added: new.into_iter().map(|source| source.id).collect(), known: doubles.len() })
}
