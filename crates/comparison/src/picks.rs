//! Which trials of the bundle are compared, and which a reader may add or take away.

use std::sync::Arc;

use evidence_bundle::Trial;

use super::citations::Citer;
use super::values::Fact;
use super::words;
use crate::catalogue::Key;

/// So many stand side by side; from one more on trials are rows, and nobody may add another.
pub const MOST_COLUMNS: usize = 8;

/// A trial to choose.
#[derive(Debug, Clone, PartialEq)]
pub struct Pick {
    /// The trial's id.
    pub id: String,
    pub name: String,
    pub shown: bool,
    /// Whether it stays as it is: the last one shown, or one too many.
    pub fixed: bool,
    /// Why the bundle does not show it at first, where the reader has added it.
    pub caution: Option<Arc<Fact>>,
}

/// Every trial of the bundle; nothing to choose where there are two at most.
pub(crate) fn picks(citer: &Citer, is_shown: impl Fn(&Trial) -> bool) -> Vec<Pick> {
    let trials = &citer.bundle.trials;
    if trials.len() < 3 {
        return Vec::new();
    }
    let number = trials.iter().filter(|trial| is_shown(trial)).count();
    let pick = |trial: &Trial| {
        let shown = is_shown(trial);
        Pick {
            id: trial.id.clone(),
            name: trial.name.clone(),
            shown,
            fixed: if shown { number == 1 } else { number >= MOST_COLUMNS },
            caution: reason(citer, trial, "picked").filter(|_| shown && !trial.shown),
        }
    };
    trials.iter().map(pick).collect()
}

/// Why the bundle does not show a trial at first.
pub(crate) fn reason(citer: &Citer, trial: &Trial, key: &str) -> Option<Arc<Fact>> {
    let reason = trial.reason.as_ref()?;
    let name = words::of_trial(citer.words.say(Key::WhyNotShown), &trial.name);
    Some(citer.plain(reason, citer.value(reason)).fact(format!("{key}.{}.reason", trial.id), name))
}
