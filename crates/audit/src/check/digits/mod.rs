//! Numbers against passages: what is reported occurs, in digits or in words, in a passage that it rests on.

mod a_day;
mod course;
mod drug;
mod frequency;
mod passages;
mod people;
mod times;
mod want;
use std::iter;

use evidence_bundle::{
    Arm, ArmRole, Decimal, Estimate, Field, Finding, Item, Measure, Phase, Quantity, Regimen, Term, Unit, walk,
};

use super::measures::{stated_for_a_column, stated_once};
use crate::context::Context;
use crate::numeral::{Limit, Numeral, Of, Per, numerals};
use passages::{Passages, Read};
use people::People;
pub(super) use want::is_p;
use want::{Want, follow_each_other, stand_together};

pub(super) fn check(context: &Context, findings: &mut Vec<Finding>) {
    let passages = Passages::of(context.bundle);
    walk(context.bundle, &mut |visited| {
        let (path, field) = (visited.path, visited.field);
        let named = passages.named(visited.item.passages());
        // Without a passage, or with one that does not exist, another rule speaks.
        // Words without any passage are held against none; passages that are not there are told by another rule.
        if named.is_empty() && !matches!(visited.item, Item::Text(_, [])) {
            return;
        }
        match visited.item {
            Item::Quantity(fact) => quantity(path, field, fact, &named, findings),
            Item::Estimate(fact) => estimate(path, fact, &named, findings),
            Item::Term(fact) => term(path, fact, &named, findings),
            Item::Text(text, _) => words(path, text, &named, findings),
            Item::Passages(_) => {}
        }
    });
    for (index, trial) in context.bundle.trials.iter().enumerate() {
        let treated = trial.participants.arms.iter().filter(|arm| arm.role == ArmRole::Treatment);
        let drug: Vec<&str> = treated.flat_map(agents).chain([context.bundle.subject.name.as_str()]).collect();
        let given =
            iter::once(drug.clone()).chain(trial.participants.arms.iter().filter(|arm| arm.regimen.is_some()).map(
                // Whether an arm was given the drug or another, its own name tells.
                |arm| if arm.role == ArmRole::Treatment { drug.clone() } else { agents(arm).collect() },
            ));
        for ((place, regimen), given) in trial.regimens().zip(given) {
            let path = format!("trials[{index}].{place}");
            a_day::check(&path, &regimen, &passages, findings);
            frequencies(&path, &regimen, &given, &passages, findings);
            phases(&format!("{path}.phases"), &regimen.phases, &passages, findings);
            drug::check(&format!("{path}.dose"), &regimen, &given, &passages, findings);
            course::check(&format!("{path}.course"), &regimen.course, &passages, findings);
        }
        if let Some(follow_up) = &trial.follow_up {
            times::follow_up(&format!("trials[{index}].followUp"), follow_up, &passages, findings);
        }
        for (o, outcome) in trial.outcomes.iter().enumerate() {
            times::check(&format!("trials[{index}].outcomes[{o}]"), outcome, &passages, findings);
        }
        let people = &trial.participants;
        let path = format!("trials[{index}].participants");
        people::check(
            &format!("{path}.randomized"),
            &people.randomized,
            People::Randomized,
            &drug,
            &passages,
            findings,
        );
        if let Some(analysed) = &people.analysed {
            people::check(&format!("{path}.analysed"), analysed, People::Analysed, &drug, &passages, findings);
        }
    }
}

/// E050 and E051.
fn quantity(path: &str, field: Field, quantity: &Quantity, passages: &[&Read], findings: &mut Vec<Finding>) {
    let Some(unit) = quantity.unit else { return };
    let of = counted(field, unit);
    let range = |low, high| vec![Want::amount(low, of), Want::amount(high, of)];
    let (wants, or) = match (quantity.value, quantity.low, quantity.high) {
        (Some(value), None, None) if path.ends_with(".course") => (vec![Want::course(value, of)], None),
        (Some(value), None, None) if path.ends_with("start.window") => (vec![Want::moment(value, of)], None),
        (Some(value), None, None) => (vec![Want::single(value, of)], None),
        (None, Some(low), Some(high)) if !low.is_zero() => (range(low, high), None),
        (None, Some(low), Some(high)) => (vec![Want::end_of_window(high, of)], Some(range(low, high))),
        (None, None, Some(high)) => (vec![Want::at_most(high, of)], None),
        (None, Some(low), None) => (vec![Want::at_least(low, of)], None),
        _ => return,
    };
    let stands = |wants: &[Want]| passages.iter().any(|passage| follow_each_other(passage, wants));
    if stands(&wants) || or.is_some_and(|or| stands(&or)) {
        return;
    }
    let is_length = matches!(field, Field::Course | Field::PhaseLength);
    if is_length
        && let (Some(value), Unit::Day) = (quantity.value, unit)
        && passages.iter().any(|passage| course::counts_up_to(passage, value))
    {
        return;
    }
    if let Some(finding) = misread(path, &wants, passages) {
        return findings.push(finding);
    }
    let other = match unit {
        Unit::Milligram => Unit::Millilitre,
        Unit::Millilitre => Unit::Milligram,
        _ => return findings.push(nowhere(path, &wants)),
    };
    let mistaken: Vec<Want> = wants.iter().map(|want| want.in_unit(other)).collect();
    if passages.iter().any(|passage| follow_each_other(passage, &mistaken)) {
        findings.push(Finding::new(
            "E051",
            path,
            "a mass stands where the passage has a volume, or the other way round".to_owned(),
            "give the unit that the passage has: mL and mg are not the same",
        ));
    } else {
        findings.push(nowhere(path, &wants));
    }
}

/// E050: the passage has the number and the unit, and goes on or begins with a bound.
fn misread(path: &str, wants: &[Want], passages: &[&Read]) -> Option<Finding> {
    let [want] = wants else { return None };
    let of_passage = |passage: &&Read| {
        passage.numerals.iter().find_map(|numeral| {
            let plain = Numeral { per: None, limit: None, ..*numeral };
            let said = passage.text.get(numeral.start..)?;
            let said: String = said.chars().take(20).collect();
            if goes_on(numeral, want) {
                Some((
                    format!("the passage goes on behind the unit: “{said}”"),
                    "give the unit as the passage has it, such as `mg/kg`",
                ))
            } else if !plain.is(want.value, want.of) {
                None
            } else if numeral.per == Some(Per::Other) {
                Some((
                    format!("the passage goes on behind the unit: “{said}”"),
                    "the format has no such unit; leave the fact out, or say `unknown`, rather than drop what follows",
                ))
            } else if matches!(numeral.limit, Some(Limit::AtMost | Limit::Below)) {
                Some((
                    format!("the passage has it as a bound: “… {said}”"),
                    "give `high` alone: it is shown as “up to”",
                ))
            } else if matches!(numeral.limit, Some(Limit::AtLeast | Limit::Above)) {
                Some((
                    format!("the passage has it as a bound: “… {said}”"),
                    "give `low` alone: it is shown as “or more”",
                ))
            } else {
                None
            }
        })
    };
    let (message, help) = passages.iter().find_map(of_passage)?;
    Some(Finding::new("E050", path, message, help))
}

/// Whether a passage measures the same number against something: 10 mg/kg, where 10 mg is wanted.
fn goes_on(numeral: &Numeral, want: &Want) -> bool {
    let (Some(Of::Unit(own)), Of::Unit(wanted)) = (numeral.of, want.of) else { return false };
    let (Some((given, Some(_))), Some((wanted_given, None))) = (own.dose(), wanted.dose()) else { return false };
    let value = |unit: Unit, value| unit.common(value).map(|(_, value)| value);
    given == wanted_given && value(own, numeral.value) == value(wanted, want.value)
}

/// What a count is a count of, by its field.
fn counted(field: Field, unit: Unit) -> Of {
    match field {
        Field::Trials if unit == Unit::Count => Of::Trials,
        Field::People if unit == Unit::Count => Of::People,
        _ => Of::Unit(unit),
    }
}

/// The numbers of an estimate stand in one passage in the order in which sources give them: the estimate, the level and
/// ends of its interval; P behind them or before, the next one that stands there. The level may stand in the heading of a
/// column, and anywhere in a passage that has no other.
fn estimate(path: &str, estimate: &Estimate, passages: &[&Read], findings: &mut Vec<Finding>) {
    // A difference has the unit of what was measured.
    let number = match estimate.measure {
        Measure::MeanDifference | Measure::Proportion | Measure::RiskDifference => Want::in_any_unit,
        _ => Want::bare,
    };
    let headed = |level: &Decimal| passages.iter().any(|passage| stated_for_a_column(passage.text) == Some(*level));
    let percent = |level: Option<Decimal>| {
        level.filter(|level| !headed(level)).map(|level| Want::amount(level, Of::Unit(Unit::Percent)))
    };
    let precision: Vec<Want> = match (&estimate.interval, &estimate.bound) {
        (Some(interval), _) => {
            percent(interval.level).into_iter().chain([interval.low, interval.high].map(number)).collect()
        }
        (None, Some(bound)) => {
            let sides = [bound.low, bound.high].into_iter().flatten().map(Want::one_side);
            percent(bound.level).into_iter().chain(sides).collect()
        }
        (None, None) => Vec::new(),
    };
    let p: Vec<Want> = estimate
        .p
        .iter()
        .flat_map(|p| [p.value.map(Want::p), p.below.map(Want::limit), p.at_most.map(Want::p_at_most)])
        .flatten()
        .collect();
    let value = [number(estimate.value)];
    let interval = estimate.interval.as_ref().map(|interval| interval.low);
    let low = interval.or_else(|| estimate.bound.as_ref().and_then(|bound| bound.low.or(bound.high)));
    let last = [&value, &precision[..], &p].concat();
    let first = [&value, &p[..], &precision].concat();
    let has = |passage: &&Read, wants: &[Want]| {
        let once = stated_once(passage.text);
        let is_stated = |want: &Want| want.of == Of::Unit(Unit::Percent) && once == Some(want.value);
        let in_order: Vec<Want> = wants.iter().copied().filter(|want| !is_stated(want)).collect();
        stand_together(passage, &in_order, low)
    };
    if !passages.iter().any(|passage| has(passage, &last) || has(passage, &first)) {
        findings.push(nowhere(path, &last));
    }
    let states = |margin: Decimal| {
        // A margin of −4 is "a margin of 4 percentage points", too.
        let is_it = |value: Decimal| value == margin || value.plus(margin).is_some_and(Decimal::is_zero);
        passages.iter().flat_map(|passage| &passage.numerals).any(|numeral| is_it(numeral.value))
    };
    if let Some(margin) = estimate.margin.filter(|margin| !states(*margin)) {
        findings.push(nowhere(&format!("{path}.margin"), &[Want::bare(margin)]));
    }
}

fn term(path: &str, term: &Term, passages: &[&Read], findings: &mut Vec<Finding>) {
    for text in [&term.value, &term.as_reported].into_iter().flatten() {
        words(path, text, passages, findings);
    }
}

/// What an arm was given, by the names that a passage may have for it.
fn agents(arm: &Arm) -> impl Iterator<Item = &str> {
    [Some(arm.name.as_str()), arm.agent.as_ref().and_then(|agent| agent.value.as_deref())].into_iter().flatten()
}

/// Each frequency of a regimen, with the names of what is given so often.
fn frequencies(path: &str, regimen: &Regimen, drug: &[&str], passages: &Passages, findings: &mut Vec<Finding>) {
    let mut hold = |path: String, term: &Term, of: &[&str]| {
        let named = passages.named(&term.passages);
        if !named.is_empty() && findings.iter().all(|finding| finding.path != path) {
            frequency::check(&path, term, of, &named, findings);
        }
    };
    hold(format!("{path}.frequency"), &regimen.frequency, drug);
    for (index, phase) in regimen.phases.iter().enumerate() {
        // Of a dose that changes several frequencies may be right, each in its phase.
        phase.frequency.iter().for_each(|term| hold(format!("{path}.phases[{index}].frequency"), term, &[]));
    }
    for (index, given) in regimen.given_with.iter().enumerate() {
        let agent = [given.agent.value.as_deref().unwrap_or_default()];
        given.frequency.iter().for_each(|term| hold(format!("{path}.givenWith[{index}].frequency"), term, &agent));
    }
}

/// The numbers in a text of the editor: each stands for one in the passages. A number word takes its number, but needs
/// none: "one of them" counts nothing.
fn words(path: &str, text: &str, passages: &[&Read], findings: &mut Vec<Finding>) {
    let mut left: Vec<_> = passages.iter().flat_map(|passage| &passage.numerals).collect();
    let mut take = |numeral: &Numeral| {
        let found = left.iter().position(|other| other.value == numeral.value && other.of == numeral.of);
        found.map(|index| left.swap_remove(index)).is_some()
    };
    let is_word = |numeral: &Numeral| text[numeral.start..].starts_with(char::is_alphabetic);
    let (in_words, in_digits): (Vec<_>, Vec<_>) = numerals(text).into_iter().partition(is_word);
    for numeral in &in_words {
        take(numeral);
    }
    let missing: Vec<Want> =
        in_digits.iter().filter(|numeral| !take(numeral)).map(|numeral| Want::bare(numeral.value)).collect();
    if !missing.is_empty() {
        findings.push(nowhere(path, &missing));
    }
}

/// Doses and lengths of phases follow each other in the passage as they do in the bundle.
fn phases(path: &str, phases: &[Phase], passages: &Passages, findings: &mut Vec<Finding>) {
    let parts = || phases.iter().flat_map(|phase| [&phase.dose, &phase.length]);
    let Some(first) = phases.first().map(|phase| &phase.dose.passages) else { return };
    if parts().any(|part| part.passages != *first) {
        return;
    }
    let wants: Vec<Want> = parts().filter_map(|part| Some(Want::amount(part.value?, Of::Unit(part.unit?)))).collect();
    let named = passages.named(first);
    if !named.is_empty() && !named.iter().any(|passage| follow_each_other(passage, &wants)) {
        findings.push(nowhere(path, &wants));
    }
}

fn nowhere(path: &str, wants: &[Want]) -> Finding {
    let numbers: Vec<String> = wants.iter().map(|want| want.value.to_string()).collect();
    Finding::new(
        "E050",
        path,
        format!("none of its passages has {} in this meaning and order", numbers.join(", ")),
        "give the numbers and the unit as the passage has them, or name the passage that states them",
    )
}
