//! What the drug is, where it stands with the authorities, and the trials that are known but not compared.

use std::sync::Arc;

use evidence_bundle::{Regulatory, Trial};

use super::citations::Citer;
use super::dimension::Dimension;
use super::isolate::sentence_case;
use super::values::{Draft, Fact, Kind};
use super::{picks, results, trial, words};
use crate::catalogue::Key;

/// A trial of the bundle that is not among those compared.
#[derive(Debug, Clone, PartialEq)]
pub struct OtherTrial {
    pub id: String,
    pub name: String,
    pub reason: Option<Arc<Fact>>,
    /// What is known of it, each fact with its label.
    pub facts: Vec<(String, Arc<Fact>)>,
}

/// The drug itself and its standing, each statement with its label.
pub(crate) fn status(citer: &Citer) -> Vec<(String, Arc<Fact>)> {
    let subject = &citer.bundle.subject;
    let what = subject.description.iter().map(|description| {
        let draft = citer.plain(description, citer.value(description));
        let label = citer.words.say(Key::WhatItIs).to_owned();
        (label.clone(), draft.fact("status.what".to_owned(), label))
    });
    let statements = subject.regulatory.iter().enumerate().map(|(index, statement)| {
        let number = index + 1;
        let jurisdiction = citer.word(&statement.jurisdiction);
        let name = citer.words.fill(Key::StatusOf, &[&jurisdiction, &number.to_string()]);
        (jurisdiction, regulatory(citer, statement).fact(format!("status.{number}"), name))
    });
    what.chain(codes(citer)).chain(statements).collect()
}

/// "ATC N06BX, RxNorm 1234": the drug in systems of codes. A code there is its own source.
fn codes(citer: &Citer) -> Option<(String, Arc<Fact>)> {
    let subject = &citer.bundle.subject;
    let atc = subject.atc.iter().map(|code| format!("ATC {code}"));
    let others = subject.codes.iter().map(|code| format!("{} {}", code.system, code.code));
    let codes: Vec<String> = atc.chain(others).collect();
    let label = citer.words.say(Key::Codes).to_owned();
    let draft = Draft { text: codes.join(", "), kind: Kind::Reported, step: Default::default() };
    (!codes.is_empty()).then(|| (label.clone(), draft.fact("status.codes".to_owned(), label)))
}

/// "authorised; its product information states … 20 to 50 mL for 10 to 21 days"
fn regulatory(citer: &Citer, statement: &Regulatory) -> Draft {
    let mut draft = citer.plain(&statement.statement, citer.value(&statement.statement));
    let dose = statement.dose.as_ref().map(|dose| citer.plain(dose, citer.words.quantity(dose)));
    let course = statement.course.as_ref().map(|course| citer.plain(course, citer.words.quantity(course)));
    if let (Some(dose), Some(course)) = (&dose, &course) {
        draft.text = format!("{} {}", draft.text, citer.words.phase(&dose.text, &course.text));
    } else if let Some(part) = dose.as_ref().or(course.as_ref()) {
        draft.text = format!("{} {}", draft.text, part.text);
    }
    dose.into_iter().chain(course).for_each(|part| draft.rest_on(part));
    draft
}

/// The trials that are not shown, with the reason and what is known of them.
pub(crate) fn others(citer: &Citer, trials: &[&Trial]) -> Vec<Arc<OtherTrial>> {
    trials.iter().map(|trial| other(citer, trial)).collect()
}

fn other(citer: &Citer, trial: &Trial) -> Arc<OtherTrial> {
    let words = citer.words;
    let reason = picks::reason(citer, trial, "other");
    let mut facts = Vec::new();
    let mut not_recorded = Vec::new();
    let counted =
        Dimension::ALL.map(|dimension| (words.dimension(dimension), trial::dimension(citer, trial, dimension)));
    for (label, drafts) in counted.into_iter().chain([
        (words.say(Key::Arms), trial::arms(citer, trial)),
        (words.say(Key::Design), trial::design(citer, trial)),
        (words.say(Key::Funding), trial::funding(citer, trial)),
        (words.say(Key::PrimaryResult), results::primary(citer, trial)),
    ]) {
        // Said once, and not row by row.
        let (gaps, drafts): (Vec<_>, Vec<_>) = drafts.into_iter().partition(|draft| draft.kind == Kind::NotRecorded);
        if drafts.is_empty() && !gaps.is_empty() {
            not_recorded.push(label.to_owned());
        }
        for draft in drafts {
            let index = facts.len() + 1;
            let name = words.one_of_several(&words::of_trial(label, &trial.name), index);
            facts.push((label.to_owned(), draft.fact(format!("other.{}.{index}", trial.id), name)));
        }
    }
    if !not_recorded.is_empty() {
        let label = sentence_case(words.say(Key::NotRecorded));
        let index = facts.len() + 1;
        let name = words.one_of_several(&words::of_trial(&label, &trial.name), index);
        let draft = Draft { text: not_recorded.join(", "), ..Draft::not_recorded(words) };
        facts.push((label, draft.fact(format!("other.{}.{index}", trial.id), name)));
    }
    Arc::new(OtherTrial { id: trial.id.clone(), name: trial.name.clone(), reason, facts })
}
