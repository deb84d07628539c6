//! Publications: what no longer stands carries its flag, and an identifier belongs to the journal that is named.
use evidence_bundle::{Bundle, Finding, PublicationState, Source, SourceKind};

use crate::context::Context;

pub(super) fn check(context: &Context, findings: &mut Vec<Finding>) {
    let bundle = context.bundle;
    for (index, source) in bundle.sources.iter().enumerate() {
        let path = format!("sources[{index}]");
        retracted(&path, source, findings);
        superseded(&path, bundle, source, findings);
        journal(&path, source, findings);
    }
}

fn state(source: &Source) -> PublicationState {
    source.publication.as_ref().map_or(PublicationState::Current, |publication| publication.state)
}

/// E080: publishers put the retraction into the title; the bundle has to put it into the state, which is shown at every
/// number.
fn retracted(path: &str, source: &Source, findings: &mut Vec<Finding>) {
    if is_retracted_by_title(source) && state(source) != PublicationState::Retracted {
        findings.push(Finding::new(
            "E080",
            path,
            "the title says that the source is retracted, and its state does not".to_owned(),
            "write `\"publication\": { \"state\": \"retracted\" }`, so that every number from it carries the flag",
        ));
    }
}

/// Whether the title says that the source is retracted. The notice that retracts another one is a comment.
pub fn is_retracted_by_title(source: &Source) -> bool {
    let title = source.title.trim_start_matches(['[', '(', ' ']).to_lowercase();
    let is_notice = source.kind == SourceKind::Comment && title.starts_with("retraction");
    !is_notice && ["retracted", "retraction", "withdrawn"].iter().any(|word| title.starts_with(word))
}

/// E081: a review that is superseded in the bundle is from a source that says so.
fn superseded(path: &str, bundle: &Bundle, source: &Source, findings: &mut Vec<Finding>) {
    let is_superseded =
        bundle.reviews.iter().any(|review| review.source == source.id && review.superseded_by.is_some());
    if is_superseded && state(source) == PublicationState::Current {
        findings.push(Finding::new(
            "E081",
            path,
            "a review from this source is superseded, and the source's state does not say so".to_owned(),
            "write `\"publication\": { \"state\": \"superseded\" }`, with the newer source in `by`",
        ));
    }
}

/// Journals whose name is in their DOIs.
const JOURNALS: [(&str, &str); 3] = [
    ("10.1161/strokeaha.", "Stroke"),
    ("10.1002/14651858.", "Cochrane Database of Systematic Reviews"),
    ("10.1016/s1474-4422", "The Lancet Neurology"),
];

/// E082
fn journal(path: &str, source: &Source, findings: &mut Vec<Finding>) {
    let (Some(doi), Some(named)) = (&source.doi, &source.container_title) else { return };
    let doi = doi.to_lowercase();
    let Some((_, journal)) = JOURNALS.iter().find(|(prefix, _)| doi.starts_with(prefix)) else { return };
    let same = |title: &str| title.to_lowercase().trim_start_matches("the ").to_owned();
    if same(named) != same(journal) {
        findings.push(Finding::new(
            "E082",
            &format!("{path}.container-title"),
            format!("the DOI is one of `{journal}`, and the source is said to be in `{named}`"),
            "take the journal and the DOI from the same page",
        ));
    }
}
