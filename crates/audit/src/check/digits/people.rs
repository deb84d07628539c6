//! Whom a number of people counts: "812 screened" is no number of people randomized.
use evidence_bundle::{Finding, Quantity};

use super::passages::{Passages, Read};
use crate::months;
use crate::numeral::{Numeral, Of};

/// What the people of a number are.
#[derive(Clone, Copy, PartialEq)]
pub enum People {
    Randomized,
    Analysed,
}

const RANDOMIZED: [&str; 8] =
    ["random", "assigned", "allocated", "enrolled", "included", "recruited", "zugeteilt", "eingeschlossen"];
const ANALYSED: [&str; 10] = [
    "assessed",
    "analysed",
    "analyzed",
    "evaluable",
    "evaluated",
    "ausgewertet",
    "had data",
    "outcome data",
    "provided data",
    "had outcome",
];
const OTHERS: [&str; 14] = [
    "declined",
    "ineligible",
    "refused",
    "screened",
    "completed",
    "withdrew",
    "discontinued",
    "assessed for eligibility",
    "gescreent",
    "beendeten",
    "died",
    "dropped out",
    "were excluded",
    "lost to follow",
];
/// What a number right behind which they stand counts.
const NO_PEOPLE: [&str; 12] = [
    "sites",
    "centers",
    "centres",
    "hospitals",
    "countries",
    "weeks",
    "days",
    "months",
    "years",
    "times",
    "zentren",
    "kliniken",
];
/// What a number before which they stand counts otherwise.
const LABELS: [&str; 8] =
    ["drop-outs", "dropouts", "drop outs", "withdrawals", "deaths", "age", "mean age", "median age"];
const CONTROL: [&str; 5] = ["placebo", "control", "usual care", "kontroll", "plazebo"];

/// E050: every place of the number in the passages is a year, a part of the people, or people of another kind.
pub fn check(
    path: &str,
    quantity: &Quantity,
    people: People,
    drug: &[&str],
    passages: &Passages,
    findings: &mut Vec<Finding>,
) {
    let Some(value) = quantity.value else { return };
    let named = passages.named(&quantity.passages);
    let places: Vec<Option<&str>> = named
        .iter()
        .flat_map(|passage| passage.numerals.iter().map(move |numeral| (passage, numeral)))
        .filter(|(_, numeral)| numeral.is(value, Of::People))
        .map(|(passage, numeral)| other(passage, numeral, people, drug))
        .collect();
    if let Some(Some(what)) = places.first()
        && places.iter().all(Option::is_some)
    {
        findings.push(Finding::new(
            "E050",
            path,
            format!("in the passage {value} is {what}"),
            "give the number of all people that this field is about, as the passage has it",
        ));
    }
}

/// What else a number is than the people of the field.
fn other(passage: &Read, numeral: &Numeral, people: People, drug: &[&str]) -> Option<&'static str> {
    let before = passage.text[..numeral.start].trim_end().to_lowercase();
    let behind = |of: &Numeral| -> String {
        // "1,001 (97.8%) had data": the share is of the same people.
        let share = passage.numerals.iter().find(|next| next.start > of.start && is_share(passage.text, of, next));
        let of = share.unwrap_or(of);
        let next = passage.numerals.iter().find(|next| next.start >= of.end && next.start > of.start);
        let end = next.map_or(passage.text.len(), |next| next.start);
        let behind = passage.text[of.end..end].to_lowercase();
        let behind =
            if share.is_some() { behind.trim_start_matches(['%', ' ', '\u{202f}', '\u{a0}', ')']) } else { &behind };
        behind.split([';', '.', '(']).next().unwrap_or_default().to_owned()
    };
    if is_year(passage.text, numeral, &before) {
        return Some("a year");
    }
    let said = behind(numeral);
    const EACH: [&str; 5] = ["per group", "per arm", "in each", "pro gruppe", "je gruppe"];
    if EACH.iter().any(|each| said.trim_start().starts_with(each) || before.ends_with(each)) {
        return Some("the number of one arm");
    }
    let says = |words: &[&str]| words.iter().any(|word| said.contains(word));
    if people == People::Randomized && says(&[" planned ", " geplante"]) {
        return Some("a number that was planned");
    }
    if LABELS
        .iter()
        .any(|label| before.ends_with(label) && !before[..before.len() - label.len()].ends_with(char::is_alphanumeric))
    {
        return Some("a number of something else");
    }
    if people == People::Randomized && !says(&["random"]) && is_before_exclusion(passage, numeral, behind) {
        return Some("the number of people before some were excluded");
    }
    if NO_PEOPLE.iter().any(|noun| said.trim_start().starts_with(noun)) {
        return Some("a number of something else");
    }
    if is_half(passage, numeral) {
        return Some("the number of one arm");
    }
    let (own, another) = match people {
        People::Randomized => (&RANDOMIZED[..], &ANALYSED[..]),
        People::Analysed => (&ANALYSED[..], &RANDOMIZED[..]),
    };
    // "120 people, of whom 118 were analysed" has all that were analysed.
    let is_part = ["davon", "of whom", "of them", "of these", "of which"].iter().any(|part| before.ends_with(part));
    if is_part && !says(own) {
        return Some("a part of the people");
    }
    if !says(own) && (says(another) || says(&OTHERS)) {
        return Some("a number of other people");
    }
    // "302 to Examplamine and 302 to placebo"
    let arm = |said: &str| {
        // The German name may lack the last letter.
        let names = drug.iter().map(|name| name.to_lowercase().trim_end_matches('e').to_owned());
        let is_drug = names.into_iter().any(|name| !name.is_empty() && said.contains(&name));
        match (is_drug, CONTROL.iter().any(|control| said.contains(control))) {
            (true, false) => Some(true),
            (false, true) => Some(false),
            _ => None,
        }
    };
    // "Examplamine (48) or placebo (24)"
    let in_front = |of: &Numeral| -> Option<bool> {
        // "(48)", "(n = 48)"
        let before = passage.text[..of.start].trim_end_matches([' ', '=', 'n', 'N', '\u{a0}', '\u{202f}']);
        let before = before.strip_suffix('(')?.to_lowercase();
        let last: Vec<&str> = before.split_whitespace().rev().take(2).collect();
        let is_in = passage.text[of.end..].starts_with(')');
        arm(&last.join(" ")).filter(|_| is_in)
    };
    let arm_of = |of: &Numeral| in_front(of).or_else(|| arm(&behind(of)));
    // "899 patients compared placebo (n = 446) with citicoline (n = 453)"
    let own_arm = arm_of(numeral)?;
    let of_arm = |own: bool| passage.numerals.iter().filter(move |other| arm_of(other) == Some(own));
    let is_sum = |one: &Numeral| of_arm(false).any(|other| one.value.plus(other.value) == Some(numeral.value));
    if of_arm(true).any(is_sum) {
        return None;
    }
    let is_split = passage.numerals.iter().any(|numeral| arm_of(numeral) == Some(!own_arm));
    is_split.then_some("the number of one arm")
}

/// "77 patients; 5 were excluded before randomization, and 72 were randomized": what the number of all is, without these.
fn is_before_exclusion(passage: &Read, numeral: &Numeral, behind: impl Fn(&Numeral) -> String) -> bool {
    let mut excluded = passage.numerals.iter().filter(|other| behind(other).contains("excluded"));
    let randomized: Vec<_> = passage.numerals.iter().filter(|other| behind(other).contains("randomi")).collect();
    excluded.any(|excluded| {
        let left = numeral.value.minus(excluded.value);
        left.is_some_and(|left| randomized.iter().any(|other| other.value == left))
    })
}

/// "1,001 (97.8%)": whether a number is the share that stands behind another.
fn is_share(text: &str, of: &Numeral, next: &Numeral) -> bool {
    let between = text.get(of.end..next.start).unwrap_or_default();
    between.trim() == "(" && text[next.start..].split(')').next().is_some_and(|share| share.contains('%'))
}

/// "96 (48/48)": a number beside another, with a stroke between, whose sum stands in the passage.
fn is_half(passage: &Read, numeral: &Numeral) -> bool {
    let others = passage.numerals.iter().filter(|other| other.start != numeral.start);
    let mut beside = others.filter(|other| {
        let (first, second) = if other.start < numeral.start { (other, &numeral) } else { (&numeral, other) };
        passage.text.get(first.end..second.start).is_some_and(|between| between.trim() == "/")
    });
    beside.any(|other| {
        let whole = |sum: &Numeral| sum.value.minus(other.value) == Some(numeral.value);
        passage.numerals.iter().any(whole)
    })
}

/// "In 2019", "March 2015", "through June 2018", "im Mai 2019"
fn is_year(text: &str, numeral: &Numeral, before: &str) -> bool {
    const FROM: [&str; 8] = ["in", "since", "from", "until", "through", "seit", "von", "bis"];
    let digits = text[numeral.start..].chars().take_while(char::is_ascii_digit).count();
    let is_alone =
        digits == 4 && numeral.of.is_none() && ["19", "20"].iter().any(|c| text[numeral.start..].starts_with(c));
    let last = before.split_whitespace().next_back().unwrap_or_default();
    is_alone && (months::ENGLISH.contains(&last) || months::GERMAN.contains(&last) || FROM.contains(&last))
}
