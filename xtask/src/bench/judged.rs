//! Medians and verdicts.

use super::limits::{Bar, Limit, Limits};
use super::measure::{Measure, median};
use anyhow::{Context, Result};

/// Between these numbers of trials growth is measured: with fewer, what every page costs is most of the time.
const FROM: usize = 50;
const TO: usize = 200;

/// A line of the table.
pub struct Judged {
    pub name: String,
    pub unit: String,
    pub median: f64,
    /// Least and most of the runs.
    pub spread: (f64, f64),
    pub peer: Option<f64>,
    pub limit: Option<Limit>,
    /// Nothing where it is only reported.
    pub is_ok: Option<bool>,
}

impl Judged {
    fn new(measure: &Measure, limits: &Limits) -> Result<Self> {
        let name = match measure.trials {
            Some(trials) => format!("{}, {trials} trials", measure.name),
            None => measure.name.clone(),
        };
        let runs = &measure.widget;
        let spread = (runs.iter().copied().fold(f64::MAX, f64::min), runs.iter().copied().fold(f64::MIN, f64::max));
        let (median, peer) = (median(runs).context("no run")?, median(&measure.peer));
        let limit = measure.bar.map(|bar| limits.of(bar)).transpose()?;
        let is_ok = limit.and_then(|limit| limit.holds(median, peer));
        Ok(Self { name, unit: measure.unit.clone(), median, spread, peer, limit, is_ok })
    }

    /// How many times what it is compared with.
    pub fn ratio(&self) -> Option<f64> {
        self.peer.filter(|peer| *peer > 0.0).map(|peer| self.median / peer)
    }
}

/// All measures, each with its verdict, and how the changes grow with the trials.
pub fn all(measures: &[Measure], limits: &Limits) -> Result<Vec<Judged>> {
    let growing: Vec<Measure> = measures.iter().filter_map(|many| growth(measures, many)).collect();
    measures.iter().chain(&growing).map(|measure| Judged::new(measure, limits)).collect()
}

/// How much longer a change takes for each trial when there are many of them; of the peer, too.
fn growth(measures: &[Measure], many: &Measure) -> Option<Measure> {
    let is_change = |measure: &&Measure| measure.bar == Some(Bar::Change) && measure.name == many.name;
    let few = measures.iter().filter(is_change).find(|few| few.trials == Some(FROM))?;
    if !is_change(&many) || many.trials != Some(TO) {
        return None;
    }
    let grown = |few: &[f64], many: &[f64]| Some(vec![median(many)? / median(few)? * FROM as f64 / TO as f64]);
    Some(Measure {
        bar: Some(Bar::Growth),
        name: format!("{}, growth {FROM} to {TO}", many.name),
        unit: "of linear".to_owned(),
        trials: None,
        widget: grown(&few.widget, &many.widget)?,
        peer: grown(&few.peer, &many.peer).unwrap_or_default(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limits() -> Limits {
        toml::from_str("change = { ratio = 1.2 }\ngrowth = { most = 1 }").expect("these are limits")
    }

    fn change(trials: usize, widget: f64, peer: f64) -> Measure {
        let (name, unit) = ("picked".to_owned(), "ms".to_owned());
        Measure { bar: Some(Bar::Change), name, unit, trials: Some(trials), widget: vec![widget], peer: vec![peer] }
    }

    #[test]
    fn a_median_is_judged_by_the_limit_of_its_bar() -> Result<()> {
        let lines = all(&[change(8, 12.0, 10.0), change(2, 13.0, 10.0)], &limits())?;
        let said: Vec<_> = lines.iter().map(|line| (line.name.as_str(), line.is_ok)).collect();
        assert_eq!(said, [("picked, 8 trials", Some(true)), ("picked, 2 trials", Some(false))]);
        Ok(())
    }

    #[test]
    fn four_times_the_trials_may_take_four_times_as_long() -> Result<()> {
        for (many, is_ok) in [(40.0, true), (44.0, false)] {
            let lines = all(&[change(50, 10.0, 10.0), change(200, many, 40.0)], &limits())?;
            let growth = lines.last().context("a line")?;
            assert_eq!((growth.name.as_str(), growth.is_ok), ("picked, growth 50 to 200", Some(is_ok)));
        }
        Ok(())
    }

    #[test]
    fn a_bar_without_a_budget_is_an_error() {
        let mut mount = change(8, 1.0, 1.0);
        mount.bar = Some(Bar::Mount);
        let error = all(&[mount], &limits()).err().map(|error| error.to_string()).unwrap_or_default();
        assert!(error.contains("no budget for Mount"), "{error}");
    }
}
