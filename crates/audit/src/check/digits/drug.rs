//! Whose dose a number is: "Otherine 20 mL" is no dose of Examplamine.
use evidence_bundle::{Finding, Quantity};

use super::passages::{Passages, Read};
use crate::numeral::{Numeral, Of};

/// How names of substances end, in English and in German.
const ENDINGS: [&str; 10] = ["ine", "rin", "pam", "olol", "pril", "statin", "azole", "mab", "grel", "plase"];

/// Words that end so and name no substance.
const WORDS: [&str; 10] = [
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
];

/// E050: where a passage names the drug, a dose of it does not stand behind the name of another alone.
pub fn check(path: &str, dose: &Quantity, drug: &[&str], passages: &Passages, findings: &mut Vec<Finding>) {
    let (Some(value), Some(unit)) = (dose.value.or(dose.high), dose.unit) else { return };
    let mut others = Vec::new();
    for passage in passages.named(&dose.passages) {
        for numeral in passage.numerals.iter().filter(|numeral| numeral.is(value, Of::Unit(unit))) {
            let before = passage.text[..numeral.start].to_lowercase();
            let stands_behind = |words: &[&str]| words.iter().any(|words| before.trim_end().ends_with(words));
            let is_whole = path.ends_with("regimen.dose");
            let is_loading = is_whole && stands_behind(&["loading dose of"]);
            let is_first =
                is_whole && stands_behind(&["titrated from", "increased from", "starting at", "initial dose of"]);
            let what = if is_loading {
                Some("a loading dose".to_owned())
            } else if is_first {
                Some("a dose that was changed later".to_owned())
            } else if is_each(passage, numeral) {
                Some("the amount of each of several".to_owned())
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
    let before = passage.text[..numeral.start].to_lowercase();
    let clause = before.rsplit([',', ';', '.', '(', ')']).next().unwrap_or_default();
    // "Patients on warfarin received 10 mg" is about what they received.
    let behind_verb = ["received", "took", "given", "erhielten"].iter().filter_map(|verb| clause.split(verb).last());
    let near = behind_verb.min_by_key(|part| part.len()).unwrap_or(clause);
    let name = words(near).into_iter().rev().find(is_name).filter(|name| !is_own(name))?;
    Some(format!("the dose of `{name}`"))
}
