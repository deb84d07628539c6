//! The bundle itself.

use super::{Passage, Quantity, Review, Source, Term, Trial};

fields! {
    /// Everything the widget knows about one drug's trial regimens.
    pub struct Bundle {
        /// The address of this schema, for editors.
        pub schema: Option<String> as "$schema",
        /// The version of the format; one newer than the widget's is refused.
        pub format: u32,
        /// A short name in small letters: `cerebrolysin`.
        pub id: String,
        /// The version of this bundle: a date or semver.
        pub version: String,
        pub status: Status,
        /// The language of its words (BCP 47).
        pub language: String,
        /// Shown as the widget's heading.
        pub title: String,
        /// The article's address (`https:`), where known.
        pub article: Option<String>,
        pub subject: Subject,
        /// Left out until somebody vouches for the bundle.
        pub reviewed: Option<Reviewed>,
        /// The day its facts were held against their sources (ISO 8601).
        pub checked_on: String,
        /// Where to report an error (an `https:` address).
        pub corrections: Option<String>,
        /// The last search it rests on (ISO 8601, to the month or the day).
        pub evidence_to: Option<String>,
        /// The licence of the data: an SPDX id.
        pub license: String,
        /// Words that stand before everything else; one of them of kind `safety`.
        pub notices: Vec<Notice>,
        pub trials: Vec<Trial>,
        pub reviews: Vec<Review>,
        /// Numbered in this order.
        pub sources: Vec<Source>,
        pub passages: Vec<Passage>,
    }
}

choices! {
    /// How far a bundle has come (FHIR PublicationStatus).
    pub enum Status {
        /// Still being written.
        Draft = "draft",
        /// Ready to be read.
        Active = "active",
        /// No longer kept up.
        Retired = "retired",
    }
}

fields! {
    /// What the bundle is about.
    pub struct Subject {
        pub name: String,
        /// "drug"
        pub kind: String,
        /// Its code in the ATC classification.
        pub atc: Option<String>,
        /// Its codes in other systems.
        pub codes: Vec<Code>,
        /// What it is.
        pub description: Option<Term>,
        /// What authorities say of it.
        pub regulatory: Vec<Regulatory>,
    }
}

fields! {
    /// A code in another system.
    pub struct Code {
        pub system: String,
        pub code: String,
    }
}

fields! {
    /// What an authority, or the lack of its approval, says.
    pub struct Regulatory {
        /// The country or union it holds for.
        pub jurisdiction: String,
        pub statement: Term,
        pub dose: Option<Quantity>,
        pub course: Option<Quantity>,
    }
}

fields! {
    /// A review of the bundle that somebody vouches for.
    pub struct Reviewed {
        /// The day of the review (ISO 8601).
        pub on: String,
        /// Who vouches for it.
        pub by: String,
    }
}

fields! {
    /// Words that stand before everything else.
    pub struct Notice {
        pub kind: NoticeKind,
        pub text: String,
        /// Ids of the passages it rests on.
        pub passages: Vec<String>,
    }
}

choices! {
    /// What a notice is for.
    pub enum NoticeKind {
        /// Shown before the first dose; a bundle without one is refused.
        Safety = "safety",
        General = "general",
    }
}
