//! Courses that look mistyped.
use std::collections::HashSet;

use evidence_bundle::{Bundle, Decimal, Finding, Owner, Quantity, Trial, walk};

use crate::context::Context;
use crate::numeral::{Numeral, Of, numerals};

pub(super) fn lint(context: &Context, findings: &mut Vec<Finding>) {
    let bundle = context.bundle;
    for (index, trial) in bundle.trials.iter().enumerate() {
        late(index, trial, findings);
    }
    for (index, trial) in bundle.trials.iter().enumerate() {
        let path = format!("trials[{index}].regimen.course");
        let Some(course) = trial.regimen.course.value.zip(trial.regimen.course.unit) else { continue };
        let Some(hours) = course.1.hours().and_then(|hours| course.0.scaled(hours)) else { continue };
        for passage in fused(bundle, index, course.0, hours) {
            findings.push(Finding::new(
                "W013",
                &format!("passages[{passage}]"),
                format!("a length here is ten times the course of {}, or has its digits behind another", trial.name),
                "look into the source: a footnote mark may have been read as a digit",
            ));
        }
        let times = trial.outcomes.iter().filter_map(|outcome| outcome.time_point.as_ref());
        let followed = times.chain(&trial.follow_up).filter_map(in_hours).max();
        if followed.is_some_and(|followed| followed < hours) {
            findings.push(Finding::new(
                "W014",
                &path,
                "the course is longer than people were followed".to_owned(),
                "hold both against their passages",
            ));
        }
    }
}

/// W021
fn late(index: usize, trial: &Trial, findings: &mut Vec<Finding>) {
    let Some(followed) = trial.follow_up.as_ref().and_then(in_hours) else { return };
    for (o, outcome) in trial.outcomes.iter().enumerate() {
        if outcome.time_point.as_ref().and_then(in_hours).is_some_and(|time| time > followed) {
            findings.push(Finding::new(
                "W021",
                &format!("trials[{index}].outcomes[{o}].timePoint"),
                "a result is from a time when nobody was followed any more".to_owned(),
                "hold both against their passages",
            ));
        }
    }
}

fn in_hours(quantity: &Quantity) -> Option<Decimal> {
    quantity.value?.scaled(quantity.unit?.hours()?)
}

/// The passages of the trial's facts that have its course times ten, or its digits behind another: 121 for 21.
fn fused(bundle: &Bundle, trial: usize, course: Decimal, hours: Decimal) -> Vec<usize> {
    let mut ids: HashSet<&str> = HashSet::new();
    walk(bundle, &mut |visited| {
        if visited.owner == Owner::Trial(trial) {
            ids.extend(visited.item.passages().iter().map(String::as_str));
        }
    });
    let digits = course.to_string();
    let is_fused = |numeral: Numeral| {
        let Some(Of::Unit(unit)) = numeral.of else { return false };
        let Some(length) = unit.hours().and_then(|hours| numeral.value.scaled(hours)) else { return false };
        let written = numeral.value.to_string();
        let behind_another = digits.len() > 1 && written.len() == digits.len() + 1 && written.ends_with(&digits);
        Some(length) == hours.scaled(10) || behind_another
    };
    let passages = bundle.passages.iter().enumerate().filter(|(_, passage)| ids.contains(passage.id.as_str()));
    let texts = passages.filter_map(|(index, p)| Some((index, p.text()?)));
    texts.filter(|(_, text)| numerals(text).into_iter().any(is_fused)).map(|(index, _)| index).collect()
}
