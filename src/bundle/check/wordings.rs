//! Wordings of compared facts that say more than their passages do.

use super::walk::{Item, walk};
use crate::bundle::{Bundle, Finding};

pub(super) fn check(bundle: &Bundle, findings: &mut Vec<Finding>) {
    walk(bundle, &mut |path, item| {
        let Item::Term(term) = item else { return };
        let passages = bundle.passages.iter().filter(|passage| term.passages.contains(&passage.id));
        let texts: Vec<&str> = passages.filter_map(|p| p.exact.as_deref().or(p.figure.as_deref())).collect();
        let Some(value) = term.value.as_deref().filter(|_| !texts.is_empty()) else { return };
        if path.ends_with(".route") {
            route(path, value, &texts, findings);
        } else if path.ends_with(".instrument") {
            instrument(path, value, &texts, findings);
        }
    });
}

/// E053: "IV" is into a vein; that it was an infusion, or an injection, the passage has to say.
fn route(path: &str, value: &str, texts: &[&str], findings: &mut Vec<Finding>) {
    let value = value.to_lowercase();
    for way in ["infus", "inject", "injiz", "drip", "bolus"] {
        if value.contains(way) && !texts.iter().any(|text| text.to_lowercase().contains(way)) {
            findings.push(Finding::new(
                "E053",
                path,
                format!("the route says `{value}` and none of its passages says so much"),
                "say no more than the passage: `intravenous` for IV",
            ));
        }
    }
}

/// E054: the instrument is named in a passage, in full, by its initials or by an abbreviation.
fn instrument(path: &str, value: &str, texts: &[&str], findings: &mut Vec<Finding>) {
    if !texts.iter().any(|text| names(text, value)) {
        findings.push(Finding::new(
            "E054",
            path,
            format!("none of the passages names `{value}`"),
            "name the outcome that this trial's passage states: it may be another trial's",
        ));
    }
}

/// Words for one thing, so that "death" is found in "mortality".
const SAME: [(&str, &str); 2] = [("death", "mortality"), ("deaths", "mortality")];

fn names(text: &str, value: &str) -> bool {
    let said = words(text);
    let initials: String = said.iter().filter_map(|word| word.chars().next()).collect();
    let wanted = words(value);
    let has = |word: &String| {
        said.contains(word)
            || initials.contains(word.as_str()) && word.len() > 2
            || SAME.iter().any(|(one, other)| *one == word.as_str() && said.iter().any(|said| said == other))
    };
    // An abbreviation in the value is enough, most of its words are too.
    let abbreviations =
        value.split(|c: char| !c.is_alphanumeric()).filter(|w| w.len() > 2 && w.chars().all(char::is_uppercase));
    let found = wanted.iter().filter(|word| has(word)).count();
    found * 2 > wanted.len() || abbreviations.map(str::to_lowercase).any(|word| said.contains(&word))
}

/// The words that carry meaning, in lower case.
fn words(text: &str) -> Vec<String> {
    const EMPTY: [&str; 8] = ["of", "the", "and", "a", "an", "in", "on", "by"];
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase);
    words.filter(|word| !EMPTY.contains(&word.as_str())).collect()
}
