//! Words that hold for every trial: one rule for the opening and for the table's row.
//!
//! Trials that agree by their codes need not agree in their words, and no trial's words are put into another's mouth.

use evidence_bundle::{Term, Trial};

use super::citations::Citer;
use super::dimension::Dimension;
use super::values::{Draft, Kind, in_line};
use crate::catalogue::Key;

/// What all trials say in a dimension in which they are the same, its parts with `between` between them: their own words
/// where these agree, else the common term for words that mean no more than it. Nothing where neither holds.
pub(crate) fn wording(
    citer: &Citer,
    dimension: Dimension,
    trials: &[(&Trial, Vec<Draft>)],
    between: &str,
) -> Option<String> {
    let mut wording: Option<String> = None;
    let mut term = trials.first().and_then(|(trial, _)| common_term(dimension, trial));
    let (mut agree, mut nearly) = (true, true);
    for (trial, drafts) in trials {
        if drafts.iter().any(|draft| draft.kind != Kind::Reported) {
            return None;
        }
        let own = in_line(drafts, between);
        let first = wording.get_or_insert_with(|| own.clone());
        agree &= *first == own;
        nearly &= first.eq_ignore_ascii_case(&own);
        term = term.filter(|term| common_term(dimension, trial) == Some(*term));
        // Of words that differ in capitals alone those with fewer are taken, whatever the order.
        if *first < own {
            *first = own;
        }
    }
    match term {
        Some(term) if !agree => Some(citer.words.say(term).to_owned()),
        _ => wording.filter(|_| nearly),
    }
}

/// The terms that words stand for: a code, its term, and words that say as much, in English and German.
const TERMS: [(&str, Key, &str); 6] = [
    (
        "1/d",
        Key::OnceADay,
        "daily|once daily|once a day|once per day|once every day|every day|each day|täglich|einmal täglich|einmal am tag",
    ),
    ("2/d", Key::TwiceADay, "twice daily|twice a day|twice per day|two times a day|zweimal täglich|zweimal am tag"),
    (
        "intravenous",
        Key::Intravenous,
        "intravenous infusion|intravenously|into a vein|iv|intravenös|intravenöse infusion|in eine vene",
    ),
    ("oral", Key::Oral, "orally|by mouth|po|über den mund"),
    ("placebo", Key::Placebo, "matching placebo|placebo drops|placebo tablets|placebo capsules"),
    ("saline-placebo", Key::SalinePlacebo, "saline placebo|kochsalz-placebo"),
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
