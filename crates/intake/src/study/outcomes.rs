//! Primary outcomes and when they were measured.

use evidence_bundle::{Decimal, Outcome, OutcomeRole, Quantity, Unit};

use super::Reader;
use crate::names::Names;
use crate::quotes::stated;

const LOCATOR: &str = "Primary Outcome Measures";

impl Reader<'_> {
    pub(super) fn outcomes(&mut self) -> Vec<Outcome> {
        let record = self.record;
        let mut ids = Names::default();
        let mut outcomes = Vec::new();
        for planned in &record.outcomes_module.primary_outcomes {
            let Some((passage, measure)) =
                planned.measure.as_deref().and_then(|text| self.quote("outcome", LOCATOR, text))
            else {
                continue;
            };
            let time = planned.time_frame.as_deref().and_then(|text| self.quote("time-frame", LOCATOR, text));
            let time_point = time.as_ref().and_then(|(passage, text)| time_point(passage, text));
            let mut passages = vec![passage];
            if let Some((passage, text)) = time.filter(|_| time_point.is_none()) {
                let place = format!("outcomes[{}].timePoint", outcomes.len());
                self.to_find.look(&format!("when it was measured: “{text}”"), &place, "the passages of the outcome");
                passages.push(passage);
            }
            outcomes.push(Outcome {
                id: ids.new_id(&measure, "primary"),
                instrument: stated(measure, None, passages),
                time_point,
                role: OutcomeRole::Primary,
                ..Outcome::default()
            });
        }
        if outcomes.is_empty() {
            self.to_find.look("primary outcome", "outcomes", "the trial's report");
        } else {
            self.to_find.look(
                "code of each primary outcome, by which trials are compared",
                "outcomes[].instrument.code",
                "your own list",
            );
        }
        outcomes
    }
}

/// A time that can be read in one way only.
fn time_point(passage: &str, text: &str) -> Option<Quantity> {
    let (value, unit) = time(text)?;
    let value = Some(Decimal::whole(value));
    Some(Quantity { value, unit: Some(unit), passages: vec![passage.to_owned()], ..Quantity::default() })
}

/// "90 days", "at 12 weeks", "Day 90"; not "up to 12 weeks", not "baseline and 12 weeks".
fn time(text: &str) -> Option<(i64, Unit)> {
    let lower = text.trim().trim_end_matches('.').to_lowercase();
    let words: Vec<&str> = lower.strip_prefix("at ").unwrap_or(&lower).split_whitespace().collect();
    let (number, unit) = match words[..] {
        [number, unit] if number.starts_with(|c: char| c.is_ascii_digit()) => (number, unit),
        ["day", number] => (number, "day"),
        _ => return None,
    };
    let unit = match unit.strip_suffix('s').unwrap_or(unit) {
        "hour" => Unit::Hour,
        "day" => Unit::Day,
        "week" => Unit::Week,
        "month" => Unit::Month,
        "year" => Unit::Year,
        _ => return None,
    };
    let number: i64 = number.parse().ok().filter(|number| (1..10_000).contains(number))?;
    Some((number, unit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_read_where_it_is_the_only_one() {
        for (text, read) in [
            ("90 days", Some((90, Unit::Day))),
            ("At 12 weeks.", Some((12, Unit::Week))),
            ("Day 90", Some((90, Unit::Day))),
            ("1 year", Some((1, Unit::Year))),
            ("up to 12 weeks", None),
            ("baseline and 12 weeks", None),
            ("12-16 weeks", None),
            ("0 days", None),
            ("Day 0 - 84", None),
            ("99999999999999999999 days", None),
            ("", None),
        ] {
            assert_eq!(time(text), read, "{text}");
        }
    }
}
