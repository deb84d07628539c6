//! Facts that rest on sources which no longer stand, and on nothing else.

use crate::bundle::check::walk::{Item, walk};
use crate::bundle::{Bundle, Finding, PublicationState};

/// Words that tell a reader that something is from an earlier version.
const SAID: [&str; 4] = ["previous version", "earlier version", "superseded", "retracted"];

/// W017
pub(super) fn lint(bundle: &Bundle, findings: &mut Vec<Finding>) {
    walk(bundle, &mut |path, item| {
        // A review that is superseded is shown as what it was.
        let review =
            bundle.reviews.iter().enumerate().find(|(index, _)| path.starts_with(&format!("reviews[{index}]")));
        if review.is_some_and(|(_, review)| review.superseded_by.is_some()) {
            return;
        }
        let said = match item {
            Item::Term(term) => term.value.as_deref(),
            Item::Text(text, _) => Some(text),
            _ => None,
        };
        let passages = bundle.passages.iter().filter(|passage| item.passages().contains(&passage.id));
        let mut states = passages.map(|passage| state(bundle, &passage.source)).peekable();
        let stands = |state: PublicationState| matches!(state, PublicationState::Current | PublicationState::Corrected);
        if states.peek().is_none() || states.any(stands) {
            return;
        }
        if !said.is_some_and(|text| SAID.iter().any(|words| text.to_lowercase().contains(words))) {
            findings.push(Finding::new(
                "W017",
                path,
                "this rests on nothing but a source that is superseded, retracted or doubted".to_owned(),
                "name a passage of a source that stands, or say in the words that it is from the previous version",
            ));
        }
    });
}

fn state(bundle: &Bundle, id: &str) -> PublicationState {
    let source = bundle.sources.iter().find(|source| source.id == id);
    let publication = source.and_then(|source| source.publication.as_ref());
    publication.map_or(PublicationState::Current, |publication| publication.state)
}
