//! What is looked for in a passage.

use super::passages::Read;
use crate::bundle::numeral::{Numeral, Of};
use crate::bundle::{Decimal, Unit};

/// A number that a passage must have.
#[derive(Clone, Copy)]
pub struct Want {
    pub value: Decimal,
    pub of: Of,
    how: How,
}

#[derive(Clone, Copy, PartialEq)]
enum How {
    /// With its unit.
    Amount,
    /// The end of a window that begins at once: "within 12 hours".
    EndOfWindow,
    /// Without any unit: an estimate, the end of an interval.
    Bare,
    /// Without a unit, as a limit: "P<0.0001".
    Limit,
}

/// Words before the end of a window that begins at once.
const WITHIN: [&str; 7] = ["within", "up", "until", "before", "innerhalb", "bis", "binnen"];

impl Want {
    pub fn amount(value: Decimal, of: Of) -> Self {
        Self { value, of, how: How::Amount }
    }

    pub fn end_of_window(value: Decimal, of: Of) -> Self {
        Self { value, of, how: How::EndOfWindow }
    }

    pub fn bare(value: Decimal) -> Self {
        Self { value, of: Of::Unit(Unit::Count), how: How::Bare }
    }

    pub fn limit(value: Decimal) -> Self {
        Self { how: How::Limit, ..Self::bare(value) }
    }

    /// The same number in another unit.
    pub fn in_unit(self, unit: Unit) -> Self {
        Self { of: Of::Unit(unit), ..self }
    }

    fn is_met(&self, text: &str, numeral: &Numeral) -> bool {
        match self.how {
            How::Amount => !numeral.limit && numeral.is(self.value, self.of),
            How::EndOfWindow => numeral.is(self.value, self.of) && (numeral.limit || is_within(&text[..numeral.start])),
            How::Bare | How::Limit => {
                numeral.limit == (self.how == How::Limit) && numeral.of.is_none() && numeral.value == self.value
            }
        }
    }
}

/// Whether one of the last three words before a number opens a window: "within the first 12 hours".
fn is_within(before: &str) -> bool {
    let last = before.split_whitespace().rev().take(3);
    last.map(str::to_ascii_lowercase).any(|word| WITHIN.contains(&word.as_str()))
}

/// Whether a passage has all of these numbers, one after the other.
pub fn follow_each_other(passage: &Read, wants: &[Want]) -> bool {
    let mut numerals = passage.numerals.iter();
    wants.iter().all(|want| numerals.any(|numeral| want.is_met(passage.text, numeral)))
}
