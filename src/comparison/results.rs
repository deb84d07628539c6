//! Outcomes and their results, in words.

use super::citations::Citer;
use super::values::{Draft, Kind};
use super::words;
use crate::bundle::{ArmRole, Estimate, Favours, Outcome, OutcomeRole, Trial};

/// What the primary outcome is measured with.
pub(super) fn instruments(citer: &Citer, trial: &Trial) -> Vec<Draft> {
    with_role(trial, &[OutcomeRole::Primary])
        .map(|outcome| {
            let mut draft = citer.term(trial, &outcome.instrument);
            if let Some(time) = &outcome.time_point {
                let when = citer.quantity(trial, time);
                draft.text = format!("{}, {}", draft.text, time_point(outcome).unwrap_or(when.text.clone()));
                draft.rest_on(when);
            }
            draft
        })
        .collect()
}

/// When an outcome was measured.
pub(super) fn time_point(outcome: &Outcome) -> Option<String> {
    words::time_point(outcome.time_point.as_ref()?, outcome.cumulative == Some(true))
}

/// The result of the primary outcome.
pub(super) fn primary(citer: &Citer, trial: &Trial) -> Vec<Draft> {
    with_role(trial, &[OutcomeRole::Primary]).map(|outcome| result(citer, trial, outcome)).collect()
}

/// Results of secondary and safety outcomes.
pub(super) fn further(citer: &Citer, trial: &Trial) -> Vec<Draft> {
    with_role(trial, &[OutcomeRole::Secondary, OutcomeRole::Safety])
        .map(|outcome| named(citer, trial, outcome, None))
        .collect()
}

/// Results that nobody had planned; each says so.
pub(super) fn post_hoc(citer: &Citer, trial: &Trial) -> Vec<Draft> {
    with_role(trial, &[OutcomeRole::PostHoc])
        .map(|outcome| named(citer, trial, outcome, Some(words::POST_HOC)))
        .collect()
}

fn with_role<'t>(trial: &'t Trial, roles: &'t [OutcomeRole]) -> impl Iterator<Item = &'t Outcome> {
    trial.outcomes.iter().filter(|outcome| roles.contains(&outcome.role))
}

/// A result under the name of its outcome: "post hoc, people with NIHSS above 12: death by day 90: …".
fn named(citer: &Citer, trial: &Trial, outcome: &Outcome, prefix: Option<&str>) -> Draft {
    let mut draft = result(citer, trial, outcome);
    let instrument = citer.term(trial, &outcome.instrument);
    let time = time_point(outcome);
    let mut name: Vec<String> = prefix.map(str::to_owned).into_iter().collect();
    if let Some(subgroup) = &outcome.subgroup {
        let subgroup = citer.term(trial, subgroup);
        name.push(subgroup.text.clone());
        draft.rest_on(subgroup);
    }
    name.push(instrument.text.clone());
    name.extend(time);
    draft.text = format!("{}: {}", words::sentence_case(&name.join(", ")), draft.text);
    draft.rest_on(instrument);
    draft.rest_on_step(citer.step(&outcome.passages));
    draft
}

/// What was found: the direction, what each arm had, the estimate.
fn result(citer: &Citer, trial: &Trial, outcome: &Outcome) -> Draft {
    let mut texts = Vec::new();
    let mut draft = Draft { text: String::new(), kind: Kind::Reported, step: citer.step(&[]) };
    if let Some(finding) = &outcome.finding {
        let word = finding.value.clone().or_else(|| words::finding(finding.code.as_deref()?, treatment(trial)));
        let finding = citer.draft(trial, finding, word);
        draft.kind = finding.kind;
        texts.push(finding.text.clone());
        draft.rest_on(finding);
    }
    for value in &outcome.by_arm {
        let quantity = citer.quantity(trial, &value.quantity);
        texts.push(words::with_arm(&quantity.text, arm(trial, &value.arm)));
        draft.rest_on(quantity);
    }
    if let Some(estimate) = &outcome.estimate {
        texts.push(self::estimate(estimate, None, treatment(trial), control(trial)));
        draft.rest_on_step(citer.step(&estimate.passages));
    }
    if texts.is_empty() {
        return Draft::not_recorded();
    }
    draft.text = texts.join("; ");
    draft
}

/// An estimate with its interval or bound, its P value, and what its null value means.
pub(super) fn estimate(estimate: &Estimate, from: Option<&str>, treatment: &str, control: &str) -> String {
    let mut text = format!("{} {}", words::measure(estimate.measure), estimate.value);
    if let Some(interval) = &estimate.interval {
        text.push_str(&words::interval(interval));
    }
    if let Some(bound) = &estimate.bound {
        text.push_str(&words::bound(bound));
    }
    if let Some(p) = estimate.p.as_ref().and_then(words::p_value) {
        text = format!("{text}, {p}");
    }
    if let Some(from) = from {
        text = format!("{text}, {}", words::from(from));
    }
    let null = estimate.measure.null().unwrap_or_default();
    match estimate.above {
        Some(Favours::FavoursTreatment) => format!("{text}; {}", words::above(null, treatment)),
        Some(Favours::FavoursControl) => format!("{text}; {}", words::above(null, control)),
        None if null.is_empty() => text,
        None => format!("{text}; {}", words::null(null)),
    }
}

fn treatment(trial: &Trial) -> &str {
    role(trial, ArmRole::Treatment).unwrap_or(words::TREATMENT)
}

fn control(trial: &Trial) -> &str {
    role(trial, ArmRole::Control).unwrap_or(words::CONTROL)
}

fn role(trial: &Trial, role: ArmRole) -> Option<&str> {
    trial.participants.arms.iter().find(|arm| arm.role == role).map(|arm| arm.name.as_str())
}

fn arm<'t>(trial: &'t Trial, id: &'t str) -> &'t str {
    trial.participants.arms.iter().find(|arm| arm.id == id).map_or(id, |arm| arm.name.as_str())
}
