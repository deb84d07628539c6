//! The planned total: dose × times a day × days, where that is all that is planned.

use super::citations::{Citer, Step};
use super::schedule::{Language, Plan, says_only};
use super::values::{Draft, Kind};
use crate::bundle::{Decimal, Fact, Passage, Quantity, Regimen, Term, Trial, Unit};

/// The total and its sum; that it is not calculated where the schedule is not known in full.
pub(super) fn planned_total(citer: &Citer, trial: &Trial) -> Vec<Draft> {
    let regimen = &trial.regimen;
    let Some((text, sum)) = total(citer, regimen) else { return vec![Draft::not_calculated(citer.words)] };
    let mut draft = Draft { text, kind: Kind::Calculated, step: Step { sum: Some(sum), ..Step::default() } };
    for part in [
        citer.quantity(trial, &regimen.dose),
        citer.term(trial, &regimen.frequency),
        citer.quantity(trial, &regimen.course),
    ] {
        draft.rest_on(part);
    }
    vec![draft]
}

/// The total and its sum, in words.
fn total(citer: &Citer, regimen: &Regimen) -> Option<(String, String)> {
    let Regimen { dose, frequency, course, .. } = regimen;
    if !regimen.phases.is_empty() || regimen.courses.is_some() {
        return None;
    }
    let ((amount, unit), times, (days, Unit::Day)) = (single(dose)?, times_a_day(frequency)?, single(course)?) else {
        return None;
    };
    let plan = Plan { dose: amount, unit, times, days };
    let total = amount.times(times)?.times(days).filter(|_| says_only_the_plan(citer, regimen, &plan))?;
    let words = citer.words;
    let text = words.amount(total, unit);
    let sum = words.sum(&words.amount(amount, unit), times, &words.amount(days, Unit::Day), &text);
    Some((text, sum))
}

/// A reported amount that is no window.
fn single(quantity: &Quantity) -> Option<(Decimal, Unit)> {
    let is_window = quantity.low.is_some() || quantity.high.is_some();
    Some((quantity.value.filter(|_| !is_window)?, quantity.unit?))
}

/// The count in a frequency's code, where its period is a day: `1/d`.
fn times_a_day(frequency: &Term) -> Option<Decimal> {
    let (count, period) = frequency.code.as_deref()?.split_once('/')?;
    (period == "d").then(|| Decimal::parse(count).ok()).flatten()
}

/// Whether the wordings of dose, frequency and course and their passages say only what the plan says. What is in a
/// language that is not read here may say anything.
fn says_only_the_plan(citer: &Citer, regimen: &Regimen, plan: &Plan) -> bool {
    let own = Language::of(&citer.bundle.language);
    let of = |passage: &Passage| passage.language.as_deref().map_or(own, Language::of);
    let says =
        |text: &str, language: Option<Language>| language.is_some_and(|language| says_only(text, language, plan));
    let mut read: Vec<&str> = Vec::new();
    let facts: [&dyn Fact; 3] = [&regimen.dose, &regimen.frequency, &regimen.course];
    for fact in facts {
        let mut source = own;
        for passage in fact.passages().iter().filter_map(|id| citer.passage(id)) {
            source = of(passage);
            if read.contains(&passage.id.as_str()) {
                continue;
            }
            read.push(&passage.id);
            let around = [passage.prefix.as_deref(), passage.text(), passage.suffix.as_deref()];
            let text = around.into_iter().flatten().fold(String::new(), |text, part| text + " " + part);
            let gloss = passage.gloss.as_deref();
            let is_read = source.is_some() || gloss.is_some();
            if !is_read || source.is_some() && !says(&text, source) || gloss.is_some_and(|gloss| !says(gloss, own)) {
                return false;
            }
        }
        if fact.as_reported().is_some_and(|wording| !says(wording, source)) {
            return false;
        }
    }
    regimen.frequency.value.as_deref().is_none_or(|value| says(value, own))
}
