//! A finding and an estimate against the words of their passages.

use evidence_bundle::{ArmRole, Decimal, Favours, Finding, Outcome, OutcomeRole, Trial, Unit};

use super::numbers::{has_large_p, has_p, has_p_up_to, has_small_p, off_the_null};
use super::{code, favours};
use crate::check::arms::{attached, is_result, owners};
use crate::check::sides::{Side, clauses, is_more_good, says, side};
use crate::context::Context;
use crate::numeral::{Numeral, numerals};

/// E065: a passage that says "no significant difference" supports no finding in favour of anybody, and one that says
/// "significantly" none of no difference.
pub(super) fn words(context: &Context, path: &str, trial: &Trial, outcome: &Outcome, findings: &mut Vec<Finding>) {
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
pub(super) fn part(context: &Context, path: &str, outcome: &Outcome, findings: &mut Vec<Finding>) {
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
