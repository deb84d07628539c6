//! Results that contradict themselves: the finding, the words of its passage, the estimate and what the arms show.

mod numbers;
mod words;

use evidence_bundle::{ArmRole, Better, Decimal, Estimate, Favours, Finding, Outcome, Trial};

use crate::context::Context;
use numbers::precision;
use words::{part, words};

pub(super) fn check(context: &Context, findings: &mut Vec<Finding>) {
    for (t, trial) in context.bundle.trials.iter().enumerate() {
        for (o, outcome) in trial.outcomes.iter().enumerate() {
            let path = format!("trials[{t}].outcomes[{o}]");
            words(context, &path, trial, outcome, findings);
            part(context, &path, outcome, findings);
            precision(&path, outcome, findings);
            direction(&path, trial, outcome, findings);
            whose(&path, trial, outcome, findings);
        }
    }
}

fn code(outcome: &Outcome) -> Option<&str> {
    outcome.finding.as_ref()?.code.as_deref()
}

fn favours(code: &str) -> Option<Favours> {
    match code {
        "favours-treatment" => Some(Favours::FavoursTreatment),
        "favours-control" => Some(Favours::FavoursControl),
        _ => None,
    }
}

/// E083: where several arms were treated, a finding or an estimate names the one it is about.
fn whose(path: &str, trial: &Trial, outcome: &Outcome, findings: &mut Vec<Finding>) {
    let treated: Vec<&str> = trial
        .participants
        .arms
        .iter()
        // A placebo that is called treated is told by another rule.
        .filter(|arm| arm.role == ArmRole::Treatment && !arm.name.trim().eq_ignore_ascii_case("placebo"))
        .map(|arm| arm.id.as_str())
        .collect();
    let is_non_inferiority = |code: &str| matches!(code, "non-inferior" | "not-non-inferior");
    let speaks_of_one = code(outcome).is_some_and(|code| favours(code).is_some() || is_non_inferiority(code))
        || outcome.estimate.as_ref().is_some_and(|estimate| estimate.above.is_some());
    // An arm that there is not is told by another rule.
    let is_there = |id: &str| trial.participants.arms.iter().any(|arm| arm.id == id);
    let is_named = outcome.arm.as_deref().is_some_and(|arm| treated.contains(&arm) || !is_there(arm));
    let needs_a_name = treated.len() > 1 && speaks_of_one || outcome.arm.is_some();
    if needs_a_name && !is_named {
        findings.push(Finding::new(
            "E083",
            path,
            "the result does not say which of the treated arms it is about".to_owned(),
            format!("name the arm in `arm`, one of: {}", treated.join(", ")),
        ));
    }
}

/// E067: whom the estimate favours, whom the finding, and whom the numbers of the arms.
fn direction(path: &str, trial: &Trial, outcome: &Outcome, findings: &mut Vec<Finding>) {
    let by_finding = code(outcome).and_then(favours);
    let by_estimate = outcome.estimate.as_ref().and_then(favoured);
    let by_arms = better_arm(trial, outcome);
    let mut sides = [by_finding, by_estimate, by_arms].into_iter().flatten();
    if sides.next().is_some_and(|first| sides.any(|side| side != first)) {
        findings.push(Finding::new(
            "E067",
            path,
            "the finding, the estimate and the numbers of the arms favour different sides".to_owned(),
            "check `finding`, `above`, `better` and the roles of the arms against the passages",
        ));
    }
}

fn favoured(estimate: &Estimate) -> Option<Favours> {
    let null = Decimal::parse(estimate.measure.null()?).ok()?;
    let above = estimate.above?;
    match (estimate.value > null, estimate.value < null) {
        (true, _) => Some(above),
        (_, true) if above == Favours::FavoursTreatment => Some(Favours::FavoursControl),
        (_, true) => Some(Favours::FavoursTreatment),
        _ => None,
    }
}

/// The side whose only arm did better.
fn better_arm(trial: &Trial, outcome: &Outcome) -> Option<Favours> {
    let better = outcome.better?;
    let of = |role: ArmRole| {
        let arms = trial.participants.arms.iter().filter(|arm| arm.role == role);
        let mut values = arms.filter_map(|arm| outcome.by_arm.iter().find(|value| value.arm == arm.id)?.quantity.value);
        values.next().filter(|_| values.next().is_none())
    };
    let (treatment, control) = (of(ArmRole::Treatment)?, of(ArmRole::Control)?);
    match (treatment > control, treatment < control) {
        (false, false) => None,
        (higher, _) if higher == (better == Better::Higher) => Some(Favours::FavoursTreatment),
        _ => Some(Favours::FavoursControl),
    }
}
