//! The ledger of differences: in which of ten dimensions the trials agree, and in which not.

use std::sync::Arc;

use evidence_bundle::Trial;

use super::citations::Citer;
use super::dimension::{Dimension, Standing};
use super::keys::{self, Gap};
use super::trial;
use super::values::{Fact, Kind, Step, in_line};
use crate::catalogue;

/// The ten dimensions with their standing.
#[derive(Debug, Clone, PartialEq)]
pub struct Ledger {
    pub entries: Vec<Entry>,
    /// What follows from the differences for the result; nothing where there is none.
    pub warning: Option<&'static str>,
    /// The dimensions in which the trials cannot be compared, with the reasons, in one sentence.
    pub unclear: Option<String>,
    /// The dimensions in which the trials agree, in one sentence.
    pub same: Option<String>,
}

/// One dimension.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    pub dimension: Dimension,
    pub standing: Standing,
    /// Why it is unclear, where it is.
    pub gap: Option<Gap>,
    pub label: String,
    /// The value of each trial, in one line.
    pub fact: Arc<Fact>,
}

impl Ledger {
    pub(crate) fn new(citer: &Citer, trials: &[&Trial]) -> Self {
        let entries: Vec<Entry> = if trials.len() < 2 {
            Vec::new()
        } else {
            Dimension::ALL.iter().map(|dimension| entry(citer, trials, *dimension)).collect()
        };
        let labels = |standing| {
            let these = entries.iter().filter(|entry: &&Entry| entry.standing == standing);
            these.map(|entry| citer.words.listed(entry.dimension)).collect::<Vec<String>>()
        };
        let same = citer.words.the_same(trials.len(), &labels(Standing::Same));
        let warning = citer.words.attribution(labels(Standing::Different).len());
        // Each reason once, with all that it holds for.
        let unclear = Gap::ALL.into_iter().filter_map(|gap| {
            let these = entries.iter().filter(|entry| entry.gap == Some(gap));
            let labels: Vec<String> = these.map(|entry| citer.words.listed(entry.dimension)).collect();
            (!labels.is_empty()).then(|| citer.words.unclear(&labels.join(", "), gap))
        });
        let unclear = unclear.collect::<Vec<_>>();
        let unclear = citer.words.not_comparable(&unclear);
        Self { entries, warning, unclear, same }
    }

    /// How the trials stand in a dimension.
    pub fn standing(&self, dimension: Dimension) -> Standing {
        let entry = self.entries.iter().find(|entry| entry.dimension == dimension);
        entry.map_or(Standing::Uncounted, |entry| entry.standing)
    }

    /// The entries of one standing, in order.
    pub fn with(&self, standing: Standing) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(move |entry| entry.standing == standing)
    }
}

fn entry(citer: &Citer, trials: &[&Trial], dimension: Dimension) -> Entry {
    let label = citer.words.dimension(dimension).to_owned();
    let mut texts = Vec::new();
    let mut trail = Vec::new();
    for trial in trials {
        let drafts = trial::dimension(citer, trial, dimension);
        texts.push(citer.words.fill(catalogue::Key::InTrial, &[&trial.name, &in_line(&drafts, ", ")]));
        trail.extend(drafts.into_iter().map(|draft| Step {
            who: Some(trial.name.clone()),
            value: Some(draft.text),
            ..draft.step
        }));
    }
    let keys: Vec<_> = trials.iter().map(|trial| keys::key(dimension, trial)).collect();
    let (standing, gap) = keys::standing(&keys);
    let fact = Arc::new(Fact::new(
        format!("ledger.{}", dimension.key()),
        citer.words.fill(catalogue::Key::InLedger, &[&label]),
        texts.join(citer.words.say(catalogue::Key::BetweenTrials)),
        Kind::Reported,
        trail,
    ));
    Entry { dimension, standing, gap, label, fact }
}
