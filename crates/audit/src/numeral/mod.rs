//! The numbers in a passage, as a reader would read them: with their unit, in digits or in English words.

mod scan;
mod spelled;
mod units;
use evidence_bundle::{Against, Decimal, Unit};

/// A number in a text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Numeral {
    pub value: Decimal,
    pub of: Option<Of>,
    /// Against what it is measured, where its unit goes on: "10 mg/kg", "30 mL/d".
    pub per: Option<Per>,
    /// Where it is a limit and no value: "<5%", "P<0.0001", ">12".
    pub limit: Option<Limit>,
    /// Whether it stands alone in parentheses behind another number, as a table's share does: "1067 (60)".
    pub aside: bool,
    /// Whether it is one end of a range: "20 to 50 mL".
    pub range: bool,
    /// Where it begins and ends in the text, in bytes.
    pub start: usize,
    pub end: usize,
}

/// Against what an amount is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Per {
    Day,
    /// The weight of a body.
    Weight,
    /// The surface of a body.
    Surface,
    Hour,
    Minute,
    /// A millilitre of what holds it.
    Volume,
    /// A week, a group; or more than the format has units for.
    Other,
}

impl Per {
    /// What a unit of the format may be measured against.
    fn against(self) -> Option<Against> {
        match self {
            Self::Weight => Some(Against::Weight),
            Self::Surface => Some(Against::Surface),
            Self::Hour => Some(Against::Hour),
            Self::Minute => Some(Against::Minute),
            Self::Volume => Some(Against::Volume),
            Self::Day | Self::Other => None,
        }
    }
}

/// On which side of a limit the value lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    Below,
    /// "≤ 5", "up to 80 mg"
    AtMost,
    Above,
    /// "≥ 5", "at least 5 days"
    AtLeast,
}

/// What a number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    Unit(Unit),
    People,
    Trials,
}

impl Of {
    /// Whether both are times, or both doses, or the same.
    fn is_like(self, other: Self) -> bool {
        let is_time = |unit: Unit| unit.hours().is_some() || unit == Unit::Month;
        match (self, other) {
            (Self::Unit(one), Self::Unit(other)) => {
                one == other || is_time(one) && is_time(other) || one.dose().is_some() && other.dose().is_some()
            }
            _ => self == other,
        }
    }
}

impl Numeral {
    /// Whether it can be an amount in this unit. A count has no unit, and is of people or of trials where the text says so.
    pub fn is(&self, value: Decimal, of: Of) -> bool {
        // A dose a day is held against the frequency by another rule.
        if self.per == Some(Per::Other) {
            return false;
        }
        match of {
            Of::Unit(Unit::Count) => {
                let is_measured = matches!(self.of, Some(Of::Unit(unit)) if !unit.is_of_pieces());
                !is_measured && !self.aside && self.value == value
            }
            Of::Unit(unit) => match self.of {
                Some(Of::Unit(own)) => {
                    let same = own.common(self.value).is_some_and(|own| Some(own) == unit.common(value));
                    same || same_time(self.value, own, value, unit)
                }
                _ => false,
            },
            Of::People | Of::Trials => (self.of.is_none() || self.of == Some(of)) && !self.aside && self.value == value,
        }
    }
}

/// The words right before a place in a text, in small letters: as many as a reader holds to be about a number there.
pub fn words_before(text: &str, at: usize) -> String {
    text[text.floor_char_boundary(at.saturating_sub(60))..at].to_lowercase()
}

/// "(SD 2.0)", "± 11", "IQR 2": how far values spread, and no value.
pub fn is_spread(text: &str, numeral: &Numeral) -> bool {
    const SPREAD: [&str; 12] = [
        "sd",
        "se",
        "sem",
        "standard deviation",
        "standard error",
        "standard error of the mean",
        "iqr",
        "interquartile range",
        "range",
        "standardabweichung",
        "±",
        "+/-",
    ];
    let before = words_before(text, numeral.start);
    let before = before.trim_end_matches([' ', '\u{a0}', '\u{202f}', ',', ':', '=', '(', '[', ')', ']']);
    SPREAD.iter().any(|word| {
        let rest = before.strip_suffix(word);
        rest.is_some_and(|rest| !word.starts_with(char::is_alphabetic) || !rest.ends_with(char::is_alphanumeric))
    })
}

/// "within one day" is 24 hours.
fn same_time(one: Decimal, unit: Unit, other: Decimal, other_unit: Unit) -> bool {
    let hours = |value: Decimal, unit: Unit| value.times(Decimal::whole(unit.hours()?));
    matches!((hours(one, unit), hours(other, other_unit)), (Some(one), Some(other)) if one == other)
}

/// The numbers of a text, in order. Digits that belong to a name ("CARS-2", "pub7") are none.
pub fn numerals(text: &str) -> Vec<Numeral> {
    let mut found = scan::scan(text);
    for index in (1..found.len()).rev() {
        let between = without_unit(&found[index - 1], &text[found[index - 1].end..found[index].start]);
        // "24 to 72 hours": the unit of the last holds for those before it. Not in "630 to 5 mg, 636 to 10 mg".
        let ascends = found[index - 1].value < found[index].value || matches!(between.trim(), "and" | "und");
        if found[index - 1].of.is_none() && joins(between) && ascends {
            found[index - 1].of = found[index].of;
        }
        let opened = || text[..found[index - 1].start].to_lowercase();
        let spans = match between.trim() {
            "and" => opened().ends_with("between "),
            "und" => opened().ends_with("zwischen "),
            _ => joins(between) && ascends,
        };
        // "raised every 4 weeks to 0.5 mg"
        let is_one_kind = found[index - 1].of.zip(found[index].of).is_none_or(|(one, other)| one.is_like(other));
        if spans && is_one_kind {
            found[index - 1].range = true;
            found[index].range = true;
            if between.trim() == "up to" {
                found[index].limit = None;
            }
        }
    }
    pieces(text, found)
}

/// "two 500-mg tablets" are 1000 mg.
fn pieces(text: &str, found: Vec<Numeral>) -> Vec<Numeral> {
    const PIECES: [&str; 11] =
        ["tablet", "capsule", "pill", "vial", "ampoule", "ampule", "sachet", "puff", "tablette", "kapsel", "ampulle"];
    let mut read: Vec<Numeral> = Vec::new();
    for mut numeral in found {
        let behind = text[numeral.end..].to_lowercase();
        let mut words = behind.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).skip(1);
        // "2×500 mg oral tablets"
        let is_piece = words.by_ref().take(2).any(|word| PIECES.iter().any(|piece| word.starts_with(piece)));
        if let Some(Of::Unit(Unit::Milligram | Unit::Millilitre)) = numeral.of
            && is_piece
            && let Some(last) = read.last()
            && matches!(text[last.end..numeral.start].trim(), "" | "x" | "×" | "of")
            && last.value.is_whole()
            && let Some(whole) = last.value.times(numeral.value)
        {
            numeral = Numeral { value: whole, start: last.start, of: numeral.of, range: false, ..numeral };
            read.pop();
        }
        read.push(numeral);
    }
    read
}

/// What stands behind a number and its unit: "12 mg to 24 mg" is a range, too.
fn without_unit<'t>(numeral: &Numeral, behind: &'t str) -> &'t str {
    let behind = behind.trim_start();
    match numeral.of {
        Some(Of::Unit(_)) => behind.trim_start_matches(|c: char| c.is_alphabetic() && !joins(behind) || c == '%'),
        _ => behind,
    }
}

/// Whether two numbers with this between them are the ends of one range, or of one list: "12- to 24-hour".
fn joins(between: &str) -> bool {
    let between = between.strip_prefix("- ").unwrap_or(between);
    matches!(between.trim(), "to" | "up to" | "through" | "bis" | "and" | "und" | "-" | "–" | "—" | "−")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<String> {
        let show = |numeral: &Numeral| {
            let of = match numeral.of {
                None => String::new(),
                Some(Of::Unit(unit)) => format!(" {unit:?}"),
                Some(of) => format!(" {of:?}"),
            };
            let limit = match numeral.limit {
                Some(Limit::Below) => "below ",
                Some(Limit::AtMost) => "at most ",
                Some(Limit::Above) => "above ",
                Some(Limit::AtLeast) => "at least ",
                None => "",
            };
            let per = match numeral.per {
                Some(Per::Day) => " a day",
                Some(_) => " against",
                None => "",
            };
            let aside = if numeral.aside { "aside " } else { "" };
            format!("{limit}{aside}{}{of}{per}", numeral.value)
        };
        numerals(text).iter().map(show).collect()
    }

    #[test]
    fn units_stand_behind_before_or_at_the_end_of_a_range() {
        assert_eq!(read("30 mL/d for 21 days, on day 90"), ["30 Millilitre a day", "21 Day", "90 Day"]);
        assert_eq!(read("beginning at 24 to 72 hours after"), ["24 Hour", "72 Hour"]);
        assert_eq!(read("20 – 50 ml 10 – 21 Tage"), ["20 Millilitre", "50 Millilitre", "10 Day", "21 Day"]);
        assert_eq!(read("a 10-day course of 100 mg, 3.8 %"), ["10 Day", "100 Milligram", "3.8 Percent"]);
    }

    #[test]
    fn units_are_read_to_their_end() {
        for (texts, unit) in [
            (
                &["10 mg/kg", "10 mg per kg", "10 mg kg-1", "10 mg kg⁻¹", "10 mg/kg of body weight"][..],
                "MilligramPerKilogram",
            ),
            (&["10 mg/kg/day", "10 mg/kg body weight daily", "10 mg kg-1 day-1"], "MilligramPerKilogram a day"),
            (&["10 mg/m2", "10 mg per square metre", "10 mg/m²", "10 mg m−2"], "MilligramPerSquareMetre"),
            (&["10 mg per hour", "10 mg an hour", "10 mg·h−1"], "MilligramPerHour"),
            (&["10 L/min"], "LitrePerMinute"),
            (&["10 mg/mL", "10 mg per mL"], "MilligramPerMillilitre"),
            (&["10 IU/kg", "10 units per kg"], "InternationalUnitPerKilogram"),
            // The format has no unit for these.
            (&["10 mg per min", "10 mg/kg/h", "10 mg/kg/week"], "Milligram against"),
        ] {
            for text in texts {
                assert_eq!(read(text)[0], format!("10 {unit}"), "{text}");
            }
        }
        assert_eq!(read("5 µg/kg; 2 L/h"), ["0.005 MilligramPerKilogram", "2000 MillilitrePerHour"]);
        assert_eq!(read("120 patients per group; 5 days a week"), ["120 People against", "5 Day against"]);
        assert_eq!(read("10 mg per day, 10 mg a day, 10 mg daily"), ["10 Milligram a day"; 3]);
        assert_eq!(read("10 mg per dose; 10 mg twice a day"), ["10 Milligram", "10 Milligram", "2"].map(|n| n)[..2]);
        assert_eq!(
            read("1 g; 500 µg; 1.5 L; 2 years"),
            ["1000 Milligram", "0.5 Milligram", "1500 Millilitre", "24 Month"]
        );
        assert_eq!(read("two 500-mg tablets; 3 × 2 mL vials"), ["1000 Milligram", "6 Millilitre"]);
    }

    #[test]
    fn words_and_separators_are_read_as_numbers() {
        assert_eq!(read("Seven RCTs (1773 participants)"), ["7 Trials", "1773 People"]);
        assert_eq!(read("Five hundred twenty-nine patients and 541"), ["529 People", "541"]);
        assert_eq!(read("two thousand and five people; 1,070; 12\u{202f}000"), ["2005 People", "1070", "12000"]);
        assert_eq!(read("0,5 mg; 1234,567"), ["0.5 Milligram", "1234.567"]);
        assert_eq!(read("someone done, twofold, often"), [""; 0]);
    }

    #[test]
    fn intervals_limits_and_shares_are_told_apart() {
        assert_eq!(
            read("0.71; 95% confidence interval, 0.63-0.79; P<0.0001"),
            ["0.71", "95 Percent", "0.63", "0.79", "below 0.0001"]
        );
        assert_eq!(read("0.90 [0.61, 1.32]"), ["0.90", "0.61", "1.32"]);
        assert_eq!(read("<5% (3.8%)"), ["below 5 Percent", "3.8 Percent"]);
        assert_eq!(read("1067 (60)"), ["1067", "aside 60"]);
        assert_eq!(read("a mean of -0.5 (-1.2 to 0.2)"), ["-0.5", "-1.2", "0.2"]);
        assert_eq!(read("-9 or 3 -4"), ["-9", "3", "4"]);
    }

    #[test]
    fn a_bound_stands_before_or_behind_its_number() {
        assert_eq!(
            read("10 mg (maximum, 30 mg); the maximum daily dose is 80 mg; 20 mg at most; 5 days or more"),
            ["10 Milligram", "at most 30 Milligram", "at most 80 Milligram", "at most 20 Milligram", "at least 5 Day"]
        );
        assert_eq!(read("2 000 000 IU"), ["2000000 InternationalUnit"]);
    }

    #[test]
    fn digits_in_names_are_no_numbers() {
        assert_eq!(read("CARS-2, CARS1 and pub7"), [""; 0]);
    }
}
