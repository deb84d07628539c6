//! Which format a text is in.

use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::Problem;

/// The formats that records come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A study of ClinicalTrials.gov, version 2 of its programming interface.
    ClinicalTrials,
    /// What PubMed saves as "PubMed": tagged lines, NBIB or MEDLINE.
    PubMed,
    /// What PubMed's efetch gives as XML.
    PubMedXml,
    Ris,
    Bibtex,
    CslJson,
}

/// What can be done with a text of another format.
pub(crate) const KNOWN: &str = "give a study of ClinicalTrials.gov as JSON, a PubMed record (NBIB or XML), RIS, BibTeX or \
                                CSL-JSON; say with --format which it is";

impl Format {
    pub fn name(self) -> &'static str {
        match self {
            Self::ClinicalTrials => "ClinicalTrials.gov JSON",
            Self::PubMed => "PubMed (NBIB)",
            Self::PubMedXml => "PubMed XML",
            Self::Ris => "RIS",
            Self::Bibtex => "BibTeX",
            Self::CslJson => "CSL-JSON",
        }
    }
}

/// The members by which a JSON text is known. Those of version 1 of the interface began with capital letters.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Members {
    protocol_section: Option<IgnoredAny>,
    studies: Option<IgnoredAny>,
    #[serde(alias = "FullStudiesResponse", alias = "Study")]
    version_one: Option<IgnoredAny>,
    title: Option<IgnoredAny>,
    #[serde(rename = "type")]
    csl_type: Option<IgnoredAny>,
}

pub(crate) fn detect(text: &str) -> Result<Format, Problem> {
    let start = text.trim_start();
    match start.chars().next() {
        None => Err(Problem::new("it is empty", KNOWN)),
        Some('{') => of_members(&serde_json::from_str(text).map_err(|error| Problem::of_json(&error))?),
        Some('[') => {
            let list: Vec<Members> = serde_json::from_str(text).map_err(|error| Problem::of_json(&error))?;
            list.first().map_or_else(|| Err(Problem::new("the list is empty", KNOWN)), of_members)
        }
        Some('<') => of_markup(start),
        Some(_) => of_lines(text),
    }
}

fn of_members(members: &Members) -> Result<Format, Problem> {
    if members.protocol_section.is_some() || members.studies.is_some() {
        Ok(Format::ClinicalTrials)
    } else if members.version_one.is_some() {
        let help =
            "download it from version 2: https://clinicaltrials.gov/api/v2/studies/, with the NCT number behind it";
        Err(Problem::new("this is a record of version 1 of ClinicalTrials.gov, which is no longer kept", help))
    } else if members.csl_type.is_some() || members.title.is_some() {
        Ok(Format::CslJson)
    } else {
        Err(Problem::new("this JSON is neither a study of ClinicalTrials.gov nor CSL-JSON", KNOWN))
    }
}

fn of_markup(start: &str) -> Result<Format, Problem> {
    let head: String = start.chars().take(4000).collect::<String>().to_lowercase();
    if head.contains("<pubmedarticleset") || head.contains("<pubmedarticle>") {
        Ok(Format::PubMedXml)
    } else if head.contains("<!doctype html") || head.contains("<html") {
        let help = "open the record, choose Download or Save citation, and save it as JSON, NBIB or RIS";
        Err(Problem::new("this is a web page and no record", help))
    } else {
        Err(Problem::new("this XML is no PubMed record", KNOWN))
    }
}

fn of_lines(text: &str) -> Result<Format, Problem> {
    let tagged = |tag: &str| text.lines().any(|line| is_tagged(line, tag));
    if tagged("PMID") {
        Ok(Format::PubMed)
    } else if tagged("TY") {
        Ok(Format::Ris)
    } else if text.lines().any(|line| line.trim_start().starts_with('@') && line.contains('{')) {
        Ok(Format::Bibtex)
    } else {
        Err(Problem::new("it is in none of the formats that are read", KNOWN))
    }
}

/// "PMID- 1", "TY  - JOUR"
fn is_tagged(line: &str, tag: &str) -> bool {
    line.strip_prefix(tag).is_some_and(|rest| rest.trim_start().starts_with('-'))
}
