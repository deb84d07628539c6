//! Sources, passages and the colophon.

use super::numbers::date;
use crate::bundle::{Basis, Checked, Label, Passage, PublicationState, Source};

/// "Heiss and others 2012"
pub fn short(source: &Source) -> String {
    let family = |index: usize| source.author.get(index).map(|name| name.family.as_str());
    let authors = match (family(0), family(1)) {
        (Some(first), _) if source.et_al == Some(true) || source.author.len() > 2 => format!("{first} and others"),
        (Some(first), Some(second)) => format!("{first} and {second}"),
        (Some(first), None) => first.to_owned(),
        _ => source.title.clone(),
    };
    match year(source) {
        Some(year) => format!("{authors} {year}"),
        None => authors,
    }
}

fn year(source: &Source) -> Option<u32> {
    source.issued.as_ref()?.date_parts.first()?.first().copied()
}

pub fn authors(source: &Source) -> String {
    let mut names: Vec<String> = source
        .author
        .iter()
        .map(|name| match &name.given {
            Some(given) => format!("{} {given}", name.family),
            None => name.family.clone(),
        })
        .collect();
    if source.et_al == Some(true) {
        names.push("and others".to_owned());
    }
    names.join(", ")
}

/// "Stroke 2012;43(3):630–636", "Cochrane Database of Systematic Reviews 2023, version pub7"
pub fn published(source: &Source) -> String {
    let mut text = source.container_title.clone().unwrap_or_default();
    if let Some(year) = year(source) {
        text.push_str(&format!(" {year}"));
    }
    if let Some(volume) = &source.volume {
        text.push_str(&format!(";{volume}"));
    }
    if let Some(issue) = &source.issue {
        text.push_str(&format!("({issue})"));
    }
    if let Some(page) = &source.page {
        text.push_str(&format!(":{}", page.replace('-', "–")));
    }
    if let Some(version) = &source.version {
        text.push_str(&format!(", version {version}"));
    }
    text.trim().to_owned()
}

pub(super) fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Abstract => "abstract",
        Basis::FullText => "full text",
        Basis::Table => "table",
        Basis::Registry => "registry entry",
        Basis::ProductInformation => "product information",
        Basis::Comment => "comment",
        Basis::Article => "article",
    }
}

/// "abstract", "table 1"
pub fn place(passage: &Passage) -> String {
    let label = match passage.label {
        Some(Label::Section) => "section",
        Some(Label::Table) => "table",
        Some(Label::Page) => "page",
        None => "",
    };
    let read = passage.basis.map_or("", basis);
    let locator = passage.locator.as_deref().map(|locator| format!("{label} {locator}"));
    match locator {
        Some(locator) if label == read || read.is_empty() => locator.trim().to_owned(),
        Some(locator) => format!("{read}, {}", locator.trim()),
        None => read.to_owned(),
    }
}

/// The mark of the article that the widget accompanies.
pub const ARTICLE: &str = "article";
pub const NOT_RE_READ: &str = "not re-read in the source itself";

pub fn checked(checked: Checked) -> &'static str {
    match checked {
        Checked::Primary => "read in the source itself",
        Checked::Secondary => NOT_RE_READ,
        Checked::Article => "stated by the article",
        Checked::NotYet => "not checked yet",
    }
}

/// That a source no longer stands as it was.
pub fn flag(state: PublicationState, by: Option<&str>) -> Option<String> {
    let by = by.map(|mark| format!(" by source {mark}")).unwrap_or_default();
    match state {
        PublicationState::Current => None,
        PublicationState::Corrected => Some(format!("Corrected{by}")),
        PublicationState::Concern => Some("An expression of concern was published".to_owned()),
        PublicationState::Retracted => Some("Retracted".to_owned()),
        PublicationState::Superseded => Some(format!("Superseded{by}")),
    }
}

/// The same in short, beside every number from such a source.
pub fn unsound(state: PublicationState) -> Option<&'static str> {
    match state {
        PublicationState::Current => None,
        PublicationState::Corrected => Some("corrected source"),
        PublicationState::Concern => Some("source under an expression of concern"),
        PublicationState::Retracted => Some("retracted source"),
        PublicationState::Superseded => Some("superseded source"),
    }
}

pub fn colophon(checked_on: &str, version: &str, evidence_to: Option<&str>) -> Vec<String> {
    let mut lines = vec![format!("Facts checked against their sources on {}.", date(checked_on))];
    lines.extend(evidence_to.map(|to| format!("The last search it rests on was in {}.", date(to))));
    lines.push(format!("Version {version}."));
    lines
}
