//! The picture of start and course.

use evidence_bundle::{StartEvent, Unit};

use crate::catalogue::{Catalogue, Key};

impl Catalogue {
    pub fn when_it_started(&self, from: StartEvent, unit: Unit) -> String {
        self.fill_form(Key::WhenItStarted, usize::from(unit == Unit::Day), &[self.event(from)])
    }

    pub fn how_long_it_lasted(&self, unit: Unit) -> &'static str {
        self.form(Key::HowLongItLasted, usize::from(unit == Unit::Day))
    }

    /// `all_known`: whether every trial states its window.
    pub fn gap(&self, from: &str, to: &str, event: StartEvent, all_known: bool) -> String {
        self.fill_form(Key::Gap, usize::from(!all_known), &[from, to, self.event(event)])
    }
}

/// "10 days, 30 mL once a day"
pub fn course(course: &str, dose: &str, frequency: &str) -> String {
    format!("{course}, {dose} {frequency}")
}
