//! Courses that look mistyped.

use crate::bundle::check::walk::{Item, walk};
use crate::bundle::numeral::{Of, numerals};
use crate::bundle::{Bundle, Decimal, Finding, Quantity};

pub(super) fn lint(bundle: &Bundle, findings: &mut Vec<Finding>) {
    for (index, trial) in bundle.trials.iter().enumerate() {
        let path = format!("trials[{index}].regimen.course");
        let Some(course) = trial.regimen.course.value.zip(trial.regimen.course.unit) else { continue };
        let Some(hours) = course.1.hours().and_then(|hours| course.0.scaled(hours)) else { continue };
        if fused(bundle, index, course.0, hours) {
            findings.push(Finding::new(
                "W013",
                &path,
                "a passage of this trial has a length ten times as long, or the same digits with one in front"
                    .to_owned(),
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

fn in_hours(quantity: &Quantity) -> Option<Decimal> {
    quantity.value?.scaled(quantity.unit?.hours()?)
}

/// Whether a passage that the trial's facts rest on has the course times ten, or its digits behind another: 121 for 21.
fn fused(bundle: &Bundle, trial: usize, course: Decimal, hours: Decimal) -> bool {
    let own = format!("trials[{trial}].");
    let mut ids: Vec<String> = Vec::new();
    walk(bundle, &mut |path, item| {
        if path.starts_with(&own) && !matches!(item, Item::Trial(_)) {
            ids.extend_from_slice(item.passages());
        }
    });
    let passages = bundle.passages.iter().filter(|passage| ids.contains(&passage.id));
    let texts = passages.filter_map(|passage| passage.exact.as_deref().or(passage.figure.as_deref()));
    let digits = course.to_string();
    texts.flat_map(numerals).any(|numeral| {
        let Some(Of::Unit(unit)) = numeral.of else { return false };
        let Some(length) = unit.hours().and_then(|hours| numeral.value.scaled(hours)) else { return false };
        let written = numeral.value.to_string();
        let behind_another = digits.len() > 1 && written.len() == digits.len() + 1 && written.ends_with(&digits);
        Some(length) == hours.scaled(10) || behind_another
    })
}
