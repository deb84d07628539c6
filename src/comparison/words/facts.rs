//! What is said of a fact beside its value.

use super::numbers::{amount, number, range};
use super::sources::basis;
use crate::bundle::{Absent, Basis, Decimal, Quantity, Registry, Start, StartEvent};

pub fn absent(absent: Absent) -> &'static str {
    match absent {
        Absent::NotStated => "not stated in the source",
        Absent::NotApplicable => "does not apply",
        Absent::Unknown => "not known",
    }
}

pub fn judgement(judgement: &str, by: &str) -> String {
    format!("{judgement} (judged by {by})")
}

pub fn as_reported(wording: &str) -> String {
    format!("Reported as “{wording}”.")
}

pub fn not_stated_in(place: Basis, mark: &str, source: &str) -> String {
    format!("Not stated in the {} of {source} [{mark}].", basis(place))
}

pub fn not_its_own_report(trial: &str) -> String {
    format!("From another text about {trial}, not from its own report.")
}

pub fn phase(dose: &str, length: &str) -> String {
    format!("{dose} for {length}")
}

/// "30 mL daily"
pub fn so_often(dose: &str, frequency: &str) -> String {
    format!("{dose} {frequency}")
}

/// "10 mL for 5 days, then 30 mL for 10 days"
pub fn in_turn(texts: &[&str]) -> String {
    texts.join(", then ")
}

pub fn begun(window: &str) -> String {
    format!("begun {window}")
}

pub fn to_arm(number: &str, arm: &str) -> String {
    format!("{number} to {arm}")
}

pub fn with_arm(value: &str, arm: &str) -> String {
    format!("{value} with {arm}")
}

/// "within 12 hours of onset", "24 to 72 hours after onset".
pub fn start(start: &Start) -> Option<String> {
    let event = event(start.event);
    let Quantity { low, high, unit, .. } = &start.window;
    let (high, unit) = (high.or(start.window.value)?, (*unit)?);
    match low {
        Some(low) if !low.is_zero() => {
            Some(format!("{} after {event}", range(&number(*low, unit), &amount(high, unit))))
        }
        _ => Some(format!("within {} of {event}", amount(high, unit))),
    }
}

/// "30 mL × 1 a day × 10 days = 300 mL"
pub fn sum(dose: &str, times_a_day: Decimal, course: &str, total: &str) -> String {
    format!("{dose} × {times_a_day} a day × {course} = {total}")
}

pub(super) fn event(event: StartEvent) -> &'static str {
    match event {
        StartEvent::SymptomOnset => "onset",
        StartEvent::LastKnownWell => "being last known well",
        StartEvent::Randomization => "randomization",
        StartEvent::Admission => "admission",
        StartEvent::Diagnosis => "diagnosis",
    }
}

/// "NCT00868283", "EudraCT 2007-000870-21"
pub fn registered(registry: Registry, number: &str) -> String {
    match registry {
        Registry::ClinicalTrialsGov => number.to_owned(),
        Registry::EudraCT => format!("EudraCT {number}"),
        Registry::Isrctn => format!("ISRCTN {number}"),
    }
}
