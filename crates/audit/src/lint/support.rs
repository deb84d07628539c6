//! Facts that rest on sources which no longer stand, and on nothing else.
use evidence_bundle::{Finding, Item, Owner, PublicationState, walk};

use crate::context::Context;

/// Words that tell a reader that something is from an earlier version.
const SAID: [&str; 4] = ["previous version", "earlier version", "superseded", "retracted"];

/// W017
pub(super) fn lint(context: &Context, findings: &mut Vec<Finding>) {
    let bundle = context.bundle;
    walk(bundle, &mut |visited| {
        // A review that is superseded is shown as what it was.
        if matches!(visited.owner, Owner::Review(index) if bundle.reviews[index].superseded_by.is_some()) {
            return;
        }
        let said = match visited.item {
            Item::Term(term) => term.value.as_deref(),
            Item::Text(text, _) => Some(text),
            _ => None,
        };
        let passages = context.passages(visited.item.passages());
        let mut states = passages.map(|passage| state(context, &passage.source)).peekable();
        let stands = |state: PublicationState| matches!(state, PublicationState::Current | PublicationState::Corrected);
        if states.peek().is_none() || states.any(stands) {
            return;
        }
        if !said.is_some_and(|text| SAID.iter().any(|words| text.to_lowercase().contains(words))) {
            findings.push(Finding::new(
                "W017",
                visited.path,
                "this rests on nothing but a source that is superseded, retracted or doubted".to_owned(),
                "name a passage of a source that stands, or say in the words that it is from the previous version",
            ));
        }
    });
}

fn state(context: &Context, id: &str) -> PublicationState {
    let publication = context.source(id).and_then(|source| source.publication.as_ref());
    publication.map_or(PublicationState::Current, |publication| publication.state)
}
