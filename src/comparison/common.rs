//! Words that hold for every trial: one rule for the opening and for the table's row.
//!
//! Trials that agree by their codes need not agree in their words, and no trial's words are put into another's mouth.

use super::citations::Citer;
use super::ledger::Dimension;
use super::values::{Draft, Kind};
use crate::bundle::{Term, Trial};
use crate::catalogue::Key;
use crate::joined::joined;

/// What all trials say in a dimension in which they are the same, part by part: their own words where these agree, else
/// the common term for words that mean no more than it. Nothing where neither holds.
pub(super) fn wording(citer: &Citer, dimension: Dimension, trials: &[(&Trial, Vec<Draft>)]) -> Option<Vec<String>> {
    if trials.iter().flat_map(|(_, drafts)| drafts).any(|draft| draft.kind != Kind::Reported) {
        return None;
    }
    let parts = |drafts: &[Draft]| drafts.iter().map(|draft| draft.text.clone()).collect::<Vec<_>>();
    let mut all = trials.iter().map(|(_, drafts)| parts(drafts));
    let first = all.next()?;
    let rest: Vec<_> = all.collect();
    if rest.iter().all(|parts| *parts == first) {
        return Some(first);
    }
    let mut terms = trials.iter().map(|(trial, _)| common_term(dimension, trial));
    if let Some(common) = terms.next()?
        && terms.all(|term| term == Some(common))
    {
        return Some(vec![citer.words.say(common).to_owned()]);
    }
    let small = |parts: &[String]| joined(parts, "\n").to_ascii_lowercase();
    // Of words that differ in capitals alone the same are taken, whatever the order: those with fewer capitals.
    rest.iter().all(|parts| small(parts) == small(&first)).then(|| rest.into_iter().fold(first, Ord::max))
}

/// The terms that words stand for: a code, its term, and words that say as much, in English and German.
const TERMS: [(&str, Key, &str); 8] = [
    (
        "1/d",
        Key::OnceADay,
        "daily|once daily|once a day|once per day|once each day|once every day|every day|each day|täglich|einmal täglich|\
         einmal am tag|einmal pro tag|jeden tag",
    ),
    (
        "2/d",
        Key::TwiceADay,
        "twice daily|twice a day|twice per day|two times a day|two times daily|2 times a day|2 times daily|zweimal \
         täglich|zweimal am tag|zweimal pro tag",
    ),
    (
        "intravenous",
        Key::Intravenous,
        "intravenous infusion|intravenously|by intravenous infusion|into a vein|iv|i.v.|intravenös|intravenöse infusion|in \
         eine vene",
    ),
    ("intramuscular", Key::Intramuscular, "intramuscularly|into a muscle|im|i.m.|intramuskulär|in einen muskel"),
    ("subcutaneous", Key::Subcutaneous, "subcutaneously|under the skin|sc|s.c.|subkutan|unter die haut"),
    ("oral", Key::Oral, "orally|by mouth|per os|po|p.o.|über den mund"),
    (
        "placebo",
        Key::Placebo,
        "a placebo|matching placebo|matched placebo|identical placebo|placebo drops|placebo tablets|placebo capsules|\
         placebo pills|ein placebo",
    ),
    ("saline-placebo", Key::SalinePlacebo, "saline placebo|placebo (saline)|kochsalz-placebo"),
];

/// The common term for what a trial has, where the trial's words say as much and no more.
fn common_term(dimension: Dimension, trial: &Trial) -> Option<Key> {
    let Term { value, code, .. } = match dimension {
        Dimension::Frequency => &trial.regimen.frequency,
        Dimension::Route => &trial.regimen.route,
        Dimension::Comparator => &trial.design.comparator,
        _ => return None,
    };
    let code = code.as_deref()?;
    let own = value.as_deref().map_or(code, str::trim);
    let (_, key, words) = TERMS.iter().find(|(known, ..)| *known == code)?;
    [code].into_iter().chain(words.split('|')).any(|known| own.eq_ignore_ascii_case(known)).then_some(*key)
}
