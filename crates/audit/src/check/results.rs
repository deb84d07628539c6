//! Results that contradict themselves: the finding, the words of its passage, the estimate and what the arms show.
use evidence_bundle::{ArmRole, Better, Decimal, Estimate, Favours, Finding, Outcome, Trial};

use super::digits::is_p;
use crate::context::Context;
use crate::numeral::{Numeral, numerals};

pub(super) fn check(context: &Context, findings: &mut Vec<Finding>) {
    for (t, trial) in context.bundle.trials.iter().enumerate() {
        for (o, outcome) in trial.outcomes.iter().enumerate() {
            let path = format!("trials[{t}].outcomes[{o}]");
            words(context, &path, outcome, findings);
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
fn words(context: &Context, path: &str, outcome: &Outcome, findings: &mut Vec<Finding>) {
    let (Some(code), Some(finding)) = (code(outcome), &outcome.finding) else { return };
    let texts: Vec<&str> = context.texts(&finding.passages).collect();
    let clauses = || texts.iter().flat_map(|text| clauses(text));
    let (differs, same) =
        (clauses().any(|clause| says(clause) == Some(true)), clauses().any(|clause| says(clause) == Some(false)));
    // The P of an estimate is held against the finding by itself.
    let has_p = outcome.estimate.as_ref().is_some_and(|estimate| estimate.p.is_some());
    let is_chance = !has_p && !differs && texts.iter().any(|text| has_large_p(text));
    let sides: Vec<Side> = clauses().filter_map(|clause| side(clause, CONTROL, outcome.better)).collect();
    let has = |side: Side| sides.contains(&side);
    let holds_null =
        !has_p && !differs && texts.iter().any(|text| off_the_null(text) == Some(false) && !has_small_p(text));
    let is_chance = is_chance || holds_null;
    let contradicts = match favours(code) {
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
            let is_shown = differs
                || outcome.estimate.is_none() && texts.iter().any(|text| is_off(text) && has_p_up_to(text, "0.049"))
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
    let mut intervals = lower.match_indices("ci").filter(|(at, _)| {
        let is_edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        is_edge(lower[..*at].chars().next_back()) && is_edge(lower[at + 2..].chars().next())
    });
    let (Some((at, _)), None) = (intervals.next(), intervals.next()) else { return None };
    let interval = &lower[at..];
    let ends: Vec<_> = numerals(interval).into_iter().take(2).collect();
    let [low, high] = &ends[..] else { return None };
    let one = Decimal::whole(1);
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    if lower.contains("ratio") || words.any(|word| ["HR", "RR", "OR"].contains(&word)) {
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

/// Whether a text has P values, none of them above this.
fn has_p_up_to(text: &str, most: &str) -> bool {
    let Ok(most) = Decimal::parse(most) else { return false };
    let mut values = numerals(text).into_iter().filter(|numeral| is_p(text, numeral)).peekable();
    values.peek().is_some() && values.all(|numeral| numeral.value <= most)
}

/// The parts of a text that say something by themselves. A point within a number ends none.
fn clauses(text: &str) -> Vec<&str> {
    let ends = |(at, c): (usize, char)| {
        let within = c == '.' && text[at + 1..].starts_with(|next: char| next.is_ascii_digit());
        (matches!(c, '.' | ';' | ':') && !within).then_some(at)
    };
    let mut clauses = Vec::new();
    let mut start = 0;
    for at in text.char_indices().filter_map(ends) {
        clauses.push(&text[start..at]);
        start = at + 1;
    }
    clauses.push(&text[start..]);
    // "better with 10 mL, not with 5 mL" says something of each.
    clauses.into_iter().flat_map(|clause| clause.split(", but ")).flat_map(|clause| clause.split(", not ")).collect()
}

/// For whom a clause speaks.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Side {
    Treatment,
    Control,
    /// It says that nothing was shown.
    Nobody,
}

const CONTROL: &[&str] =
    &["placebo", "control", "controls", "comparator", "usual", "saline", "standard", "kontroll", "plazebo"];

/// For whom a clause speaks, by its words in their order: "worse with the drug", "placebo was worse than the drug", "no
/// benefit", "superiority was not demonstrated".
fn side(clause: &str, control: &[&str], better: Option<Better>) -> Option<Side> {
    const GOOD: [&str; 14] = [
        "improv",
        "benefi",
        "superior",
        "better",
        "effectiv",
        "efficac",
        "favour",
        "favor",
        "advantage",
        "verbesser",
        "überlegen",
        "besser",
        "wirksam",
        "vorteil",
    ];
    const BAD: [&str; 9] = [
        "worse",
        "inferior",
        "poorer",
        "harmful",
        "detriment",
        "deteriorat",
        "schlechter",
        "unterlegen",
        "ineffective",
    ];
    const LESS: [&str; 8] = ["lower", "reduc", "shorter", "fewer", "decreas", "kürzer", "weniger", "niedriger"];
    const NOTHING: [&str; 7] =
        ["similar", "comparable", "equivalent", "futility", "unchanged", "ähnlich", "vergleichbar"];
    const NONE: [&str; 22] = [
        "no",
        "not",
        "neither",
        "nor",
        "without",
        "fail",
        "lack",
        "absence",
        "cannot",
        "unable",
        "never",
        "didn",
        "kein",
        "keine",
        "keinen",
        "keinem",
        "nicht",
        "ohne",
        "unproven",
        "insufficient",
        "little",
        "missed",
    ];
    let lower = clause.to_lowercase();
    // "Compared with controls, treated patients did worse" is said of the treated.
    let lower = match lower.trim_start().strip_prefix("compared with").and_then(|rest| rest.split_once(',')) {
        Some((_, rest)) => rest.to_owned(),
        None => lower,
    };
    // "non-inferior" is neither better nor worse.
    let lower = lower.replace("non-inferior", "noninferior").replace("non inferior", "noninferior");
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let starts = |word: &str, roots: &[&str]| roots.iter().any(|root| word.starts_with(root));
    if words.iter().any(|word| starts(word, &NOTHING)) {
        return Some(Side::Nobody);
    }
    // Less is good or bad by what was measured; a dose is nothing that was measured.
    let is_dose = |at: usize| words.get(at + 1).is_some_and(|next| next.starts_with("dos"));
    // "more hiccups than", and not "more hiccup-free days" or "more often".
    let is_more = |at: usize| {
        let behind = &words[at + 1..];
        words[at] == "more"
            && behind.first().is_some_and(|next| next.ends_with('s'))
            && behind.contains(&"than")
            && !behind.iter().take(3).any(|word| *word == "free")
    };
    let of_amount = |word: &str, at: usize, less: Better, more: Better| {
        !is_dose(at)
            && (better == Some(less) && starts(word, &LESS)
                || better == Some(more) && (starts(word, &["longer", "länger"]) || is_more(at)))
    };
    let is_good = |at: usize| starts(words[at], &GOOD) || of_amount(words[at], at, Better::Lower, Better::Higher);
    let is_bad = |at: usize| starts(words[at], &BAD) || of_amount(words[at], at, Better::Higher, Better::Lower);
    let Some(at) = (0..words.len()).find(|at| is_good(*at) || is_bad(*at) || words[*at].starts_with("noninferior"))
    else {
        // "one death in each arm"
        let is_alike = ["in each arm", "in each group", "in both arms", "in both groups", "in beiden gruppen"];
        return is_alike.iter().any(|alike| lower.contains(alike)).then_some(Side::Nobody);
    };
    let is_none = |index: &usize| starts(words[*index], &NONE) && words.get(index + 1) != Some(&"only");
    let near = at.saturating_sub(6)..(at + 5).min(words.len());
    if near.clone().any(|index| is_none(&index)) || words[at].starts_with("noninferior") {
        return Some(Side::Nobody);
    }
    // "placebo was worse than the drug": the side before the word is the one it is said of; "worse with placebo".
    let is_control = |word: &&str| starts(word, control);
    let than = words[at..]
        .iter()
        .position(|word| ["than", "compared", "versus", "vs", "als"].contains(word))
        .map_or(words.len(), |than| at + than);
    let with =
        words[at..than].iter().position(|word| ["with", "in", "on", "under", "for", "mit", "unter"].contains(word));
    let of_control = match with {
        Some(with) => words[at + with..than].iter().take(4).any(is_control),
        None => words[..at].iter().rev().take(5).any(is_control),
    };
    Some(if is_good(at) == of_control { Side::Control } else { Side::Treatment })
}

/// Whether a clause says that there is a difference, or that there is none; nothing where it may be either.
fn says(clause: &str) -> Option<bool> {
    const NONE: [&str; 16] = [
        "no", "not", "neither", "nor", "without", "failed", "fails", "kein", "keine", "keinen", "nicht", "ohne",
        "absence", "lack", "lacked", "cannot",
    ];
    let lower = clause.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let is_none = |at: usize| NONE.contains(&words[at]) && words.get(at + 1) != Some(&"only");
    let speaks = |word: &str, roots: &[&str]| roots.iter().any(|root| word.starts_with(root));
    let of_difference = |at: &usize| speaks(words[*at], &["differ", "significan", "unterschied", "signifikan"]);
    let mut nones = (0..words.len()).filter(|at| is_none(*at)).peekable();
    match (nones.peek(), (0..words.len()).find(of_difference)) {
        _ if ["nonsignificant", "non-significant", "insignificant"].iter().any(|none| lower.contains(none)) => {
            Some(false)
        }
        (Some(_), _) => {
            nones.any(|none| (none + 1..words.len().min(none + 12)).any(|at| of_difference(&at))).then_some(false)
        }
        (None, _) if lower.contains("reached statistical significance") => Some(true),
        // "significantly" tells, "the difference" alone does not.
        (None, Some(_)) => words.iter().any(|w| speaks(w, &["significant", "signifikant"])).then_some(true),
        (None, None) => None,
    }
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
