//! Wordings of compared facts that say more than their passages do.
use evidence_bundle::{Field, Finding, Item, walk};

use super::vocabulary::words;
use crate::context::Context;

pub(super) fn check(context: &Context, findings: &mut Vec<Finding>) {
    walk(context.bundle, &mut |visited| {
        let Item::Term(term) = visited.item else { return };
        let texts: Vec<&str> = context.texts(&term.passages).collect();
        let Some(value) = term.value.as_deref().filter(|_| !texts.is_empty()) else { return };
        match visited.field {
            Field::Route => route(visited.path, value, &texts, findings),
            Field::Instrument => instrument(visited.path, value, &texts, findings),
            _ => {}
        }
    });
}

/// E053: "IV" is into a vein; that it was an infusion, or an injection, the passage has to say.
fn route(path: &str, value: &str, texts: &[&str], findings: &mut Vec<Finding>) {
    let value = value.to_lowercase();
    let says = |text: &str, ways: &[&str]| ways.iter().any(|way| text.contains(way));
    for ways in [&["infus", "drip", "tropf"][..], &["inject", "injiz", "injekt", "bolus"]] {
        if says(&value, ways) && !texts.iter().any(|text| says(&text.to_lowercase(), ways)) {
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
    // A value of empty words alone may still be the passage itself.
    if !texts.iter().any(|text| text.contains(value) || names(text, value)) {
        findings.push(Finding::new(
            "E054",
            path,
            format!("none of the passages names `{value}`"),
            "name the outcome that this trial's passage states: it may be another trial's",
        ));
    }
}

/// Words for one thing, so that "death" is found in "mortality".
const DEATH: [&str; 9] =
    ["death", "deaths", "died", "mortality", "fatal", "tod", "todesfälle", "sterblichkeit", "mortalität"];

fn names(text: &str, value: &str) -> bool {
    let said = meaning(text);
    let wanted = meaning(value);
    let has = |word: &String| {
        said.contains(word)
            || initials(&said).contains(word.as_str()) && word.len() > 2
            || DEATH.contains(&word.as_str()) && said.iter().any(|said| DEATH.contains(&said.as_str()))
    };
    // "HADS" and "SAEs" for what is written in full.
    let short = initials(&wanted);
    let shortened =
        short.len() > 2 && said.iter().any(|word| word.strip_suffix('s').unwrap_or(word) == short || *word == short);
    // An abbreviation in the value is enough, most of its words are too.
    let abbreviations =
        value.split(|c: char| !c.is_alphanumeric()).filter(|w| w.len() > 2 && w.chars().all(char::is_uppercase));
    let found = wanted.iter().filter(|word| has(word)).count();
    shortened || found * 2 > wanted.len() || abbreviations.map(str::to_lowercase).any(|word| said.contains(&word))
}

fn initials(words: &[String]) -> String {
    words.iter().filter_map(|word| word.chars().next()).collect()
}

/// The words that carry meaning, in lower case.
fn meaning(text: &str) -> Vec<String> {
    const EMPTY: [&str; 18] = [
        "of",
        "the",
        "and",
        "a",
        "an",
        "in",
        "on",
        "by",
        "from",
        "any",
        "all",
        "for",
        "und",
        "von",
        "per",
        "cent",
        "percent",
        "percentage",
    ];
    words(text).into_iter().filter(|word| !EMPTY.contains(&word.as_str())).collect()
}
