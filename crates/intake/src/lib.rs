//! From a registry record or a reference to the beginning of a bundle.
//!
//! Text goes in; a [`Draft`] comes out: a typed bundle in the newest format with what the records state, each fact with its
//! passage, and a list of what is still to find. No fact is guessed: what a record does not state in a field of its own is
//! `unknown`, with the passages beside it that may state it. It is never `not-stated`, for nobody has looked in the report.

mod abstracts;
mod addition;
mod bibtex;
mod citation;
mod clinical_trials;
mod csl_json;
mod draft;
mod format;
mod layout;
mod merge;
mod names;
mod problem;
mod quotes;
mod record;
mod review;
mod study;
mod text;

pub use addition::{Addition, add_sources};
pub use draft::{Draft, ToFind, draft};
pub use format::Format;
pub use layout::json;
pub use problem::Problem;
pub use record::{Record, Reference};

use problem::Place;

/// The largest file that is read, in bytes: several times a registry record with all its results.
pub const MAX_BYTES: usize = 32 * 1024 * 1024;

/// The most records of one file: many times what a bundle compares.
const MOST_RECORDS: usize = 500;

/// Reads the records of a text. Without a format, the text itself tells which it is.
///
/// # Errors
/// What is wrong with the text, where, and what to do.
pub fn read(text: &str, format: Option<Format>) -> Result<Vec<Record>, Problem> {
    if text.len() > MAX_BYTES {
        let message = format!("it has {} bytes, more than the {MAX_BYTES} that are read", text.len());
        return Err(Problem::new(message, "save fewer records into one file"));
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let format = match format {
        Some(format) => format,
        None => format::detect(text)?,
    };
    let records = match format {
        Format::ClinicalTrials => clinical_trials::read(text),
        Format::PubMed | Format::PubMedXml | Format::Ris => citation::read(text, format),
        Format::Bibtex => bibtex::read(text),
        Format::CslJson => csl_json::read(text),
    }?;
    if records.is_empty() {
        let message = format!("it holds no record in the format {}", format.name());
        return Err(Problem { place: Some(Place { line: 1, column: None }), ..Problem::new(message, format::KNOWN) });
    }
    if records.len() > MOST_RECORDS {
        let message = format!("it holds {} records, more than the {MOST_RECORDS} that are read", records.len());
        return Err(Problem::new(message, "choose the reports of the trials that you compare"));
    }
    Ok(records)
}

#[cfg(test)]
mod tests;
