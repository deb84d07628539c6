//! Decimal numbers exactly as the editor wrote them.

use std::fmt;

use rust_decimal::prelude::ToPrimitive;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser};
use serde_json::Number;

use crate::excerpt;

/// A decimal number that keeps its digits: `0.90` stays `0.90`. Numbers are equal whatever their zeros at the end.
///
/// `rust_decimal` holds it. This type adds what a bundle asks of a number: no exponent, no text, at most 15 digits.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Decimal(rust_decimal::Decimal);

/// More digits than any reported figure has, and few enough that sums and comparisons cannot overflow.
pub(crate) const MAX_DIGITS: usize = 15;

impl Decimal {
    /// Reads a JSON number without an exponent, of at most 15 digits.
    ///
    /// # Errors
    /// One sentence that says how to write the number instead.
    pub fn parse(text: &str) -> Result<Self, String> {
        let is_plain = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        let unsigned = text.strip_prefix('-').unwrap_or(text);
        let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
        if unsigned.is_empty() || !is_plain(whole) || !is_plain(fraction) {
            return Err(format!(
                "`{}` is not a plain decimal number; write it with digits and at most one point, such as 0.97",
                excerpt(text)
            ));
        }
        if whole.len() + fraction.len() > MAX_DIGITS {
            return Err(format!("`{}` has more than {MAX_DIGITS} digits", excerpt(text)));
        }
        let number = rust_decimal::Decimal::from_str_exact(text);
        number.map(Self).map_err(|_| format!("`{}` is not a number", excerpt(text)))
    }

    /// A whole number.
    pub fn whole(n: i64) -> Self {
        Self(n.into())
    }

    /// Whether the number is zero, in whatever precision.
    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// Whether nothing stands behind its point.
    pub fn is_whole(self) -> bool {
        self.0.is_integer()
    }

    /// Whether the number is exactly `n`.
    pub fn is(self, n: i64) -> bool {
        self == Self::whole(n)
    }

    /// The product, or nothing where it does not fit.
    pub fn times(self, other: Self) -> Option<Self> {
        let digits = self.0.mantissa().checked_mul(other.0.mantissa())?;
        // Not `checked_mul`, which rounds a product of too many digits.
        let product = rust_decimal::Decimal::try_from_i128_with_scale(digits, self.0.scale() + other.0.scale());
        product.ok().map(|product| Self(product.normalize()))
    }

    /// The number times a whole factor: hours from days, for comparing.
    pub fn scaled(self, factor: i64) -> Option<Self> {
        let digits = self.0.mantissa().checked_mul(factor.into())?;
        rust_decimal::Decimal::try_from_i128_with_scale(digits, self.0.scale()).ok().map(Self)
    }

    /// The difference, or nothing where it does not fit.
    pub fn minus(self, other: Self) -> Option<Self> {
        self.0.checked_sub(other.0).map(|difference| Self(difference.normalize()))
    }

    /// The sum, or nothing where it does not fit.
    pub fn plus(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(|sum| Self(sum.normalize()))
    }

    /// One divided by the number, where that comes out even in three decimals: 0.2 for 5.
    pub fn inverse(self) -> Option<Self> {
        let inverse = Self(rust_decimal::Decimal::ONE.checked_div(self.0)?.normalize());
        (inverse.0.scale() <= 3 && inverse.times(self)?.is(1)).then_some(inverse)
    }

    /// The quotient by a whole number, where it comes out even at the precision of the number.
    pub fn divided(self, by: i64) -> Option<Self> {
        let (digits, by) = (self.0.mantissa(), i128::from(by));
        if by == 0 || digits % by != 0 {
            return None;
        }
        rust_decimal::Decimal::try_from_i128_with_scale(digits / by, self.0.scale()).ok().map(Self)
    }

    /// In thousandths, rounded towards zero.
    pub fn in_thousandths(self) -> i64 {
        let thousandths = self.0.checked_mul(1000.into()).and_then(|product| product.trunc().to_i64());
        thousandths.unwrap_or(if self.0.is_sign_negative() { i64::MIN } else { i64::MAX })
    }

    /// How many thousandths of `whole` it is, rounded down, from 0 to 1000; nothing for a whole of zero or less.
    pub fn thousandths_of(self, whole: Self) -> Option<i64> {
        if whole <= Self::default() {
            return None;
        }
        let part = self.0.clamp(0.into(), whole.0);
        part.checked_mul(1000.into())?.checked_div(whole.0)?.floor().to_i64()
    }

    /// The logarithm to the base of two, in 65,536ths; nothing for zero and below.
    ///
    /// Rounded, so that a prerendered page and the program agree although their logarithms may differ in the last bit.
    pub fn log2(self) -> Option<i64> {
        let number = self.0.to_f64().filter(|number| *number > 0.0)?;
        Some((number.log2() * 65_536.0).round() as i64)
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<'de> Deserialize<'de> for Decimal {
    /// Through a JSON number, which keeps its letters and is no text.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::parse(Number::deserialize(deserializer)?.as_str()).map_err(de::Error::custom)
    }
}

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_string().parse::<Number>().map_err(ser::Error::custom)?.serialize(serializer)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Decimal {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Decimal".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let largest = 10_i64.pow(MAX_DIGITS as u32) - 1;
        schemars::json_schema!({ "type": "number", "minimum": -largest, "maximum": largest })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        Decimal::parse(text).expect(text)
    }

    #[test]
    fn keeps_the_digits_that_were_reported() {
        for text in ["0.90", "30", "1.9661", "0.0001", "-0.5", "1070"] {
            assert_eq!(decimal(text).to_string(), text);
        }
    }

    #[test]
    fn compares_by_value_whatever_the_precision() {
        assert_eq!(decimal("0.90"), decimal("0.9"));
        assert!(decimal("0.97") < decimal("1"));
        assert!(decimal("-2") < decimal("0.1"));
    }

    #[test]
    fn multiplies_exactly() {
        assert_eq!(decimal("30").times(decimal("21")).map(|n| n.to_string()).as_deref(), Some("630"));
        assert_eq!(decimal("0.5").times(decimal("10")).map(|n| n.to_string()).as_deref(), Some("5"));
    }

    #[test]
    fn thousandths_are_rounded_down_and_end_at_the_whole() {
        for (part, whole, thousandths) in [
            ("0", "3", Some(0)),
            ("1", "3", Some(333)),
            ("0.5", "0.50", Some(1000)),
            ("4", "3", Some(1000)),
            ("1", "0", None),
        ] {
            assert_eq!(decimal(part).thousandths_of(decimal(whole)), thousandths, "{part} of {whole}");
        }
    }

    #[test]
    fn logarithms_are_right_to_a_ten_thousandth() {
        for text in ["1", "2", "0.5", "10", "0.01", "1.27", "0.65", "7.03", "123456.789"] {
            let exact = text.parse::<f64>().expect("a number").log2();
            let found = decimal(text).log2().expect("it is above zero") as f64 / 65_536.0;
            assert!((found - exact).abs() < 1e-4, "{text}: {found} is not {exact}");
        }
        assert_eq!((decimal("0").log2(), decimal("-1").log2()), (None, None));
    }

    #[test]
    fn refuses_what_is_not_a_plain_number() {
        for text in ["1e999", "\"30\"", "true", "", "-", "1234567890123456", "[]"] {
            assert!(Decimal::parse(text).is_err(), "{text}");
        }
    }
}
