//! A systematic review: its question, its pool and what it concludes.

use super::{Estimate, Quantity, Term};

fields! {
    /// One version of a systematic review.
    pub struct Review {
        pub id: String,
        /// Id of the source.
        pub source: String,
        /// "pub7"
        pub version: String,
        /// Ids of reviews of this bundle.
        pub supersedes: Option<String>,
        pub superseded_by: Option<String>,
        /// Its value is a date, in words where several searches were made.
        pub searched: Term,
        pub question: Question,
        pub pool: Pool,
        /// One entry for every trial of the bundle.
        pub membership: Vec<Membership>,
        /// The effects as absolute numbers, "so many in a thousand": what the source says, or that it says nothing.
        pub absolute_numbers: Option<Term>,
        /// What a reader must know before applying it to a trial shown.
        pub notes: Vec<Term>,
        pub conclusions: Vec<Conclusion>,
    }
}

fields! {
    /// What was asked (PICO), in words.
    pub struct Question {
        pub population: Option<Term>,
        pub intervention: Term,
        pub comparator: Option<Term>,
        pub start: Option<Term>,
    }
}

fields! {
    /// What was pooled (PRISMA).
    pub struct Pool {
        pub trials: Quantity,
        pub participants: Quantity,
        pub agents: Vec<Agent>,
    }
}

fields! {
    /// An agent in the pool, and its share.
    pub struct Agent {
        pub name: String,
        pub trials: Option<Quantity>,
        pub participants: Option<Quantity>,
    }
}

fields! {
    /// Whether a trial is in the pool, and why (PRISMA 16b and 17).
    pub struct Membership {
        /// Id of the trial.
        pub trial: String,
        /// Where the trial stands in this review.
        pub state: MembershipState,
        /// Whether the state is an inference, and no source states it for this version. It is labelled as such.
        pub inferred: Option<bool>,
        /// Why, in words.
        pub reason: Option<String>,
        /// The outcome whose counts of people leave no room for the trial; the code does the sum.
        pub no_room_in: Option<String>,
        /// Ids of the passages that state it.
        pub passages: Vec<String>,
    }
}

choices! {
    /// Where a trial stands in a review.
    pub enum MembershipState {
        Included = "included",
        Excluded = "excluded",
        /// Not assessed yet.
        Awaiting = "awaiting",
        NotConsidered = "not-considered",
        /// Whether it covers the trial is not established.
        NotEstablished = "not-established",
    }
}

fields! {
    /// One conclusion (GRADE).
    pub struct Conclusion {
        /// What it is about, in words.
        pub outcome: String,
        pub kind: ConclusionKind,
        /// In words, where a source puts it in words.
        pub statement: Option<Statement>,
        /// How sure the raters are.
        pub certainty: Certainty,
        pub estimate: Option<Estimate>,
        /// The regimen it covers, where that is narrower than the pool.
        pub regimen: Option<Covered>,
    }
}

fields! {
    /// The part of a pool's regimens that a conclusion covers.
    pub struct Covered {
        pub dose: Quantity,
        /// How long one course lasts.
        pub course: Quantity,
    }
}

choices! {
    /// Benefit or harm.
    pub enum ConclusionKind {
        Benefit = "benefit",
        Harm = "harm",
    }
}

fields! {
    /// A conclusion in words, and whose words they are.
    pub struct Statement {
        pub text: String,
        pub origin: Origin,
        /// Ids of the passages it rests on.
        pub passages: Vec<String>,
    }
}

choices! {
    /// Whose words a statement is in.
    pub enum Origin {
        /// The review's own words.
        Verbatim = "verbatim",
        /// GRADE's wording for this certainty.
        GradeTemplate = "grade-template",
        /// The article's words.
        Article = "article",
        /// The editor's words, labelled as such.
        Editor = "editor",
    }
}

fields! {
    /// How sure the raters are.
    pub struct Certainty {
        pub rating: Rating,
        /// Who rated it.
        pub rater: Option<String>,
        /// Why it is not rated higher, in words.
        pub reasons: Vec<String>,
        /// Ids of the passages that state it.
        pub passages: Vec<String>,
    }
}

choices! {
    /// GRADE's four ratings.
    pub enum Rating {
        High = "high",
        Moderate = "moderate",
        Low = "low",
        VeryLow = "very-low",
        /// No rating is established.
        NotEstablished = "not-established",
    }
}
