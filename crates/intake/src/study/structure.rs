//! How a trial was built, and how many people took part.

use evidence_bundle::{Decimal, Design, Participants, Quantity, Term, Unit};

use super::Reader;
use crate::quotes::{stated, unknown, unknown_number};

/// The registry's values in words.
const ALLOCATION: [(&str, &str); 3] =
    [("RANDOMIZED", "randomized"), ("NON_RANDOMIZED", "not randomized"), ("NA", "not applicable")];
const MASKING: [(&str, &str); 5] = [
    ("NONE", "open label"),
    ("SINGLE", "single masking"),
    ("DOUBLE", "double masking"),
    ("TRIPLE", "triple masking"),
    ("QUADRUPLE", "quadruple masking"),
];
const MODEL: [(&str, &str); 5] = [
    ("PARALLEL", "parallel groups"),
    ("CROSSOVER", "crossover"),
    ("FACTORIAL", "factorial"),
    ("SINGLE_GROUP", "single group"),
    ("SEQUENTIAL", "sequential"),
];

impl Reader<'_> {
    pub(super) fn design(&mut self) -> Design {
        let info = &self.record.design_module.design_info;
        if self.record.design_module.study_type.as_deref().is_some_and(|kind| kind != "INTERVENTIONAL") {
            self.to_find.look(
                "whether it is a trial: the record does not call the study interventional",
                "",
                "the record",
            );
        }
        let model = info.intervention_model.as_deref();
        Design {
            allocation: self.coded("allocation", "Allocation", info.allocation.as_deref(), &ALLOCATION),
            masking: self.coded("masking", "Masking", info.masking_info.masking.as_deref(), &MASKING),
            model: model.is_some().then(|| self.coded("model", "Intervention Model", model, &MODEL)),
            centres: None,
            comparator: self.comparator(),
        }
    }

    /// A value of the registry, which is the code of the format, too.
    fn coded(&mut self, field: &str, label: &str, value: Option<&str>, words: &[(&str, &str)]) -> Term {
        let known = value.and_then(|value| words.iter().find(|(code, _)| *code == value));
        let Some((code, words)) = known else {
            self.to_find.look(field, &format!("design.{field}"), "the trial's report");
            return unknown(Vec::new());
        };
        let passage = self.quote(field, &format!("Study Design, {label}"), code).map(|(id, _)| id);
        stated(*words, Some(code), passage.into_iter().collect())
    }

    /// A planned number is not the number randomized; nor is the number enrolled where nobody was randomized.
    pub(super) fn participants(&mut self) -> Participants {
        let enrollment = &self.record.design_module.enrollment_info;
        let is_randomized = self.record.design_module.design_info.allocation.as_deref() == Some("RANDOMIZED");
        let is_actual = enrollment.r#type.as_deref() == Some("ACTUAL");
        let locator = if is_actual { "Enrollment (actual)" } else { "Enrollment (not actual)" };
        let count = enrollment.count.filter(|count| *count > 0);
        let passage = count.and_then(|count| self.quote("enrollment", locator, &count.to_string()));
        let randomized = match (count, passage) {
            (Some(count), Some((passage, _))) if is_actual && is_randomized => Quantity {
                value: Some(Decimal::whole(count.into())),
                unit: Some(Unit::Count),
                passages: vec![passage],
                ..Quantity::default()
            },
            (_, passage) => {
                let what = if passage.is_some() && !is_actual {
                    "number of people randomized: the record has a planned number"
                } else {
                    "number of people randomized"
                };
                self.to_find.look(what, "participants.randomized", "the trial's report");
                unknown_number(passage.map(|(id, _)| id).into_iter().collect())
            }
        };
        if randomized.value.is_some() {
            let what = "whether all people enrolled were randomized: the record counts those enrolled";
            self.to_find.look(what, "participants.randomized", "the trial's report");
        }
        self.to_find.look("number of people randomized to each arm", "participants.arms", "the trial's report");
        Participants { randomized, arms: self.arms(), ..Participants::default() }
    }
}
