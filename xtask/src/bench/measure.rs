//! What the bench has measured.

use super::limits::Bar;
use anyhow::{Context, Result, ensure};
use serde::Deserialize;

/// The runs of one thing.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// What budget is for it; none for what is only reported.
    pub bar: Option<Bar>,
    pub name: String,
    pub unit: String,
    /// Of how many trials, where it depends on that.
    pub trials: Option<usize>,
    pub widget: Vec<f64>,
    /// What it is compared with, if anything.
    pub peer: Vec<f64>,
}

impl Measure {
    /// Reads what the bench has written.
    pub fn parse(text: &str) -> Result<Vec<Self>> {
        let measures: Vec<Self> = serde_json::from_str(text).context("the bench wrote what this cannot read")?;
        for measure in &measures {
            ensure!(!measure.widget.is_empty(), "the bench has no run of “{}”", measure.name);
        }
        Ok(measures)
    }
}

/// The number in the middle; of an even count the mean of the two there.
pub fn median(numbers: &[f64]) -> Option<f64> {
    let mut sorted = numbers.to_vec();
    sorted.sort_by(f64::total_cmp);
    let upper = *sorted.get(sorted.len() / 2)?;
    let lower = *sorted.get(sorted.len().checked_sub(1)? / 2)?;
    Some(f64::midpoint(lower, upper))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_in_the_middle() {
        assert_eq!(median(&[9.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(median(&[4.0, 1.0, 2.0, 9.0]), Some(3.0));
        assert_eq!(median(&[]), None);
    }

    #[test]
    fn what_was_not_run_is_an_error() {
        let measures = |widget: &str| {
            let text = r#"[{"bar":"mount","name":"mounted","unit":"ms","trials":2,"widget":RUNS,"peer":[]}]"#;
            Measure::parse(&text.replace("RUNS", widget))
        };
        assert!(measures("[1.5]").is_ok());
        assert_eq!(measures("[]").err().map(|e| e.to_string()), Some("the bench has no run of “mounted”".to_owned()));
    }
}
