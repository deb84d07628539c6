//! What is looked for in a passage.
use evidence_bundle::{Decimal, Unit};

use super::passages::Read;
use crate::check::measures::is_level;
use crate::numeral::{Limit, Numeral, Of, words_before};

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
    in_order(passage, 0, wants).is_some()
}

/// The numbers of a passage that meet these, one after the other, from the one of this index on.
fn in_order<'r>(passage: &'r Read, from: usize, wants: &[Want]) -> Option<Vec<&'r Numeral>> {
    let mut numerals = passage.numerals[from..].iter();
    let next = |want: &Want| {
        let is_of_p = matches!(want.how, How::P | How::Limit | How::PAtMost);
        let next_p = is_of_p.then(|| numerals.clone().position(|numeral| is_p(passage.text, numeral))).flatten();
        match next_p {
            Some(next) => numerals.nth(next).filter(|numeral| want.is_met(passage.text, numeral)),
            // In a sentence a P is called one; a cell of a table has it alone.
            None if is_of_p && is_prose(passage.text) => None,
            None => numerals.find(|numeral| want.is_met(passage.text, numeral)),
        }
    };
    wants.iter().map(next).collect()
}

/// Whether a passage has the numbers of an estimate, and those of no other result between them: of "0.91 (95% CI 0.78 to 1.06)
/// at week 24 and 0.74 (0.58 to 0.94) at week 8" neither 0.91 with 0.58, nor 1.06 with 0.94.
pub fn stand_together(passage: &Read, wants: &[Want], low: Option<Decimal>) -> bool {
    let Some(first) = wants.first() else { return true };
    let starts = (0..passage.numerals.len()).filter(|at| first.is_met(passage.text, &passage.numerals[*at]));
    let mut read = starts.filter_map(|at| in_order(passage, at, wants));
    read.any(|places| {
        let Some(end) = low.and_then(|low| places.iter().skip(1).find(|numeral| numeral.value == low)) else {
            return true;
        };
        let between =
            passage.numerals.iter().filter(|numeral| places[0].end <= numeral.start && numeral.start < end.start);
        let (mut ranges, mut levels) = (0, 0);
        for numeral in between {
            ranges += usize::from(numeral.range && numeral.of.is_none());
            levels += usize::from(is_level(passage.text, numeral));
        }
        ranges == 0 && levels < 2 && !is_of_another_kind(&passage.text[places[0].end..end.start])
    })
}

/// Before the ends of an interval: "95% credible interval", "IQR". The format has confidence intervals alone.
fn is_of_another_kind(before: &str) -> bool {
    const KINDS: [&str; 8] =
        ["credib", "cri", "hpd", "prediction interval", "iqr", "interquartile", "range", "kredibil"];
    let lower = before.to_lowercase();
    KINDS.iter().any(|kind| lower.match_indices(kind).any(|(at, _)| !lower[..at].ends_with(char::is_alphanumeric)))
}

/// A text of sentences, and not of cells.
fn is_prose(text: &str) -> bool {
    text.split_whitespace().filter(|word| word.chars().all(|c| c.is_alphabetic() || c == ',')).count() > 7
}

/// Whether a number is a P value: "P = 0.45", "p<0.001", "a P value of 0.03".
pub fn is_p(text: &str, numeral: &Numeral) -> bool {
    const SIGNS: [char; 8] = ['=', '<', '>', '≤', '≥', ' ', ':', ','];
    let before = words_before(text, numeral.start);
    let mut before = before.trim_end_matches(SIGNS);
    for word in
        ["of", "was", "is", "less than", "values", "value", "-wert", "wert", "-", "for trend", "for superiority"]
    {
        before = before.strip_suffix(word).unwrap_or(before).trim_end_matches(SIGNS);
    }
    before.strip_suffix('p').is_some_and(|before| !before.ends_with(char::is_alphanumeric))
}
