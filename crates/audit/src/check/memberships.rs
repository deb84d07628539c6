//! What a review's passages say of a trial's place in it, of a certainty and in which words, against what the bundle says.
use evidence_bundle::{Finding, Membership, MembershipState, Origin, Passage, Rating, Review, Trial};

use super::vocabulary::{Wordings, named, plain};
use crate::context::Context;

pub(super) fn check(context: &Context, findings: &mut Vec<Finding>) {
    for (index, review) in context.bundle.reviews.iter().enumerate() {
        let path = format!("reviews[{index}]");
        certainties(&path, context, review, findings);
        quotations(&path, context, review, findings);
        for (m, member) in review.membership.iter().enumerate() {
            place(&format!("{path}.membership[{m}]"), context, member, findings);
        }
    }
}

const RATINGS: &Wordings<Rating> = &[
    (
        Rating::VeryLow,
        &[
            "very low certainty",
            "very low quality",
            "very low confidence",
            "sehr niedrige vertrauenswürdigkeit",
            "sehr niedrige qualität",
        ],
    ),
    (
        Rating::Low,
        &["low certainty", "low quality", "low confidence", "niedrige vertrauenswürdigkeit", "niedrige qualität"],
    ),
    (
        Rating::Moderate,
        &[
            "moderate certainty",
            "moderate quality",
            "moderate confidence",
            "moderate vertrauenswürdigkeit",
            "moderate qualität",
        ],
    ),
    (
        Rating::High,
        &["high certainty", "high quality", "high confidence", "hohe vertrauenswürdigkeit", "hohe qualität"],
    ),
];

/// E076
fn certainties(path: &str, context: &Context, review: &Review, findings: &mut Vec<Finding>) {
    for (index, conclusion) in review.conclusions.iter().enumerate() {
        let certainty = &conclusion.certainty;
        let texts = context.texts(&certainty.passages);
        let said: Vec<Rating> = texts.flat_map(|text| named(&plain(text), RATINGS)).map(|(_, rating)| rating).collect();
        if !said.is_empty() && !said.contains(&certainty.rating) {
            findings.push(Finding::new(
                "E076",
                &format!("{path}.conclusions[{index}].certainty"),
                "the passage names another certainty".to_owned(),
                "give the rating that the passage names, or name the passage that states this one",
            ));
        }
    }
}

/// E079: a statement that is labelled as the review's own words stands in a passage word for word.
fn quotations(path: &str, context: &Context, review: &Review, findings: &mut Vec<Finding>) {
    for (index, conclusion) in review.conclusions.iter().enumerate() {
        let Some(statement) = conclusion.statement.as_ref().filter(|s| s.origin == Origin::Verbatim) else { continue };
        let mut passages = context.passages(&statement.passages).peekable();
        // Passages that are not there are told by another rule.
        let is_missing = passages.peek().is_none() && !statement.passages.is_empty();
        let mut read = passages.filter_map(|passage| passage.exact.as_deref());
        if !is_missing && !read.any(|exact| plain(exact).contains(&plain(&statement.text))) {
            findings.push(Finding::new(
                "E079",
                &format!("{path}.conclusions[{index}].statement"),
                "these words are labelled as the review's own, and none of their passages has them".to_owned(),
                "quote the words as the passage has them, or say in `origin` whose they are",
            ));
        }
    }
}

/// E077 and E078
fn place(path: &str, context: &Context, member: &Membership, findings: &mut Vec<Finding>) {
    let state = member.state;
    if !matches!(state, MembershipState::Included | MembershipState::Excluded) {
        return;
    }
    if member.passages.is_empty() && member.no_room_in.is_none() {
        return findings.push(Finding::new(
            "E077",
            path,
            "a trial is said to be in or out of a review, and no passage says so".to_owned(),
            "name the passage that lists it, or write `not-established`",
        ));
    }
    let trial = context.trial(&member.trial);
    let said: Vec<Said> = context.passages(&member.passages).filter_map(|passage| says(passage, trial)).collect();
    let of = |named: bool| said.iter().filter(move |said| said.of_it == named);
    // What names the trial outweighs the rest. That others are included does not tell that it is out.
    let told = of(true).next().is_some();
    let mut counts = of(told).filter(|_| told || state == MembershipState::Included).peekable();
    let opposite = counts.peek().is_some() && counts.all(|said| said.state != state);
    if opposite {
        findings.push(Finding::new(
            "E078",
            path,
            "the passages say the opposite of this `state`".to_owned(),
            "give the state that the passages state, or name the passage that states this one",
        ));
    }
}

const PLACES: &Wordings<MembershipState> = &[
    (MembershipState::Excluded, &["excluded", "excludes", "exclusion", "ineligible", "not eligible", "ausgeschlossen"]),
    (MembershipState::Included, &["included", "includes", "inclusion", "eingeschlossen"]),
];

/// What a passage says of a place in a review.
struct Said {
    state: MembershipState,
    /// Whether it names the trial.
    of_it: bool,
}

/// What a passage and its place in the source say; nothing where they say both.
fn says(passage: &Passage, trial: Option<&Trial>) -> Option<Said> {
    let text =
        plain(&format!("{} {}", passage.text().unwrap_or_default(), passage.locator.as_deref().unwrap_or_default()));
    let said = named(&text, PLACES);
    let (_, state) = *said.first()?;
    let of_it = trial.is_some_and(|trial| text.contains(&plain(&trial.name)));
    said.iter().all(|(_, other)| *other == state).then_some(Said { state, of_it })
}
