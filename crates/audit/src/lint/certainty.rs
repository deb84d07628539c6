//! Certainties against their passages, and words of conclusions against their certainty, after GRADE's guideline 26.
use evidence_bundle::{Certainty, Conclusion, Finding, Origin, Rating};

use crate::context::Context;

/// Words with which somebody else may have hedged.
const HEDGES: [&str; 8] = ["probabl", "likely", "may ", "might", "could", "possib", "uncertain", "suggest"];

/// W012 and W023
pub(super) fn lint(context: &Context, findings: &mut Vec<Finding>) {
    for (r, review) in context.bundle.reviews.iter().enumerate() {
        for (c, conclusion) in review.conclusions.iter().enumerate() {
            let path = format!("reviews[{r}].conclusions[{c}]");
            if is_unnamed(context, &conclusion.certainty) {
                findings.push(Finding::new(
                    "W023",
                    &format!("{path}.certainty"),
                    "a certainty is rated, and none of its passages names a rating".to_owned(),
                    "name the passage that says how sure the raters are, or rate it `not-established`",
                ));
            }
            if let Some(wanted) = mismatch(conclusion) {
                findings.push(Finding::new(
                    "W012",
                    &format!("{path}.statement"),
                    "the words do not match the certainty".to_owned(),
                    wanted,
                ));
            }
        }
    }
}

fn is_unnamed(context: &Context, certainty: &Certainty) -> bool {
    const RATINGS: [&str; 5] = ["high", "moderate", "low", "hohe", "niedrige"];
    let mut texts = context.texts(&certainty.passages);
    let names = |text: &str| {
        text.split(|c: char| !c.is_alphanumeric()).any(|word| RATINGS.contains(&word.to_lowercase().as_str()))
    };
    certainty.rating != Rating::NotEstablished && !texts.any(names)
}

/// How the words should be, where they are not so.
fn mismatch(conclusion: &Conclusion) -> Option<&'static str> {
    let statement = conclusion.statement.as_ref()?;
    let text = format!("{} ", statement.text.to_lowercase());
    let hedged = HEDGES.iter().any(|hedge| text.contains(hedge));
    let own = matches!(statement.origin, Origin::GradeTemplate | Origin::Editor);
    let (fits, wanted) = match conclusion.certainty.rating {
        _ if statement.origin == Origin::Verbatim => return None,
        Rating::High => (!hedged, "high certainty takes the plain verb"),
        Rating::Moderate => (text.contains("probabl"), "moderate certainty takes `probably`"),
        Rating::Low => (text.contains("may "), "low certainty takes `may`"),
        Rating::VeryLow => {
            (text.contains("very uncertain"), "very low certainty: `the evidence is very uncertain about`")
        }
        Rating::NotEstablished => {
            (hedged, "without a rating no plain verb can stand: leave the sentence out, or quote it")
        }
    };
    // The article's words are its own; they only may not claim more than the rating allows.
    let fits = fits || !own && hedged && conclusion.certainty.rating != Rating::High;
    (!fits).then_some(wanted)
}
