//! What is said of a fact beside its value.

use evidence_bundle::{Basis, Decimal, Quantity, Registry, Start, StartEvent};

use crate::catalogue::{Catalogue, Key};

impl Catalogue {
    pub fn not_stated_in(&self, place: Basis, mark: &str, source: &str) -> String {
        self.fill(Key::NotStatedIn, &[self.basis(place), source, self.mark(mark)])
    }

    /// A quantity: "30 mL", "20 to 50 mL", "10 days", "up to 80 mg".
    pub fn quantity(&self, quantity: &Quantity) -> Option<String> {
        let unit = quantity.unit?;
        match (quantity.value, quantity.low, quantity.high) {
            (_, Some(low), Some(high)) => Some(self.range(low, high, unit)),
            (Some(value), ..) => Some(self.amount(value, unit)),
            (None, None, Some(high)) => Some(self.at_most(high, unit)),
            (None, Some(low), None) => Some(self.at_least(low, unit)),
            (None, None, None) => None,
        }
    }

    pub fn phase(&self, dose: &str, length: &str) -> String {
        self.fill(Key::Phase, &[dose, length])
    }

    pub fn with_arm(&self, value: &str, arm: &str) -> String {
        self.fill(Key::WithArm, &[value, arm])
    }

    /// "within 12 hours of onset", "24 to 72 hours after onset".
    pub fn start(&self, start: &Start) -> Option<String> {
        let event = self.event(start.event);
        let Quantity { low, high, unit, .. } = &start.window;
        let (high, unit) = (high.or(start.window.value)?, (*unit)?);
        Some(match low {
            Some(low) if !low.is_zero() => self.fill(Key::AfterEvent, &[&self.range(*low, high, unit), event]),
            _ => self.fill(Key::WithinOfEvent, &[&self.amount_behind(high, unit), event]),
        })
    }

    /// "30 mL × 1 a day × 10 days = 300 mL"
    pub fn sum(&self, dose: &str, times_a_day: Decimal, course: &str, total: &str) -> String {
        let often = self.fill(Key::ADay, &[&self.decimal(times_a_day)]);
        format!("{dose} × {often} × {course} = {total}")
    }

    pub(super) fn event(&self, event: StartEvent) -> &'static str {
        self.say(match event {
            StartEvent::SymptomOnset => Key::Onset,
            StartEvent::LastKnownWell => Key::LastKnownWell,
            StartEvent::Randomization => Key::Randomization,
            StartEvent::Admission => Key::Admission,
            StartEvent::Diagnosis => Key::Diagnosis,
            StartEvent::Surgery => Key::Surgery,
            StartEvent::Enrolment => Key::Enrolment,
            StartEvent::Discharge => Key::Discharge,
            StartEvent::Birth => Key::Birth,
            StartEvent::PreviousDose => Key::PreviousDose,
            StartEvent::Recanalization => Key::Recanalization,
        })
    }
}

/// "NCT00868283", "EudraCT 2007-000870-21"
pub fn registered(registry: Registry, number: &str) -> String {
    match registry {
        Registry::ClinicalTrialsGov => number.to_owned(),
        Registry::EudraCT => format!("EudraCT {number}"),
        Registry::Isrctn => format!("ISRCTN {number}"),
        Registry::EuCt => format!("EU CT {number}"),
        // These name their registry.
        Registry::ChiCtr | Registry::Jrct | Registry::Ctri | Registry::Actrn => number.to_owned(),
    }
}
