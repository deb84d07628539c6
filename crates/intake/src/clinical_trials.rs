//! Studies of ClinicalTrials.gov, as version 2 of its programming interface gives them. Of a record the parts are read that a
//! bundle has a place for; names are those of the study data structure, <https://clinicaltrials.gov/data-api/about-api/study-data-structure>.

use evidence_audit::identifiers::registry_of;
use evidence_bundle::Registry;
use serde::Deserialize;

use crate::{Problem, Record};

macro_rules! module {
    ($(#[$doc:meta])* $name:ident { $($field:ident: $type:ty),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Default, PartialEq, Deserialize)]
        #[serde(rename_all = "camelCase", default)]
        pub struct $name { $(pub $field: $type),+ }
    };
}

module!(Study { protocol_section: Protocol, has_results: bool });
module!(Protocol {
    identification_module: Identification,
    status_module: Status,
    sponsor_collaborators_module: Sponsors,
    conditions_module: Conditions,
    design_module: Design,
    arms_interventions_module: Arms,
    outcomes_module: Outcomes,
    contacts_locations_module: Locations,
});
module!(Identification {
    nct_id: String,
    acronym: Option<String>,
    brief_title: Option<String>,
    official_title: Option<String>,
    secondary_id_infos: Vec<SecondaryId>,
});
module!(SecondaryId { id: Option<String> });
module!(Status {
    overall_status: Option<String>,
    why_stopped: Option<String>,
    start_date_struct: Dated,
    completion_date_struct: Dated,
    last_update_post_date_struct: Dated,
});
module!(
    /// A date to the day or the month; its type says whether it has come (`ACTUAL`).
    Dated { date: Option<String>, r#type: Option<String> }
);
module!(Sponsors { lead_sponsor: Sponsor, collaborators: Vec<Sponsor> });
module!(Sponsor { name: Option<String> });
module!(Conditions { conditions: Vec<String> });
module!(Design { study_type: Option<String>, design_info: DesignInfo, enrollment_info: Enrollment });
module!(DesignInfo { allocation: Option<String>, intervention_model: Option<String>, masking_info: Masking });
module!(Masking { masking: Option<String> });
module!(
    /// How many people: planned (`ESTIMATED`) or enrolled (`ACTUAL`).
    Enrollment { count: Option<u32>, r#type: Option<String> }
);
module!(Arms { arm_groups: Vec<ArmGroup>, interventions: Vec<Intervention> });
module!(ArmGroup {
    label: Option<String>,
    r#type: Option<String>,
    description: Option<String>,
    intervention_names: Vec<String>,
});
module!(Intervention { r#type: Option<String>, name: Option<String>, description: Option<String>, arm_group_labels: Vec<String> });
module!(Outcomes { primary_outcomes: Vec<Measured> });
module!(Measured { measure: Option<String>, time_frame: Option<String> });
module!(Locations { locations: Vec<Location> });
module!(Location { country: Option<String> });

/// A study, or the answer to a search, which holds several.
#[derive(Deserialize)]
#[serde(untagged)]
enum File {
    List(Vec<Study>),
    Found { studies: Vec<Study> },
}

pub(crate) fn read(text: &str) -> Result<Vec<Record>, Problem> {
    let is_one = serde_json::from_str::<One>(text).is_ok_and(|one| one.protocol_section.is_some());
    let study = if is_one { parsed::<Study>(text)? } else { single(text)? };
    let number = &study.protocol_section.identification_module.nct_id;
    if registry_of(number) != Some(Registry::ClinicalTrialsGov) {
        let message = format!(
            "the record has no NCT number (protocolSection.identificationModule.nctId is `{}`)",
            evidence_bundle::excerpt(number)
        );
        return Err(Problem::new(message, "download the study again, with all its fields"));
    }
    Ok(vec![Record::Study(Box::new(study))])
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct One {
    protocol_section: Option<serde::de::IgnoredAny>,
}

fn single(text: &str) -> Result<Study, Problem> {
    let mut studies = match parsed::<File>(text)? {
        File::List(studies) | File::Found { studies } => studies,
    };
    if studies.len() > 1 {
        let message = format!("this is a list of {} studies", studies.len());
        let help = "choose the trials that you compare, and save each by itself: \
                    https://clinicaltrials.gov/api/v2/studies/, with its NCT number behind it";
        return Err(Problem::new(message, help));
    }
    studies.pop().ok_or_else(|| Problem::new("the list holds no study", "search again, and save one study"))
}

fn parsed<'t, T: Deserialize<'t>>(text: &'t str) -> Result<T, Problem> {
    serde_json::from_str(text).map_err(|error| Problem::of_json(&error))
}
