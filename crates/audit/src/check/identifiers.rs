//! Identifiers in the form in which links are made of them, and one registry number for one trial.
use std::collections::HashMap;

use evidence_bundle::{Finding, Registry};

use crate::context::Context;

pub(super) fn check(context: &Context, findings: &mut Vec<Finding>) {
    for (index, source) in context.bundle.sources.iter().enumerate() {
        let mut hold = |name: &str, value: &Option<String>, is_good: fn(&str) -> bool, help: &str| {
            if let Some(value) = value.as_deref().filter(|value| !is_good(value)) {
                let message = format!("`{value}` is no {name}");
                findings.push(Finding::new("E048", &format!("sources[{index}].{name}"), message, help));
            }
        };
        hold("DOI", &source.doi, is_doi, "write it as 10.1161/STROKEAHA.111.628537, without an address before it");
        hold("PMID", &source.pmid, is_number, "write its digits alone, such as 22282884");
        hold("PMCID", &source.pmcid, is_pmcid, "write it as PMC7387239");
    }
    let mut owners: HashMap<&str, usize> = HashMap::new();
    for (t, trial) in context.bundle.trials.iter().enumerate() {
        for (r, entry) in trial.registration.iter().enumerate() {
            let path = format!("trials[{t}].registration[{r}].number");
            let (shapes, form) = shapes(entry.registry);
            let is_good = shapes.iter().any(|shape| fits(&entry.number, shape));
            if !is_good {
                let message = format!("`{}` is no number of this registry", entry.number);
                findings.push(Finding::new("E048", &path, message, format!("write it as {form}")));
            }
            let owner = *owners.entry(entry.number.as_str()).or_insert(t);
            if owner != t {
                let other = &context.bundle.trials[owner].name;
                findings.push(Finding::new(
                    "E049",
                    &path,
                    format!("{other} and {} have one registry number", trial.name),
                    "one number names one trial: mend the number, or take out the trial that is there twice",
                ));
            }
        }
    }
}

pub fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

pub fn is_doi(text: &str) -> bool {
    let parts = text.strip_prefix("10.").and_then(|rest| rest.split_once('/'));
    parts.is_some_and(|(prefix, suffix)| {
        prefix.len() >= 4
            && prefix.split('.').all(is_number)
            && !suffix.is_empty()
            && !text.contains(char::is_whitespace)
    })
}

pub fn is_pmcid(text: &str) -> bool {
    text.strip_prefix("PMC").is_some_and(is_number)
}

/// The shapes of a registry's numbers, in which `#` is a digit and `@` a capital letter; and an example.
fn shapes(registry: Registry) -> (&'static [&'static str], &'static str) {
    match registry {
        Registry::ClinicalTrialsGov => (&["NCT########"], "NCT00868283"),
        Registry::EudraCT => (&["####-######-##"], "2007-000870-21"),
        Registry::Isrctn => (&["ISRCTN########", "########"], "ISRCTN12345678"),
        Registry::EuCt => (&["####-######-##-##"], "2022-500014-26-00"),
        Registry::ChiCtr => (&["ChiCTR##########", "ChiCTR-@@@-########"], "ChiCTR2000034567"),
        Registry::Jrct => (&["jRCT##########", "jRCTs#########"], "jRCT1080222631"),
        Registry::Ctri => (&["CTRI/####/##/######", "CTRI/####/###/######"], "CTRI/2020/05/025123"),
        Registry::Actrn => (&["ACTRN##############"], "ACTRN12605000009606"),
    }
}

/// The registry of a number, by its form. Eight digits alone are of none.
pub fn registry_of(number: &str) -> Option<Registry> {
    const ALL: [Registry; 8] = [
        Registry::ClinicalTrialsGov,
        Registry::EudraCT,
        Registry::Isrctn,
        Registry::EuCt,
        Registry::ChiCtr,
        Registry::Jrct,
        Registry::Ctri,
        Registry::Actrn,
    ];
    let is_named = |shape: &&&str| **shape != "########";
    ALL.into_iter().find(|registry| shapes(*registry).0.iter().filter(is_named).any(|shape| fits(number, shape)))
}

/// Whether a text has a shape.
fn fits(text: &str, shape: &str) -> bool {
    let is_like = |(own, wanted): (u8, u8)| match wanted {
        b'#' => own.is_ascii_digit(),
        b'@' => own.is_ascii_uppercase(),
        _ => own == wanted,
    };
    text.len() == shape.len() && text.bytes().zip(shape.bytes()).all(is_like)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_tells_its_registry() {
        for (number, registry) in [
            ("NCT00868283", Some(Registry::ClinicalTrialsGov)),
            ("2007-000870-21", Some(Registry::EudraCT)),
            ("2022-500014-26-00", Some(Registry::EuCt)),
            ("ISRCTN12345678", Some(Registry::Isrctn)),
            ("ChiCTR2000034567", Some(Registry::ChiCtr)),
            ("ChiCTR-TRC-10001234", Some(Registry::ChiCtr)),
            ("jRCTs031180123", Some(Registry::Jrct)),
            ("CTRI/2020/05/025123", Some(Registry::Ctri)),
            ("ACTRN12605000009606", Some(Registry::Actrn)),
            ("12345678", None),
            ("NCT0086828O", None),
            ("ChiCTR-trc-10001234", None),
        ] {
            assert_eq!(registry_of(number), registry, "{number}");
        }
    }
}
