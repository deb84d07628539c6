//! Reviews: whose certainty, from which search, and for every trial whether it is in the pool.
use evidence_bundle::{Bundle, Decimal, Division, Fact, Finding, MembershipState, Quantity, Rating, Review};

use crate::context::Context;
use crate::numeral::numerals;

pub(super) fn check(context: &Context, findings: &mut Vec<Finding>) {
    for (index, review) in context.bundle.reviews.iter().enumerate() {
        let path = format!("reviews[{index}]");
        raters(&path, review, findings);
        dated(&path, review, findings);
        membership(&path, context.bundle, review, findings);
        room(&path, context, review, findings);
        agents(&path, review, findings);
    }
}

/// E070
fn raters(path: &str, review: &Review, findings: &mut Vec<Finding>) {
    for (index, conclusion) in review.conclusions.iter().enumerate() {
        let certainty = &conclusion.certainty;
        let rater = certainty.rater.as_deref().unwrap_or_default();
        if certainty.rating != Rating::NotEstablished && rater.trim().is_empty() {
            findings.push(Finding::new(
                "E070",
                &format!("{path}.conclusions[{index}].certainty"),
                "a certainty has no rater".to_owned(),
                "say in `rater` who rated it, or rate it `not-established`",
            ));
        }
    }
}

/// E071: conclusions are those of a version and of a search with its year.
fn dated(path: &str, review: &Review, findings: &mut Vec<Finding>) {
    let is_year = |number: Decimal| number > Decimal::whole(1900) && number < Decimal::whole(2200);
    let searched = review.searched.value.as_deref().unwrap_or_default();
    let dated = numerals(searched).iter().any(|numeral| is_year(numeral.value));
    // A review without versions stands by itself.
    let Some(version) = &review.version else { return };
    let lacking = match (version.trim().is_empty(), dated || !review.searched.is_reported()) {
        _ if review.conclusions.is_empty() => return,
        (true, _) => "version",
        (false, true) if review.searched.is_reported() => return,
        _ => "searched",
    };
    findings.push(Finding::new(
        "E071",
        &format!("{path}.{lacking}"),
        "conclusions need the version they are from and the date of its search".to_owned(),
        "give the version as the source names it, and the month and year up to which it searched",
    ));
}

/// E072 and E073: every trial of the bundle has one place in every review.
fn membership(path: &str, bundle: &Bundle, review: &Review, findings: &mut Vec<Finding>) {
    for trial in &bundle.trials {
        if !review.membership.iter().any(|member| member.trial == trial.id) {
            findings.push(Finding::new(
                "E072",
                &format!("{path}.membership"),
                format!("nothing says whether the review covers `{}`", trial.id),
                "add an entry for the trial; where nobody knows, its state is `not-established`",
            ));
        }
    }
    for (index, member) in review.membership.iter().enumerate() {
        if review.membership[..index].iter().any(|earlier| earlier.trial == member.trial) {
            findings.push(Finding::new(
                "E073",
                &format!("{path}.membership[{index}]"),
                format!("the place of `{}` in this review is given twice", member.trial),
                "keep one of the two",
            ));
        }
    }
}

/// E074: counts that are said to leave no room for a trial leave none.
fn room(path: &str, context: &Context, review: &Review, findings: &mut Vec<Finding>) {
    for (index, member) in review.membership.iter().enumerate() {
        let Some(outcome) = &member.no_room_in else { continue };
        let trial = context.trial(&member.trial);
        let people = trial.and_then(|trial| trial.participants.randomized.value);
        let division = Division::new(context.bundle, review, outcome);
        let is_full = people.zip(division).is_some_and(|(people, division)| division.leaves_no_room_for(people));
        if !is_full || member.state == MembershipState::Included {
            findings.push(Finding::new(
                "E074",
                &format!("{path}.membership[{index}].noRoomIn"),
                format!("the counts for `{outcome}` leave room for the trial, cannot be divided, or are those of its own pool"),
                "name an outcome that the review counts over all regimens and for one, or take the field out",
            ));
        }
    }
}

/// E075: other agents are part of the pool, not more than it.
fn agents(path: &str, review: &Review, findings: &mut Vec<Finding>) {
    let pool = &review.pool;
    let left = |whole: Option<Decimal>, parts: Vec<Option<Decimal>>| {
        parts.into_iter().flatten().try_fold(whole?, |left, part| left.minus(part))
    };
    let value = |quantity: &Option<Quantity>| quantity.as_ref().and_then(|quantity| quantity.value);
    let trials = left(pool.trials.value, pool.agents.iter().map(|agent| value(&agent.trials)).collect());
    let people = left(pool.participants.value, pool.agents.iter().map(|agent| value(&agent.participants)).collect());
    if [trials, people].into_iter().flatten().any(|left| left < Decimal::whole(0)) {
        findings.push(Finding::new(
            "E075",
            &format!("{path}.pool"),
            "the agents have more trials or people than the pool".to_owned(),
            "hold the shares of the agents and the totals against their passages",
        ));
    }
}
