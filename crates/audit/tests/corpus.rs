//! Made-up passages, each with a fact that it states or that a slip made wrong. The check must tell the one from the other.

use std::path::{Path, PathBuf};

use evidence_audit::examine;
use evidence_bundle::{Finding, Severity};
use serde::Deserialize;
use serde_json::{Value, json};

/// A passage and a field that an editor filled from it. The name of its file says whether that was `honest` or `wrong`.
#[derive(Deserialize)]
struct Pair {
    passage: String,
    field: String,
    value: Value,
    kind: String,
    /// The code of the frequency, where a dose is right or wrong for it.
    frequency: Option<String>,
}

fn read<T: serde::de::DeserializeOwned>(path: &Path) -> T {
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The pairs of all files whose name starts so.
fn pairs(start: &str) -> Vec<Pair> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let mut files: Vec<PathBuf> = walkdir::WalkDir::new(folder)
        .into_iter()
        .map(|entry| entry.expect("a folder that can be read").into_path())
        .filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(start)))
        .collect();
    files.sort();
    files.iter().flat_map(|path| read::<Vec<Pair>>(path)).collect()
}

fn base() -> Value {
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/corpus/good/two-trials.json"))
}

/// The bundle `base` with the pair's field and passage in its first trial.
fn bundle(mut base: Value, pair: &Pair) -> Value {
    // A P value stands with an estimate.
    let exact = if pair.field == "p" { format!("RR 1.1. {}", pair.passage) } else { pair.passage.clone() };
    let passage =
        json!({ "id": "pair", "source": "alpha2020", "exact": exact, "basis": "full-text", "checked": "primary" });
    base["passages"].as_array_mut().expect("a list of passages").push(passage);
    let mut value = pair.value.clone();
    value["passages"] = json!(["pair"]);
    let trial = &mut base["trials"][0];
    let outcome = &mut trial["outcomes"][0];
    // What the pair is not about says nothing.
    let absent = json!({ "absent": "not-stated" });
    match pair.field.as_str() {
        "dose" | "frequency" => {
            let regimen = &mut trial["regimen"];
            regimen["dose"] = absent.clone();
            regimen["frequency"] = match &pair.frequency {
                Some(code) => json!({ "value": "several times a day", "code": code, "passages": ["pair"] }),
                None => absent,
            };
            regimen[pair.field.as_str()] = value;
        }
        field @ ("course" | "route") => trial["regimen"][field] = value,
        "start" => trial["regimen"]["start"]["window"] = value,
        field @ ("allocation" | "masking") => trial["design"][field] = value,
        field @ ("randomized" | "analysed") => {
            trial["participants"]["randomized"] = absent;
            trial["participants"][field] = value;
        }
        "arm" => outcome["byArm"] = json!([{ "arm": "examplamine", "quantity": value }]),
        field @ ("finding" | "estimate" | "p") => {
            outcome.as_object_mut().expect("an outcome").remove("estimate");
            outcome["finding"] = absent;
            outcome["better"] = json!("lower");
            if field == "p" {
                let p = &pair.value;
                outcome["estimate"] = json!({ "measure": "risk-ratio", "value": 1.1, "p": p, "passages": ["pair"] });
            } else {
                outcome[field] = value;
            }
        }
        field => panic!("no pair can be about `{field}`"),
    }
    base
}

/// What the check says of a bundle with the pair: first the errors, then the warnings at the pair's trial.
fn told(base: &Value, pair: &Pair) -> (Vec<Finding>, Vec<Finding>) {
    let findings = examine(&bundle(base.clone(), pair).to_string(), None);
    let (errors, mut warnings): (Vec<_>, Vec<_>) =
        findings.into_iter().partition(|finding| finding.severity() == Severity::Error);
    warnings.retain(|warning| warning.path.starts_with("trials[0]"));
    (errors, warnings)
}

fn describe(pair: &Pair) -> String {
    format!("{} ({}): {} in “{}”", pair.field, pair.kind, pair.value, pair.passage)
}

#[test]
fn fewer_than_2_in_100_honest_pairs_are_refused() {
    let (base, pairs) = (base(), pairs("honest"));
    let mut refused = 0;
    for pair in &pairs {
        let (errors, _) = told(&base, pair);
        if let Some(error) = errors.first() {
            refused += 1;
            println!("refused: {}\n    {} {}: {}", describe(pair), error.code, error.path, error.message);
        }
    }
    println!("{refused} of {} honest pairs are refused", pairs.len());
    assert!(refused * 100 < pairs.len() * 2, "{refused} of {} are refused", pairs.len());
}

#[test]
fn fewer_than_1_in_100_wrong_pairs_pass_without_a_word() {
    let (base, pairs) = (base(), pairs("wrong"));
    let (mut passed, mut warned) = (0, 0);
    for pair in &pairs {
        let (errors, warnings) = told(&base, pair);
        match warnings.first() {
            _ if !errors.is_empty() => {}
            Some(warning) => {
                warned += 1;
                println!("warned: {}\n    {} {}: {}", describe(pair), warning.code, warning.path, warning.message);
            }
            None => {
                passed += 1;
                println!("passed: {}", describe(pair));
            }
        }
    }
    println!("{passed} of {} wrong pairs pass, {warned} have a warning alone", pairs.len());
    assert!(passed * 100 < pairs.len(), "{passed} of {} pass", pairs.len());
}
