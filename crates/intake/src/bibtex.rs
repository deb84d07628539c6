//! BibTeX and BibLaTeX, read by biblatex, which knows the accents of TeX.

use biblatex::{Bibliography, ChunksExt as _, Entry, EntryType, Person};
use evidence_bundle::{Issued, Name, Place as Span, Source, SourceKind};

use crate::citation::{issued, title};
use crate::names::{address, doi, pmcid, pmid};
use crate::problem::Place;
use crate::text::plain;
use crate::{Problem, Record, Reference};

pub(crate) fn read(text: &str) -> Result<Vec<Record>, Problem> {
    let entries = Bibliography::parse(text).map_err(|error| {
        let place = Span::at(text, error.span.start, 0);
        let place = Some(Place { line: place.line, column: Some(place.column) });
        let message = evidence_bundle::excerpt(&error.kind.to_string());
        Problem { place, ..Problem::new(message, "mend the entry, or export it again") }
    })?;
    Ok(entries.iter().map(reference).map(|reference| Record::Reference(Box::new(reference))).collect())
}

/// An entry as a source. Its title is empty where it has none.
fn reference(entry: &Entry) -> Reference {
    let field = |name: &str| entry.get(name).map(|chunks| chunks.format_verbatim());
    let text = |names: &[&str]| names.iter().find_map(|name| field(name)).as_deref().and_then(plain);
    let authors = entry.get_as::<Vec<Person>>("author").unwrap_or_default();
    Reference {
        source: Source {
            csl_type: csl_type(&entry.entry_type).to_owned(),
            et_al: authors.iter().any(is_others).then_some(true),
            author: authors.iter().filter(|person| !is_others(person)).filter_map(name).collect(),
            title: field("title").as_deref().and_then(title).unwrap_or_default(),
            container_title: text(&["journaltitle", "journal", "booktitle"]),
            issued: date(&field),
            volume: text(&["volume"]),
            issue: text(&["number", "issue"]),
            page: text(&["pages"]).map(|pages| pages.replace("--", "-").replace('–', "-")),
            doi: field("doi").as_deref().and_then(doi),
            pmid: field("pmid").as_deref().and_then(pmid),
            pmcid: ["pmcid", "pmc"].into_iter().find_map(field).as_deref().and_then(pmcid),
            url: field("url").as_deref().and_then(address),
            kind: SourceKind::Unknown,
            ..Source::default()
        },
        abstract_text: field("abstract"),
        ..Reference::default()
    }
}

/// "and others"
fn is_others(person: &Person) -> bool {
    person.name == "others" && person.given_name.is_empty()
}

fn name(person: &Person) -> Option<Name> {
    let family = [person.prefix.as_str(), &person.name, &person.suffix];
    let family: Vec<&str> = family.into_iter().filter(|part| !part.is_empty()).collect();
    Some(Name { family: plain(&family.join(" "))?, given: plain(&person.given_name) })
}

/// `date = {2012-06-11}`, or year, month and day each in its field; a month in digits or by the beginning of its name.
fn date(field: &dyn Fn(&str) -> Option<String>) -> Option<Issued> {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let parts: Vec<String> = match field("date") {
        Some(date) => date.trim().split('-').map(str::to_owned).collect(),
        None => [field("year"), field("month"), field("day")].into_iter().map_while(|part| part).collect(),
    };
    let number = |part: &String| {
        let part = part.trim().to_lowercase();
        let named = MONTHS.iter().zip(1..).find(|(month, _)| part.starts_with(**month));
        part.parse().ok().or(named.map(|(_, number)| number))
    };
    issued(&parts.iter().map_while(number).collect::<Vec<u32>>())
}

fn csl_type(kind: &EntryType) -> &'static str {
    match kind {
        EntryType::Book => "book",
        EntryType::InBook | EntryType::InCollection => "chapter",
        EntryType::InProceedings => "paper-conference",
        EntryType::Report | EntryType::TechReport => "report",
        EntryType::Thesis | EntryType::PhdThesis | EntryType::MastersThesis => "thesis",
        EntryType::Online => "webpage",
        _ => "article-journal",
    }
}
