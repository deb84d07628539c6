//! The opening: what the trials gave alike, in one sentence, and in how many ways they differ.

use std::sync::Arc;

use evidence_bundle::Trial;

use super::citations::Citer;
use super::common;
use super::dimension::{Dimension, Standing};
use super::keys::{self, Gap};
use super::ledger::Ledger;
use super::trial;
use super::values::{Fact, Kind, Step};
use super::words::{self, Alike};
use crate::catalogue::Key;

/// What a reader sees before the table.
#[derive(Debug, Clone, PartialEq)]
pub struct Opening {
    /// "Both trials gave 30 mL once a day into a vein, against saline placebo." Nothing where they share none of it.
    pub alike: Option<Arc<Fact>>,
    /// "Six differences between the trials." Nothing where there is one trial only.
    pub differ: Option<String>,
    /// What a reader presses to see the list of differences.
    pub label: Option<String>,
    pub ledger: Ledger,
}

impl Opening {
    pub(crate) fn new(citer: &Citer, trials: &[&Trial], mut ledger: Ledger) -> Self {
        let different = ledger.with(Standing::Different).count();
        let differ = (trials.len() > 1).then(|| {
            let unclear: Vec<_> = ledger.entries.iter().filter_map(|entry| entry.gap).collect();
            if is_anything_known(trials) {
                return citer.words.they_differ(different, &unclear);
            }
            // The table says what is not stated.
            ledger.unclear = None;
            format!("{}.", citer.words.say(Key::NothingCompared))
        });
        let label = if different > 0 { Some(citer.words.see_differences(different)) } else { differ.clone() };
        Self { alike: alike(citer, trials, &ledger), differ, label, ledger }
    }

    /// Whether there is more to see than the sentence.
    pub fn has_list(&self) -> bool {
        let ledger = &self.ledger;
        let is_listed = ledger.with(Standing::Different).next().is_some();
        self.alike.is_some() || is_listed || ledger.unclear.is_some() || ledger.same.is_some()
    }

    /// Adds its facts, in reading order.
    pub(crate) fn push_facts<'c>(&'c self, facts: &mut Vec<&'c Fact>) {
        facts.extend(self.alike.as_deref());
        facts.extend(self.ledger.with(Standing::Different).map(|entry| entry.fact.as_ref()));
    }
}

/// Whether a trial has anything to compare. What applies to none is not counted.
fn is_anything_known(trials: &[&Trial]) -> bool {
    let is_missing = |key| matches!(key, Err(Gap::NotStated | Gap::NotRecorded | Gap::NotApplicable));
    let of = |dimension: Dimension| trials.iter().map(move |trial| keys::key(dimension, trial));
    let is_known = Dimension::ALL.into_iter().any(|dimension| !of(dimension).all(is_missing));
    is_known || Dimension::ALL.into_iter().all(|dimension| of(dimension).all(|key| key == Err(Gap::NotApplicable)))
}

/// The first four dimensions, those that all trials share, as one sentence with one trail.
fn alike(citer: &Citer, trials: &[&Trial], ledger: &Ledger) -> Option<Arc<Fact>> {
    let first = trials.first()?;
    let words = citer.words;
    let mut trail = Vec::new();
    let mut text = |dimension| {
        if trials.len() > 1 && ledger.standing(dimension) != Standing::Same {
            return None;
        }
        let drafts: Vec<_> = trials.iter().map(|trial| (*trial, trial::dimension(citer, trial, dimension))).collect();
        let text = common::wording(citer, dimension, &drafts, words.say(Key::Then))?;
        for (trial, drafts) in drafts {
            let who = words::of_trial(words.dimension(dimension), &trial.name);
            trail.extend(drafts.into_iter().map(|draft| Step {
                who: Some(who.clone()),
                value: Some(draft.text),
                ..draft.step
            }));
        }
        Some(text)
    };
    let shared = Alike {
        dose: text(Dimension::Dose),
        frequency: text(Dimension::Frequency),
        route: text(Dimension::Route).and(first.regimen.route.code.clone()),
        comparator: text(Dimension::Comparator),
    };
    let names: Vec<&str> = trials.iter().map(|trial| trial.name.as_str()).collect();
    let sentence = words.alike(&names, &citer.bundle.subject.name, &shared)?;
    let name = words.say(Key::Opening).to_owned();
    Some(Arc::new(Fact::new("opening".to_owned(), name, sentence, Kind::Reported, trail)))
}
