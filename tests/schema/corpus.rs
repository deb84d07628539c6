//! Reads the corpus, and what the schema and the parser say of a bundle.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use evidence_bundle::INLINE;
use json_patch::Patch;
use jsonschema::Validator;
use serde_json::{Map, Value};

static SCHEMA: LazyLock<Value> = LazyLock::new(|| json(&text(super::SCHEMA)));
static VALIDATOR: LazyLock<Validator> =
    LazyLock::new(|| jsonschema::draft202012::new(&SCHEMA).expect("the schema is one"));

/// What is said of one bundle.
pub struct Verdict {
    /// The schema's first objection.
    pub schema: Option<String>,
    /// The codes of the parser's findings.
    pub codes: Vec<&'static str>,
}

impl Verdict {
    pub fn of(bundle: &str) -> Self {
        Self {
            schema: VALIDATOR.iter_errors(&json(bundle)).next().map(|error| error.to_string()),
            codes: evidence_audit::load(bundle).err().into_iter().flatten().map(|finding| finding.code).collect(),
        }
    }
}

pub fn text(file: impl AsRef<Path>) -> String {
    let file = file.as_ref();
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

pub fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("the file is JSON")
}

/// The bundles of a folder.
pub fn files(folder: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{folder}: {error}"));
    let files = entries.map(|entry| entry.expect("an entry").path());
    files.filter(|file| text_ends(file, ".json") && !text_ends(file, ".schema.json")).collect()
}

fn text_ends(file: &Path, end: &str) -> bool {
    file.to_string_lossy().ends_with(end)
}

/// The bundle with every field.
pub fn complete() -> Value {
    json(&text("tests/corpus/good/complete.json"))
}

/// The complete bundle after each of the changes in a file, by the change's name.
pub fn changed(file: &str) -> Vec<(String, String)> {
    let changes: Map<String, Value> = serde_json::from_str(&text(file)).expect("an object of changes");
    let complete = complete();
    let change = |(name, patch): (String, Value)| {
        let patch: Patch = serde_json::from_value(patch).unwrap_or_else(|error| panic!("{name}: {error}"));
        let mut bundle = complete.clone();
        json_patch::patch(&mut bundle, &patch).unwrap_or_else(|error| panic!("{name}: {error}"));
        (name, bundle.to_string())
    };
    changes.into_iter().map(change).collect()
}

/// Where each field of the schema that a bundle has stands first in it, as a JSON Pointer: `Trial.funding` at
/// `/trials/0/funding`, and the elements of its list as `Trial.funding[]`.
pub fn places(bundle: &Value) -> BTreeMap<String, String> {
    let mut places = BTreeMap::new();
    collect("Bundle".to_owned(), &SCHEMA, bundle, String::new(), &mut places);
    places
}

/// The fields that the schema knows: `Trial.funding`.
pub fn fields() -> Vec<String> {
    let definitions = SCHEMA["$defs"].as_object().expect("definitions");
    let all = definitions.iter().map(|(name, schema)| (name.as_str(), schema)).chain([("Bundle", &*SCHEMA)]);
    let fields = all.flat_map(|(name, schema)| {
        let fields = schema["properties"].as_object().into_iter().flat_map(Map::keys);
        fields.map(move |field| name_of(name, schema, field))
    });
    fields.collect::<BTreeSet<_>>().into_iter().collect()
}

/// `Trial.funding`. The parts of a passage inside its fact are the same in every fact: `inside.quote`.
fn name_of(owner: &str, schema: &Value, field: &str) -> String {
    let is_inside = schema["properties"].get("quote").is_some() && INLINE.contains(&field);
    format!("{}.{field}", if is_inside { "inside" } else { owner })
}

fn collect(name: String, schema: &Value, value: &Value, place: String, places: &mut BTreeMap<String, String>) {
    let reference = schema.pointer("/allOf/0/$ref").or(schema.get("$ref")).and_then(Value::as_str);
    if let Some(definition) = reference.and_then(|reference| reference.strip_prefix("#/$defs/")) {
        places.entry(name).or_insert_with(|| place.clone());
        return collect(definition.to_owned(), &SCHEMA["$defs"][definition], value, place, places);
    }
    for (element, index) in value.as_array().into_iter().flatten().zip(0..) {
        collect(format!("{name}[]"), &schema["items"], element, format!("{place}/{index}"), places);
    }
    for (field, value) in value.as_object().into_iter().flatten() {
        let name = name_of(&name, schema, field);
        collect(name, &schema["properties"][field], value, format!("{place}/{field}"), places);
    }
    places.entry(name).or_insert(place);
}
