//! The values that more than one part of a review shows.

use evidence_bundle::{self as bundle, Estimate, Rating};

use crate::catalogue::Key;
use crate::citations::Citer;
use crate::isolate::sentence_case;
use crate::results;
use crate::values::{Draft, Kind};

/// "6 trials, 1,689 people", or what is known of it, with what it rests on.
pub(super) fn people(
    citer: &Citer,
    trials: Option<&bundle::Quantity>,
    participants: Option<&bundle::Quantity>,
) -> Option<Draft> {
    let trials = trials.map(|of| citer.plain(of, of.value.map(|trials| citer.words.trials(trials))));
    let people = participants.map(|of| citer.plain(of, of.value.map(|people| citer.words.people(people))));
    match (trials, people) {
        (Some(mut trials), Some(people)) => {
            trials.add(", ", people);
            Some(trials)
        }
        (one, other) => one.or(other),
    }
}

/// How sure the raters are; behind it who they are, and their reasons.
pub(crate) fn rated(citer: &Citer, certainty: &bundle::Certainty) -> Draft {
    let text = citer.words.certainty(certainty.rating).to_owned();
    let mut step = citer.step(&certainty.passages);
    if certainty.rating != Rating::NotEstablished {
        let rater = certainty.rater.as_deref().map(|rater| citer.word(rater));
        step.notes.extend(rater.map(|rater| citer.words.fill(Key::RatedBy, &[&rater])));
    }
    if !certainty.reasons.is_empty() {
        let reasons: Vec<String> = certainty.reasons.iter().map(|reason| citer.own(reason)).collect();
        step.notes.push(citer.words.fill(Key::Reasons, &[&reasons.join("; ")]));
    }
    Draft { text, kind: Kind::Reported, step }
}

/// "30 mL for 10 days"
pub(super) fn regimen(citer: &Citer, covered: &bundle::Covered) -> Draft {
    let mut draft = citer.plain(&covered.dose, citer.words.quantity(&covered.dose));
    let course = citer.plain(&covered.course, citer.words.quantity(&covered.course));
    draft.text = citer.words.phase(&draft.text, &course.text);
    draft.rest_on(course);
    draft
}

/// An estimate by itself: "risk ratio 0.96 (95% CI 0.65 to 1.41)".
pub(super) fn effect(citer: &Citer, estimate: &Estimate) -> Draft {
    let arms = [citer.words.say(Key::Treatment), citer.words.say(Key::Control)];
    let text = sentence_case(&results::effect(citer.words, estimate, arms));
    let mut draft = Draft { text, kind: Kind::Reported, step: citer.step(&estimate.passages) };
    results::narrow(citer, estimate, &mut draft);
    draft
}

/// An estimate with the trials and people it is from.
pub(crate) fn figure(citer: &Citer, estimate: &Estimate) -> Draft {
    let from = people(citer, estimate.trials.as_ref(), estimate.participants.as_ref());
    let arms = [citer.words.say(Key::Treatment), citer.words.say(Key::Control)];
    let text = results::estimate(citer.words, estimate, from.as_ref().map(|from| from.text.as_str()), arms);
    let mut draft = Draft { text, kind: Kind::Reported, step: citer.step(&estimate.passages) };
    from.into_iter().for_each(|from| draft.rest_on(from));
    results::narrow(citer, estimate, &mut draft);
    draft
}
