//! The record itself as a source.

use evidence_bundle::{Issued, Source, SourceKind};

use crate::clinical_trials::{Dated, Protocol};
use crate::names::Names;
use crate::text::unescaped;

/// The record, with its last update and the state of the trial.
pub(crate) fn source(record: &Protocol, ids: &mut Names) -> Source {
    let identification = &record.identification_module;
    let number = &identification.nct_id;
    let title = [&identification.official_title, &identification.brief_title];
    let title = title.into_iter().find_map(|title| unescaped(title.as_deref()?));
    Source {
        id: ids.new_id(number, "registry"),
        csl_type: "webpage".to_owned(),
        title: title.unwrap_or_else(|| format!("[Record {number}]")),
        container_title: Some("ClinicalTrials.gov".to_owned()),
        issued: date(record.status_module.last_update_post_date_struct.date.as_deref()),
        url: Some(format!("https://clinicaltrials.gov/study/{number}")),
        note: note(record),
        kind: SourceKind::Registry,
        ..Source::default()
    }
}

/// "2023-06-01", "2023-06"
fn date(text: Option<&str>) -> Option<Issued> {
    let parts: Option<Vec<u32>> = text?.split('-').map(|part| part.parse().ok()).collect();
    crate::citation::issued(&parts?)
}

/// The format has no field for these, and a reader should know them of the copy that was read.
fn note(record: &Protocol) -> Option<String> {
    let status = &record.status_module;
    let state = status.overall_status.as_deref().and_then(unescaped);
    let state = state.map(|state| format!("status: {}", state.to_lowercase().replace('_', " ")));
    let dates = [("started", &status.start_date_struct), ("completed", &status.completion_date_struct)];
    let dates = dates.into_iter().filter_map(|(what, Dated { date, r#type })| {
        let date = unescaped(date.as_deref()?)?;
        let is_plan = r#type.as_deref() != Some("ACTUAL");
        Some(format!("{what}: {date}{}", if is_plan { " (not marked as actual)" } else { "" }))
    });
    let parts: Vec<String> = state.into_iter().chain(dates).collect();
    (!parts.is_empty()).then(|| format!("In the record: {}", parts.join("; ")))
}
