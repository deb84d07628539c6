//! Outcomes, estimates and how precise they are.

use evidence_bundle::{Bound, Interval, Measure, PValue, Quantity, Unit};

use crate::catalogue::{Catalogue, Key};
use crate::isolate::sentence_case;

impl Catalogue {
    /// "on day 90", or "by day 90" for what is counted up to then.
    pub fn time_point(&self, time: &Quantity, cumulative: bool) -> Option<String> {
        let value = time.value?;
        Some(match time.unit? {
            Unit::Day => self.fill(if cumulative { Key::ByDay } else { Key::OnDay }, &[&self.decimal(value)]),
            unit => self.fill(Key::After, &[&self.amount_behind(value, unit)]),
        })
    }

    pub fn finding(&self, code: &str, treatment: &str) -> Option<String> {
        match code {
            "favours-treatment" => Some(self.fill(Key::Favours, &[treatment])),
            "favours-control" => Some(self.fill(Key::Favours, &[self.say(Key::Control)])),
            "no-difference" => Some(self.say(Key::NoDifference).to_owned()),
            "non-inferior" => Some(self.say(Key::NonInferior).to_owned()),
            "not-non-inferior" => Some(self.say(Key::NonInferiorityNotShown).to_owned()),
            "not-reported" => Some(self.say(Key::ResultNotReported).to_owned()),
            _ => None,
        }
    }

    pub fn measure(&self, measure: Measure) -> &'static str {
        self.say(match measure {
            Measure::RiskRatio => Key::RiskRatio,
            Measure::OddsRatio => Key::OddsRatio,
            Measure::HazardRatio => Key::HazardRatio,
            Measure::MeanDifference => Key::MeanDifference,
            Measure::Smd => Key::Smd,
            Measure::MannWhitney => Key::MannWhitney,
            Measure::Proportion => Key::Proportion,
            Measure::RiskDifference => Key::RiskDifference,
            Measure::RateRatio => Key::RateRatio,
        })
    }

    /// "Risk ratio; 1 means no difference"
    pub fn axis(&self, measure: Measure) -> String {
        let name = sentence_case(self.measure(measure));
        match measure.null() {
            Some(null) => format!("{name}; {}", self.null(null)),
            None => name,
        }
    }

    /// What lies on either side of no difference.
    pub fn sides(&self, measure: Measure, drug: &str) -> (String, String) {
        let (less, more) = if measure.is_ratio() { (Key::Fewer, Key::More) } else { (Key::Lower, Key::Higher) };
        (self.fill(less, &[drug]), self.fill(more, &[drug]))
    }

    pub fn interval(&self, interval: &Interval) -> String {
        let (low, high) = (self.decimal(interval.low), self.decimal(interval.high));
        match interval.level {
            Some(level) => self.fill(Key::Interval, &[&self.decimal(level), &low, &high]),
            None => self.fill(Key::IntervalNoLevel, &[&low, &high]),
        }
    }

    /// One side only, and that the other is missing.
    pub fn bound(&self, bound: &Bound) -> String {
        let level = match bound.level {
            Some(level) => self.fill(Key::BoundLevel, &[&self.decimal(level)]),
            None => self.say(Key::NoLevel).to_owned(),
        };
        match (bound.low, bound.high) {
            (Some(low), _) => self.fill(Key::LowerBound, &[&self.decimal(low), &level]),
            (None, Some(high)) => self.fill(Key::UpperBound, &[&self.decimal(high), &level]),
            (None, None) => String::new(),
        }
    }

    /// The same in every language.
    pub fn p_value(&self, p: &PValue) -> Option<String> {
        let forms = [("=", p.value), ("<", p.below), ("\u{2264}", p.at_most)];
        let (sign, number) = forms.into_iter().find_map(|(sign, number)| Some((sign, number?)))?;
        Some(format!("P\u{a0}{sign}\u{a0}{}", self.decimal(number)))
    }

    pub fn null(&self, null: &str) -> String {
        self.fill(Key::Null, &[&self.digits(null)])
    }

    pub fn above(&self, null: &str, favoured: &str) -> String {
        self.fill(Key::Above, &[&self.digits(null), favoured])
    }
}
