//! Numbers, units and dates as each language writes them.

use evidence_bundle::{Decimal, Unit};

use super::{Catalogue, Key};

/// Which form of a unit's name a sentence wants.
const ONE: usize = 0;
const SEVERAL: usize = 1;
const BEHIND_PREPOSITION: usize = 2;

impl Catalogue {
    /// The digits of a number as reported, with this language's decimal mark and a minus sign, which is longer than a hyphen.
    pub fn digits(&self, number: &str) -> String {
        let mark = self.form(Key::Marks, 0);
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
                grouped.push_str(self.form(Key::Marks, 1));
            }
            grouped.push(digit);
        }
        grouped
    }

    /// A number with its unit: "30 mL", "1 day", "3.8%", "1,070".
    pub fn amount(&self, value: Decimal, unit: Unit) -> String {
        let form = if value.is(1) { ONE } else { SEVERAL };
        self.with_unit(&self.number(value, unit), unit, form)
    }

    /// The same behind "within" or "after", which in some languages change the unit's name.
    pub fn amount_behind(&self, value: Decimal, unit: Unit) -> String {
        let form = if value.is(1) { ONE } else { BEHIND_PREPOSITION };
        self.with_unit(&self.number(value, unit), unit, form)
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
        let low = self.with_unit(&self.number(low, unit), unit, SEVERAL);
        self.fill(Key::OrMore, &[&low])
    }

    fn with_unit(&self, number: &str, unit: Unit, form: usize) -> String {
        let key = match unit {
            Unit::Millilitre => Key::Millilitres,
            Unit::Milligram => Key::Milligrams,
            Unit::Hour => Key::Hours,
            Unit::Day => Key::Days,
            Unit::Week => Key::Weeks,
            Unit::Month => Key::Months,
            Unit::Percent => Key::Percent,
            Unit::Count => return number.to_owned(),
        };
        self.fill_form(key, form, &[number])
    }

    /// A small whole number as a word; larger ones in digits.
    pub fn count(&self, n: usize) -> String {
        match self.nth(Key::Counts, n) {
            Some(word) => word.to_owned(),
            None => n.to_string(),
        }
    }

    /// A date from ISO 8601: "22 November 2026", "November 2026". Anything else as it is.
    pub fn date(&self, iso: &str) -> String {
        let mut parts = iso.split('-');
        let (year, month, day) = (parts.next().unwrap_or(iso), parts.next(), parts.next());
        let month = month.and_then(|month| month.parse::<usize>().ok());
        let month = month.and_then(|month| self.nth(Key::MonthNames, month.checked_sub(1)?));
        match (month, day) {
            (Some(month), Some(day)) => self.fill(Key::DateDay, &[day.trim_start_matches('0'), month, year]),
            (Some(month), None) => self.fill(Key::DateMonth, &[month, year]),
            _ => iso.to_owned(),
        }
    }
}
