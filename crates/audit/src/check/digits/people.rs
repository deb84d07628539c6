//! Whom a number of people counts: "812 screened" is no number of people randomized.
use evidence_bundle::{Decimal, Finding, Quantity};

use super::passages::{Passages, Read};
use crate::months;
use crate::numeral::{Numeral, Of, is_spread};

/// What the people of a number are.
#[derive(Clone, Copy, PartialEq)]
pub enum People {
    Randomized,
    Analysed,
}

const RANDOMIZED: [&str; 8] =
    ["random", "assigned", "allocated", "enrolled", "included", "recruited", "zugeteilt", "eingeschlossen"];
/// Of these words alone "included in the analysis" is none.
const BY_CHANCE: [&str; 4] = ["random", "assigned", "allocated", "zugeteilt"];
const ANALYSED: [&str; 15] = [
    "population",
    "analysis",
    "analyses",
    "contributed",
    "intention-to-treat",
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
const OTHERS: [&str; 18] = [
    "lost",
    "did not receive",
    "never received",
    "withdrawn",
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
const NO_PEOPLE: [&str; 22] = [
    "center",
    "centre",
    "clinics",
    "wards",
    "practices",
    "general practices",
    "villages",
    "clusters",
    "schools",
    "families",
    "units",
    "institutions",
    "sites",
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
const TREATED: [&str; 5] =
    ["treatment group", "intervention group", "experimental group", "active group", "treated group"];

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
    let behind = |of: &Numeral| behind(passage, of);
    if is_year(passage.text, numeral, &before) {
        return Some("a year");
    }
    let said = behind(numeral);
    const EACH: [&str; 6] = ["to each", "per group", "per arm", "in each", "pro gruppe", "je gruppe"];
    if EACH.iter().any(|each| said.trim_start().starts_with(each) || before.ends_with(each)) {
        return Some("the number of one arm");
    }
    let says = |words: &[&str]| words.iter().any(|word| said.contains(word));
    if people == People::Randomized && (says(&[" planned ", " geplante"]) || is_planned(passage.text, numeral)) {
        return Some("a number that was planned");
    }
    if is_spread(passage.text, numeral) {
        return Some("a number of something else");
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
    if counts_no_people(&said) {
        return Some("a number of something else");
    }
    if is_half(passage, numeral) || is_note_of_an_arm(passage, numeral) {
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
    let own = match people {
        People::Randomized if says(another) => &BY_CHANCE[..],
        _ => own,
    };
    if !says(own) && is_of_a_kind(passage, numeral, &said) {
        return Some("a part of the people");
    }
    if !says(own) && (says(another) || says(&OTHERS)) {
        return Some("a number of other people");
    }
    if is_beaten(passage, numeral, people) {
        return Some("a number of other people");
    }
    // "302 to Examplamine and 302 to placebo"
    let arm = |said: &str| {
        // The German name may lack the last letter.
        let names = drug.iter().map(|name| name.to_lowercase().trim_end_matches('e').to_owned());
        let is_drug = names.into_iter().any(|name| !name.is_empty() && said.contains(&name))
            || TREATED.iter().any(|group| said.contains(group));
        match (is_drug, CONTROL.iter().any(|control| said.contains(control))) {
            (true, false) => Some(true),
            (false, true) => Some(false),
            _ => None,
        }
    };
    // "Examplamine (48) or placebo (24)"
    let in_front = |of: &Numeral| -> Option<bool> {
        // "(48)", "(n = 48)", "(48 cases)"
        let before = passage.text[..of.start].trim_end_matches([' ', '=', 'n', 'N', '\u{a0}', '\u{202f}']);
        let before = before.strip_suffix('(')?.to_lowercase();
        let mut last: Vec<&str> = before.split_whitespace().rev().take(2).collect();
        last.reverse();
        let behind = passage.text[of.end..].split(')').next().unwrap_or_default().trim().to_lowercase();
        let is_in = ["", "cases", "patients", "participants", "patienten", "subjects"].contains(&behind.as_str());
        arm(&last.join(" ")).filter(|_| is_in)
    };
    let arm_of = |of: &Numeral| {
        in_front(of)
            .or_else(|| arm(&behind(of)))
            .or_else(|| arm(&behind_next(passage, of, &["of"]).unwrap_or_default()))
    };
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

/// "30 centres", "118-center": by what stands right behind the number.
fn counts_no_people(said: &str) -> bool {
    let said = said.trim_start_matches([' ', '-', '\u{2010}', '\u{2011}']);
    NO_PEOPLE.iter().any(|noun| said.starts_with(noun))
}

/// "Of 560 participants, 214 were women", "402 patients (187 women)": a kind of people, and a number of more before it.
fn is_of_a_kind(passage: &Read, numeral: &Numeral, said: &str) -> bool {
    const KINDS: [&str; 12] =
        ["women", "men", "girls", "boys", "females", "males", "female", "male", "frauen", "männer", "smokers", "had "];
    let said = said.trim_start();
    let said = ["were ", "waren "].iter().find_map(|verb| said.strip_prefix(verb)).unwrap_or(said);
    let is_kind = |kind: &str| {
        let rest = said.strip_prefix(kind);
        rest.is_some_and(|rest| kind.ends_with(' ') || !rest.starts_with(char::is_alphanumeric))
    };
    let mut before = passage.numerals.iter().take_while(|other| other.start < numeral.start);
    KINDS.iter().any(|kind| is_kind(kind))
        && before.any(|other| other.is(other.value, Of::People) && other.value > numeral.value)
}

/// "Target enrollment: 300", "300 participants (anticipated)", "a planned sample size of 300"
fn is_planned(text: &str, numeral: &Numeral) -> bool {
    const PLANNED: [&str; 8] =
        ["anticipated", "target", "estimated", "expected", "planned", "intended", "geplant", "sample size of"];
    let before = text[..numeral.start].to_lowercase();
    let before = before.rsplit(['.', ';', ',']).next().unwrap_or_default();
    let behind = text[numeral.end..].to_lowercase();
    let noted = behind.split_once('(').filter(|(first, _)| first.len() < 20 && !first.contains([';', '.', ',']));
    PLANNED.iter().any(|word| before.contains(word))
        || noted.is_some_and(|(_, note)| PLANNED.iter().any(|word| note.starts_with(word)))
}

/// What a sentence says behind a number, up to the next one: without what stands in brackets, for it is said of the number,
/// too: "1,001 (97.8%) had data", "Fourteen people (seven in each group) were lost".
fn behind(passage: &Read, of: &Numeral) -> String {
    let mut depth = 0;
    let mut said = String::new();
    for (at, c) in passage.text.char_indices().skip_while(|(at, _)| *at < of.end) {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' if depth == 0 => break,
            ')' | ']' => depth -= 1,
            _ if depth > 0 => {}
            ';' | '.' => break,
            _ if let Ok(next) = passage.numerals.binary_search_by_key(&at, |next| next.start) => {
                // "72 were randomized 2:1": a ratio has no words of its own.
                let is_ratio = passage.text[passage.numerals[next].end..].starts_with(':');
                let said = said.to_lowercase();
                return if is_ratio { said } else { without_next(&said).to_owned() };
            }
            _ => said.push(c),
        }
    }
    said.to_lowercase()
}

/// What is said of a number behind the next one: "118 of 120 in the Examplamine arm", "240 and 208 were randomized".
fn behind_next(passage: &Read, of: &Numeral, joints: &[&str]) -> Option<String> {
    let next = passage.numerals.iter().find(|next| next.start >= of.end)?;
    joints.contains(&passage.text.get(of.end..next.start)?.trim()).then(|| behind(passage, next))
}

/// Without the words that speak of the next number: "screened 2,310 patients and randomly allocated 660".
fn without_next(said: &str) -> &str {
    const VERBS: [&str; 9] =
        ["randomly", "randomised", "randomized", "allocated", "assigned", "analysed", "analyzed", "enrolled", "and"];
    let mut said = said.trim_end();
    // "240 were randomised and 236": said of the first.
    if said.ends_with(" and") {
        return said;
    }
    while let Some(rest) = VERBS.iter().find_map(|verb| said.strip_suffix(verb)).filter(|rest| rest.ends_with(' ')) {
        said = rest.trim_end();
    }
    said
}

/// Whether the words right beside a number say that it counts the people of the field.
fn is_labelled(passage: &Read, of: &Numeral, own: &[&str]) -> bool {
    let last = passage.numerals.iter().rfind(|other| other.end <= of.start).map_or(0, |other| other.end);
    let before = passage.text[last..of.start].to_lowercase();
    let before = before.rsplit(['.', ';', ',', '(', ')']).next().unwrap_or_default();
    // "300 of 600 patients had been randomised"
    let said = behind_next(passage, of, &["of", "and", "und"]).unwrap_or_else(|| behind(passage, of));
    own.iter().any(|word| before.contains(word) || said.contains(word))
}

/// Whether the passage gives another number to the people of the field, and this one to nobody.
fn is_beaten(passage: &Read, numeral: &Numeral, people: People) -> bool {
    let own: &[&str] = match people {
        People::Randomized => &["random"],
        People::Analysed => &ANALYSED,
    };
    // Not the 1 of "1:1".
    let is_people =
        |of: &&Numeral| of.value >= Decimal::whole(10) && of.is(of.value, Of::People) && of.value != numeral.value;
    // "56 were randomised to the drug and 54 to placebo (110 in all)"
    // Two arms are about as large; those who were excluded are few.
    let is_arm = |of: &Numeral| of.value.times(Decimal::whole(4)).is_some_and(|fourfold| fourfold > numeral.value);
    let arms = || passage.numerals.iter().filter(|of| is_arm(of));
    let is_sum = |one: &Numeral, other: &Numeral| one.value.plus(other.value) == Some(numeral.value);
    let is_part_of = |one: &Numeral| arms().any(|other| other.start != one.start && is_sum(one, other));
    !arms().any(is_part_of)
        && !is_labelled(passage, numeral, own)
        && passage
            .numerals
            .iter()
            .filter(is_people)
            .any(|of| is_labelled(passage, of, own) && !counts_no_people(&behind(passage, of)))
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

/// "oral Examplamine, 75 mg (n = 203) or matching placebo (n = 199)": one of several notes, none of them on all people.
fn is_note_of_an_arm(passage: &Read, numeral: &Numeral) -> bool {
    let note_on = |of: &Numeral| -> Option<String> {
        let before = passage.text[..of.start].trim_end().to_lowercase();
        let before = before.strip_suffix('=')?.trim_end().strip_suffix('n')?.trim_end().strip_suffix(['(', '['])?;
        Some(before.trim_end().rsplit(' ').next().unwrap_or_default().to_owned())
    };
    let is_on_all = |word: &String| RANDOMIZED.iter().chain(&ANALYSED).any(|own| word.contains(own));
    let notes: Vec<String> = passage.numerals.iter().filter_map(note_on).collect();
    note_on(numeral).is_some() && notes.len() > 1 && !notes.iter().any(is_on_all)
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
