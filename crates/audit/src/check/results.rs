//! Results that contradict themselves: the finding, the words of its passage, the estimate and what the arms show.
use evidence_bundle::{ArmRole, Better, Decimal, Estimate, Favours, Finding, Outcome, OutcomeRole, Trial, Unit};

use super::arms::{attached, is_result, owners};
use super::digits::is_p;
use super::sides::{Side, clauses, is_more_good, says, side};
use crate::context::Context;
use crate::numeral::{Numeral, numerals};

pub(super) fn check(context: &Context, findings: &mut Vec<Finding>) {
    for (t, trial) in context.bundle.trials.iter().enumerate() {
        for (o, outcome) in trial.outcomes.iter().enumerate() {
            let path = format!("trials[{t}].outcomes[{o}]");
            words(context, &path, trial, outcome, findings);
            part(context, &path, outcome, findings);
            precision(&path, outcome, findings);
            direction(&path, trial, outcome, findings);
            whose(&path, trial, outcome, findings);
        }
    }
}

fn code(outcome: &Outcome) -> Option<&str> {
    outcome.finding.as_ref()?.code.as_deref()
}

fn favours(code: &str) -> Option<Favours> {
    match code {
        "favours-treatment" => Some(Favours::FavoursTreatment),
        "favours-control" => Some(Favours::FavoursControl),
        _ => None,
    }
}

/// E065: a passage that says "no significant difference" supports no finding in favour of anybody, and one that says
/// "significantly" none of no difference.
fn words(context: &Context, path: &str, trial: &Trial, outcome: &Outcome, findings: &mut Vec<Finding>) {
    let (Some(code), Some(finding)) = (code(outcome), &outcome.finding) else { return };
    let texts: Vec<&str> = context.texts(&finding.passages).collect();
    let (clauses, is_aside) = of_the_outcome(&texts, outcome);
    let clauses = || clauses.iter().copied();
    let (differs, same) =
        (clauses().any(|clause| says(clause) == Some(true)), clauses().any(|clause| says(clause) == Some(false)));
    // The P of an estimate is held against the finding by itself.
    let p_is_given = outcome.estimate.as_ref().is_some_and(|estimate| estimate.p.is_some());
    let is_chance = !p_is_given && !differs && texts.iter().any(|text| has_large_p(text));
    let sides: Vec<Side> = clauses().filter_map(|clause| side(clause, outcome)).collect();
    let has = |side: Side| sides.contains(&side);
    let holds_null =
        !p_is_given && !differs && texts.iter().any(|text| off_the_null(text) == Some(false) && !has_small_p(text));
    // "0.70 in the young; overall it was 0.92 (0.78 to 1.08)"
    let is_null_of_all = has_parts(&texts) && clauses().any(|clause| is_null_as_in(&texts, clause));
    let is_chance = is_chance || holds_null || is_null_of_all;
    if is_aside && code != "not-reported" {
        return findings.push(Finding::new(
            "E065",
            &format!("{path}.finding"),
            "the passage says it of another analysis: a secondary, a post hoc or that of a part of the people"
                .to_owned(),
            "name the passage about this outcome, or give the outcome its `role` and `subgroup`",
        ));
    }
    let sentences = || texts.iter().flat_map(|text| text.split(". "));
    let by_numbers = || sentences().find_map(|text| better_by_numbers(text, trial, outcome));
    // Numbers that the bundle gives for its arms are held against the finding by themselves.
    let is_turned = |side: Favours| {
        sides.is_empty() && outcome.by_arm.is_empty() && by_numbers().is_some_and(|shown| shown != side)
    };
    let contradicts = match favours(code) {
        Some(side) if is_turned(side) => true,
        Some(Favours::FavoursTreatment) => {
            (same && !differs || is_chance)
                || (has(Side::Nobody) || has(Side::Control)) && !has(Side::Treatment) && !differs
                || has(Side::Control) && !has(Side::Treatment)
        }
        Some(Favours::FavoursControl) => {
            (same && !differs || is_chance)
                || has(Side::Treatment) && !has(Side::Control)
                || has(Side::Nobody) && !has(Side::Control) && !differs
        }
        None if code == "no-difference" => {
            // An estimate is held against the finding by itself.
            let speaks = !sides.is_empty() || outcome.estimate.is_none();
            let is_for_one = has(Side::Treatment) || has(Side::Control);
            let is_off = |text: &&str| off_the_null(text) == Some(true);
            let is_null = |text: &&str| off_the_null(text) == Some(false) || has_large_p(text);
            let is_shown = differs
                || outcome.estimate.is_none() && is_for_one && !texts.iter().any(is_null)
                || outcome.estimate.is_none()
                    && texts.iter().any(|text| is_off(text) && (!has_p(text) || has_p_up_to(text, "0.049")))
                || speaks && texts.iter().any(|text| has_small_p(text))
                || is_for_one && texts.iter().any(|text| has_p_up_to(text, "0.049") || is_off(text));
            is_shown && !same && !has(Side::Nobody)
        }
        None => code == "not-reported" && differs && !same,
    };
    if contradicts {
        findings.push(Finding::new(
            "E065",
            &format!("{path}.finding"),
            format!("the passage does not say `{code}`"),
            "give the finding that the passage states, or name the passage that states this one",
        ));
    }
}

/// The clauses of texts that are about an outcome itself, and not about a secondary or a post hoc analysis; all of them
/// where no other says anything. Then whether that is so.
fn of_the_outcome<'t>(texts: &[&'t str], outcome: &Outcome) -> (Vec<&'t str>, bool) {
    let all: Vec<&str> = texts.iter().flat_map(|text| clauses(text)).collect();
    let speaks = |clause: &&str| says(clause).is_some() || side(clause, outcome).is_some();
    let (aside, own): (Vec<&str>, Vec<&str>) = all.iter().copied().partition(|clause| is_aside(clause, outcome));
    let is_aside = aside.iter().any(speaks) && !own.iter().any(speaks);
    (if is_aside { all } else { own }, is_aside)
}

/// Whether a clause is about an analysis that this outcome is not.
fn is_aside(clause: &str, outcome: &Outcome) -> bool {
    const POST_HOC: [&str; 3] = ["post hoc", "post-hoc", "exploratory anal"];
    const SECONDARY: [&str; 7] = [
        "secondary outcome",
        "secondary end",
        "secondary anal",
        "secondary measure",
        "secondary efficacy",
        "secondary variable",
        "sekundäre",
    ];
    const PARTS: [&str; 5] = ["subgroup", "among women", "among men", "in women", "in men"];
    let clause = clause.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| clause.contains(word));
    has(&POST_HOC) && outcome.role != OutcomeRole::PostHoc
        || has(&SECONDARY) && outcome.role == OutcomeRole::Primary && !clause.contains("primary")
        || (has(&PARTS) || is_part(&clause)) && outcome.subgroup.is_none()
}

/// "In patients younger than 65 years": a part of the people, where the text speaks of all of them, too.
fn is_part(clause: &str) -> bool {
    const PARTS: [&str; 6] =
        ["younger than", "older than", "in those ", "among those ", "in patients with", "among patients with"];
    let clause = clause.to_lowercase();
    PARTS.iter().any(|part| clause.contains(part)) && !is_of_all(&clause)
}

fn is_of_all(clause: &str) -> bool {
    const ALL: [&str; 6] = ["overall", "whole", "entire", "all patients", "all participants", "total population"];
    let clause = clause.to_lowercase();
    ALL.iter().any(|word| clause.contains(word))
}

/// Whether a text has a clause about a part of the people and one about all of them.
fn has_parts(texts: &[&str]) -> bool {
    let all = || texts.iter().flat_map(|text| clauses(text));
    all().any(is_part) && all().any(is_of_all)
}

/// Whether the interval of a clause holds the null; its measure may stand in another clause.
fn is_null_as_in(texts: &[&str], clause: &str) -> bool {
    let measure = if texts.iter().any(|text| text.contains("ratio")) { "ratio" } else { "" };
    off_the_null(&format!("{measure} {clause}")) == Some(false)
}

/// E065: an estimate for all is not that of a part of the people, where the passage gives both.
fn part(context: &Context, path: &str, outcome: &Outcome, findings: &mut Vec<Finding>) {
    let Some(estimate) = outcome.estimate.as_ref().filter(|estimate| estimate.subgroup.is_none()) else { return };
    let texts: Vec<&str> = context.texts(&estimate.passages).collect();
    let clauses = texts.iter().flat_map(|text| clauses(text));
    let has_value = |clause: &&str| numerals(clause).iter().any(|numeral| numeral.value == estimate.value);
    let mut own = clauses.filter(has_value).peekable();
    if outcome.subgroup.is_none() && has_parts(&texts) && own.peek().is_some() && own.all(is_part) {
        findings.push(Finding::new(
            "E065",
            &format!("{path}.estimate"),
            "the passage gives this estimate for a part of the people".to_owned(),
            "give the estimate for all of them, or say in `subgroup` whom it is about",
        ));
    }
}

/// "P = 0.45", and no smaller P beside it.
fn has_large_p(text: &str) -> bool {
    let twentieth = Decimal::parse("0.05");
    let mut values = numerals(text).into_iter().filter(|numeral| is_p(text, numeral));
    let is_large = |value: Decimal| twentieth.as_ref().is_ok_and(|limit| value > *limit);
    values.next().is_some_and(|first| is_large(first.value) && values.all(|other| is_large(other.value)))
}

/// "P = 0.002", and no larger P beside it.
fn has_small_p(text: &str) -> bool {
    has_p_up_to(text, "0.01")
}

/// "hazard ratio 0.71, 95% CI 0.55 to 0.92", "difference −2.1 (95% CI −3.9 to −0.3)": whether its only
/// interval leaves out the value that means no difference.
fn off_the_null(text: &str) -> Option<bool> {
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

/// The side that the numbers of a text show as better, each standing beside its arm.
fn better_by_numbers(text: &str, trial: &Trial, outcome: &Outcome) -> Option<Favours> {
    let arms = &trial.participants.arms;
    let role = |id: &str| arms.iter().find(|arm| arm.id == id).map(|arm| arm.role);
    let all = numerals(text);
    let seen: Vec<(ArmRole, &Numeral)> = all
        .iter()
        .filter(|numeral| !numeral.aside && numeral.limit.is_none() && is_result(text, numeral))
        .filter_map(|numeral| Some((role(attached(trial, text, numeral)?)?, numeral)))
        .collect();
    // "64% and 38% in the two groups, respectively"
    let in_turns = || {
        let amount = |value: Decimal| all.iter().find(|numeral| numeral.value == value);
        owners(trial, text, Unit::Percent)
            .into_iter()
            .filter_map(|(value, id)| Some((role(id)?, amount(value)?)))
            .collect()
    };
    let seen = if seen.is_empty() { in_turns() } else { seen };
    let only = |wanted: ArmRole| {
        let mut values = seen.iter().filter(|(role, _)| *role == wanted).map(|(_, numeral)| numeral);
        values.next().filter(|_| values.next().is_none())
    };
    let (treatment, control) = (only(ArmRole::Treatment)?, only(ArmRole::Control)?);
    if treatment.of != control.of || treatment.value == control.value {
        return None;
    }
    let is_higher = treatment.value > control.value;
    Some(if is_higher == is_more_good(text, outcome)? { Favours::FavoursTreatment } else { Favours::FavoursControl })
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

fn has_p(text: &str) -> bool {
    numerals(text).iter().any(|numeral| is_p(text, numeral))
}

/// Whether a text has P values, none of them above this.
fn has_p_up_to(text: &str, most: &str) -> bool {
    let Ok(most) = Decimal::parse(most) else { return false };
    let mut values = numerals(text).into_iter().filter(|numeral| is_p(text, numeral)).peekable();
    values.peek().is_some() && values.all(|numeral| numeral.value <= most)
}

/// E066: an interval that leaves out the value of no difference is not "no difference", and one that holds it favours
/// nobody. Not of intervals so narrow or so wide that the trial's own test may have gone the other way.
fn precision(path: &str, outcome: &Outcome, findings: &mut Vec<Finding>) {
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

/// E083: where several arms were treated, a finding or an estimate names the one it is about.
fn whose(path: &str, trial: &Trial, outcome: &Outcome, findings: &mut Vec<Finding>) {
    let treated: Vec<&str> = trial
        .participants
        .arms
        .iter()
        // A placebo that is called treated is told by another rule.
        .filter(|arm| arm.role == ArmRole::Treatment && !arm.name.trim().eq_ignore_ascii_case("placebo"))
        .map(|arm| arm.id.as_str())
        .collect();
    let speaks_of_one = code(outcome).and_then(favours).is_some()
        || outcome.estimate.as_ref().is_some_and(|estimate| estimate.above.is_some());
    // An arm that there is not is told by another rule.
    let is_there = |id: &str| trial.participants.arms.iter().any(|arm| arm.id == id);
    let is_named = outcome.arm.as_deref().is_some_and(|arm| treated.contains(&arm) || !is_there(arm));
    let needs_a_name = treated.len() > 1 && speaks_of_one || outcome.arm.is_some();
    if needs_a_name && !is_named {
        findings.push(Finding::new(
            "E083",
            path,
            "the result does not say which of the treated arms it is about".to_owned(),
            format!("name the arm in `arm`, one of: {}", treated.join(", ")),
        ));
    }
}

/// E067: whom the estimate favours, whom the finding, and whom the numbers of the arms.
fn direction(path: &str, trial: &Trial, outcome: &Outcome, findings: &mut Vec<Finding>) {
    let by_finding = code(outcome).and_then(favours);
    let by_estimate = outcome.estimate.as_ref().and_then(favoured);
    let by_arms = better_arm(trial, outcome);
    let mut sides = [by_finding, by_estimate, by_arms].into_iter().flatten();
    if sides.next().is_some_and(|first| sides.any(|side| side != first)) {
        findings.push(Finding::new(
            "E067",
            path,
            "the finding, the estimate and the numbers of the arms favour different sides".to_owned(),
            "check `finding`, `above`, `better` and the roles of the arms against the passages",
        ));
    }
}

fn favoured(estimate: &Estimate) -> Option<Favours> {
    let null = Decimal::parse(estimate.measure.null()?).ok()?;
    let above = estimate.above?;
    match (estimate.value > null, estimate.value < null) {
        (true, _) => Some(above),
        (_, true) if above == Favours::FavoursTreatment => Some(Favours::FavoursControl),
        (_, true) => Some(Favours::FavoursTreatment),
        _ => None,
    }
}

/// The side whose only arm did better.
fn better_arm(trial: &Trial, outcome: &Outcome) -> Option<Favours> {
    let better = outcome.better?;
    let of = |role: ArmRole| {
        let arms = trial.participants.arms.iter().filter(|arm| arm.role == role);
        let mut values = arms.filter_map(|arm| outcome.by_arm.iter().find(|value| value.arm == arm.id)?.quantity.value);
        values.next().filter(|_| values.next().is_none())
    };
    let (treatment, control) = (of(ArmRole::Treatment)?, of(ArmRole::Control)?);
    match (treatment > control, treatment < control) {
        (false, false) => None,
        (higher, _) if higher == (better == Better::Higher) => Some(Favours::FavoursTreatment),
        _ => Some(Favours::FavoursControl),
    }
}
