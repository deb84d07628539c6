//! Arms, what they were given, and what the treatment is called.

use evidence_bundle::{Arm, ArmRole, Regimen, Start, StartEvent, Term};

use super::Reader;
use crate::abstracts::sentences;
use crate::clinical_trials::{ArmGroup, Protocol};
use crate::names::Names;
use crate::quotes::{stated, unknown, unknown_number};
use crate::text::unescaped;

const ARMS: &str = "Arms and Interventions";

/// The most sentences that are taken from the descriptions of one trial.
const MOST_SENTENCES: usize = 12;

/// What the bundle is about, as far as a record tells.
pub(crate) struct Subject {
    pub name: String,
    /// "drug"
    pub kind: String,
    /// Whether more than one thing was given to those who were treated.
    pub is_several: bool,
}

/// What the arms under test were given, and others not.
pub(crate) fn subject(record: &Protocol) -> Option<Subject> {
    let arms = &record.arms_interventions_module;
    let is_control =
        |label: &String| arms.arm_groups.iter().any(|arm| arm.label.as_ref() == Some(label) && is_compared(arm));
    let tested = arms.interventions.iter().filter(|given| {
        let labels = &given.arm_group_labels;
        labels.is_empty() || !labels.iter().all(is_control)
    });
    let named: Vec<_> = tested
        .filter_map(|given| Some((unescaped(given.name.as_deref()?)?, given.r#type.as_deref().unwrap_or("treatment"))))
        .filter(|(name, _)| !name.to_lowercase().contains("placebo"))
        .collect();
    let (name, kind) = named.first()?;
    let kind = unescaped(kind)?.to_lowercase().replace('_', " ");
    Some(Subject { name: name.clone(), kind, is_several: named.len() > 1 })
}

/// Whether the registry calls it an arm that others are compared with.
fn is_compared(arm: &ArmGroup) -> bool {
    let is_type = |known: &str| arm.r#type.as_deref() == Some(known);
    ["PLACEBO_COMPARATOR", "SHAM_COMPARATOR", "NO_INTERVENTION", "ACTIVE_COMPARATOR"].into_iter().any(is_type)
}

impl Reader<'_> {
    fn groups(&self) -> &[ArmGroup] {
        &self.record.arms_interventions_module.arm_groups
    }

    pub(super) fn arms(&mut self) -> Vec<Arm> {
        let groups = self.record.arms_interventions_module.arm_groups.iter();
        let is_tested = self.groups().iter().any(|group| group.r#type.as_deref() == Some("EXPERIMENTAL"));
        let mut ids = Names::default();
        let mut arms = Vec::new();
        for group in groups {
            let Some(name) = group.label.as_deref().and_then(unescaped) else { continue };
            let is_placebo = name.eq_ignore_ascii_case("placebo");
            let is_control =
                is_placebo || is_compared(group) && (is_tested || group.r#type.as_deref() != Some("ACTIVE_COMPARATOR"));
            if !is_control && group.r#type.as_deref() != Some("EXPERIMENTAL") {
                let place = format!("participants.arms[{}].role", arms.len());
                self.to_find.look(&format!("role of the arm “{name}”"), &place, "the trial's report");
            }
            let role = if is_control { ArmRole::Control } else { ArmRole::Treatment };
            arms.push(Arm { id: ids.new_id(&name, "arm"), name, role, ..Arm::default() });
        }
        // A record of controls alone leaves open who was treated.
        if arms.iter().all(|arm| arm.role == ArmRole::Control) && !arms.is_empty() {
            self.to_find.look("arms that were treated: the record has none", "participants.arms", "the trial's report");
            arms.clear();
        }
        arms
    }

    /// The one arm that the registry marks as what others are compared with.
    pub(super) fn comparator(&mut self) -> Term {
        let compared: Vec<&ArmGroup> =
            self.record.arms_interventions_module.arm_groups.iter().filter(|group| is_compared(group)).collect();
        let label = |group: &ArmGroup| group.label.clone().unwrap_or_default();
        let passages: Vec<_> =
            compared.iter().filter_map(|group| self.quote("comparator", ARMS, &label(group))).collect();
        if let ([group], [(passage, name)]) = (&compared[..], &passages[..]) {
            let kind = group.r#type.as_deref().unwrap_or_default();
            let code = [
                ("PLACEBO_COMPARATOR", "placebo"),
                ("SHAM_COMPARATOR", "sham"),
                ("NO_INTERVENTION", "no-intervention"),
            ];
            if let Some((_, code)) = code.iter().find(|(known, _)| *known == kind) {
                let typed = self.quote("comparator-type", ARMS, kind).map(|(id, _)| id);
                let passages = typed.into_iter().chain([passage.clone()]).collect();
                return stated(code.replace('-', " "), Some(code), passages);
            }
            self.to_find.look(
                "code of the comparator, by which trials are compared",
                "design.comparator.code",
                "your own list",
            );
            return stated(name.clone(), None, vec![passage.clone()]);
        }
        self.to_find.look("comparator", "design.comparator", "the arms of the record, or the trial's report");
        unknown(passages.into_iter().map(|(id, _)| id).collect())
    }

    /// Nothing is read out of the registry's free text: its sentences with numbers stand beside what is still to find.
    pub(super) fn regimen(&mut self) -> Regimen {
        let passages = self.described();
        let look = if passages.is_empty() {
            "the trial's report"
        } else {
            "the passages beside it, from the arms of the record"
        };
        for (what, place) in [
            ("how much at once", "regimen.dose"),
            ("how often it was given", "regimen.frequency"),
            ("by which way", "regimen.route"),
            ("how long one course lasted", "regimen.course"),
        ] {
            self.to_find.look(what, place, look);
        }
        let start = "the event, and when the first dose was given from it";
        self.to_find.look(start, "regimen.start", "the eligibility criteria of the record, or the trial's report");
        self.to_find.look("what else everybody was given", "regimen.givenWith", "the trial's report");
        Regimen {
            dose: unknown_number(passages.clone()),
            frequency: unknown(passages.clone()),
            route: unknown(passages.clone()),
            course: unknown_number(passages),
            // The event of a window that is not there is not shown.
            start: Start { event: StartEvent::Randomization, window: unknown_number(Vec::new()) },
            ..Regimen::default()
        }
    }

    /// The sentences that have a number, from the descriptions of arms and of what they were given.
    fn described(&mut self) -> Vec<String> {
        let arms = &self.record.arms_interventions_module;
        let given = arms.interventions.iter().filter_map(|given| given.description.as_deref());
        let texts = arms.arm_groups.iter().filter_map(|group| group.description.as_deref()).chain(given);
        let texts: Vec<String> = texts.filter_map(unescaped).collect();
        let mut ids = Vec::new();
        for sentence in texts.iter().flat_map(|text| sentences(text)).filter(|sentence| has_number(sentence)) {
            if ids.len() == MOST_SENTENCES {
                break;
            }
            let passage = self.quote("given", ARMS, sentence).map(|(id, _)| id);
            ids.extend(passage.filter(|id| !ids.contains(id)));
        }
        ids
    }
}

/// Whether a word begins with a digit. "ID93" is a name.
fn has_number(sentence: &str) -> bool {
    sentence
        .split_whitespace()
        .any(|word| word.trim_start_matches(['(', '~']).starts_with(|c: char| c.is_ascii_digit()))
}
