//! What one trial has in each row, in words, with its trail.

use evidence_bundle::{Arm, CoIntervention, Fact as _, Funding, Start, Term, Trial};

use super::citations::Citer;
use super::dimension::Dimension;
use super::results;
use super::values::{Draft, Kind, Step};
use super::words;
use crate::catalogue::Key;

use Dimension::*;

/// What a trial has in a counted dimension.
pub(crate) fn dimension(citer: &Citer, trial: &Trial, dimension: Dimension) -> Vec<Draft> {
    let regimen = &trial.regimen;
    match dimension {
        Dose if regimen.phases.is_empty() => vec![citer.quantity(trial, &regimen.dose)],
        Dose => regimen
            .phases
            .iter()
            .map(|phase| {
                let mut draft = citer.quantity(trial, &phase.dose);
                if let Some(frequency) = &phase.frequency {
                    draft.add(" ", citer.term(trial, frequency));
                }
                if let Some(route) = &phase.route {
                    draft.add(", ", citer.term(trial, route));
                }
                let length = citer.quantity(trial, &phase.length);
                // "for not stated" says nothing; how long all phases take stands in the next row.
                if phase.length.is_reported() {
                    draft.text = citer.words.phase(&draft.text, &length.text);
                }
                draft.rest_on(length);
                draft
            })
            .collect(),
        Frequency => vec![citer.term(trial, &regimen.frequency)],
        Route => vec![citer.term(trial, &regimen.route)],
        Comparator => vec![citer.term(trial, &trial.design.comparator)],
        Course => vec![course(citer, trial)],
        StartWindow => vec![start(citer, trial, &regimen.start)],
        GivenWith => regimen.given_with.iter().map(|given| given_with(citer, trial, given)).collect(),
        PrimaryOutcome => results::instruments(citer, trial),
        Region => terms(citer, trial, &trial.countries),
        Randomized => vec![citer.quantity(trial, &trial.participants.randomized)],
    }
}

pub(crate) fn start(citer: &Citer, trial: &Trial, start: &Start) -> Draft {
    citer.draft(trial, &start.window, citer.words.start(start))
}

/// "aspirin, 100 mg, daily": one value, since it is one thing that was given.
fn given_with(citer: &Citer, trial: &Trial, given: &CoIntervention) -> Draft {
    let mut draft = citer.term(trial, &given.agent);
    let details = [
        given.dose.as_ref().map(|dose| citer.quantity(trial, dose)),
        given.frequency.as_ref().map(|frequency| citer.term(trial, frequency)),
        given.course.as_ref().map(|course| citer.quantity(trial, course)),
        given.start.as_ref().map(|begun| {
            let mut draft = start(citer, trial, begun);
            draft.text = citer.words.fill(Key::Begun, &[&draft.text]);
            draft
        }),
    ];
    for detail in details.into_iter().flatten() {
        draft.add(", ", detail);
    }
    draft
}

/// Several terms; those that rest on the same passages are one value.
pub(crate) fn terms(citer: &Citer, trial: &Trial, terms: &[Term]) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    for draft in terms.iter().map(|term| citer.term(trial, term)) {
        match drafts.last_mut() {
            Some(last) if last.kind == draft.kind && last.step.quotes == draft.step.quotes => {
                last.add(", ", draft);
            }
            _ => drafts.push(draft),
        }
    }
    drafts
}

/// A term that a trial may have.
pub(crate) fn optional(citer: &Citer, trial: &Trial, term: &Option<Term>) -> Vec<Draft> {
    term.iter().map(|term| citer.term(trial, term)).collect()
}

/// How many courses, and how far apart: "2, 6 months apart".
/// "14 days (courses: 8, 21 days apart)"
pub(crate) fn course(citer: &Citer, trial: &Trial) -> Draft {
    let mut draft = citer.quantity(trial, &trial.regimen.course);
    if draft.kind != Kind::Reported {
        return draft;
    }
    for repeated in courses(citer, trial) {
        draft.text = citer.words.fill(Key::CourseRepeated, &[&draft.text, &repeated.text]);
        draft.rest_on(repeated);
    }
    draft
}

pub(crate) fn split(citer: &Citer, trial: &Trial) -> Vec<Draft> {
    optional(citer, trial, &trial.regimen.split)
}

pub(crate) fn concentration(citer: &Citer, trial: &Trial) -> Vec<Draft> {
    trial.regimen.concentration.iter().map(|amount| citer.quantity(trial, amount)).collect()
}

pub(crate) fn cycle_days(citer: &Citer, trial: &Trial) -> Vec<Draft> {
    optional(citer, trial, &trial.regimen.days)
}

pub(crate) fn until(citer: &Citer, trial: &Trial) -> Vec<Draft> {
    optional(citer, trial, &trial.regimen.until)
}

pub(crate) fn max_dose(citer: &Citer, trial: &Trial) -> Vec<Draft> {
    trial.regimen.max_dose.iter().map(|most| citer.quantity(trial, most)).collect()
}

pub(crate) fn courses(citer: &Citer, trial: &Trial) -> Vec<Draft> {
    let courses = trial.regimen.courses.iter().map(|courses| {
        let mut draft = citer.quantity(trial, &courses.count);
        if let Some(interval) = &courses.interval {
            let apart = citer.quantity(trial, interval);
            let text = match apart.kind {
                Kind::Reported => citer.words.fill(Key::Apart, &[&apart.text]),
                _ => citer.words.fill(Key::TimeBetween, &[&apart.text]),
            };
            draft.text = format!("{}, {text}", draft.text);
            draft.rest_on(apart);
        }
        draft
    });
    courses.collect()
}

pub(crate) fn arms(citer: &Citer, trial: &Trial) -> Vec<Draft> {
    let arm = |arm: &Arm| {
        let mut draft = citer.quantity(trial, arm.randomized.as_ref()?);
        draft.text = citer.words.fill(Key::ToArm, &[&draft.text, &citer.word(&arm.name)]);
        Some(draft)
    };
    trial.participants.arms.iter().filter_map(arm).collect()
}

pub(crate) fn design(citer: &Citer, trial: &Trial) -> Vec<Draft> {
    let design = &trial.design;
    let parts = [Some(&design.allocation), Some(&design.masking), design.centres.as_ref(), design.model.as_ref()];
    terms(citer, trial, &parts.into_iter().flatten().cloned().collect::<Vec<_>>())
}

/// The sample size in a later review, and that it says no more than that.
pub(crate) fn sample_size(citer: &Citer, trial: &Trial) -> Vec<Draft> {
    let size = |size| {
        let mut draft = citer.quantity(trial, size);
        draft.step.notes.push(citer.words.say(Key::WhomItCounts).to_owned());
        draft
    };
    trial.participants.sample_size.iter().map(size).collect()
}

/// Who paid, and for what: "a foundation: supplied the drug".
pub(crate) fn funding(citer: &Citer, trial: &Trial) -> Vec<Draft> {
    let funder = |funding: &Funding| {
        let mut draft = citer.term(trial, &funding.name);
        funding.role.iter().for_each(|role| draft.add(": ", citer.term(trial, role)));
        draft
    };
    trial.funding.iter().map(funder).collect()
}

/// Entries in trial registries. A number there is its own source.
pub(crate) fn registration(_: &Citer, trial: &Trial) -> Vec<Draft> {
    let numbers = trial.registration.iter().map(|entry| words::registered(entry.registry, &entry.number));
    numbers.map(|text| Draft { text, kind: Kind::Reported, step: Step::default() }).collect()
}
