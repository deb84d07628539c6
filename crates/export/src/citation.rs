//! A source as every form of citation needs it.

use std::sync::Arc;

use evidence_bundle::{Bundle, Ids, Source, SourceKind};
use evidence_comparison::Reference;

use super::original::{Original, one_line, preface};

/// The sources of a bundle in its order.
pub(crate) struct Citations<'b> {
    pub list: Vec<Citation<'b>>,
    /// The notices, the title, the version, the day of checking, the article's address.
    pub preface: Vec<String>,
}

/// A source, and what must be said of it.
pub(crate) struct Citation<'b> {
    pub source: &'b Source,
    pub kind: &'static Kind,
    pub url: Option<&'b str>,
    /// That it no longer stands as it was, and what a reader must know of the copy that was read.
    pub remarks: Vec<String>,
}

/// A type of item as each format calls it.
pub(crate) struct Kind {
    pub csl: &'static str,
    pub ris: &'static str,
    pub bibtex: &'static str,
    /// The BibTeX field for what the item came out in.
    pub container: &'static str,
}

const fn kind(csl: &'static str, ris: &'static str, bibtex: &'static str, container: &'static str) -> Kind {
    Kind { csl, ris, bibtex, container }
}

/// CSL's types that a source on trials may have. BibTeX has few; `misc` is understood by every style.
const KINDS: [Kind; 12] = [
    kind("article-journal", "JOUR", "article", "journal"),
    kind("article-magazine", "MGZN", "article", "journal"),
    kind("article-newspaper", "NEWS", "article", "journal"),
    kind("book", "BOOK", "book", "series"),
    kind("chapter", "CHAP", "incollection", "booktitle"),
    kind("dataset", "DATA", "misc", "howpublished"),
    kind("paper-conference", "CPAPER", "inproceedings", "booktitle"),
    kind("report", "RPRT", "techreport", "series"),
    kind("software", "COMP", "misc", "howpublished"),
    kind("thesis", "THES", "phdthesis", "series"),
    kind("webpage", "ELEC", "misc", "howpublished"),
    OTHER,
];
const OTHER: Kind = kind("document", "GEN", "misc", "howpublished");

impl<'b> Citations<'b> {
    pub fn new(original: &Original<'b>) -> Self {
        let Original { bundle, comparison, .. } = original;
        let ids = Ids::of(&bundle.sources);
        let citation = |(source, reference): (&'b Source, &Arc<Reference>)| {
            let by = source.publication.as_ref().and_then(|publication| ids.find(publication.by.as_deref()?));
            let by = by.map(|index| comparison.references[index].short.as_str());
            Citation {
                source,
                kind: KINDS.iter().find(|kind| kind.csl == source.csl_type).unwrap_or(&OTHER),
                url: source.url.as_deref().or_else(|| article(bundle, source)),
                remarks: remarks(reference, by),
            }
        };
        Self {
            list: bundle.sources.iter().zip(&comparison.references).map(citation).collect(),
            preface: preface(original).iter().map(|(label, text)| one_line(&format!("{label}: {text}"))).collect(),
        }
    }
}

fn article<'b>(bundle: &'b Bundle, source: &Source) -> Option<&'b str> {
    bundle.article.as_deref().filter(|_| source.kind == SourceKind::Article)
}

/// "Superseded by source 1 (Ziganshina and others 2023)": the number means nothing where the record stands alone.
fn remarks(reference: &Reference, by: Option<&str>) -> Vec<String> {
    let flag = reference.flag.as_ref().map(|flag| match by {
        Some(by) => format!("{flag} ({by})"),
        None => flag.clone(),
    });
    flag.iter().chain(&reference.note).map(|remark| one_line(remark)).collect()
}

impl Citation<'_> {
    /// Year, month and day, the last two where known.
    pub fn date(&self) -> &[u32] {
        let parts = self.source.issued.as_ref().and_then(|issued| issued.date_parts.first());
        let parts = parts.map(Vec::as_slice).unwrap_or_default();
        match parts {
            [_, 1..=12, 1..=31, ..] => &parts[..3],
            [_, 1..=12, ..] => &parts[..2],
            [_, ..] => &parts[..1],
            [] => parts,
        }
    }

    /// Whether authors follow those that are listed.
    pub fn et_al(&self) -> bool {
        self.source.et_al == Some(true) && !self.source.author.is_empty()
    }

    /// The first and the last page, where there are two.
    pub fn pages(&self) -> Option<(&str, Option<&str>)> {
        let page = self.source.page.as_deref()?;
        let mut ends = page.split(['-', '–']).map(str::trim);
        match (ends.next(), ends.next(), ends.next()) {
            (Some(first), Some(last), None) if !first.is_empty() && !last.is_empty() => Some((first, Some(last))),
            _ => Some((page, None)),
        }
    }
}
