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

    /// `trials`: how many there are, where every one states its window.
    pub fn gap(&self, from: &str, to: &str, event: StartEvent, trials: Option<usize>) -> String {
        let words = [from, to, self.event(event)];
        match trials {
            Some(trials) => self.counted(Key::NoTrialStarted, trials, &words),
            None => self.fill(Key::NoWindowCovers, &words),
        }
    }
}

/// "10 days, 30 mL once a day"
pub fn course(course: &str, dose: &str, frequency: &str) -> String {
    format!("{course}, {dose} {frequency}")
}
