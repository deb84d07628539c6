//! The planned total: dose × times a day × days, where that is all that is planned.

use evidence_bundle::{Arm, ArmRole, Decimal, Fact, Quantity, Regimen, Term, Trial, Unit};

use super::citations::Citer;
use super::schedule::{Plan, can_read, say_only};
use super::values::{Draft, Kind, Step};

/// The total and its sum; that it is not calculated where the schedule is not known in full, or is not that of every treated
/// arm.
pub(crate) fn planned_total(citer: &Citer, trial: &Trial) -> Vec<Draft> {
    let has_own = |arm: &Arm| arm.role == ArmRole::Treatment && arm.regimen.is_some();
    let is_of_all = !trial.participants.arms.iter().any(has_own);
    let draft = if is_of_all { of_arm(citer, trial) } else { None };
    vec![draft.unwrap_or_else(|| Draft::not_calculated(citer.words))]
}

/// The total of a trial that stands for one arm, where it can be calculated.
pub(crate) fn of_arm(citer: &Citer, alone: &Trial) -> Option<Draft> {
    let regimen = &alone.regimen;
    let (text, sum) = total(citer, regimen)?;
    let mut draft = Draft { text, kind: Kind::Calculated, step: Step { sum: Some(sum), ..Step::default() } };
    for part in [
        citer.quantity(alone, &regimen.dose),
        citer.term(alone, &regimen.frequency),
        citer.quantity(alone, &regimen.course),
    ] {
        draft.rest_on(part);
    }
    Some(draft)
}

/// The total and its sum, in words.
fn total(citer: &Citer, regimen: &Regimen) -> Option<(String, String)> {
    let Regimen { dose, frequency, course, .. } = regimen;
    let is_more = regimen.days.is_some() || regimen.until.is_some() || regimen.courses.is_some();
    // Heavy people get less than the sum says.
    let is_more = is_more || regimen.max_dose.is_some();
    if is_more || !regimen.phases.is_empty() || course.unit != Some(Unit::Day) {
        return None;
    }
    let (unit, amount, times, days) = (dose.unit?, single(dose)?, times_a_day(frequency)?, single(course)?);
    let mut wordings = wordings(citer, regimen)?;
    // The words of other units are not read: of a rate, say, the hours are not known.
    let read = match unit {
        Unit::Milligram | Unit::Millilitre => unit,
        Unit::MilligramPerKilogram => Unit::Milligram,
        Unit::MillilitrePerKilogram => Unit::Millilitre,
        _ => return None,
    };
    if read != unit {
        wordings.iter_mut().for_each(|text| *text = without_weight(text));
        if wordings.iter().any(|text| names_another_weight(text)) {
            return None;
        }
    }
    let plan =
        Plan { dose: amount.in_thousandths(), unit: read, times: times.in_thousandths(), days: days.in_thousandths() };
    let known = say_only(&wordings, &plan);
    let total = amount.times(times)?.times(days).filter(|_| known)?;
    let words = citer.words;
    let text = words.amount(total, unit);
    let sum = words.sum(&words.amount(amount, unit), times, &words.amount(days, Unit::Day), &text);
    Some((text, sum))
}

/// A wording of a dose for each kilogram as one of a dose: the unit has said the kilogram. Any other word about weight stays,
/// and takes the total away.
fn without_weight(text: &str) -> String {
    const FORMS: [&str; 6] =
        ["/kg of body weight", "/kg body weight", "/kg bodyweight", "/kg Körpergewicht", "/kg KG", "/kg"];
    FORMS.iter().fold(text.to_owned(), |text, form| text.replace(form, ""))
}

/// Whether a wording still speaks of a weight, such as the lean body's: then the sum is not one for each kilogram of the body.
fn names_another_weight(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    ["weight", "mass", "ibw", "lbm", "abw", "gewicht"].iter().any(|word| text.contains(word))
}

/// A reported amount that is no window.
fn single(quantity: &Quantity) -> Option<Decimal> {
    let is_window = quantity.low.is_some() || quantity.high.is_some();
    quantity.value.filter(|_| !is_window)
}

/// The count in a frequency's code, where its period is a day: `1/d`.
fn times_a_day(frequency: &Term) -> Option<Decimal> {
    Decimal::parse(frequency.code.as_deref()?.strip_suffix("/d")?).ok()
}

/// The wordings of dose, frequency and course and of their passages. Nothing where one is in a language that is not read
/// here: it may say anything.
fn wordings(citer: &Citer, regimen: &Regimen) -> Option<Vec<String>> {
    let own = citer.bundle.language.as_str();
    let mut texts: Vec<String> = regimen.frequency.value.iter().cloned().collect();
    let mut is_read = texts.is_empty() || can_read(own);
    let facts: [&dyn Fact; 3] = [&regimen.dose, &regimen.frequency, &regimen.course];
    for fact in facts {
        let mut language = own;
        for passage in fact.passages().iter().filter_map(|id| citer.passage(id)) {
            language = passage.language.as_deref().unwrap_or(own);
            // What cannot be read itself is read in translation.
            is_read &= can_read(language) || passage.gloss.is_some() && can_read(own);
            let mut text = String::new();
            for part in [passage.prefix.as_deref(), passage.text(), passage.suffix.as_deref()].into_iter().flatten() {
                text.push_str(part);
                text.push(' ');
            }
            texts.push(text);
            texts.extend(passage.gloss.clone());
        }
        is_read &= fact.as_reported().is_none() || can_read(language);
        texts.extend(fact.as_reported().map(str::to_owned));
    }
    is_read.then_some(texts)
}
