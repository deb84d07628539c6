//! How often: the code of a frequency.

use crate::{Decimal, Unit};

/// So many times in so many of a unit of time: `1/d`, and in format 2 `1/3wk`.
#[derive(Debug, Clone, Copy)]
pub struct Rate {
    pub times: Decimal,
    pub every: Decimal,
    /// Hours, days, weeks or months.
    pub unit: Unit,
}

impl Rate {
    /// What is given so many times in so many of a unit.
    pub fn new(times: i64, every: i64, unit: Unit) -> Self {
        Self { times: Decimal::whole(times), every: Decimal::whole(every), unit }
    }

    /// Reads a code. Nothing where it is none.
    pub fn parse(code: &str) -> Option<Self> {
        let (times, period) = code.split_once('/')?;
        let digits = period.len() - period.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let (every, unit) = period.split_at(digits);
        let unit = match unit {
            "h" => Unit::Hour,
            "d" => Unit::Day,
            "wk" => Unit::Week,
            "mo" => Unit::Month,
            _ => return None,
        };
        let every = if every.is_empty() { Decimal::whole(1) } else { Decimal::parse(every).ok()? };
        let rate = Self { times: Decimal::parse(times).ok()?, every, unit };
        (rate.times > Decimal::default() && rate.every > Decimal::default()).then_some(rate)
    }

    /// One text for all codes of one rate: every 12 hours is twice a day. Nothing where a number is no whole one.
    pub fn common(&self) -> Option<String> {
        let (span, fixed) = self.span()?;
        let whole = |number: Decimal| number.is_whole().then(|| number.in_thousandths() / 1000);
        let (times, span) = (whole(self.times)?, whole(span)?);
        let (mut divisor, mut rest) = (times, span);
        while rest != 0 {
            (divisor, rest) = (rest, divisor % rest);
        }
        Some(format!("{}/{}{}", times / divisor, span / divisor, if fixed { "h" } else { "mo" }))
    }

    /// In so many hours, or, of no fixed length, months.
    fn span(&self) -> Option<(Decimal, bool)> {
        match self.unit.hours() {
            Some(hours) => Some((self.every.times(Decimal::whole(hours))?, true)),
            None => (self.unit == Unit::Month).then_some((self.every, false)),
        }
    }
}

impl PartialEq for Rate {
    /// "every 12 hours" is twice a day. A month has no fixed length.
    fn eq(&self, other: &Self) -> bool {
        let (Some((one, fixed)), Some((another, also_fixed))) = (self.span(), other.span()) else { return false };
        fixed == also_fixed
            && matches!((self.times.times(another), other.times.times(one)), (Some(one), Some(other)) if one == other)
    }
}

/// What has no rate, in format 2: once and never again, without a break, when it is needed.
pub const WITHOUT_RATE: [&str; 3] = ["once", "continuous", "as-needed"];

/// The first format that has this code of a frequency.
pub fn format_of_frequency(code: &str) -> u32 {
    let goes_on = code.split_once('/').is_some_and(|(_, period)| period.starts_with(|c: char| c.is_ascii_digit()));
    if goes_on || WITHOUT_RATE.contains(&code) { 2 } else { 1 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_a_count_and_a_period_of_so_many_units() {
        let same = |one: &str, other: &str| Rate::parse(one).is_some_and(|rate| Some(rate) == Rate::parse(other));
        assert!(same("2/d", "1/12h") && same("1/2wk", "1/14d") && same("7/wk", "1/d"));
        let common = |code: &str| Rate::parse(code).and_then(|rate| rate.common());
        assert_eq!(common("2/d"), common("1/12h"));
        assert!(common("2/d").is_some() && common("1/mo") != common("1/4wk") && common("1/2d") != common("2/d"));
        assert!(!same("1/mo", "1/4wk") && !same("1/2d", "2/d"));
        for none in ["", "1", "1/", "/d", "1/y", "0/d", "1/0d", "once"] {
            assert!(Rate::parse(none).is_none(), "{none}");
        }
    }
}
