//! What a passage calls an estimate and its interval.
use evidence_bundle::{Decimal, Estimate, Finding, Item, Measure, Unit, walk};

use super::vocabulary::{Wordings, named, plain};
use crate::context::Context;
use crate::numeral::{Numeral, Of, numerals};

const MEASURES: &Wordings<Measure> = &[
    (
        Measure::Smd,
        &[
            "standardized mean difference",
            "standardised mean difference",
            "standardisierte mittelwertdifferenz",
            "cohen s d",
            "hedges g",
        ],
    ),
    (Measure::MeanDifference, &["mean difference", "mittelwertdifferenz"]),
    (
        Measure::RiskDifference,
        &["risk difference", "absolute difference", "difference in percentage points", "risikodifferenz"],
    ),
    (Measure::RateRatio, &["rate ratio", "incidence rate ratio", "ratenverhältnis"]),
    (Measure::RiskRatio, &["risk ratio", "relative risk", "relatives risiko", "relative risiko"]),
    (Measure::OddsRatio, &["odds ratio", "chancenverhältnis"]),
    (Measure::HazardRatio, &["hazard ratio"]),
    // Not the test of that name, which goes with any measure.
    (Measure::MannWhitney, &["mann whitney estimator", "mann whitney effect", "mann whitney measure"]),
];

/// In their case: "or" is a word, and "hr" an hour.
const ABBREVIATIONS: [(&str, &str); 11] = [
    ("RD", "risk difference"),
    ("IRR", "rate ratio"),
    ("SMD", "standardized mean difference"),
    ("MD", "mean difference"),
    ("WMD", "mean difference"),
    ("RR", "risk ratio"),
    ("aRR", "risk ratio"),
    ("OR", "odds ratio"),
    ("aOR", "odds ratio"),
    ("HR", "hazard ratio"),
    ("aHR", "hazard ratio"),
];

pub(super) fn check(context: &Context, findings: &mut Vec<Finding>) {
    walk(context.bundle, &mut |visited| {
        let Item::Estimate(estimate) = visited.item else { return };
        let texts: Vec<&str> = context.texts(&estimate.passages).collect();
        measure(visited.path, estimate, &texts, findings);
        percentage_points(visited.path, estimate, &texts, findings);
        level(visited.path, estimate, &texts, findings);
        of_shares(visited.path, estimate, &texts, findings);
    });
}

/// E064
fn measure(path: &str, estimate: &Estimate, texts: &[&str], findings: &mut Vec<Finding>) {
    let of_column = |text: &str| stated_for_a_column(text).and_then(|_| measures(text).pop());
    let named: Vec<Measure> =
        texts.iter().filter_map(|text| named_for(text, estimate.value).or_else(|| of_column(text))).collect();
    let is_unknown = !texts.is_empty() && texts.iter().all(|text| named_unknown(text, estimate.value));
    if is_unknown || !named.is_empty() && !named.contains(&estimate.measure) {
        findings.push(Finding::new(
            "E064",
            &format!("{path}.measure"),
            "the passage names another measure".to_owned(),
            "give the measure that the passage names; where a bundle has none for it, leave the estimate out",
        ));
    }
}

/// E064: a difference of two shares is shown in percentage points. One that a source gives as 0.02 is none.
fn percentage_points(path: &str, estimate: &Estimate, texts: &[&str], findings: &mut Vec<Finding>) {
    let is_percent = |text: &&str| {
        let lower = text.to_lowercase();
        let is_said = ["percentage point", "percent point", "prozentpunkt"].iter().any(|words| lower.contains(words));
        let mut numbers = numerals(text).into_iter().filter(|numeral| numeral.value == estimate.value);
        is_said || numbers.any(|numeral| numeral.of == Some(Of::Unit(Unit::Percent)))
    };
    if estimate.measure == Measure::RiskDifference && !texts.is_empty() && !texts.iter().any(is_percent) {
        findings.push(Finding::new(
            "E064",
            &format!("{path}.measure"),
            "the passage does not give the difference in per cent or percentage points".to_owned(),
            "name the passage that does; where the source gives it as a decimal only, leave the estimate out",
        ));
    }
}

/// E064: a difference in percentage points is one of shares, where no passage speaks of means.
fn of_shares(path: &str, estimate: &Estimate, texts: &[&str], findings: &mut Vec<Finding>) {
    const MEANS: [&str; 4] = ["mean", "average", "least-squares", "mittel"];
    let is_of_shares = |text: &&str| {
        let lower = text.to_lowercase();
        let points = |numeral: &Numeral| {
            let behind = text[numeral.end..].trim_start().to_lowercase();
            ["percentage point", "percent point", "prozentpunkt"].iter().any(|words| behind.starts_with(words))
        };
        let mut numbers = numerals(text).into_iter().filter(|numeral| numeral.value == estimate.value);
        numbers.any(|numeral| points(&numeral)) && !MEANS.iter().any(|word| lower.contains(word))
    };
    if estimate.measure == Measure::MeanDifference && texts.iter().any(is_of_shares) {
        findings.push(Finding::new(
            "E064",
            &format!("{path}.measure"),
            "the passage gives a difference of shares, in percentage points".to_owned(),
            "use `risk-difference`",
        ));
    }
}

/// What the format has no measure for. "Relative risk reduction" stands before "relative risk" in a text.
const UNKNOWN: &Wordings<()> = &[(
    (),
    &[
        "number needed to treat",
        "number needed to harm",
        "nnt",
        "nnh",
        "relative risk reduction",
        "relative rate reduction",
        "efficacy",
        "vaccine efficacy",
        "correlation",
        "correlation coefficient",
        "kappa",
        "regression coefficient",
        "area under the curve",
        "auc",
        "win ratio",
        "ratio of means",
        "ratio of geometric means",
        "geometric mean ratio",
        "sensitivity",
        "specificity",
    ],
)];

/// Whether what stands last before the number is a kind of estimate that the format does not know.
fn named_unknown(text: &str, value: Decimal) -> bool {
    let Some(numeral) = numerals(text).into_iter().find(|numeral| numeral.value == value) else { return false };
    let sentence = text[..numeral.start].rsplit(['.', ';']).next().unwrap_or_default();
    let plain = expanded(sentence);
    let known = named(&plain, MEASURES).last().map(|(at, _)| *at);
    let unknown = named(&plain, UNKNOWN).last().map(|(at, ())| *at);
    unknown.is_some_and(|unknown| known.is_none_or(|known| unknown >= known))
}

/// The last measure before the number, or else the first behind it.
fn named_for(text: &str, value: Decimal) -> Option<Measure> {
    let numeral = numerals(text).into_iter().find(|numeral| numeral.value == value)?;
    let before = measures(&text[..numeral.start]).pop();
    before.or_else(|| measures(&text[numeral.end..]).into_iter().next())
}

fn measures(text: &str) -> Vec<Measure> {
    named(&expanded(text), MEASURES).into_iter().map(|(_, measure)| measure).collect()
}

/// A text in plain words, with the measures' abbreviations in full.
fn expanded(text: &str) -> String {
    let full = |word| ABBREVIATIONS.iter().find(|(short, _)| *short == word).map_or(word, |(_, full)| *full);
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).map(full).collect();
    plain(&words.join(" "))
}

/// E068: "level not stated" would be shown of an interval whose passage states it.
fn level(path: &str, estimate: &Estimate, texts: &[&str], findings: &mut Vec<Finding>) {
    let (interval, bound) = (estimate.interval.as_ref(), estimate.bound.as_ref());
    let given = interval.and_then(|interval| interval.level).or(bound.and_then(|bound| bound.level));
    let end = interval.map(|interval| interval.low).or(bound.and_then(|bound| bound.low.or(bound.high)));
    let Some(end) = end.filter(|_| given.is_none()) else { return };
    if texts.iter().any(|text| states_a_level(text, estimate.value, end) || stated_for_a_column(text).is_some()) {
        findings.push(Finding::new(
            "E068",
            path,
            "the passage states the level of the interval, and the bundle does not".to_owned(),
            "give the per cents before \"CI\" in `level`",
        ));
    }
}

/// Whether between an estimate and the end of its interval stands "95% CI".
fn states_a_level(text: &str, value: Decimal, end: Decimal) -> bool {
    let numbers = numerals(text);
    let after_it = numbers.iter().skip_while(|numeral| numeral.value != value).skip(1);
    let mut between = after_it.take_while(|numeral| numeral.value != end);
    between.any(|numeral| is_level(text, numeral))
}

/// "95% CI"
pub(super) fn is_level(text: &str, numeral: &Numeral) -> bool {
    let behind = text[numeral.end..].trim_start_matches([' ', '%', '-', '\u{a0}', '\u{202f}']).to_lowercase();
    let is_interval = ["ci", "ki", "confidence", "konfidenz"].iter().any(|word| behind.starts_with(word));
    numeral.of == Some(Of::Unit(Unit::Percent)) && is_interval
}

/// The level of every interval of a text, where it states no other.
pub(super) fn stated_once(text: &str) -> Option<Decimal> {
    let mut levels = numerals(text).into_iter().filter(|numeral| is_level(text, numeral)).map(|numeral| numeral.value);
    let first = levels.next()?;
    levels.all(|other| other == first).then_some(first)
}

/// The level in the heading of a table's column, "Risk Ratio (M-H, Random, 95% CI)": it holds for all estimates below. A
/// heading has no other number.
pub(super) fn stated_for_a_column(text: &str) -> Option<Decimal> {
    match numerals(text)[..] {
        [numeral] if is_level(text, &numeral) => Some(numeral.value),
        _ => None,
    }
}
