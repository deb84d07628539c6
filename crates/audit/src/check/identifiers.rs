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
            let (is_good, form) = match entry.registry {
                Registry::ClinicalTrialsGov => (is_nct(&entry.number), "NCT00868283"),
                Registry::EudraCT => (is_eudract(&entry.number), "2007-000870-21"),
                Registry::Isrctn => (is_isrctn(&entry.number), "ISRCTN12345678"),
            };
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

pub fn is_nct(text: &str) -> bool {
    text.strip_prefix("NCT").is_some_and(|digits| digits.len() == 8 && is_number(digits))
}

pub fn is_eudract(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    matches!(parts[..], [year, number, check] if [year.len(), number.len(), check.len()] == [4, 6, 2])
        && parts.iter().all(|part| is_number(part))
}

pub fn is_isrctn(text: &str) -> bool {
    let digits = text.strip_prefix("ISRCTN").unwrap_or(text);
    digits.len() == 8 && is_number(digits)
}
