//! The picture of start and course.

use super::facts::event;
use crate::bundle::{StartEvent, Unit};

pub const START: &str = "start";
pub const COURSE: &str = "course";
pub const MEASURED: &str = "when it was measured";

pub fn when_it_started(from: StartEvent, unit: Unit) -> String {
    format!("When it started ({} after {})", unit_of_scale(unit), event(from))
}

pub fn how_long_it_lasted(unit: Unit) -> String {
    format!("How long it lasted ({} of treatment)", unit_of_scale(unit))
}

fn unit_of_scale(unit: Unit) -> &'static str {
    if unit == Unit::Day { "days" } else { "hours" }
}

/// "10 days, 30 mL once a day"
pub fn course(course: &str, dose: &str, frequency: &str) -> String {
    format!("{course}, {dose} {frequency}")
}

pub fn measured(time_point: &str) -> String {
    format!("measured {time_point}")
}

pub fn followed(time: &str) -> String {
    format!("followed for {time}")
}

pub fn another_event(window: &str) -> String {
    format!("{window}; not on this scale")
}

pub fn gap(from: &str, to: &str, event: StartEvent) -> String {
    format!("No start window shown covers the time from {from} to {to} after {}.", super::facts::event(event))
}

pub fn gap_name(index: usize) -> String {
    format!("Picture, gap {index} between the starts")
}

pub fn in_picture(part: &str, trial: &str) -> String {
    format!("Picture, {part}, {trial}")
}
