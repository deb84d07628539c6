//! The list of sources, each with its links and with every fact that calls it.

use evidence_bundle::{Ids, Source};

use super::citations::Citer;
use super::values::Fact;
use crate::catalogue::Key;

/// A source with the facts that call it.
#[derive(Debug, Clone, PartialEq)]
pub struct Reference {
    /// Its number in the article, or "article" for the article itself.
    pub mark: String,
    pub short: String,
    pub authors: String,
    pub title: String,
    pub published: String,
    pub note: Option<String>,
    /// That it is superseded, corrected or retracted.
    pub flag: Option<String>,
    pub links: Vec<Link>,
    pub callers: Vec<Caller>,
}

/// A link to a source.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    pub label: String,
    /// Always `https:`.
    pub address: String,
}

/// A fact that calls a source.
#[derive(Debug, Clone, PartialEq)]
pub struct Caller {
    /// The fact's id.
    pub id: String,
    pub name: String,
}

impl Citer<'_> {
    /// Every source, with the facts that call it, in reading order.
    pub fn references(&self, facts: &[&Fact]) -> Vec<Reference> {
        let sources = self.bundle.sources.iter().zip(&self.marks);
        let mut references: Vec<Reference> = sources.map(|(source, mark)| self.reference(mark, source)).collect();
        let marked: Ids = self.marks.iter().map(String::as_str).collect();
        for fact in facts {
            for index in fact.marks.iter().flat_map(|mark| marked.all(mark)) {
                references[index].callers.push(Caller { id: fact.id.clone(), name: fact.name.clone() });
            }
        }
        references
    }

    fn reference(&self, mark: &str, source: &Source) -> Reference {
        let by = source.publication.as_ref().and_then(|publication| publication.by.as_deref());
        let by = by.and_then(|by| self.source(by)).map(|(mark, _)| mark);
        Reference {
            mark: mark.to_owned(),
            short: self.words.short(source),
            authors: self.words.authors(source),
            title: self.title_of(source),
            published: self.words.published(source),
            note: source.note.as_deref().map(|note| self.own(note)),
            flag: source.publication.as_ref().and_then(|publication| self.words.flag(publication.state, by)),
            links: self.links(source),
            callers: Vec::new(),
        }
    }

    fn links(&self, source: &Source) -> Vec<Link> {
        let link = |label: &str, prefix: &str, id: &Option<String>| {
            id.as_deref().map(|id| Link { label: label.to_owned(), address: format!("{prefix}{id}") })
        };
        let page = source
            .url
            .as_deref()
            .filter(|url| url.starts_with("https://"))
            .map(|url| Link { label: self.words.say(Key::SourcePage).to_owned(), address: url.to_owned() });
        [
            link("DOI", "https://doi.org/", &source.doi),
            link("PubMed", "https://pubmed.ncbi.nlm.nih.gov/", &source.pmid),
            link("PubMed Central", "https://pmc.ncbi.nlm.nih.gov/articles/", &source.pmcid),
            page,
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}
