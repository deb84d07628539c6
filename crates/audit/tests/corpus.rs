//! Made-up passages, each with a fact that it states or that a slip made wrong. The check must tell the one from the other.

use std::collections::BTreeSet;
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
    /// The time of the outcome, where a result is right or wrong for it.
    #[serde(rename = "timePoint")]
    time_point: Option<Value>,
    /// The name of its file.
    #[serde(default)]
    file: String,
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
    let named = |path: &PathBuf| {
        let file = path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        read::<Vec<Pair>>(path).into_iter().map(move |pair| Pair { file: file.clone(), ..pair })
    };
    files.iter().flat_map(named).collect()
}

/// Prints how many pairs of each file are among those found.
fn print_by_file(what: &str, found: &[&Pair], all: &[Pair]) {
    let count = |pairs: &mut dyn Iterator<Item = &Pair>, file: &str| pairs.filter(|pair| pair.file == file).count();
    let files: BTreeSet<&str> = all.iter().map(|pair| pair.file.as_str()).collect();
    for file in files {
        let (some, all) = (count(&mut found.iter().copied(), file), count(&mut all.iter(), file));
        println!("{file}: {some} of {all} {what}");
    }
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
    base["format"] = json!(2);
    if pair.field == "source" {
        for (name, field) in value.as_object().expect("the fields of a source") {
            base["sources"][0][name] = field.clone();
        }
        return base;
    }
    if pair.field == "registration" {
        base["trials"][0]["registration"] = json!([value]);
        return base;
    }
    value["passages"] = json!(["pair"]);
    let trial = &mut base["trials"][0];
    let outcome = &mut trial["outcomes"][0];
    if let Some(time) = &pair.time_point {
        outcome["timePoint"] = time.clone();
        outcome["timePoint"]["passages"] = json!(["pair"]);
    }
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
        "max-dose" => trial["regimen"]["maxDose"] = value,
        "country" => trial["countries"] = json!([value]),
        "follow-up" => trial["followUp"] = value,
        "time-point" => outcome["timePoint"] = value,
        "start" => trial["regimen"]["start"]["window"] = value,
        field @ ("allocation" | "masking" | "model") => trial["design"][field] = value,
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
    let mut refused = Vec::new();
    for pair in &pairs {
        let (errors, _) = told(&base, pair);
        if let Some(error) = errors.first() {
            refused.push(pair);
            println!("refused: {}\n    {} {}: {}", describe(pair), error.code, error.path, error.message);
        }
    }
    print_by_file("are refused", &refused, &pairs);
    let refused = refused.len();
    println!("{refused} of {} honest pairs are refused", pairs.len());
    assert!(refused * 100 < pairs.len() * 2, "{refused} of {} are refused", pairs.len());
}

#[test]
fn fewer_than_1_in_100_wrong_pairs_pass_without_a_word() {
    let (base, pairs) = (base(), pairs("wrong"));
    let (mut passed, mut warned) = (Vec::new(), 0);
    for pair in &pairs {
        let (errors, warnings) = told(&base, pair);
        match warnings.first() {
            _ if !errors.is_empty() => {}
            Some(warning) => {
                warned += 1;
                println!("warned: {}\n    {} {}: {}", describe(pair), warning.code, warning.path, warning.message);
            }
            None => {
                passed.push(pair);
                println!("passed: {}", describe(pair));
            }
        }
    }
    print_by_file("pass", &passed, &pairs);
    let passed = passed.len();
    println!("{passed} of {} wrong pairs pass, {warned} have a warning alone", pairs.len());
    assert!(passed * 100 < pairs.len(), "{passed} of {} pass", pairs.len());
}
