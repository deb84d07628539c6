//! Arms: their people add up, and a number is that of the arm that the passage gives it to.

use crate::bundle::numeral::numerals;
use crate::bundle::{Bundle, Decimal, Finding, Quantity, Trial};

pub(super) fn check(bundle: &Bundle, findings: &mut Vec<Finding>) {
    for (index, trial) in bundle.trials.iter().enumerate() {
        let path = format!("trials[{index}]");
        sum(&path, trial, findings);
        for (a, arm) in trial.participants.arms.iter().enumerate() {
            if let Some(people) = &arm.randomized {
                own(bundle, trial, &arm.id, &format!("{path}.participants.arms[{a}].randomized"), people, findings);
            }
        }
        for (o, outcome) in trial.outcomes.iter().enumerate() {
            for (v, value) in outcome.by_arm.iter().enumerate() {
                let path = format!("{path}.outcomes[{o}].byArm[{v}].quantity");
                own(bundle, trial, &value.arm, &path, &value.quantity, findings);
            }
        }
    }
}

/// E055: where all arms have their people, they are all the people; and no more are analysed than were randomized.
fn sum(path: &str, trial: &Trial, findings: &mut Vec<Finding>) {
    let people = &trial.participants;
    let Some(randomized) = people.randomized.value else { return };
    let arms: Option<Vec<Decimal>> = people.arms.iter().map(|arm| arm.randomized.as_ref()?.value).collect();
    let left =
        arms.filter(|arms| !arms.is_empty()).map(|arms| arms.iter().try_fold(randomized, |left, arm| left.minus(*arm)));
    let analysed = people.analysed.as_ref().and_then(|analysed| analysed.value);
    let message = if left.is_some_and(|left| !left.is_some_and(Decimal::is_zero)) {
        format!("the people of the arms do not add up to the {randomized} randomized")
    } else if analysed.is_some_and(|analysed| analysed > randomized) {
        "more people are analysed than were randomized".to_owned()
    } else {
        return;
    };
    findings.push(Finding::new(
        "E055",
        &format!("{path}.participants"),
        message,
        "hold the numbers against their passages; leave out those of arms that are not all known",
    ));
}

/// E056: "20.2% in the placebo and 10.5% in the Cerebrolysin group": a number belongs to the arm that is named next.
fn own(bundle: &Bundle, trial: &Trial, arm: &str, path: &str, quantity: &Quantity, findings: &mut Vec<Finding>) {
    let Some(value) = quantity.value else { return };
    let passages = bundle.passages.iter().filter(|passage| quantity.passages.contains(&passage.id));
    let mut given_to_another = false;
    for text in passages.filter_map(|passage| passage.exact.as_deref().or(passage.figure.as_deref())) {
        for numeral in numerals(text).iter().filter(|numeral| numeral.value == value) {
            match named_next(trial, &text[numeral.end..]) {
                Some(named) if named != arm => given_to_another = true,
                _ => return,
            }
        }
    }
    if given_to_another {
        findings.push(Finding::new(
            "E056",
            path,
            format!("the passage gives {value} to another arm"),
            "give each arm the number that the passage gives it",
        ));
    }
}

/// The id of the arm whose name comes first in a text.
fn named_next<'t>(trial: &'t Trial, text: &str) -> Option<&'t str> {
    let text = text.to_lowercase();
    let arms = trial.participants.arms.iter();
    let found = arms.filter_map(|arm| Some((text.find(&arm.name.to_lowercase())?, arm.id.as_str())));
    found.min().map(|(_, id)| id)
}
