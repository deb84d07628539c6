//! The picture of start and course.

use evidence_bundle::{StartEvent, Unit};

use crate::catalogue::{Catalogue, Key};

impl Catalogue {
    pub fn when_it_started(&self, from: StartEvent, unit: Unit) -> String {
        let key = if unit == Unit::Day { Key::StartedInDays } else { Key::StartedInHours };
        self.fill(key, &[self.event(from)])
    }

    /// `is_repeated`: whether pauses between courses are on the scale.
    pub fn how_long_it_lasted(&self, unit: Unit, is_repeated: bool) -> &'static str {
        self.say(match (unit, is_repeated) {
            (Unit::Day, false) => Key::LastedInDays,
            (Unit::Day, true) => Key::LastedSinceInDays,
            (_, false) => Key::LastedInHours,
            (_, true) => Key::LastedSinceInHours,
        })
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
