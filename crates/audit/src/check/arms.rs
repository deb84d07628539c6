//! Arms: their people add up, and a number is that of the arm that the passage gives it to.
use evidence_bundle::{Arm, ArmRole, Decimal, Finding, Quantity, Trial, Unit};

use crate::context::Context;
use crate::numeral::{Numeral, Of, is_spread, numerals, words_before};

pub(super) fn check(context: &Context, findings: &mut Vec<Finding>) {
    for (index, trial) in context.bundle.trials.iter().enumerate() {
        let path = format!("trials[{index}]");
        sum(context, &path, trial, findings);
        roles(&path, trial, findings);
        for (a, arm) in trial.participants.arms.iter().enumerate() {
            if let Some(people) = &arm.randomized {
                own(context, trial, &arm.id, &format!("{path}.participants.arms[{a}].randomized"), people, findings);
            }
        }
        for (o, outcome) in trial.outcomes.iter().enumerate() {
            for (v, value) in outcome.by_arm.iter().enumerate() {
                let path = format!("{path}.outcomes[{o}].byArm[{v}].quantity");
                own(context, trial, &value.arm, &path, &value.quantity, findings);
            }
        }
    }
}

/// E055: where all arms have their people, they are all the people; and no more are analysed than were randomized.
fn sum(context: &Context, path: &str, trial: &Trial, findings: &mut Vec<Finding>) {
    let people = &trial.participants;
    let Some(randomized) = people.randomized.value else { return };
    let arms: Option<Vec<Decimal>> = people.arms.iter().map(|arm| arm.randomized.as_ref()?.value).collect();
    let left =
        arms.filter(|arms| !arms.is_empty()).map(|arms| arms.iter().try_fold(randomized, |left, arm| left.minus(*arm)));
    let analysed = people.analysed.as_ref().and_then(|analysed| analysed.value);
    // In a cross-over or a factorial trial a person is in more than one arm.
    let quantities = people.arms.iter().filter_map(|arm| arm.randomized.as_ref()).chain([&people.randomized]);
    let mut texts = quantities.flat_map(|people| context.texts(&people.passages));
    let is_once = !matches!(model(trial), Some("CROSSOVER" | "FACTORIAL"))
        && !texts
            .any(|text| ["crossover", "cross-over", "factorial"].iter().any(|word| text.to_lowercase().contains(word)));
    let message = if is_once && left.is_some_and(|left| !left.is_some_and(Decimal::is_zero)) {
        format!("the people of the arms do not add up to the {randomized} randomized")
    } else if analysed.is_some_and(|analysed| analysed > randomized) {
        "more people are analysed than were randomized".to_owned()
    } else {
        return;
    };
    findings.push(Finding::new(
        "E055",
        &format!("{path}.participants"),
        message,
        "hold the numbers against their passages; leave out those of arms that are not all known; of a cross-over or a \
         factorial trial say so by the code of `design.model`",
    ));
}

fn model(trial: &Trial) -> Option<&str> {
    trial.design.model.as_ref()?.code.as_deref()
}

/// E059: one arm at least is treated, and the one called placebo is not.
fn roles(path: &str, trial: &Trial, findings: &mut Vec<Finding>) {
    let arms = &trial.participants.arms;
    let is_placebo = |name: &str| name.trim().eq_ignore_ascii_case("placebo");
    let untreated = !arms.is_empty() && arms.iter().all(|arm| arm.role == ArmRole::Control);
    if untreated || arms.iter().any(|arm| is_placebo(&arm.name) && arm.role == ArmRole::Treatment) {
        findings.push(Finding::new(
            "E059",
            &format!("{path}.participants.arms"),
            "an arm has the role of another".to_owned(),
            "the arm that was given the drug has the role `treatment`, the one it is compared with `control`",
        ));
    }
}

/// E056: "20.2% in the placebo and 10.5% in the Cerebrolysin group": each number is of the arm that the passage gives it.
fn own(context: &Context, trial: &Trial, arm: &str, path: &str, quantity: &Quantity, findings: &mut Vec<Finding>) {
    let (Some(value), Some(unit)) = (quantity.value, quantity.unit) else { return };
    // "(n = 75)" gives an arm its people.
    let labels = if path.contains(".byArm") { &OF_RESULTS[..] } else { &OF_RESULTS[1..] };
    let is_as_large = |arm: &&Arm| arm.randomized.as_ref().and_then(|people| people.value) == Some(value);
    let alike = trial.participants.arms.iter().filter(is_as_large).count();
    let mut given_to_another = false;
    for text in context.texts(&quantity.passages) {
        let owners = owners(trial, text, unit);
        let numbers = numerals(text);
        // "200 to 5 mg, 200 to 10 mg and 200 to placebo"
        if alike > 1 && numbers.iter().filter(|numeral| numeral.value == value).count() >= alike {
            return;
        }
        let mut places = numbers.iter().filter(|numeral| numeral.value == value).peekable();
        if places.peek().is_some() {
            let is_other = |numeral: &Numeral| {
                unit == Unit::Count && is_whole_arm(text, numeral)
                    || is_spread(text, numeral)
                    || is_label(text, numeral, labels)
            };
            given_to_another |= places.all(is_other);
        }
        for (_, owner) in owners.into_iter().filter(|(number, _)| *number == value) {
            if owner == arm {
                return;
            }
            given_to_another = true;
        }
        let is_amount = |numeral: &&Numeral| {
            numeral.is(value, Of::Unit(unit))
                && !(unit == Unit::Count && is_whole_arm(text, numeral))
                && !is_spread(text, numeral)
        };
        for owner in numbers.iter().filter(is_amount).filter_map(|numeral| attached(trial, text, numeral)) {
            if owner == arm {
                return;
            }
            given_to_another = true;
        }
    }
    if given_to_another {
        findings.push(Finding::new(
            "E056",
            path,
            format!("the passage gives {value} to another arm, or as something else than a result"),
            "give each arm the number that the passage gives it",
        ));
    }
}

/// The arm that a number stands right beside: "19% with placebo", "in the placebo group (63%)", "control 4/118 (3.4%)".
pub(super) fn attached<'t>(trial: &'t Trial, text: &str, numeral: &Numeral) -> Option<&'t str> {
    // Between a number and the arm that it is of: "of 455 patients in the placebo group", "41% given placebo".
    const BETWEEN: [&str; 50] = [
        "with",
        "in",
        "on",
        "under",
        "of",
        "for",
        "among",
        "to",
        "who",
        "were",
        "was",
        "mit",
        "unter",
        "der",
        "den",
        "im",
        "the",
        "a",
        "an",
        "those",
        "patients",
        "participants",
        "people",
        "subjects",
        "persons",
        "adults",
        "children",
        "women",
        "men",
        "given",
        "receiving",
        "taking",
        "treated",
        "received",
        "assigned",
        "allocated",
        "week",
        "weeks",
        "day",
        "days",
        "month",
        "months",
        "hour",
        "hours",
        "year",
        "years",
        "point",
        "points",
        "episodes",
        "times",
    ];
    // "64% and 38% in the Examplamine and placebo groups, respectively"
    let sentence = text[numeral.end..].split(". ").next().unwrap_or_default();
    if sentence.contains("respectively") || sentence.contains("bzw") {
        return None;
    }
    let arms = &trial.participants.arms;
    let mut controls = arms.iter().filter(|arm| arm.role == ArmRole::Control);
    let control = controls.next().filter(|_| controls.next().is_none());
    let arm_of = |word: &str| {
        let by_name = arms.iter().find(|arm| arm.name.to_lowercase() == word);
        let is_control = ["placebo", "control", "controls"].contains(&word);
        by_name.or(control.filter(|_| is_control)).map(|arm| arm.id.as_str())
    };
    let behind = words_behind(text, numeral).into_iter().find(|word| !BETWEEN.contains(&word.as_str()));
    let behind = behind.as_deref().and_then(arm_of);
    let before = text[..numeral.start].to_lowercase();
    let before = before.trim_end_matches(['(', ' ']);
    let before = [" bei", " was", " were", " in"].iter().find_map(|word| before.strip_suffix(word)).unwrap_or(before);
    // "4/118 (3.4%)" and "(n = 73): 38%" are one statement.
    let before = before.trim_end_matches(|c: char| {
        c.is_ascii_digit() || matches!(c, '/' | ' ' | ':' | '(' | ')' | '=' | '\u{a0}' | '\u{202f}')
    });
    let before = before.strip_suffix(" (n").or_else(|| before.strip_suffix("(n")).unwrap_or(before).trim_end();
    let before = ["group", "arm", "gruppe"].iter().find_map(|word| before.strip_suffix(word)).unwrap_or(before);
    let before = before.trim_end_matches(['-', ' ']);
    let last = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let in_front = arm_of(last);
    match (in_front, behind) {
        (Some(one), Some(other)) if one != other => None,
        (one, other) => one.or(other),
    }
}

/// The words behind a number up to the next comma, without its unit and what stands in brackets: those of "72 of 96 (75%)
/// patients receiving placebo, and" are "of", "patients", "receiving" and "placebo".
fn words_behind(text: &str, numeral: &Numeral) -> Vec<String> {
    let mut depth = 0;
    let mut said = String::new();
    let mut chars = text[numeral.end..].chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '(' | '[' => depth += 1,
            // Behind "(57%)" the sentence goes on.
            ')' | ']' => depth = (depth - 1).max(0),
            _ if depth > 0 => {}
            ',' | ';' | ':' => break,
            '.' if chars.peek().is_none_or(|next| next.is_whitespace()) => break,
            _ => said.push(c),
        }
    }
    let said = said.to_lowercase();
    let words = said.split(|c: char| c.is_whitespace() || matches!(c, '/' | '%')).filter(|word| !word.is_empty());
    let mut found = Vec::new();
    let mut last = "";
    for word in words.skip_while(|word| !word.starts_with(char::is_alphabetic)) {
        let is_number = word.starts_with(|c: char| c.is_ascii_digit());
        if !is_number {
            found.push(word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned());
        } else if !["of", "von"].contains(&last) {
            // "12 months 18%": another statement begins.
            break;
        }
        last = word;
    }
    found
}

/// Whether a number may be what was seen in an arm: neither its people nor how far values spread.
pub(super) fn is_result(text: &str, numeral: &Numeral) -> bool {
    !is_whole_arm(text, numeral) && !is_spread(text, numeral) && !is_label(text, numeral, &OF_RESULTS)
}

const OF_RESULTS: [&str; 4] = ["n", "age", "aged", "age of"];

/// The 58 of "mean age, 58 years" and, of results, the 75 of "(n = 75)".
fn is_label(text: &str, numeral: &Numeral, labels: &[&str]) -> bool {
    let before = words_before(text, numeral.start);
    let before = before.trim_end_matches([' ', '\u{a0}', '\u{202f}', ',', ':', '=', '(']);
    labels.iter().any(|word| before.strip_suffix(word).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric)))
}

/// The 150 of "12 of 150" and of "12 (8%) of 150".
fn is_whole_arm(text: &str, numeral: &Numeral) -> bool {
    let before = text[..numeral.start].trim_end();
    let before = ["of", "von", "/"].iter().find_map(|word| before.strip_suffix(word)).map(str::trim_end);
    let without_share = |before: &str| -> String {
        let share = before.strip_suffix(')').and_then(|rest| rest.rsplit_once('('));
        share.map_or(before, |(first, _)| first).trim_end().to_owned()
    };
    before.is_some_and(|before| without_share(before).ends_with(|c: char| c.is_ascii_digit()))
}

/// The numbers of this unit in a text, each with the id of its arm. Numbers and names of arms come in turns, numbers
/// first or names first, or all of one before all of the other; of a text in another order nothing is known.
pub(super) fn owners<'t>(trial: &'t Trial, text: &str, unit: Unit) -> Vec<(Decimal, &'t str)> {
    let mut named: Vec<(usize, &str)> = Vec::new();
    let lower = text.to_lowercase();
    for arm in &trial.participants.arms {
        named.extend(lower.match_indices(&arm.name.to_lowercase()).map(|(at, _)| (at, arm.id.as_str())));
    }
    named.sort_unstable();
    // "12 of 150": the people of the arm, and a ratio, are no count of what was seen.
    let is_other =
        |numeral: &Numeral| unit == Unit::Count && (is_whole_arm(text, numeral) || !numeral.value.is_whole());
    let is_amount =
        |numeral: &Numeral| numeral.limit.is_none() && numeral.is(numeral.value, Of::Unit(unit)) && !is_other(numeral);
    let numbers: Vec<(usize, Decimal)> = numerals(text)
        .iter()
        .filter(|numeral| is_amount(numeral))
        .map(|numeral| (numeral.start, numeral.value))
        .collect();
    let (Some(first), Some(last)) = (numbers.first(), numbers.last()) else { return Vec::new() };
    let apart = named.iter().all(|(at, _)| *at > last.0) || named.iter().all(|(at, _)| *at < first.0);
    let pairs = || numbers.iter().zip(&named);
    let in_turns = |names_first: bool| {
        let ordered = pairs().all(|((number, _), (name, _))| (name < number) == names_first);
        let next = numbers.iter().skip(1).zip(&named).all(|((number, _), (name, _))| name < number);
        let next_name = named.iter().skip(1).zip(&numbers).all(|((name, _), (number, _))| number < name);
        ordered && if names_first { next_name } else { next }
    };
    if numbers.len() != named.len() || !(apart || in_turns(false) || in_turns(true)) {
        return Vec::new();
    }
    pairs().map(|((_, number), (_, arm))| (*number, *arm)).collect()
}
