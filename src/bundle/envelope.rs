//! The bundle itself.

use super::{Passage, Quantity, Review, Source, Term, Trial};

/// Everything the widget knows about one drug's trial regimens.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Bundle {
    pub schema: Option<String>,
    /// The version of the format; see [`super::FORMAT`].
    pub format: u32,
    pub id: String,
    /// The version of this bundle: a date or semver.
    pub version: String,
    pub status: Status,
    /// BCP 47.
    pub language: String,
    pub title: String,
    /// The article's address, where known.
    pub article: Option<String>,
    pub subject: Subject,
    pub reviewed: Option<Reviewed>,
    /// The day its facts were held against their sources (ISO 8601).
    pub checked_on: String,
    /// Where to report an error (an `https:` address).
    pub corrections: Option<String>,
    /// The last search it rests on (ISO 8601, to the month or the day).
    pub evidence_to: Option<String>,
    /// SPDX id.
    pub license: String,
    pub notices: Vec<Notice>,
    pub trials: Vec<Trial>,
    pub reviews: Vec<Review>,
    pub sources: Vec<Source>,
    pub passages: Vec<Passage>,
}

fields!(Bundle: schema as "$schema", format, id, version, status, language, title, article, subject, reviewed, checked_on, corrections, evidence_to, license, notices, trials, reviews, sources, passages);

/// How far a bundle has come (FHIR PublicationStatus).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Status {
    #[default]
    Draft,
    Active,
    Retired,
}

choices!(Status: Draft = "draft", Active = "active", Retired = "retired");

/// What the bundle is about.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Subject {
    pub name: String,
    /// "drug"
    pub kind: String,
    pub atc: Option<String>,
    pub codes: Vec<Code>,
    /// What it is.
    pub description: Option<Term>,
    pub regulatory: Vec<Regulatory>,
}

fields!(Subject: name, kind, atc, codes, description, regulatory);

/// A code in another system.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Code {
    pub system: String,
    pub code: String,
}

fields!(Code: system, code);

/// What an authority, or the lack of its approval, says.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Regulatory {
    pub jurisdiction: String,
    pub statement: Term,
    pub dose: Option<Quantity>,
    pub course: Option<Quantity>,
}

fields!(Regulatory: jurisdiction, statement, dose, course);

/// A review of the bundle that somebody vouches for.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Reviewed {
    pub on: String,
    pub by: String,
}

fields!(Reviewed: on, by);

/// Words that stand before everything else.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Notice {
    pub kind: NoticeKind,
    pub text: String,
    pub passages: Vec<String>,
}

fields!(Notice: kind, text, passages);

/// What a notice is for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum NoticeKind {
    /// Shown before the first dose; a bundle without one is refused.
    #[default]
    Safety,
    General,
}

choices!(NoticeKind: Safety = "safety", General = "general");
