//! Ids, and the forms of identifiers.

use std::collections::HashMap;

use evidence_audit::identifiers::{is_doi, is_number, is_pmcid};
use evidence_bundle::forbidden;

/// The ids that are given already, each with the last number that was put behind it.
#[derive(Default)]
pub struct Names(HashMap<String, usize>);

impl Names {
    /// Names beside ids that are given already.
    pub fn beside(ids: impl Iterator<Item = String>) -> Self {
        Self(ids.map(|id| (id, 1)).collect())
    }

    /// A plain id from a text that is not given yet: `davalos-2012`, then `davalos-2012-2`.
    pub fn new_id(&mut self, text: &str, otherwise: &str) -> String {
        let slug: String = slug::slugify(text).chars().take(40).collect();
        let base = Some(slug.trim_matches('-')).filter(|slug| !slug.is_empty()).unwrap_or(otherwise).to_owned();
        let mut id = base.clone();
        while self.0.contains_key(&id) {
            let last = self.0.entry(base.clone()).or_insert(1);
            *last += 1;
            id = format!("{base}-{last}");
        }
        self.0.insert(id.clone(), 1);
        id
    }
}

/// A DOI without an address or a label before it.
pub fn doi(text: &str) -> Option<String> {
    let text = text.trim();
    let start = text.find("10.")?;
    let label = text[..start].to_ascii_lowercase();
    let is_label = ["", "doi:", "doi: ", "doi ", "https://doi.org/", "http://doi.org/"].contains(&label.as_str())
        || label.ends_with("dx.doi.org/");
    let doi = text[start..].trim_end_matches(['.', ',', ';']);
    (is_label && is_doi(doi) && forbidden(doi).is_none()).then(|| doi.to_owned())
}

/// The digits of a PubMed number.
pub fn pmid(text: &str) -> Option<String> {
    let digits = text.trim().trim_start_matches("PMID").trim_start_matches([':', ' ']);
    is_number(digits).then(|| digits.to_owned())
}

/// `PMC7387239`, of PubMed Central's number with or without its letters and its version.
pub fn pmcid(text: &str) -> Option<String> {
    let text = text.trim().trim_start_matches("PMCID:").trim();
    let number = text.split('.').next().unwrap_or(text);
    let number = if is_number(number) { format!("PMC{number}") } else { number.to_uppercase() };
    is_pmcid(&number).then_some(number)
}

/// An address that may be a link: https alone.
pub fn address(text: &str) -> Option<String> {
    let text = text.trim();
    (text.starts_with("https://") && !text.contains(char::is_whitespace) && forbidden(text).is_none())
        .then(|| text.to_owned())
}
