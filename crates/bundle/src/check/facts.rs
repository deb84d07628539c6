//! Facts: each is one of reported, absent or judged, and what is reported rests on a passage.

use crate::{Bundle, Decimal, Fact, Field, Finding, Item, Quantity, Unit, walk};

pub(super) fn check(bundle: &Bundle, findings: &mut Vec<Finding>) {
    walk(bundle, &mut |visited| {
        let path = visited.path;
        if let Some(fact) = visited.item.fact() {
            one_kind(path, fact, findings);
        }
        match visited.item {
            Item::Quantity(quantity) => {
                // A score may have a fraction, and a change of it may be a loss. Format 1 had neither.
                let is_score = bundle.format >= 2 && visited.field == Field::InArm;
                form(path, visited.field, quantity, is_score, findings);
            }
            Item::Estimate(estimate) if estimate.passages.is_empty() => findings.push(unsupported(path)),
            _ => {}
        }
    });
    for (index, passage) in bundle.passages.iter().enumerate() {
        if passage.exact.is_some() == passage.figure.is_some() {
            findings.push(Finding::new(
                "E033",
                &format!("passages[{index}]"),
                format!("the passage `{}` needs one of `exact` and `figure`", passage.id),
                "give the fragment as read in `exact`; a figure read only in another text goes in `figure`",
            ));
        }
    }
}

/// E030 to E032.
fn one_kind(path: &str, fact: &dyn Fact, findings: &mut Vec<Finding>) {
    let kinds = [fact.is_reported(), fact.absent().is_some(), fact.judgement().is_some()];
    match kinds.iter().filter(|kind| **kind).count() {
        0 => findings.push(Finding::new(
            "E032",
            path,
            "the fact has no value".to_owned(),
            "give its value and passages, or say `\"absent\": \"not-stated\"`",
        )),
        1 if fact.is_reported() && fact.passages().is_empty() => findings.push(unsupported(path)),
        1 => {}
        _ => findings.push(Finding::new(
            "E031",
            path,
            "the fact is given in more than one way".to_owned(),
            "keep one of: a value with passages, `absent`, or `judgement`",
        )),
    }
}

fn unsupported(path: &str) -> Finding {
    Finding::new(
        "E030",
        path,
        "a reported value has no passage".to_owned(),
        "name the passage that states it in `passages`, or give its words in `quote` with their `source`; or take the value out",
    )
}

/// E034 to E037: a reported quantity is one value, one window or one bound, with a unit; a window runs forwards, nothing is
/// negative or more than all, a dose and a course are not nothing, and people and trials are whole.
fn form(path: &str, field: Field, quantity: &Quantity, is_score: bool, findings: &mut Vec<Finding>) {
    if !quantity.is_reported() {
        return;
    }
    let message = match (quantity.value, quantity.low, quantity.high) {
        _ if quantity.unit.is_none() => "a quantity has no unit",
        (Some(_), None, None) | (None, Some(_), Some(_)) => {
            return order(path, field, quantity, is_score, findings);
        }
        (Some(_), _, _) => "a quantity is given both as a value and as a window",
        _ if field != Field::StartWindow => return order(path, field, quantity, is_score, findings),
        _ => "a window has one end only",
    };
    findings.push(Finding::new(
        "E034",
        path,
        message.to_owned(),
        "write `value` and `unit`, or `low`, `high` and `unit`; a window that starts at once has the low 0, and a bound \
         (\"up to 80 mg\") has `high` alone or `low` alone",
    ));
}

fn order(path: &str, field: Field, quantity: &Quantity, is_score: bool, findings: &mut Vec<Finding>) {
    let backwards = quantity.high.is_some_and(|high| quantity.low > Some(high));
    let negative = !is_score
        && [quantity.value, quantity.low, quantity.high].iter().flatten().any(|number| *number < Decimal::whole(0));
    let most = quantity.high.or(quantity.value);
    let beyond_all = quantity.unit == Some(Unit::Percent) && most.is_some_and(|most| most > Decimal::whole(100));
    if backwards || negative || beyond_all {
        let message = if backwards {
            "a window ends before it begins"
        } else if negative {
            "a quantity is negative"
        } else {
            "a share is more than 100 per cent"
        };
        findings.push(Finding::new("E035", path, message.to_owned(), "give the numbers as the passage has them"));
    }
    let is_given = matches!(field, Field::Dose | Field::Course | Field::Courses | Field::PhaseLength);
    if is_given && quantity.high.or(quantity.value).is_some_and(Decimal::is_zero) {
        findings.push(Finding::new(
            "E036",
            path,
            "a dose or a length is zero".to_owned(),
            "give what was given; where nothing was, leave the fact out",
        ));
    }
    let mut numbers = [quantity.value, quantity.low, quantity.high].into_iter().flatten();
    if !is_score && quantity.unit == Some(Unit::Count) && !numbers.all(Decimal::is_whole) {
        findings.push(Finding::new(
            "E037",
            path,
            "a count is not a whole number".to_owned(),
            "give the number of people or trials as the passage has it",
        ));
    }
}
