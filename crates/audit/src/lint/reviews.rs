//! What a reader needs beside a conclusion.
use evidence_bundle::{Finding, Measure, MembershipState, Review};

use crate::context::Context;

pub(super) fn lint(context: &Context, findings: &mut Vec<Finding>) {
    let bundle = context.bundle;
    for (index, review) in bundle.reviews.iter().enumerate().filter(|(_, review)| review.superseded_by.is_none()) {
        let path = format!("reviews[{index}]");
        absolute(&path, review, findings);
        outside(&path, context, review, findings);
        inferred(&path, review, findings);
    }
}

/// W015
fn absolute(path: &str, review: &Review, findings: &mut Vec<Finding>) {
    let mut measures = review.conclusions.iter().filter_map(|conclusion| Some(conclusion.estimate.as_ref()?.measure));
    if review.absolute_numbers.is_none() && measures.any(Measure::is_ratio) {
        findings.push(Finding::new(
            "W015",
            path,
            "effects are given as ratios, and nothing is said of absolute numbers".to_owned(),
            "give them in `absoluteNumbers`, or say there that the source has none: `{ \"absent\": \"unknown\" }`",
        ));
    }
}

/// W016
fn outside(path: &str, context: &Context, review: &Review, findings: &mut Vec<Finding>) {
    for (index, member) in review.membership.iter().enumerate() {
        let shown = context.trial(&member.trial).is_some_and(|trial| trial.shown);
        let said = member.reason.as_ref().is_some_and(|reason| !reason.trim().is_empty());
        if shown && member.state != MembershipState::Included && !said && !review.conclusions.is_empty() {
            findings.push(Finding::new(
                "W016",
                &format!("{path}.membership[{index}]"),
                format!(
                    "conclusions stand beside `{}`, which is outside their pool, and nothing says why",
                    member.trial
                ),
                "say in `reason` why the review does not cover the trial",
            ));
        }
    }
}

/// W024
fn inferred(path: &str, review: &Review, findings: &mut Vec<Finding>) {
    for (index, member) in review.membership.iter().enumerate() {
        if member.no_room_in.is_some() && member.inferred.is_none() {
            findings.push(Finding::new(
                "W024",
                &format!("{path}.membership[{index}]"),
                format!("sums show where `{}` stands, and nothing says whether that is an inference", member.trial),
                "write `\"inferred\": true`, or `false` where a passage states it for this version",
            ));
        }
    }
}
