//! What of a course can be drawn to scale: its phases, or its repeated courses, or the course as a whole.

use evidence_bundle::{Decimal, Phase, Quantity, Regimen};

use super::picture::Span;

/// A dose as high as the highest.
const WHOLE: i64 = 1000;

/// More courses than this make no picture.
const MOST_COURSES: i64 = 60;

/// The stretches in order, in hours from the first dose, each with its dose as a share of the highest, in thousandths.
pub(crate) fn of(regimen: &Regimen) -> Vec<(Span, i64)> {
    // Of 7 to 21 days nobody knows who was treated until when. The words beside the picture say it.
    let Some(course) = length(&regimen.course).map(|length| (Decimal::default(), length)) else { return Vec::new() };
    phases(regimen, course).or_else(|| courses(regimen)).unwrap_or_else(|| vec![(course, WHOLE)])
}

/// One single length in hours.
fn length(quantity: &Quantity) -> Option<Decimal> {
    quantity.value?.scaled(quantity.unit?.hours()?)
}

/// Phases one after the other, where each has a length.
fn phases(regimen: &Regimen, course: Span) -> Option<Vec<(Span, i64)>> {
    if regimen.phases.len() < 2 || regimen.courses.is_some() {
        return None;
    }
    let doses: Vec<Decimal> = regimen.phases.iter().map(|phase| dose(regimen, phase)).collect::<Option<_>>()?;
    let most = *doses.iter().max()?;
    let mut stretches = Vec::new();
    let mut from = Decimal::default();
    for (phase, dose) in regimen.phases.iter().zip(doses) {
        let to = from.plus(length(&phase.length)?)?;
        if to <= from || to > course.1 {
            return None;
        }
        stretches.push(((from, to), dose.thousandths_of(most)?));
        from = to;
    }
    Some(stretches)
}

/// The dose of a phase, in the unit of all of them.
fn dose(regimen: &Regimen, phase: &Phase) -> Option<Decimal> {
    let unit = |quantity: &Quantity| Some(quantity.unit?.common(quantity.value?)?.0);
    let first = unit(&regimen.phases.first()?.dose)?;
    // How much is given in a day is not drawn: a change of frequency would look like none.
    let is_one_rate = phase.frequency.is_none();
    (is_one_rate && unit(&phase.dose)? == first).then(|| Some(phase.dose.unit?.common(phase.dose.value?)?.1))?
}

/// Courses that are repeated after a known time, from start to start.
fn courses(regimen: &Regimen) -> Option<Vec<(Span, i64)>> {
    let courses = regimen.courses.as_ref()?;
    let (length, interval) = (length(&regimen.course)?, length(courses.interval.as_ref()?)?);
    let count = courses.count.value.filter(|count| count.is_whole())?;
    let count = count.in_thousandths() / 1000;
    if !(2..=MOST_COURSES).contains(&count) || interval < length {
        return None;
    }
    let stretch = |index: i64| {
        let from = interval.scaled(index)?;
        Some(((from, from.plus(length)?), WHOLE))
    };
    (0..count).map(stretch).collect()
}
