//! The picture of start and course.

use evidence_bundle::{StartEvent, Unit};

use crate::catalogue::{Catalogue, Key};

impl Catalogue {
    pub fn when_it_started(&self, from: StartEvent, unit: Unit) -> String {
        let key = if unit == Unit::Day { Key::StartedInDays } else { Key::StartedInHours };
        self.fill(key, &[self.event(from)])
    }

    pub fn how_long_it_lasted(&self, unit: Unit) -> &'static str {
        self.say(if unit == Unit::Day { Key::LastedInDays } else { Key::LastedInHours })
    }

    /// `all_known`: whether every trial states its window.
    pub fn gap(&self, from: &str, to: &str, event: StartEvent, all_known: bool) -> String {
        let key = if all_known { Key::NoTrialStarted } else { Key::NoWindowCovers };
        self.fill(key, &[from, to, self.event(event)])
    }
}

/// "10 days, 30 mL once a day"
pub fn course(course: &str, dose: &str, frequency: &str) -> String {
    format!("{course}, {dose} {frequency}")
}
