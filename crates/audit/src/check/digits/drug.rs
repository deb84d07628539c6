//! Whose dose a number is: "Otherine 20 mL" is no dose of Examplamine.
use evidence_bundle::{Finding, Regimen};

use super::passages::{Passages, Read};
use crate::numeral::{Numeral, Of};

/// How names of substances end, in English and in German; most are stems of the WHO's international nonproprietary names.
const ENDINGS: [&str; 42] = [
    "ine",
    "rin",
    "pam",
    "olol",
    "pril",
    "statin",
    "azole",
    "mab",
    "grel",
    "plase",
    "sartan",
    "dipine",
    "amide",
    "profen",
    "coxib",
    "parin",
    "oxacin",
    "cycline",
    "cillin",
    "mycin",
    "micin",
    "vir",
    "tinib",
    "gliptin",
    "gliflozin",
    "formin",
    "lukast",
    "setron",
    "triptan",
    "barbital",
    "lone",
    "sone",
    "onide",
    "phylline",
    "terol",
    "caine",
    "zolam",
    "azide",
    "semide",
    "platin",
    "taxel",
    "gabalin",
];

/// Words that end so and name no substance.
const WORDS: [&str; 12] = [
    "baseline",
    "routine",
    "medicine",
    "determine",
    "combine",
    "examine",
    "decline",
    "guideline",
    "discipline",
    "online",
    "saline",
    "cyclone",
];

/// Right before a number: what it is else than the dose that was planned for an intake.
const SINGLES: [(&str, &[&str]); 4] = [
    ("a loading dose", &["loading dose of", "loading dose was", "loading dose", "priming dose of"]),
    (
        "a dose that was changed later",
        &[
            "titrated from",
            "increased from",
            "raised from",
            "reduced from",
            "tapered from",
            "starting at",
            "started at",
            "starting dose of",
            "starting dose was",
            "initial dose of",
            "initial dose was",
            "initially",
            "escalated from",
        ],
    ),
    (
        "a mean of what was taken",
        &[
            "mean",
            "median",
            "average",
            "mean dose of",
            "median dose of",
            "mean dose was",
            "mean daily dose was",
            "average dose of",
        ],
    ),
    ("the sum of all doses", &["total dose of", "cumulative dose of", "cumulative dose was", "total dose was"]),
];

/// E050: where a passage names the drug, a dose of it does not stand behind the name of another alone.
pub fn check(path: &str, regimen: &Regimen, drug: &[&str], passages: &Passages, findings: &mut Vec<Finding>) {
    let dose = &regimen.dose;
    let (Some(value), Some(unit)) = (dose.value.or(dose.high), dose.unit) else { return };
    let mut others = Vec::new();
    for passage in passages.named(&dose.passages) {
        for numeral in passage.numerals.iter().filter(|numeral| numeral.is(value, Of::Unit(unit))) {
            let before = passage.text[..numeral.start].to_lowercase();
            let before = before.trim_end_matches([' ', '\u{a0}', '\u{202f}', ',', ':', '=']);
            // Where the phases say how a dose changes, it may be the first.
            let is_whole = regimen.phases.is_empty();
            let single = || SINGLES.iter().find(|(_, words)| words.iter().any(|words| ends_in(before, words)));
            let what = if let Some((what, _)) = single().filter(|_| is_whole) {
                Some((*what).to_owned())
            } else if is_whole && is_followed(passage, numeral) {
                Some("a dose that was changed later".to_owned())
            } else if is_step(passage, numeral, before) {
                Some("a step of a dose that was changed".to_owned())
            } else if is_each(passage, numeral) || is_piece(passage, numeral) {
                Some("the amount of each of several".to_owned())
            } else if is_solvent(passage, numeral, before) {
                Some("the volume that it was dissolved in".to_owned())
            } else {
                None
            };
            match what.or_else(|| other(passage, numeral, drug)) {
                Some(name) => others.push(name),
                None => return,
            }
        }
    }
    if let Some(name) = others.first() {
        findings.push(Finding::new(
            "E050",
            path,
            format!("in the passage {value} is {name}"),
            "give the dose of the drug that the bundle is about, as the passage has it",
        ));
    }
}

/// Whether a text ends in these words, and not in a part of a longer one.
fn ends_in(text: &str, words: &str) -> bool {
    text.strip_suffix(words).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
}

/// "5 mg/kg over 1 hour, followed by 2 mg/kg every 8 hours", "40 mg on day 1, then 20 mg"
fn is_followed(passage: &Read, numeral: &Numeral) -> bool {
    let behind = passage.numerals.iter().filter(|other| other.start > numeral.start);
    let is_dose = |of: &Numeral| matches!(of.of, Some(Of::Unit(unit)) if unit.dose().is_some());
    let doses = behind.filter(|other| other.value != numeral.value && is_dose(other));
    doses.take(1).any(|other| {
        let between = passage.text.get(numeral.end..other.start).unwrap_or_default().to_lowercase();
        !between.contains(['.', ';'])
            && ["followed by", " then", "thereafter"].iter().any(|word| between.contains(word))
    })
}

/// "in 25-mg increments", "increased by 25 mg"
fn is_step(passage: &Read, numeral: &Numeral, before: &str) -> bool {
    let behind: String = passage.text[numeral.end..].chars().take(20).collect::<String>().to_lowercase();
    ["increment", " step"].iter().any(|word| behind.contains(word))
        || ["increased by", "raised by", "reduced by", "decreased by"].iter().any(|words| ends_in(before, words))
}

/// "5 mg/tablet, 2 tablets each time"
fn is_piece(passage: &Read, numeral: &Numeral) -> bool {
    const PIECES: [&str; 5] = ["tablet", "capsule", "pill", "vial", "ampoule"];
    let behind = |of: &Numeral| passage.text[of.end..].to_lowercase();
    let said = behind(numeral);
    let said = said.trim_start_matches(|c: char| c.is_alphabetic() || c == ' ');
    let said = said.strip_prefix('/').unwrap_or_default();
    let several = |of: &&Numeral| {
        let said = behind(of);
        !of.value.is(1) && PIECES.iter().any(|piece| said.trim_start().starts_with(piece))
    };
    PIECES.iter().any(|piece| said.starts_with(piece)) && passage.numerals.iter().any(|of| several(&of))
}

/// "20 mL added to 250 mL of 0.9% sodium chloride", "in 100 mL of saline"
fn is_solvent(passage: &Read, numeral: &Numeral, before: &str) -> bool {
    const INTO: [&str; 7] =
        ["added to", "added into", "diluted in", "diluted with", "diluted to", "dissolved in", "mixed with"];
    const SOLVENTS: [&str; 9] =
        ["saline", "sodium chloride", "nacl", "dextrose", "glucose", "water", "ringer", "kochsalz", "glukose"];
    let behind = passage.text[numeral.end..].to_lowercase();
    let behind: String = behind.chars().take(40).collect();
    let is_liquid = || SOLVENTS.iter().any(|word| behind.contains(word));
    INTO.iter().any(|words| ends_in(before, words)) || ends_in(before, "in") && is_liquid()
}

/// "Two sprays (2.5 mg each)"
fn is_each(passage: &Read, numeral: &Numeral) -> bool {
    const SEVERAL: [&str; 10] = ["two", "three", "four", "five", "six", "2", "3", "4", "5", "6"];
    let lower = passage.text.to_lowercase();
    let (Some(before), Some(after)) = (lower.get(..numeral.start), lower.get(numeral.end..)) else { return false };
    // The unit may stand between them.
    let is_each =
        after.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).take(2).any(|word| word == "each");
    let clause = before.rsplit(['.', ';']).next().unwrap_or_default();
    let mut words = clause.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).rev().take(3);
    is_each && words.any(|word| SEVERAL.contains(&word))
}

/// "the dose of `alteplase`": another substance stands before the number in its clause, nearer than the drug's own.
fn other(passage: &Read, numeral: &Numeral, drug: &[&str]) -> Option<String> {
    let text = passage.text.to_lowercase();
    // The German name may lack the last letter.
    let own: Vec<String> = drug.iter().map(|name| name.to_lowercase().trim_end_matches('e').to_owned()).collect();
    let is_own = |word: &str| own.iter().any(|own| own.len() > 3 && word.starts_with(own.as_str()));
    let words = |text: &str| -> Vec<String> {
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 5).map(str::to_owned).collect()
    };
    if !words(&text).iter().any(|word| is_own(word)) {
        return None;
    }
    let is_name = |word: &String| {
        is_own(word) || ENDINGS.iter().any(|end| word.ends_with(end)) && !WORDS.contains(&word.as_str())
    };
    if let Some(name) =
        name_before(passage, numeral).filter(|name| !is_own(name) && is_rival(passage, numeral, &is_own))
    {
        return Some(format!("the dose of `{name}`"));
    }
    let before = passage.text[..numeral.start].to_lowercase();
    // "omeprazole (20 mg)"
    let before = before.trim_end_matches(['(', ' ']);
    let clause = before.rsplit([',', ';', '.', '(', ')']).next().unwrap_or_default();
    // "Patients on warfarin received 10 mg" is about what they received.
    let behind_verb = ["received", "took", "given", "erhielten"].iter().filter_map(|verb| clause.split(verb).last());
    let near = behind_verb.min_by_key(|part| part.len()).unwrap_or(clause);
    let name = words(near).into_iter().rev().find(is_name).filter(|name| !is_own(name))?;
    Some(format!("the dose of `{name}`"))
}

/// The word right before a number, where it may be a name: "baclofen 10 mg", "omeprazole (20 mg)".
fn name_before(passage: &Read, numeral: &Numeral) -> Option<String> {
    const PLAIN_ENDINGS: [&str; 9] = ["ly", "ed", "ing", "ion", "ions", "ose", "oses", "ets", "ules"];
    const PLAIN: [&str; 22] = [
        "dosage",
        "group",
        "about",
        "least",
        "every",
        "first",
        "twice",
        "extra",
        "other",
        "additional",
        "target",
        "syrup",
        "cream",
        "powder",
        "drops",
        "spray",
        "patch",
        "saline",
        "further",
        "therapy",
        "drug",
        "placebo",
    ];
    let before = passage.text[..numeral.start].to_lowercase();
    let word = before.trim_end_matches(['(', ' ']).rsplit(' ').next().unwrap_or_default();
    let is_plain = PLAIN.contains(&word) || PLAIN_ENDINGS.iter().any(|end| word.ends_with(end));
    (word.len() > 4 && word.chars().all(char::is_alphabetic) && !is_plain).then(|| word.to_owned())
}

/// Whether the drug's own name stands right before another dose of the passage: "Examplamine 4 mg".
fn is_rival(passage: &Read, numeral: &Numeral, is_own: &impl Fn(&str) -> bool) -> bool {
    let mut others = passage.numerals.iter().filter(|other| other.of == numeral.of && other.value != numeral.value);
    others.any(|other| name_before(passage, other).is_some_and(|name| is_own(&name)))
}
