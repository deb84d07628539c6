//! Decimal numbers exactly as the editor wrote them.

use std::cmp::Ordering;
use std::fmt;

use super::excerpt::excerpt;

/// A decimal number that keeps its digits: `0.90` stays `0.90`.
///
/// A binary float would drop the zero that a trial reported, and its formatting code is the reader's bytes.
#[derive(Debug, Clone, Copy, Default)]
pub struct Decimal {
    digits: i64,
    scale: u32,
}

/// More digits than any reported figure has, and few enough that sums and comparisons cannot overflow.
pub(super) const MAX_DIGITS: usize = 15;

impl Decimal {
    /// Reads a JSON number without an exponent, of at most 15 digits.
    ///
    /// # Errors
    /// One sentence that says how to write the number instead.
    pub fn parse(text: &str) -> Result<Self, String> {
        let unsigned = text.strip_prefix('-').unwrap_or(text);
        let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
        let digits = format!("{whole}{fraction}");
        if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(format!(
                "`{}` is not a plain decimal number; write it with digits and at most one point, such as 0.97",
                excerpt(text)
            ));
        }
        if digits.len() > MAX_DIGITS {
            return Err(format!("`{}` has more than {MAX_DIGITS} digits", excerpt(text)));
        }
        let magnitude: i64 = digits.parse().map_err(|_| format!("`{}` is out of range", excerpt(text)))?;
        let digits = if unsigned.len() < text.len() { -magnitude } else { magnitude };
        Ok(Self { digits, scale: fraction.len() as u32 })
    }

    /// Whether the number is zero, in whatever precision.
    pub fn is_zero(self) -> bool {
        self.digits == 0
    }

    /// Whether nothing stands behind its point.
    pub fn is_whole(self) -> bool {
        self.without_trailing_zeros().scale == 0
    }

    /// Whether the number is exactly `n`.
    pub fn is(self, n: i64) -> bool {
        self == Self::whole(n)
    }

    /// The product, or nothing where it does not fit.
    pub fn times(self, other: Self) -> Option<Self> {
        let digits = self.digits.checked_mul(other.digits)?;
        let product = Self { digits, scale: self.scale + other.scale }.without_trailing_zeros();
        (product.scale <= MAX_DIGITS as u32).then_some(product)
    }

    /// A whole number.
    pub fn whole(n: i64) -> Self {
        Self { digits: n, scale: 0 }
    }

    /// The difference, or nothing where it does not fit.
    pub fn minus(self, other: Self) -> Option<Self> {
        let scale = self.scale.max(other.scale);
        let digits = self.at_scale(scale) - other.at_scale(scale);
        Some(Self { digits: i64::try_from(digits).ok()?, scale }.without_trailing_zeros())
    }

    /// The sum, or nothing where it does not fit.
    pub fn plus(self, other: Self) -> Option<Self> {
        self.minus(Self { digits: -other.digits, ..other })
    }

    /// One divided by the number, where that comes out even in decimals: 0.2 for 5.
    pub fn inverse(self) -> Option<Self> {
        let tenths = 10_i64.checked_pow(self.scale + 3)?;
        let even = self.digits != 0 && tenths % self.digits == 0;
        even.then(|| Self { digits: tenths / self.digits, scale: 3 }.without_trailing_zeros())
    }

    /// In thousandths, rounded towards zero.
    pub fn in_thousandths(self) -> i64 {
        match self.scale.checked_sub(3) {
            Some(places) => self.digits / 10_i64.pow(places),
            None => self.digits.saturating_mul(10_i64.pow(3 - self.scale)),
        }
    }

    /// The quotient by a whole number, where it comes out even.
    pub fn divided(self, by: i64) -> Option<Self> {
        (by != 0 && self.digits % by == 0).then(|| Self { digits: self.digits / by, scale: self.scale })
    }

    /// How many thousandths of `whole` it is, rounded down and 1000 at most; nothing for a whole of zero or less.
    pub fn thousandths_of(self, whole: Self) -> Option<i64> {
        let scale = self.scale.max(whole.scale);
        let (part, whole) = (self.at_scale(scale), whole.at_scale(scale));
        // Counted, since a division of such wide numbers weighs half a KB in the browser.
        (whole > 0).then(|| (1..=1000).take_while(|n| whole * n <= part * 1000).count() as i64)
    }

    /// The logarithm to the base of two, in 65,536ths; nothing for zero and below.
    ///
    /// In whole numbers, so that a prerendered page and the program agree to the last digit.
    pub fn log2(self) -> Option<i64> {
        /// Of ten, in the same parts.
        const OF_TEN: i64 = 217_706;
        let digits = u64::try_from(self.digits).ok().filter(|digits| *digits > 0)?;
        let whole = digits.ilog2();
        // The number from 1 up to 2, with 31 binary places; each squaring yields the next place of the logarithm.
        let mut mantissa = digits << (63 - whole) >> 32;
        let mut places = 0;
        for _ in 0..16 {
            mantissa = (mantissa * mantissa) >> 31;
            places <<= 1;
            if mantissa >> 32 > 0 {
                mantissa >>= 1;
                places += 1;
            }
        }
        Some((i64::from(whole) << 16) + places - i64::from(self.scale) * OF_TEN)
    }

    /// The number times a whole factor: hours from days, for comparing.
    pub fn scaled(self, factor: i64) -> Option<Self> {
        Some(Self { digits: self.digits.checked_mul(factor)?, scale: self.scale })
    }

    fn without_trailing_zeros(mut self) -> Self {
        while self.scale > 0 && self.digits % 10 == 0 {
            self.digits /= 10;
            self.scale -= 1;
        }
        self
    }

    /// Digits at a common scale, wide enough that shifting cannot overflow.
    fn at_scale(self, scale: u32) -> i128 {
        i128::from(self.digits) * 10_i128.pow(scale - self.scale)
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Decimal {}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        let scale = self.scale.max(other.scale);
        self.at_scale(scale).cmp(&other.at_scale(scale))
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.digits < 0 { "-" } else { "" };
        let digits = self.digits.unsigned_abs();
        if self.scale == 0 {
            return write!(f, "{sign}{digits}");
        }
        let unit = 10_u64.pow(self.scale);
        let width = self.scale as usize;
        write!(f, "{sign}{}.{:0width$}", digits / unit, digits % unit)
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
