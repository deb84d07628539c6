//! What is looked for in a passage.
use evidence_bundle::{Decimal, Unit};

use super::passages::Read;
use crate::numeral::{Limit, Numeral, Of};

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
    /// With its unit, and not as one end of a range: "20 to 50 mL" is no dose of 20 mL.
    Single,
    /// As `Single`, and neither "every 2 weeks" nor "on day 1": a length.
    Course,
    /// As `Single`, and not "within 72 hours": one moment.
    Moment,
    /// The end of a window that begins at once: "within 12 hours".
    EndOfWindow,
    /// Without any unit: an estimate, the end of an interval.
    Bare,
    /// With or without a unit: a difference in days, a share in per cent.
    InAnyUnit,
    /// Without a unit and with no other end: "CI lower bound, 0.97".
    OneSide,
    /// Without a unit, and the next P value: "P = 0.34".
    P,
    /// Without a unit, as a limit: "P<0.0001".
    Limit,
    /// A P value at most this.
    PAtMost,
    /// With its unit, as a bound: "up to 80 mg", "at least 5 days".
    AtMost,
    AtLeast,
}

/// One of the last three words before the end of a window that begins at once: "within the first 12 hours".
const WITHIN: [&str; 5] = ["within", "until", "innerhalb", "binnen", "bis"];

/// What stands right before it. "The first dose 12 hours after onset" is no window.
const AT_MOST: [&str; 13] = [
    "up to",
    "before",
    "first",
    "at most",
    "no later than",
    "not later than",
    "no more than",
    "not more than",
    "under",
    "ersten",
    "maximal",
    "höchstens",
    "spätestens",
];

impl Want {
    pub fn amount(value: Decimal, of: Of) -> Self {
        Self { value, of, how: How::Amount }
    }

    pub fn single(value: Decimal, of: Of) -> Self {
        Self { value, of, how: How::Single }
    }

    pub fn course(value: Decimal, of: Of) -> Self {
        Self { value, of, how: How::Course }
    }

    pub fn moment(value: Decimal, of: Of) -> Self {
        Self { value, of, how: How::Moment }
    }

    pub fn end_of_window(value: Decimal, of: Of) -> Self {
        Self { value, of, how: How::EndOfWindow }
    }

    pub fn at_most(value: Decimal, of: Of) -> Self {
        Self { value, of, how: How::AtMost }
    }

    pub fn at_least(value: Decimal, of: Of) -> Self {
        Self { value, of, how: How::AtLeast }
    }

    pub fn bare(value: Decimal) -> Self {
        Self { value, of: Of::Unit(Unit::Count), how: How::Bare }
    }

    pub fn in_any_unit(value: Decimal) -> Self {
        Self { how: How::InAnyUnit, ..Self::bare(value) }
    }

    pub fn one_side(value: Decimal) -> Self {
        Self { how: How::OneSide, ..Self::bare(value) }
    }

    pub fn limit(value: Decimal) -> Self {
        Self { how: How::Limit, ..Self::bare(value) }
    }

    pub fn p_at_most(value: Decimal) -> Self {
        Self { how: How::PAtMost, ..Self::bare(value) }
    }

    pub fn p(value: Decimal) -> Self {
        Self { how: How::P, ..Self::bare(value) }
    }

    /// The same number in another unit.
    pub fn in_unit(self, unit: Unit) -> Self {
        Self { of: Of::Unit(unit), ..self }
    }

    fn is_met(&self, text: &str, numeral: &Numeral) -> bool {
        let same = numeral.value == self.value;
        let bare = same && numeral.of.is_none();
        let is_single = || numeral.limit.is_none() && !numeral.range && numeral.is(self.value, self.of);
        match self.how {
            How::Amount => numeral.limit.is_none() && numeral.is(self.value, self.of),
            How::Single => is_single(),
            How::Course => is_single() && !is_interval_or_day(text, numeral),
            How::Moment => is_single() && !is_within(text, numeral),
            How::EndOfWindow => {
                let ends = matches!(numeral.limit, Some(Limit::Below | Limit::AtMost));
                numeral.is(self.value, self.of) && (ends || is_within(text, numeral))
            }
            How::Bare | How::P => bare && numeral.limit.is_none(),
            How::InAnyUnit => same && numeral.limit.is_none(),
            How::OneSide => bare && !numeral.range,
            How::Limit => bare && numeral.limit == Some(Limit::Below),
            How::PAtMost => bare && numeral.limit == Some(Limit::AtMost),
            How::AtMost => numeral.limit == Some(Limit::AtMost) && numeral.is(self.value, self.of),
            How::AtLeast => numeral.limit == Some(Limit::AtLeast) && numeral.is(self.value, self.of),
        }
    }
}

/// "every 2 weeks", "on day 1"
fn is_interval_or_day(text: &str, numeral: &Numeral) -> bool {
    let before = text[..numeral.start].trim_end().to_lowercase();
    let words: Vec<&str> = before.split_whitespace().rev().take(2).collect();
    matches!(
        words[..],
        ["every" | "alle", ..] | ["day" | "week" | "month" | "tag" | "woche", "on" | "at" | "am" | "in"]
    )
}

/// Whether a number ends a window that begins at once: by the words before it, or as "12 hours or less".
fn is_within(text: &str, numeral: &Numeral) -> bool {
    let before = text[..numeral.start].trim_end().to_lowercase();
    let mut last = before.split_whitespace().rev().take(3);
    let behind = text[numeral.end..].split_whitespace().take(4).collect::<Vec<_>>().join(" ");
    last.any(|word| WITHIN.contains(&word))
        || AT_MOST.iter().any(|words| before.ends_with(words))
        || ["or less", "at the latest"].iter().any(|words| behind.contains(words))
}

/// Whether a passage has all of these numbers, one after the other.
pub fn follow_each_other(passage: &Read, wants: &[Want]) -> bool {
    let mut numerals = passage.numerals.iter();
    wants.iter().all(|want| {
        let is_of_p = matches!(want.how, How::P | How::Limit | How::PAtMost);
        let next_p = is_of_p.then(|| numerals.clone().position(|numeral| is_p(passage.text, numeral))).flatten();
        match next_p {
            Some(next) => numerals.nth(next).is_some_and(|numeral| want.is_met(passage.text, numeral)),
            None => numerals.any(|numeral| want.is_met(passage.text, numeral)),
        }
    })
}

/// Whether a number is a P value: "P = 0.45", "p<0.001".
pub fn is_p(text: &str, numeral: &Numeral) -> bool {
    let before = text[..numeral.start].trim_end().to_lowercase();
    let before = before.trim_end_matches(['=', '<', '>', '≤', '≥', ' ']);
    before.strip_suffix('p').is_some_and(|before| !before.ends_with(char::is_alphanumeric))
}
