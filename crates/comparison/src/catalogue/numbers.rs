//! Numbers, units and dates as each language writes them.

use evidence_bundle::{Against, Decimal, Given, Unit};

use fluent_bundle::FluentValue;

use super::{Catalogue, Key};

/// The largest number that is written as a word.
const MOST_IN_WORDS: usize = 10;

impl Catalogue {
    /// The digits of a number as reported, with this language's decimal mark and a minus sign, which is longer than a hyphen.
    pub fn digits(&self, number: &str) -> String {
        let mark = self.say(Key::DecimalMark);
        number.replace('.', mark).replace('-', "\u{2212}")
    }

    /// A decimal as reported: `0.90` stays `0.90`, or `0,90`.
    pub fn decimal(&self, number: Decimal) -> String {
        self.digits(&number.to_string())
    }

    /// A number: counts with a mark at the thousands, everything else as reported.
    pub fn number(&self, number: Decimal, unit: Unit) -> String {
        let digits = number.to_string();
        if unit != Unit::Count || digits.len() < 4 || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return self.digits(&digits);
        }
        let mut grouped = String::new();
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                grouped.push_str(self.say(Key::ThousandsMark));
            }
            grouped.push(digit);
        }
        grouped
    }

    /// A number with its unit: "30 mL", "1 day", "3.8%", "1,070".
    pub fn amount(&self, value: Decimal, unit: Unit) -> String {
        self.with_unit(value, unit, false)
    }

    /// The same behind "within" or "after", which in some languages change the unit's name.
    pub fn amount_behind(&self, value: Decimal, unit: Unit) -> String {
        self.with_unit(value, unit, true)
    }

    /// "24 to 72 hours"
    pub fn range(&self, low: Decimal, high: Decimal, unit: Unit) -> String {
        self.fill(Key::Range, &[&self.number(low, unit), &self.amount(high, unit)])
    }

    /// "up to 80 mg"
    pub fn at_most(&self, high: Decimal, unit: Unit) -> String {
        self.fill(Key::UpTo, &[&self.amount(high, unit)])
    }

    /// "3 days or more"
    pub fn at_least(&self, low: Decimal, unit: Unit) -> String {
        self.fill(Key::OrMore, &[&self.amount(low, unit)])
    }

    /// `is_behind`: whether "within" or "after" stands before it.
    fn with_unit(&self, value: Decimal, unit: Unit, is_behind: bool) -> String {
        let number = self.number(value, unit);
        if let Some((given, against)) = unit.dose() {
            let amount = self.counted(dose(unit, given), plural(value), &[&number]);
            return match against {
                None => amount,
                Some(Against::Weight) => self.fill(Key::PerKilogram, &[&amount]),
                Some(Against::Surface) => self.fill(Key::PerSquareMetre, &[&amount]),
                Some(Against::Hour) => self.fill(Key::PerHour, &[&amount]),
                Some(Against::Minute) => self.fill(Key::PerMinute, &[&amount]),
                Some(Against::Volume) => self.fill(Key::PerMillilitre, &[&amount]),
            };
        }
        let key = match (unit, is_behind) {
            (Unit::Percent, _) => return self.fill(Key::Percent, &[&number]),
            (Unit::Hour, false) => Key::Hours,
            (Unit::Hour, true) => Key::HoursBehind,
            (Unit::Day, false) => Key::Days,
            (Unit::Day, true) => Key::DaysBehind,
            (Unit::Week, false) => Key::Weeks,
            (Unit::Week, true) => Key::WeeksBehind,
            (Unit::Month, false) => Key::Months,
            (Unit::Month, true) => Key::MonthsBehind,
            (Unit::Year, false) => Key::Years,
            (Unit::Year, true) => Key::YearsBehind,
            _ => return number,
        };
        self.counted(key, plural(value), &[&number])
    }

    /// A small whole number as a word; larger ones in digits.
    pub fn count(&self, n: usize) -> String {
        if n > MOST_IN_WORDS {
            return n.to_string();
        }
        self.counted(Key::SmallCount, n, &[])
    }

    /// A date from ISO 8601: "22 November 2026", "November 2026". Anything else as it is.
    pub fn date(&self, iso: &str) -> String {
        let mut parts = iso.split('-');
        let (year, month, day) = (parts.next().unwrap_or(iso), parts.next(), parts.next());
        let month = month.and_then(|month| month.parse::<usize>().ok());
        let month = month.filter(|month| (1..=12).contains(month));
        let month = month.map(|month| self.counted(Key::Month, month, &[]));
        match (month, day) {
            (Some(month), Some(day)) => self.fill(Key::DateDay, &[day.trim_start_matches('0'), &month, year]),
            (Some(month), None) => self.fill(Key::DateMonth, &[&month, year]),
            _ => iso.to_owned(),
        }
    }
}

/// The name of a unit without what it is measured against.
fn dose(unit: Unit, given: Given) -> Key {
    match (unit, given) {
        (Unit::Gram, _) => Key::Grams,
        (Unit::Microgram | Unit::MicrogramPerKilogram, _) => Key::Micrograms,
        (Unit::LitrePerMinute, _) => Key::Litres,
        (_, Given::Volume) => Key::Millilitres,
        (_, Given::Mass) => Key::Milligrams,
        (_, Given::Activity) => Key::InternationalUnits,
        (_, Given::Amount) => Key::Millimoles,
        (_, Given::Drops) => Key::Drops,
        (_, Given::Sprays) => Key::Sprays,
        (_, Given::Tablets) => Key::Tablets,
        (_, Given::Sessions) => Key::Sessions,
    }
}

/// A number as the rules for plurals see it: 1.0 is one. A negative number is none of them, because Unicode's rules leave the
/// minus sign out, and "one" would then stand for −1.
pub(crate) fn plural(number: Decimal) -> FluentValue<'static> {
    if number.is(1) {
        return 1.into();
    }
    if number < Decimal::whole(0) {
        return FluentValue::None;
    }
    // With its digits behind the mark, which some languages go by.
    number.to_string().parse().map_or(FluentValue::None, FluentValue::Number)
}
