//! Codes that their passages contradict. The code is compared, so a wrong one shows as equal what differs.

use super::vocabulary::{Wordings, named, plain};
use super::walk::{Item, walk};
use crate::bundle::{Bundle, Finding, OutcomeRole, Passage, StartEvent};

const ALLOCATION: &Wordings<&str> = &[
    ("NON_RANDOMIZED", &["non randomized", "non randomised", "nonrandomized", "nonrandomised", "nicht randomisiert"]),
    ("RANDOMIZED", &["randomized", "randomised", "randomly", "randomisiert", "randomisierte"]),
];

const MASKING: &Wordings<&str> = &[
    ("NONE", &["open label", "unblinded", "non blinded", "unmasked", "unverblindet"]),
    ("SINGLE", &["single blind", "single blinded", "single masked", "einfachblind"]),
    ("DOUBLE", &["double blind", "double blinded", "double masked", "doppelblind"]),
    ("TRIPLE", &["triple blind", "triple blinded", "triple masked"]),
    ("QUADRUPLE", &["quadruple", "quadruple blind", "quadruple masked"]),
];

const MODEL: &Wordings<&str> = &[
    ("PARALLEL", &["parallel group", "parallel groups", "parallel"]),
    ("CROSSOVER", &["crossover", "cross over"]),
    ("FACTORIAL", &["factorial"]),
    ("SINGLE_GROUP", &["single group", "single arm"]),
];

const ROUTE: &Wordings<&str> = &[
    ("intravenous", &["intravenous", "intravenously", "iv", "i v", "intravenös", "into a vein"]),
    ("intramuscular", &["intramuscular", "intramuscularly", "im injection", "i m", "intramuskulär", "into a muscle"]),
    ("subcutaneous", &["subcutaneous", "subcutaneously", "sc", "s c", "subkutan", "under the skin"]),
    ("oral", &["oral", "orally", "by mouth", "per os", "po", "p o"]),
];

const EVENT: &Wordings<StartEvent> = &[
    (StartEvent::SymptomOnset, &["onset", "symptombeginn", "beginn der symptome", "symptom start"]),
    (StartEvent::LastKnownWell, &["last known well", "last seen well", "last known normal"]),
    (StartEvent::Randomization, &["randomization", "randomisation", "randomisierung"]),
    (StartEvent::Admission, &["admission", "aufnahme"]),
    (StartEvent::Diagnosis, &["diagnosis", "diagnose", "diagnosestellung"]),
];

const ROLE: &Wordings<OutcomeRole> = &[
    (OutcomeRole::PostHoc, &["post hoc"]),
    (OutcomeRole::Primary, &["primary"]),
    (OutcomeRole::Secondary, &["secondary"]),
];

/// E058
pub(super) fn check(bundle: &Bundle, findings: &mut Vec<Finding>) {
    walk(bundle, &mut |path, item| {
        let Item::Term(term) = item else { return };
        let Some(code) = term.code.as_deref().filter(|_| path.starts_with("trials")) else { return };
        let wordings = match path.rsplit('.').next() {
            Some("allocation") => ALLOCATION,
            Some("masking") => MASKING,
            Some("model") => MODEL,
            Some("route") => ROUTE,
            _ => return,
        };
        let own = wordings.iter().map(|(own, _)| *own).find(|own| *own == code);
        if own.is_some_and(|own| contradicted(bundle, own, &term.passages, wordings)) {
            findings.push(contradiction(&format!("{path}.code"), code));
        }
    });
    for (t, trial) in bundle.trials.iter().enumerate() {
        let given_with = trial.regimen.given_with.iter().enumerate();
        let starts = given_with.filter_map(|(g, given)| Some((format!("givenWith[{g}].start"), given.start.as_ref()?)));
        for (path, start) in starts.chain([("start".to_owned(), &trial.regimen.start)]) {
            if contradicted(bundle, start.event, &start.window.passages, EVENT) {
                findings.push(contradiction(&format!("trials[{t}].regimen.{path}.event"), "event"));
            }
        }
        for (o, outcome) in trial.outcomes.iter().enumerate() {
            let is_harm = outcome.role == OutcomeRole::Safety;
            if !is_harm && contradicted(bundle, outcome.role, &outcome.passages, ROLE) {
                findings.push(contradiction(&format!("trials[{t}].outcomes[{o}].role"), "role"));
            }
        }
    }
}

/// Whether the passages name other meanings and not this one.
fn contradicted<T: Copy + PartialEq>(bundle: &Bundle, own: T, ids: &[String], wordings: &Wordings<T>) -> bool {
    let passages = bundle.passages.iter().filter(|passage| ids.contains(&passage.id));
    let texts = passages.filter_map(Passage::text);
    let named: Vec<T> = texts.flat_map(|text| named(&plain(text), wordings)).map(|(_, meaning)| meaning).collect();
    !named.is_empty() && !named.contains(&own)
}

fn contradiction(path: &str, what: &str) -> Finding {
    Finding::new(
        "E058",
        path,
        format!("the passages say something else than this `{what}`"),
        "give the code of what the passage says, or name the passage that states it",
    )
}
