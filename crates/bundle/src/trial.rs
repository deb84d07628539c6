//! A trial: who took part, in which arms, and who paid.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use crate::{ArmRegimen, Outcome, Quantity, Regimen, Term};

/// A trial and its reports. Names follow CONSORT, TIDieR and ClinicalTrials.gov.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Trial {
    pub id: String,
    pub name: String,
    /// Its entries in trial registries.
    #[serde(default)]
    pub registration: Vec<Registration>,
    /// Ids of the sources that report it: the trial's own reports.
    #[serde(default)]
    pub sources: Vec<String>,
    /// Whether it is among the trials compared at first.
    pub shown: bool,
    /// Why it is not shown, where it is not.
    pub reason: Option<Term>,
    pub design: Design,
    /// What the people had.
    pub condition: Term,
    pub setting: Option<Term>,
    /// One fact a country, its code from ISO 3166-1.
    #[serde(default)]
    pub countries: Vec<Term>,
    pub participants: Participants,
    /// How long people were followed, from the start of the trial.
    pub follow_up: Option<Quantity>,
    pub regimen: Regimen,
    /// What was delivered, kept apart from what was planned (TIDieR 11 and 12).
    pub delivered: Option<Delivered>,
    #[serde(default)]
    pub outcomes: Vec<Outcome>,
    /// What its own authors say limits it (CONSORT 20).
    #[serde(default)]
    pub limitations: Vec<Term>,
    /// Who paid, and for what.
    #[serde(default)]
    pub funding: Vec<Funding>,
}

impl Trial {
    /// The regimen of the trial, and of each arm what it has of its own, each with its path within the trial: `regimen`,
    /// `participants.arms[0].regimen`.
    pub fn regimens(&self) -> impl Iterator<Item = (String, Cow<'_, Regimen>)> {
        let arms = self.participants.arms.iter().enumerate();
        let arms = arms.filter_map(|(index, arm)| {
            Some((
                format!("participants.arms[{index}].regimen"),
                Cow::Owned(arm.regimen.clone()?.over(Regimen::default())),
            ))
        });
        [("regimen".to_owned(), Cow::Borrowed(&self.regimen))].into_iter().chain(arms)
    }
}

/// An entry in a trial registry (CONSORT 23).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Registration {
    pub registry: Registry,
    /// As the registry writes it: `NCT00000000`.
    pub number: String,
}

/// The registries a number can be from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Registry {
    #[default]
    #[serde(rename = "NCT")]
    ClinicalTrialsGov,
    #[serde(rename = "EudraCT")]
    EudraCT,
    #[serde(rename = "ISRCTN")]
    Isrctn,
    /// The European Union's register under its Clinical Trials Regulation. Format 2, as all that follow.
    #[serde(rename = "EU CT")]
    EuCt,
    /// China.
    #[serde(rename = "ChiCTR")]
    ChiCtr,
    /// Japan.
    #[serde(rename = "jRCT")]
    Jrct,
    /// India.
    #[serde(rename = "CTRI")]
    Ctri,
    /// Australia and New Zealand.
    #[serde(rename = "ACTRN")]
    Actrn,
}

impl Registry {
    /// The first format that has it.
    pub fn format(self) -> u32 {
        if matches!(self, Self::ClinicalTrialsGov | Self::EudraCT | Self::Isrctn) { 1 } else { 2 }
    }
}

/// How the trial was built; codes are the values of ClinicalTrials.gov, version 2.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Design {
    pub allocation: Term,
    pub masking: Term,
    pub model: Option<Term>,
    pub centres: Option<Term>,
    /// What the control group was given; its code is compared.
    pub comparator: Term,
}

/// How many people, and in which arms (CONSORT 13).
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Participants {
    /// How many people were randomized.
    pub randomized: Quantity,
    /// How many people were analysed.
    pub analysed: Option<Quantity>,
    /// The sample size that a later review gives without saying whom it counts. Its passages are those of reviews.
    pub sample_size: Option<Quantity>,
    #[serde(default)]
    pub arms: Vec<Arm>,
}

/// One arm of a trial.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Arm {
    pub id: String,
    pub name: String,
    pub role: ArmRole,
    pub randomized: Option<Quantity>,
    /// What it was given. Format 2.
    pub agent: Option<Term>,
    /// How it was given, where that is not as the trial's regimen says. Format 2.
    pub regimen: Option<ArmRegimen>,
}

/// What an arm stands for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ArmRole {
    #[default]
    Treatment,
    Control,
}

/// What became of the plan.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Delivered {
    /// The share of people who stopped early.
    pub discontinued: Option<Quantity>,
}

/// Who paid, and for what (CONSORT 25).
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Funding {
    pub name: Term,
    /// What they paid for or did.
    pub role: Option<Term>,
}
