//! P values and intervals: in passages, and against a finding.

use evidence_bundle::{Decimal, Estimate, Finding, Outcome};

use super::{code, favours};
use crate::check::digits::is_p;
use crate::numeral::{Numeral, numerals};

/// "P = 0.45", and no smaller P beside it.
pub(super) fn has_large_p(text: &str) -> bool {
    let twentieth = Decimal::parse("0.05");
    let mut values = numerals(text).into_iter().filter(|numeral| is_p(text, numeral));
    let is_large = |value: Decimal| twentieth.as_ref().is_ok_and(|limit| value > *limit);
    values.next().is_some_and(|first| is_large(first.value) && values.all(|other| is_large(other.value)))
}

/// "P = 0.002", and no larger P beside it.
pub(super) fn has_small_p(text: &str) -> bool {
    has_p_up_to(text, "0.01")
}

/// "hazard ratio 0.71, 95% CI 0.55 to 0.92", "difference −2.1 (95% CI −3.9 to −0.3)": whether its only
/// interval leaves out the value that means no difference.
pub(super) fn off_the_null(text: &str) -> Option<bool> {
    let lower = text.to_lowercase();
    let at = only_interval(&lower).or_else(|| behind_a_ratio(text))?;
    let interval = &lower[at..];
    let ends: Vec<_> = numerals(interval).into_iter().take(2).collect();
    let [low, high] = &ends[..] else { return None };
    let one = Decimal::whole(1);
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    if lower.contains("ratio")
        || lower.contains("relative risk")
        || words.any(|word| ["HR", "RR", "OR"].contains(&word))
    {
        let is_known = low.value < high.value && low.value != one && high.value != one;
        return is_known.then_some(low.value > one || high.value < one);
    }
    // A hyphen between two numbers is no sign.
    let between = interval.get(low.end..high.start)?;
    let is_range = between.contains("to") || between.trim_end_matches(['−', '-', ' ']) == ",";
    let is_negative = |end: &Numeral| end.value < Decimal::whole(0) || interval[..end.start].ends_with(['−', '-']);
    let is_difference = lower.contains("difference") || lower.contains("smd");
    let is_zero = low.value.is_zero() || high.value.is_zero();
    (is_difference && is_range && !is_zero).then_some(is_negative(low) == is_negative(high))
}

/// Where the only interval of a text begins: behind "CI", "confidence interval (CI)", "credible interval".
fn only_interval(lower: &str) -> Option<usize> {
    const NAMES: [&str; 5] = ["ci", "ki", "cri", "interval", "intervall"];
    let mut ends: Vec<usize> = Vec::new();
    for name in NAMES {
        let is_edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        let is_word =
            |at: usize| is_edge(lower[..at].chars().next_back()) && is_edge(lower[at + name.len()..].chars().next());
        ends.extend(lower.match_indices(name).filter(|(at, _)| is_word(*at)).map(|(at, _)| at + name.len()));
    }
    ends.sort_unstable();
    // "confidence interval (CI)" names one.
    let has_digits = |text: &str| text.contains(|c: char| c.is_ascii_digit());
    let is_one = ends.windows(2).all(|two| !has_digits(&lower[two[0]..two[1]]));
    ends.last().copied().filter(|_| is_one)
}

/// "RR 1.72, 1.23 to 2.42": where an interval begins that has no name, behind the only ratio of a text.
fn behind_a_ratio(text: &str) -> Option<usize> {
    let numbers = numerals(text);
    let is_ratio = |numeral: &Numeral| {
        let before = text[..numeral.start].trim_end_matches([' ', '=', ':', ',']);
        let last = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        ["RR", "HR", "OR", "ratio"].contains(&last) || before.ends_with("relative risk")
    };
    let mut found = numbers.windows(3).filter(|three| {
        let [ratio, low, high] = three else { return false };
        is_ratio(ratio) && low.range && high.range && low.value < ratio.value && ratio.value < high.value
    });
    let only = found.next().filter(|_| found.next().is_none())?;
    // A text in small letters may be of another length.
    (text.to_lowercase().len() == text.len()).then_some(only[1].start)
}

pub(super) fn has_p(text: &str) -> bool {
    numerals(text).iter().any(|numeral| is_p(text, numeral))
}

/// Whether a text has P values, none of them above this.
pub(super) fn has_p_up_to(text: &str, most: &str) -> bool {
    let Ok(most) = Decimal::parse(most) else { return false };
    let mut values = numerals(text).into_iter().filter(|numeral| is_p(text, numeral)).peekable();
    values.peek().is_some() && values.all(|numeral| numeral.value <= most)
}

/// E066: an interval that leaves out the value of no difference is not "no difference", and one that holds it favours
/// nobody. Not of intervals so narrow or so wide that the trial's own test may have gone the other way.
pub(super) fn precision(path: &str, outcome: &Outcome, findings: &mut Vec<Finding>) {
    let (Some(code), Some(estimate)) = (code(outcome), &outcome.estimate) else { return };
    let level = estimate.interval.as_ref().and_then(|interval| interval.level).unwrap_or(Decimal::whole(95));
    let by_interval = match excludes_the_null(estimate) {
        Some(true) => code == "no-difference" && level >= Decimal::whole(95),
        Some(false) => favours(code).is_some() && level <= Decimal::whole(95),
        None => false,
    };
    let what = if by_interval {
        "interval"
    } else if favours(code).is_some() && crosses_the_null(estimate) {
        "bound"
    } else if against_p(code, estimate) {
        "P value"
    } else {
        return;
    };
    findings.push(Finding::new(
        "E066",
        &format!("{path}.finding"),
        format!("the {what} of the estimate does not bear out `{code}`"),
        "hold the finding, the estimate and its measure against their passages; if the source concludes otherwise, \
             give the estimate without the finding",
    ));
}

/// Whether the only bound leaves room for no difference: a lower bound of 0.97 for an odds ratio of 1.27.
fn crosses_the_null(estimate: &Estimate) -> bool {
    let Some(null) = estimate.measure.null().and_then(|null| Decimal::parse(null).ok()) else { return false };
    let Some(bound) = &estimate.bound else { return false };
    match (bound.low, bound.high) {
        (Some(low), None) => estimate.value > null && low < null,
        (None, Some(high)) => estimate.value < null && high > null,
        _ => false,
    }
}

/// Whether P says the opposite. Not where it lies between 0.01 and 0.05: a trial may test at a level of its own.
fn against_p(code: &str, estimate: &Estimate) -> bool {
    let Some(p) = &estimate.p else { return false };
    let (hundredth, twentieth) = (Decimal::parse("0.01"), Decimal::parse("0.05"));
    let is_small = p.numbers().any(|p| hundredth.as_ref().is_ok_and(|limit| p <= *limit));
    let is_large = p.value.is_some_and(|p| twentieth.is_ok_and(|limit| p > limit));
    favours(code).is_some() && is_large || code == "no-difference" && is_small
}

/// Nothing where one end is the null itself: it may be rounded.
fn excludes_the_null(estimate: &Estimate) -> Option<bool> {
    let interval = estimate.interval.as_ref()?;
    let null = Decimal::parse(estimate.measure.null()?).ok()?;
    (interval.low != null && interval.high != null).then_some(interval.low > null || interval.high < null)
}
