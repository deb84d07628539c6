//! RIS, and PubMed's records as tagged lines or XML, read by biblib.

use biblib::{Author, Citation, CitationParser, PubMedParser, PubMedXmlParser, RisParser};
use evidence_bundle::{Issued, Name, Publication, PublicationState, Registration, Source, SourceKind};

use crate::names::{address, doi, pmcid, pmid};
use crate::problem::Place;
use crate::record::registration;
use crate::text::plain;
use crate::{Format, Problem, Record, Reference};

pub(crate) fn read(text: &str, format: Format) -> Result<Vec<Record>, Problem> {
    let parser: &dyn CitationParser = match format {
        Format::PubMed => &PubMedParser::new(),
        Format::PubMedXml => &PubMedXmlParser::new(),
        _ => &RisParser::new(),
    };
    let citations = parser.parse(text).map_err(|error| {
        let place = error.line.map(|line| Place { line, column: error.column });
        let message = evidence_bundle::excerpt(&error.error.to_string());
        Problem { place, ..Problem::new(message, "save the record again, and leave it as it is") }
    })?;
    Ok(citations.iter().map(reference).map(|reference| Record::Reference(Box::new(reference))).collect())
}

/// A citation as a source. Its title is empty where the record has none.
fn reference(citation: &Citation) -> Reference {
    let types: Vec<String> = citation.citation_type.iter().map(|kind| kind.trim().to_lowercase()).collect();
    let is = |known: &str| types.iter().any(|kind| kind == known);
    let date = citation.date.as_ref();
    let parts = date.and_then(|date| {
        let rest = date.month.into_iter().chain(date.month.and(date.day)).map(u32::from);
        Some([u32::try_from(date.year).ok()?].into_iter().chain(rest).collect::<Vec<u32>>())
    });
    let text = |text: &Option<String>| text.as_deref().and_then(plain);
    let pages = citation.pages.as_deref().and_then(plain);
    Reference {
        source: Source {
            csl_type: csl_type(&types).to_owned(),
            author: citation.authors.iter().filter_map(name).collect(),
            title: title(&citation.title).unwrap_or_default(),
            container_title: citation.journal.as_deref().or(citation.journal_abbr.as_deref()).and_then(journal),
            issued: parts.as_deref().and_then(issued),
            volume: text(&citation.volume),
            issue: text(&citation.issue),
            page: pages,
            doi: citation.doi.as_deref().and_then(doi),
            pmid: citation.pmid.as_deref().and_then(pmid),
            pmcid: citation.pmc_id.as_deref().and_then(pmcid),
            url: citation.urls.iter().find_map(|url| address(url)),
            kind: kind(&types),
            publication: publication(citation, &is),
            ..Source::default()
        },
        abstract_text: citation.abstract_text.clone(),
        registrations: registrations(citation),
        is_trial: kind(&types) == SourceKind::TrialReport,
        notice: notice(citation),
    }
}

/// PubMed ends a title with a full stop, and puts one in brackets that it has translated.
pub(crate) fn title(text: &str) -> Option<String> {
    let title = plain(text)?;
    let title = title.strip_suffix('.').filter(|title| !title.ends_with('.')).unwrap_or(&title).to_owned();
    (!title.is_empty()).then_some(title)
}

/// PubMed writes "Lancet (London, England)" and "The Lancet. Neurology".
fn journal(text: &str) -> Option<String> {
    let name = plain(text)?;
    let name = name.split(" = ").next().unwrap_or(&name);
    let name = match name.rsplit_once(" (") {
        Some((name, place)) if place.ends_with(')') && !name.is_empty() => name,
        _ => name,
    };
    Some(name.replace(". ", " ").trim_end_matches('.').to_owned())
}

/// "Davalos, Antoni"; a group has no given name.
fn name(author: &Author) -> Option<Name> {
    let given: Vec<&str> =
        [&author.given_name, &author.middle_name].into_iter().filter_map(|name| name.as_deref()).collect();
    Some(Name { family: plain(&author.name)?, given: plain(&given.join(" ")) })
}

/// A date that the format allows: a year, with month and day where they are real.
pub(crate) fn issued(parts: &[u32]) -> Option<Issued> {
    let year = *parts.first().filter(|year| (1600..2100).contains(*year))?;
    let month = parts.get(1).copied().filter(|month| (1..=12).contains(month));
    let day = month.and_then(|month| {
        let day = *parts.get(2)?;
        let date =
            jiff::civil::Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?);
        date.is_ok().then_some(day)
    });
    Some(Issued { date_parts: vec![[Some(year), month, day].into_iter().flatten().collect()] })
}

/// By PubMed's publication types, and by no others. Notices and reviews come first: PubMed gives them several types.
fn kind(types: &[String]) -> SourceKind {
    use SourceKind::{Comment, Guideline, MetaAnalysis, SystematicReview, TrialReport, Unknown};
    let is = |known: &[&str]| types.iter().any(|kind| known.contains(&kind.as_str()));
    if is(&["retraction of publication", "retraction notice", "expression of concern", "published erratum"])
        || is(&["comment", "editorial", "letter"])
    {
        Comment
    } else if is(&["guideline", "practice guideline"]) {
        Guideline
    } else if is(&["systematic review"]) {
        SystematicReview
    } else if is(&["meta-analysis", "network meta-analysis"]) {
        MetaAnalysis
    } else if is(&["clinical trial protocol"]) {
        Unknown
    } else if is(&[
        "randomized controlled trial",
        "controlled clinical trial",
        "clinical trial",
        "pragmatic clinical trial",
    ]) || types.iter().any(|kind| kind.starts_with("clinical trial, phase"))
        || is(&["equivalence trial", "adaptive clinical trial"])
    {
        TrialReport
    } else {
        Unknown
    }
}

fn csl_type(types: &[String]) -> &'static str {
    let is = |known: &str| types.iter().any(|kind| kind == known);
    match () {
        () if is("book") => "book",
        () if is("book chapter") => "chapter",
        () if is("report") => "report",
        () if is("thesis/dissertation") => "thesis",
        () if is("conference proceeding") => "paper-conference",
        () if is("electronic citation") => "webpage",
        () => "article-journal",
    }
}

/// What PubMed says of an article that no longer stands as it was. It is silent on one that stands.
fn publication(citation: &Citation, is: &dyn Fn(&str) -> bool) -> Option<Publication> {
    let has = |tag: &str| citation.extra_fields.get(tag).is_some_and(|values| !values.is_empty());
    let state = if is("retracted publication") || has("RIN") {
        PublicationState::Retracted
    } else if has("ECI") {
        PublicationState::Concern
    } else if has("EIN") || has("CRI") {
        PublicationState::Corrected
    } else {
        return None;
    };
    Some(Publication { state, ..Publication::default() })
}

/// "Lancet. 2020;395:1. PMID: 33045189"
fn notice(citation: &Citation) -> Option<String> {
    let texts = ["RIN", "ECI", "EIN", "CRI"].into_iter().find_map(|tag| citation.extra_fields.get(tag))?;
    let (_, number) = texts.first()?.rsplit_once("PMID:")?;
    pmid(number.trim().trim_end_matches('.'))
}

/// "ClinicalTrials.gov/NCT00331890"
fn registrations(citation: &Citation) -> Vec<Registration> {
    let listed = citation.extra_fields.get("SI").into_iter().flatten();
    let mut numbers: Vec<Registration> = Vec::new();
    for number in listed.filter_map(|entry| registration(entry.rsplit_once('/').map_or(entry, |(_, number)| number))) {
        if !numbers.contains(&number) {
            numbers.push(number);
        }
    }
    numbers
}
