//! Results that contradict themselves: the finding, the words of its passage, the estimate and what the arms show.
use evidence_bundle::{ArmRole, Better, Decimal, Estimate, Favours, Finding, Outcome, Trial};

use crate::context::Context;

pub(super) fn check(context: &Context, findings: &mut Vec<Finding>) {
    for (t, trial) in context.bundle.trials.iter().enumerate() {
        for (o, outcome) in trial.outcomes.iter().enumerate() {
            let path = format!("trials[{t}].outcomes[{o}]");
            words(context, &path, outcome, findings);
            precision(&path, outcome, findings);
            direction(&path, trial, outcome, findings);
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

/// E065: a passage that says "no significant difference" supports no finding in favour of anybody, and one that says
/// "significantly" none of no difference.
fn words(context: &Context, path: &str, outcome: &Outcome, findings: &mut Vec<Finding>) {
    let (Some(code), Some(finding)) = (code(outcome), &outcome.finding) else { return };
    let texts: Vec<&str> = context.texts(&finding.passages).collect();
    let clauses = || texts.iter().flat_map(|text| text.split(['.', ';', ':'])).map(says);
    let (differs, same) = (clauses().any(|said| said == Some(true)), clauses().any(|said| said == Some(false)));
    let contradicts = favours(code).is_some() && same && !differs || code == "no-difference" && differs && !same;
    if contradicts {
        findings.push(Finding::new(
            "E065",
            &format!("{path}.finding"),
            format!("the passage does not say `{code}`"),
            "give the finding that the passage states, or name the passage that states this one",
        ));
    }
}

/// Whether a clause says that there is a difference, or that there is none; nothing where it may be either.
fn says(clause: &str) -> Option<bool> {
    const NONE: [&str; 16] = [
        "no", "not", "neither", "nor", "without", "failed", "fails", "kein", "keine", "keinen", "nicht", "ohne",
        "absence", "lack", "lacked", "cannot",
    ];
    let lower = clause.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let is_none = |at: usize| NONE.contains(&words[at]) && words.get(at + 1) != Some(&"only");
    let speaks = |word: &str, roots: &[&str]| roots.iter().any(|root| word.starts_with(root));
    let of_difference = |at: &usize| speaks(words[*at], &["differ", "significan", "unterschied", "signifikan"]);
    let mut nones = (0..words.len()).filter(|at| is_none(*at)).peekable();
    match (nones.peek(), (0..words.len()).find(of_difference)) {
        _ if ["nonsignificant", "non-significant", "insignificant"].iter().any(|none| lower.contains(none)) => {
            Some(false)
        }
        (Some(_), _) => {
            nones.any(|none| (none + 1..words.len().min(none + 12)).any(|at| of_difference(&at))).then_some(false)
        }
        // "significantly" tells, "the difference" alone does not.
        (None, Some(_)) => words.iter().any(|w| speaks(w, &["significant", "signifikant"])).then_some(true),
        (None, None) => None,
    }
}

/// E066: an interval that leaves out the value of no difference is not "no difference", and one that holds it favours
/// nobody. Not of intervals so narrow or so wide that the trial's own test may have gone the other way.
fn precision(path: &str, outcome: &Outcome, findings: &mut Vec<Finding>) {
    let (Some(code), Some(estimate)) = (code(outcome), &outcome.estimate) else { return };
    let Some(excludes) = excludes_the_null(estimate) else { return };
    let level = estimate.interval.as_ref().and_then(|interval| interval.level).unwrap_or(Decimal::whole(95));
    let contradicts = if excludes {
        code == "no-difference" && level >= Decimal::whole(95)
    } else {
        favours(code).is_some() && level <= Decimal::whole(95)
    };
    if contradicts {
        findings.push(Finding::new(
            "E066",
            &format!("{path}.finding"),
            format!("the interval of the estimate does not bear out `{code}`"),
            "hold the finding, the estimate and its measure against their passages; if the source concludes otherwise, \
             give the estimate without the finding",
        ));
    }
}

/// Nothing where one end is the null itself: it may be rounded.
fn excludes_the_null(estimate: &Estimate) -> Option<bool> {
    let interval = estimate.interval.as_ref()?;
    let null = Decimal::parse(estimate.measure.null()?).ok()?;
    (interval.low != null && interval.high != null).then_some(interval.low > null || interval.high < null)
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
