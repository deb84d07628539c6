//! How the people whom a review counts for an outcome divide up, and whether that leaves room for a trial.

use crate::{Bundle, Conclusion, Covered, Decimal, Estimate, Membership, MembershipState, Quantity, Review, Trial};

/// The people counted for one outcome: `total` = those of the bundle's own trials + `beside` + `outside`.
pub struct Division<'a> {
    /// The estimate over all regimens.
    pub whole: &'a Estimate,
    /// The estimate for one regimen, and that regimen.
    pub part: &'a Estimate,
    pub regimen: &'a Covered,
    pub total: Decimal,
    /// The bundle's trials in the pool that gave this regimen, with the people they randomized.
    pub own: Vec<(&'a Trial, Decimal)>,
    /// The people of other trials of the same regimen.
    pub beside: Decimal,
    /// The people of trials of other regimens.
    pub outside: Decimal,
}

impl<'a> Division<'a> {
    /// Nothing where the review does not count the people of this outcome both over all regimens and for one.
    pub fn new(bundle: &'a Bundle, review: &'a Review, outcome: &str) -> Option<Self> {
        let find = |narrower: bool| {
            let mut of_outcome = review.conclusions.iter().filter(|conclusion| conclusion.outcome == outcome);
            of_outcome.find(|conclusion| conclusion.regimen.is_some() == narrower)
        };
        let (whole, narrower): (_, &Conclusion) = (find(false)?.estimate.as_ref()?, find(true)?);
        let (part, regimen) = (narrower.estimate.as_ref()?, narrower.regimen.as_ref()?);
        let (total, counted) = (people(whole)?, people(part)?);
        let is_included = |member: &Membership| member.state == MembershipState::Included;
        let mut beside = counted;
        let mut own = Vec::new();
        for member in review.membership.iter().filter(|member| is_included(member)) {
            let trial = bundle.trials.iter().find(|trial| trial.id == member.trial)?;
            if gave(trial, regimen) {
                let randomized = trial.participants.randomized.value?;
                beside = beside.minus(randomized)?;
                own.push((trial, randomized));
            }
        }
        Some(Self { whole, part, regimen, total, own, beside, outside: total.minus(counted)? })
    }

    /// Whether so many people fit into neither remainder.
    pub fn leaves_no_room_for(&self, people: Decimal) -> bool {
        people > self.beside && people > self.outside
    }
}

fn people(estimate: &Estimate) -> Option<Decimal> {
    estimate.participants.as_ref()?.value
}

fn gave(trial: &Trial, regimen: &Covered) -> bool {
    let same =
        |one: &Quantity, other: &Quantity| one.value.is_some() && (one.value, one.unit) == (other.value, other.unit);
    same(&trial.regimen.dose, &regimen.dose) && same(&trial.regimen.course, &regimen.course)
}
