//! CSL-JSON. Only the fields that a source of a bundle has are read; programs add others of any form.

use evidence_bundle::{Issued, Name, Source, SourceKind};
use serde::Deserialize;
use serde_json::Value;

use crate::citation::{issued, title};
use crate::names::{address, doi, pmcid, pmid};
use crate::text::plain;
use crate::{Problem, Record, Reference};

#[derive(Deserialize)]
#[serde(untagged)]
enum File {
    List(Vec<Item>),
    One(Box<Item>),
}

/// Numbers may be given as texts, and the other way round.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", default)]
#[derive(Default)]
struct Item {
    r#type: Value,
    title: Value,
    author: Vec<Person>,
    container_title: Value,
    issued: Dated,
    volume: Value,
    issue: Value,
    page: Value,
    #[serde(rename = "DOI")]
    doi: Value,
    #[serde(rename = "PMID")]
    pmid: Value,
    #[serde(rename = "PMCID")]
    pmcid: Value,
    #[serde(rename = "URL")]
    url: Value,
    r#abstract: Value,
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "kebab-case", default)]
struct Person {
    family: Option<String>,
    given: Option<String>,
    literal: Option<String>,
    non_dropping_particle: Option<String>,
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "kebab-case", default)]
struct Dated {
    date_parts: Vec<Vec<Value>>,
    raw: Option<String>,
}

pub(crate) fn read(text: &str) -> Result<Vec<Record>, Problem> {
    let file: File = serde_json::from_str(text).map_err(|error| Problem::of_json(&error))?;
    let items = match file {
        File::List(items) => items,
        File::One(item) => vec![*item],
    };
    Ok(items.iter().map(reference).map(|reference| Record::Reference(Box::new(reference))).collect())
}

/// An item as a source. Its title is empty where it has none.
fn reference(item: &Item) -> Reference {
    let text = |value: &Value| words(value).as_deref().and_then(plain);
    Reference {
        source: Source {
            csl_type: text(&item.r#type).unwrap_or_else(|| "article-journal".to_owned()),
            author: item.author.iter().filter_map(name).collect(),
            title: words(&item.title).as_deref().and_then(title).unwrap_or_default(),
            container_title: text(&item.container_title),
            issued: date(&item.issued),
            volume: text(&item.volume),
            issue: text(&item.issue),
            page: text(&item.page),
            doi: words(&item.doi).as_deref().and_then(doi),
            pmid: words(&item.pmid).as_deref().and_then(pmid),
            pmcid: words(&item.pmcid).as_deref().and_then(pmcid),
            url: words(&item.url).as_deref().and_then(address),
            kind: SourceKind::Unknown,
            ..Source::default()
        },
        abstract_text: words(&item.r#abstract),
        ..Reference::default()
    }
}

/// A text, a number, or the first of a list, as Crossref gives titles.
fn words(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Array(list) => list.first()?.as_str().map(str::to_owned),
        _ => None,
    }
}

fn name(person: &Person) -> Option<Name> {
    let family = person.family.as_deref().or(person.literal.as_deref())?;
    let family = person
        .non_dropping_particle
        .as_ref()
        .map_or_else(|| family.to_owned(), |particle| format!("{particle} {family}"));
    Some(Name { family: plain(&family)?, given: person.given.as_deref().and_then(plain) })
}

fn date(dated: &Dated) -> Option<Issued> {
    let number = |part: &Value| words(part)?.trim().parse().ok();
    let raw = || dated.raw.as_deref().map(|raw| raw.split('-').map_while(|part| part.trim().parse().ok()).collect());
    let parts = dated.date_parts.first().map(|parts| parts.iter().map_while(number).collect::<Vec<u32>>()).or_else(raw);
    issued(&parts.unwrap_or_default())
}
