//! The budgets of what is measured: the table `bench` of budgets.toml.

use anyhow::{Context, Result};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt;

/// What a budget is for.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "kebab-case")]
pub enum Bar {
    Paint,
    Shift,
    Blocking,
    Feedback,
    Choice,
    Partner,
    Bytes,
    Wasm,
    Lost,
    Change,
    Growth,
    Mount,
    Memory,
}

/// How much of it may be.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum Limit {
    /// So many times what it is compared with.
    Ratio(f64),
    /// So much more than what it is compared with.
    More(f64),
    /// So much by itself.
    Most(f64),
}

/// A limit for each.
#[derive(Deserialize)]
pub struct Limits(BTreeMap<Bar, Limit>);

impl Limits {
    pub fn of(&self, bar: Bar) -> Result<Limit> {
        self.0.get(&bar).copied().with_context(|| format!("budgets.toml has no budget for {bar:?} in [bench]"))
    }
}

impl Limit {
    /// Whether a median is within it, given that of what it is compared with; nothing where that is missing.
    pub fn holds(self, median: f64, peer: Option<f64>) -> Option<bool> {
        Some(match self {
            Self::Ratio(ratio) => median <= peer? * ratio,
            Self::More(more) => median <= peer? + more,
            Self::Most(most) => median <= most,
        })
    }
}

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match self {
            Self::Ratio(ratio) => format!("× {ratio}"),
            Self::More(more) => format!("+ {more}"),
            Self::Most(most) => format!("≤ {most}"),
        };
        f.pad(&text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_may_be_reached_and_not_passed() {
        for (limit, most) in [(Limit::Ratio(1.5), 15.0), (Limit::More(50.0), 60.0), (Limit::Most(3.0), 3.0)] {
            assert_eq!(limit.holds(most, Some(10.0)), Some(true), "{limit}");
            assert_eq!(limit.holds(most + 0.1, Some(10.0)), Some(false), "{limit}");
        }
    }

    #[test]
    fn without_what_it_is_compared_with_a_ratio_says_nothing() {
        assert_eq!(Limit::Ratio(1.5).holds(1.0, None), None);
        assert_eq!(Limit::Most(1.5).holds(1.0, None), Some(true));
    }

    #[test]
    fn a_misspelt_name_or_kind_is_an_error() {
        let limits = |text: &str| toml::from_str::<Limits>(text);
        let read = limits("growth = { most = 1 }").map(|limits| limits.0);
        assert_eq!(read, Ok([(Bar::Growth, Limit::Most(1.0))].into()));
        for text in ["grwth = { most = 1 }", "growth = { mots = 1 }", "growth = 1"] {
            assert!(limits(text).is_err(), "{text}");
        }
    }
}
