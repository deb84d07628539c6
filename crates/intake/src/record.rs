//! What was read, before it is put together.

use evidence_bundle::{Registration, Source};

use crate::clinical_trials::Study;

/// One record of a file.
pub enum Record {
    Study(Box<Study>),
    Reference(Box<Reference>),
}

/// A reference, with what its record says besides.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Reference {
    /// Its id is given later.
    pub source: Source,
    /// Never copied whole: it belongs to its authors.
    pub abstract_text: Option<String>,
    /// The numbers of trials that the record lists.
    pub registrations: Vec<Registration>,
    /// Whether the record calls it the report of a trial.
    pub is_trial: bool,
    /// The PubMed number of the notice that retracts, doubts or corrects it.
    pub notice: Option<String>,
}

/// The registry of a number, by its form. Nothing where it is of none that the format knows.
pub fn registration(number: &str) -> Option<Registration> {
    let number = number.trim();
    let registry = evidence_audit::identifiers::registry_of(number)?;
    Some(Registration { registry, number: number.to_owned() })
}
