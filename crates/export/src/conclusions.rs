//! What a review concludes, in lines.

use evidence_comparison::catalogue::Key;
use evidence_comparison::{Comparison, Conclusion, Fact, Review};

use super::in_line;

/// What is said of each outcome, behind a label: "Harm: All serious adverse events, at 30 mL for 10 days [1]".
pub(crate) fn conclusions(comparison: &Comparison, review: &Review) -> Vec<(String, String)> {
    let words = comparison.words;
    let mut lines = Vec::new();
    for (side, conclusions) in [(Key::Benefit, &review.benefits), (Key::Harm, &review.harms)] {
        let side = words.say(side);
        if conclusions.is_empty() {
            lines.push((side.to_owned(), words.say(Key::NoConclusion).to_owned()));
        }
        for conclusion in conclusions {
            push(&mut lines, comparison, side, conclusion);
        }
    }
    lines
}

fn push(lines: &mut Vec<(String, String)>, comparison: &Comparison, side: &str, conclusion: &Conclusion) {
    let about = at(comparison, &format!("{side}: {}", conclusion.outcome), conclusion.regimen.as_deref());
    let mut add = |label: String, fact| lines.push((label, in_line::fact(comparison, fact)));
    if let Some((statement, origin)) = &conclusion.statement {
        add(format!("{about} ({origin})"), statement);
    }
    add(about.clone(), &conclusion.certainty);
    conclusion.estimate.iter().for_each(|estimate| add(about.clone(), estimate));
}

/// A label with the regimen that what follows it is of.
pub(crate) fn at(comparison: &Comparison, label: &str, regimen: Option<&Fact>) -> String {
    let regimen =
        regimen.map(|regimen| format!(", {} {}", comparison.words.say(Key::At), in_line::fact(comparison, regimen)));
    label.to_owned() + &regimen.unwrap_or_default()
}
