//! Reviews: their question, their pool, what they conclude and how sure they are.

use evidence_bundle::{Decimal, MembershipState, Origin, Rating, Unit};

use crate::catalogue::{Catalogue, Key, plural};

impl Catalogue {
    pub fn trials(&self, number: Decimal) -> String {
        self.counted(Key::Trials, plural(number), &[&self.decimal(number)])
    }

    pub fn people(&self, number: Decimal) -> String {
        self.fill(Key::People, &[&self.count_of(number)])
    }

    pub fn count_of(&self, number: Decimal) -> String {
        self.number(number, Unit::Count)
    }

    /// "Of six Cerebrolysin trials in this pool, this comparison shows one."
    pub fn of_pool(&self, trials: Decimal, drug: &str, shown: usize) -> String {
        let number = trials.to_string().parse().map_or_else(|_| self.decimal(trials), |number| self.count(number));
        let shown = if shown == 0 { self.say(Key::ShowsNone).to_owned() } else { self.count(shown) };
        self.counted(Key::OfPool, plural(trials), &[&number, drug, &shown])
    }

    /// "Includes CASTA"
    pub fn membership(&self, state: MembershipState, trial: &str) -> String {
        let key = match state {
            MembershipState::Included => Key::Includes,
            MembershipState::Excluded => Key::DoesNotInclude,
            MembershipState::Awaiting => Key::HasNotAssessed,
            MembershipState::NotConsidered => Key::DoesNotConsider,
            MembershipState::NotEstablished => Key::NotEstablished,
        };
        self.fill(key, &[trial])
    }

    /// The same with the reason.
    pub fn coverage(&self, state: MembershipState, trial: &str, reason: &str) -> String {
        let key = match state {
            MembershipState::Included => Key::CoversBecause,
            MembershipState::Excluded => Key::DoesNotCoverBecause,
            MembershipState::Awaiting => Key::HasNotAssessedBecause,
            MembershipState::NotConsidered => Key::DoesNotConsiderBecause,
            MembershipState::NotEstablished => Key::NotEstablishedBecause,
        };
        self.fill(key, &[trial, reason])
    }

    /// "1,070 are CASTA's"
    pub fn share_of(&self, trial: &str, people: Decimal) -> String {
        self.fill(Key::ShareOf, &[trial, &self.count_of(people)])
    }

    /// How the people counted for an outcome divide up, and that a trial does not fit in.
    pub fn no_room(
        &self,
        total: Decimal,
        outcome: &str,
        own: &[String],
        regimen: &str,
        (beside, outside): (Decimal, Decimal),
        (trial, randomized): (&str, &str),
    ) -> String {
        let (total, beside, outside) = (self.count_of(total), self.count_of(beside), self.count_of(outside));
        let own = own.join(", ");
        self.fill(Key::NoRoom, &[&total, outcome, &own, &beside, regimen, &outside, trial, randomized])
    }

    /// "1,070 + 119 + 146 = 1,335"
    pub fn adds_up(&self, parts: &[Decimal], total: Decimal) -> String {
        let parts: Vec<String> = parts.iter().map(|part| self.count_of(*part)).collect();
        format!("{} = {}", parts.join(" + "), self.count_of(total))
    }

    /// GRADE's own name for each rating.
    pub fn certainty(&self, rating: Rating) -> &'static str {
        self.say(match rating {
            Rating::High => Key::High,
            Rating::Moderate => Key::Moderate,
            Rating::Low => Key::Low,
            Rating::VeryLow => Key::VeryLow,
            Rating::NotEstablished => Key::CertaintyNotEstablished,
        })
    }

    pub fn origin(&self, origin: Origin) -> &'static str {
        self.say(match origin {
            Origin::Verbatim => Key::Verbatim,
            Origin::GradeTemplate => Key::GradeTemplate,
            Origin::Article => Key::ByArticle,
            Origin::Editor => Key::ByEditor,
        })
    }

    pub fn in_conclusion(&self, outcome: &str, part: Key, version: &str, number: usize) -> String {
        self.fill(Key::InConclusion, &[&number.to_string(), version, outcome, self.say(part)])
    }
}

/// "Cerebrolysin: 6 trials, 1,689 people"
pub fn agent(name: &str, share: &str) -> String {
    format!("{name}: {share}")
}
