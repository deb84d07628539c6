//! Findings of non-inferiority: against the words of their passages, and against the margin.
use evidence_bundle::{Decimal, Estimate, Finding, Outcome};

use crate::context::Context;

pub(super) fn check(context: &Context, findings: &mut Vec<Finding>) {
    for (t, trial) in context.bundle.trials.iter().enumerate() {
        for (o, outcome) in trial.outcomes.iter().enumerate() {
            hold(context, &format!("trials[{t}].outcomes[{o}]"), outcome, findings);
        }
    }
}

fn hold(context: &Context, path: &str, outcome: &Outcome, findings: &mut Vec<Finding>) {
    let within = outcome.estimate.as_ref().and_then(is_within_the_margin);
    if outcome.estimate.as_ref().is_some_and(|estimate| estimate.margin.is_some_and(|margin| is_null(estimate, margin)))
    {
        findings.push(Finding::new(
            "E066",
            &format!("{path}.estimate.margin"),
            "the margin is the value of no difference".to_owned(),
            "give the margin as a value of the measure: −4 or 4 percentage points, a ratio of 1.25",
        ));
    }
    let Some(finding) = &outcome.finding else { return };
    let Some(code @ ("non-inferior" | "not-non-inferior")) = finding.code.as_deref() else { return };
    let is_shown = code == "non-inferior";
    let said: Vec<bool> = context.texts(&finding.passages).filter_map(says).collect();
    if !said.contains(&is_shown) {
        findings.push(Finding::new(
            "E065",
            &format!("{path}.finding"),
            format!("the passage does not say `{code}`"),
            "name the passage that states in words whether non-inferiority was shown",
        ));
    } else if within.is_some_and(|within| within != is_shown) {
        findings.push(Finding::new(
            "E066",
            &format!("{path}.finding"),
            format!("the interval and the margin of the estimate do not bear out `{code}`"),
            "hold the finding, the interval and the margin against their passages; a margin has the sign that the estimate \
             would have: 4 where more is worse, −4 where less is worse",
        ));
    }
}

fn is_null(estimate: &Estimate, margin: Decimal) -> bool {
    estimate.measure.null().and_then(|null| Decimal::parse(null).ok()) == Some(margin)
}

/// Whether the interval ends before the margin, on the side where the margin lies. Nothing where either is not known.
fn is_within_the_margin(estimate: &Estimate) -> Option<bool> {
    let margin = estimate.margin?;
    let null = Decimal::parse(estimate.measure.null()?).ok()?;
    let interval = estimate.interval.as_ref().map(|interval| (Some(interval.low), Some(interval.high)));
    let (low, high) = interval.or_else(|| estimate.bound.as_ref().map(|bound| (bound.low, bound.high)))?;
    if margin > null { Some(high? < margin) } else { Some(low? > margin) }
}

/// Whether a text says that non-inferiority was shown, or that it was not.
fn says(text: &str) -> Option<bool> {
    const TERMS: [&str; 6] =
        ["non-inferior", "noninferior", "nichtunterlegen", "nicht-unterlegen", "nicht unterlegen", "not inferior"];
    const DENIED: [&str; 12] = [
        " not ",
        " no ",
        "n't ",
        " fail",
        "neither",
        "nicht ",
        "kein",
        "without",
        "inconclusive",
        "could not",
        "unable",
        "nor ",
    ];
    let text = format!(" {} ", text.to_lowercase().replace(['‐', '‑', '–'], "-"));
    let clauses = text.split(['.', ';']).filter(|clause| TERMS.iter().any(|term| clause.contains(term)));
    // "The margin for non-inferiority was 4 points" states no result.
    let states =
        clauses.filter(|clause| !clause.contains("margin") || clause.contains("met") || clause.contains(" was non"));
    let mut said = states.map(|clause| {
        let rest = TERMS.iter().fold(clause.to_owned(), |clause, term| clause.replace(term, ""));
        !DENIED.iter().any(|word| rest.contains(word))
    });
    let first = said.next()?;
    said.all(|other| other == first).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::says;

    #[test]
    fn a_text_says_whether_non_inferiority_was_shown() {
        for (text, expected) in [
            ("7 days were noninferior to 14 days", Some(true)),
            ("Tenecteplase was not inferior to alteplase", Some(true)),
            ("Non‑inferiority was shown (difference 2.1%)", Some(true)),
            ("The criterion for noninferiority was met", Some(true)),
            ("The margin for noninferiority was met", Some(true)),
            ("With a margin of 4 points, drug A was noninferior to drug B", Some(true)),
            ("Noninferiority was not shown", Some(false)),
            ("The trial failed to show non-inferiority", Some(false)),
            ("Drug A was not non-inferior to drug B", Some(false)),
            ("7 Tage waren 14 Tagen nicht unterlegen", Some(true)),
            ("The noninferiority margin was 4 percentage points", None),
            ("Deaths were 14.5% and 16.1%", None),
            ("Noninferior by intention to treat; not noninferior per protocol", None),
        ] {
            assert_eq!(says(text), expected, "{text}");
        }
    }
}
