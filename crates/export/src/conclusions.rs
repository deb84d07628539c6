//! What a review concludes, in lines.

use evidence_comparison::catalogue::Key;
use evidence_comparison::{Comparison, Conclusion, Fact, Member, Review};

use super::in_line;

/// What is said of each outcome, behind a label: "Harm: All serious adverse events, at 30 mL for 10 days [1]".
pub(crate) fn conclusions(comparison: &Comparison, review: &Review) -> Vec<(String, String)> {
    let mut lines = Vec::new();
    for findings in &review.findings {
        for conclusion in &findings.conclusions {
            push(&mut lines, comparison, findings.measure.as_deref(), conclusion);
        }
    }
    lines
}

fn push(lines: &mut Vec<(String, String)>, comparison: &Comparison, measure: Option<&str>, conclusion: &Conclusion) {
    let label = format!("{}: {}", conclusion.side, conclusion.outcome);
    let about = at(comparison, &label, conclusion.regimen.as_deref());
    let mut add = |label: String, said| lines.push((label, said));
    if let Some(estimate) = &conclusion.estimate {
        // What the measure's value of no difference is.
        let label = measure.map_or(about.clone(), |measure| format!("{about} ({measure})"));
        add(label, in_line::fact(comparison, estimate));
    }
    if let Some(people) = &conclusion.people {
        add(about.clone(), in_line::fact(comparison, people));
    }
    add(about.clone(), with_notes(comparison, &conclusion.certainty));
    if let Some((statement, origin)) = &conclusion.statement {
        add(format!("{about} ({origin})"), in_line::fact(comparison, statement));
    }
}

/// A fact with the notes behind it: "Moderate certainty [1]. Rated by the review's authors."
pub(crate) fn with_notes(comparison: &Comparison, fact: &Fact) -> String {
    let said = in_line::fact(comparison, fact);
    let notes = fact.trail.iter().flat_map(|step| step.notes.clone());
    [said].into_iter().chain(notes).collect::<Vec<_>>().join(". ")
}

/// Where a trial stands in a review, then the reasons, each in a sentence.
pub(crate) fn member(comparison: &Comparison, member: &Member) -> Vec<String> {
    let steps = &member.fact.trail;
    let room = steps.iter().filter_map(|step| {
        let sum = step.sum.as_ref()?;
        Some(format!("{} ({})", step.value.as_ref()?, comparison.words.fill(Key::CalculatedAs, &[sum])))
    });
    let said = [in_line::fact(comparison, &member.fact)];
    let reasons = steps.iter().flat_map(|step| step.notes.clone());
    said.into_iter().chain(reasons).chain(room).collect()
}

/// A label with the regimen that what follows it is of.
pub(crate) fn at(comparison: &Comparison, label: &str, regimen: Option<&Fact>) -> String {
    let regimen =
        regimen.map(|regimen| format!(", {} {}", comparison.words.say(Key::At), in_line::fact(comparison, regimen)));
    label.to_owned() + &regimen.unwrap_or_default()
}
