//! A systematic review: its question, its pool and what it concludes.

use super::{Estimate, Quantity, Term};

/// One version of a systematic review.
#[derive(Debug, Clone, Default, PartialEq)]
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

fields!(Review: id, source, version, supersedes, superseded_by, searched, question, pool, membership, absolute_numbers, notes, conclusions);

/// What was asked (PICO), in words.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Question {
    pub population: Option<Term>,
    pub intervention: Term,
    pub comparator: Option<Term>,
    pub start: Option<Term>,
}

fields!(Question: population, intervention, comparator, start);

/// What was pooled (PRISMA).
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Pool {
    pub trials: Quantity,
    pub participants: Quantity,
    pub agents: Vec<Agent>,
}

fields!(Pool: trials, participants, agents);

/// An agent in the pool, and its share.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Agent {
    pub name: String,
    pub trials: Option<Quantity>,
    pub participants: Option<Quantity>,
}

fields!(Agent: name, trials, participants);

/// Whether a trial is in the pool, and why (PRISMA 16b and 17).
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Membership {
    /// Id of the trial.
    pub trial: String,
    pub state: MembershipState,
    pub reason: Option<String>,
    /// The outcome whose counts of people leave no room for the trial; the code does the sum.
    pub no_room_in: Option<String>,
    pub passages: Vec<String>,
}

fields!(Membership: trial, state, reason, no_room_in, passages);

/// Where a trial stands in a review.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum MembershipState {
    #[default]
    Included,
    Excluded,
    Awaiting,
    NotConsidered,
    NotEstablished,
}

choices!(MembershipState: Included = "included", Excluded = "excluded", Awaiting = "awaiting", NotConsidered = "not-considered", NotEstablished = "not-established");

/// One conclusion (GRADE).
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Conclusion {
    pub outcome: String,
    pub kind: ConclusionKind,
    /// In words, where a source puts it in words.
    pub statement: Option<Statement>,
    pub certainty: Certainty,
    pub estimate: Option<Estimate>,
    /// The regimen it covers, where that is narrower than the pool.
    pub regimen: Option<Covered>,
}

fields!(Conclusion: outcome, kind, statement, certainty, estimate, regimen);

/// The part of a pool's regimens that a conclusion covers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Covered {
    pub dose: Quantity,
    /// How long one course lasts.
    pub course: Quantity,
}

fields!(Covered: dose, course);

/// Benefit or harm.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ConclusionKind {
    #[default]
    Benefit,
    Harm,
}

choices!(ConclusionKind: Benefit = "benefit", Harm = "harm");

/// A conclusion in words, and whose words they are.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Statement {
    pub text: String,
    pub origin: Origin,
    pub passages: Vec<String>,
}

fields!(Statement: text, origin, passages);

/// Whose words a statement is in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Origin {
    #[default]
    Verbatim,
    GradeTemplate,
    Article,
    Editor,
}

choices!(Origin: Verbatim = "verbatim", GradeTemplate = "grade-template", Article = "article", Editor = "editor");

/// How sure the raters are.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Certainty {
    pub rating: Rating,
    pub rater: Option<String>,
    pub reasons: Vec<String>,
    pub passages: Vec<String>,
}

fields!(Certainty: rating, rater, reasons, passages);

/// GRADE's four ratings.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Rating {
    #[default]
    High,
    Moderate,
    Low,
    VeryLow,
    NotEstablished,
}

choices!(Rating: High = "high", Moderate = "moderate", Low = "low", VeryLow = "very-low", NotEstablished = "not-established");
