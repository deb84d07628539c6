//! CSL-JSON, as citation processors read it.

use evidence_bundle::Name;
use serde_json::{Map, Value, json};

use super::citation::{Citation, Citations};
use super::original::Original;

/// The sources as CSL-JSON, with none but CSL's own members. The notices and where it is from stand in each item's
/// `note`.
pub fn csl_json(original: &Original) -> String {
    let citations = Citations::new(original);
    let preface = citations.preface.join("\n");
    let items: Vec<Value> = citations.list.iter().map(|citation| item(citation, &preface)).collect();
    format!("{:#}\n", Value::Array(items))
}

fn item(citation: &Citation, preface: &str) -> Value {
    let source = citation.source;
    let mut item = Map::new();
    let mut member = |name: &str, value: Value| item.insert(name.to_owned(), value);
    member("id", json!(source.id));
    member("type", json!(citation.kind.csl));
    if !source.author.is_empty() {
        member("author", source.author.iter().map(name).collect());
    }
    member("title", json!(source.title));
    if !citation.date().is_empty() {
        member("issued", json!({ "date-parts": [citation.date()] }));
    }
    let optional = [
        ("container-title", source.container_title.as_deref()),
        ("volume", source.volume.as_deref()),
        ("issue", source.issue.as_deref()),
        ("page", source.page.as_deref()),
        ("version", source.version.as_deref()),
        ("language", source.language.as_deref()),
        ("DOI", source.doi.as_deref()),
        ("PMID", source.pmid.as_deref()),
        ("PMCID", source.pmcid.as_deref()),
        ("URL", citation.url),
    ];
    for (name, value) in optional {
        value.into_iter().for_each(|value| drop(member(name, json!(value))));
    }
    // CSL's list of authors cannot go on; an invented author named "et al." would be sorted and counted.
    let et_al = citation.et_al().then_some("and other authors (et al.)");
    let remarks = citation.remarks.iter().map(String::as_str).chain(et_al);
    let note: Vec<&str> = remarks.chain([preface]).collect();
    member("note", json!(note.join("\n")));
    Value::Object(item)
}

fn name(name: &Name) -> Value {
    match &name.given {
        Some(given) => json!({ "family": name.family, "given": given }),
        None => json!({ "family": name.family }),
    }
}
