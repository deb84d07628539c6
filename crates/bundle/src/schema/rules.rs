//! The rules that a schema can say, by their codes.

use schemars::Schema;
use serde_json::{Value, json};

use crate::{FORMAT, INLINE};

/// Adds the rules to what the types say.
pub(super) fn add(schema: &mut Schema) {
    let holders = holders(schema);
    let mut rule = |place: &str, rule: Value| {
        let said = schema.pointer_mut(place).unwrap_or_else(|| panic!("the schema has no {place}"));
        merge(said, rule);
    };

    // E003
    rule("/properties/format", json!({ "maximum": FORMAT }));

    // E010
    rule("", json!({ "required": ["notices"] }));
    let safety = json!({ "properties": { "kind": { "const": "safety" } }, "required": ["kind"] });
    rule("/properties/notices", json!({ "contains": safety }));

    // E022
    for owner in ["Trial", "Arm", "Outcome", "Review", "Source", "Passage"] {
        rule(&format!("/$defs/{owner}/properties/id"), json!({ "pattern": "^[A-Za-z0-9_-]+$" }));
    }

    // E030
    let listed = json!({ "properties": { "passages": { "minItems": 1 } }, "required": ["passages"] });
    let inside = json!({ "anyOf": [{ "required": ["quote"] }, { "required": ["figure"] }] });
    let supported = json!({ "anyOf": [listed, inside["anyOf"][0], inside["anyOf"][1]] });
    rule("/$defs/Estimate", supported.clone());
    for (fact, value) in
        [("Term", "value"), ("Term", "code"), ("Quantity", "value"), ("Quantity", "low"), ("Quantity", "high")]
    {
        rule(&format!("/$defs/{fact}"), json!({ "dependentSchemas": { value: supported.clone() } }));
    }

    // E031, E032
    let (absent, judged) = (json!({ "required": ["absent"] }), json!({ "required": ["judgement"] }));
    let words = json!({ "anyOf": [{ "required": ["value"] }, { "required": ["code"] }] });
    rule("/$defs/Term", json!({ "oneOf": [words, absent, judged] }));
    let value = json!({ "required": ["value"] });
    let window = json!({ "anyOf": [{ "required": ["low"] }, { "required": ["high"] }] });
    rule("/$defs/Quantity", json!({ "oneOf": [value, window, absent, judged] }));

    // E033
    rule("/$defs/Passage", json!({ "oneOf": [{ "required": ["exact"] }, { "required": ["figure"] }] }));

    // A passage inside its fact: E005, E033, E038
    let secondary = json!({ "properties": { "checked": { "const": "secondary" } }, "required": ["checked"] });
    for holder in holders {
        let parts = INLINE[2..].iter().map(|part| ((*part).to_owned(), inside.clone()));
        rule(&holder, json!({ "dependentSchemas": Value::Object(parts.collect()) }));
        rule(&holder, json!({ "dependentRequired": { "quote": ["source"], "figure": ["source"] } }));
        rule(&holder, json!({ "not": { "required": ["quote", "figure"] } }));
        // In a list of its own, since a type may have another condition.
        rule(&holder, json!({ "allOf": [{ "if": secondary, "then": { "required": ["figure"] } }] }));
    }

    // E034
    let needs = json!({ "value": ["unit"], "low": ["unit"], "high": ["unit"] });
    rule("/$defs/Quantity", json!({ "dependentRequired": needs }));
    rule("/$defs/Start/properties/window", json!({ "dependentRequired": { "low": ["high"], "high": ["low"] } }));

    // E035
    for number in ["value", "low", "high"] {
        rule(&format!("/$defs/Quantity/properties/{number}"), json!({ "minimum": 0 }));
    }

    // E038
    rule("/$defs/Passage", json!({ "if": secondary, "then": { "required": ["figure"] } }));

    // E048
    for (field, pattern) in
        [("DOI", r"^10\.[0-9]{4,}(\.[0-9]+)*/[^\s]+$"), ("PMID", "^[0-9]+$"), ("PMCID", "^PMC[0-9]+$")]
    {
        rule(&format!("/$defs/Source/properties/{field}"), json!({ "pattern": pattern }));
    }
    let numbers = [
        ("NCT", "^NCT[0-9]{8}$"),
        ("EudraCT", "^[0-9]{4}-[0-9]{6}-[0-9]{2}$"),
        ("ISRCTN", "^(ISRCTN)?[0-9]{8}$"),
        ("EU CT", "^[0-9]{4}-[0-9]{6}-[0-9]{2}-[0-9]{2}$"),
        ("ChiCTR", "^ChiCTR([0-9]{10}|-[A-Z]{3}-[0-9]{8})$"),
        ("jRCT", "^jRCT(s[0-9]{9}|[0-9]{10})$"),
        ("CTRI", "^CTRI/[0-9]{4}/[0-9]{2,3}/[0-9]{6}$"),
        ("ACTRN", "^ACTRN[0-9]{14}$"),
    ];
    let numbers = numbers.map(|(registry, pattern)| {
        json!({
            "if": { "properties": { "registry": { "const": registry } } },
            "then": { "properties": { "number": { "pattern": pattern } } },
        })
    });
    rule("/$defs/Registration", json!({ "allOf": numbers }));

    // E084
    let codes = [
        ("Design/properties/allocation", &["NON_RANDOMIZED", "RANDOMIZED", "NA"][..]),
        ("Design/properties/masking", &["NONE", "SINGLE", "DOUBLE", "TRIPLE", "QUADRUPLE"]),
        ("Design/properties/model", &["PARALLEL", "CROSSOVER", "FACTORIAL", "SINGLE_GROUP", "SEQUENTIAL"]),
        (
            "Outcome/properties/finding",
            &[
                "favours-treatment",
                "favours-control",
                "no-difference",
                "not-reported",
                "non-inferior",
                "not-non-inferior",
            ],
        ),
    ];
    for (field, codes) in codes {
        rule(&format!("/$defs/{field}"), json!({ "properties": { "code": { "enum": codes } } }));
    }

    // E040
    for address in ["/properties/article", "/properties/corrections", "/$defs/Source/properties/URL"] {
        rule(address, json!({ "pattern": "^https://" }));
    }

    // E070
    let unrated = json!({ "properties": { "rating": { "const": "not-established" } } });
    let rated = json!({ "properties": { "rater": { "pattern": "\\S" } }, "required": ["rater"] });
    rule("/$defs/Certainty", json!({ "if": unrated, "else": rated }));
}

/// The types that may hold a passage.
fn holders(schema: &Schema) -> Vec<String> {
    let definitions = schema.get("$defs").and_then(Value::as_object).into_iter().flatten();
    let holders = definitions.filter(|(_, definition)| definition["properties"].get("quote").is_some());
    holders.map(|(name, _)| format!("/$defs/{name}")).collect()
}

/// Puts what is new beside what is there: objects member by member, lists one after the other.
fn merge(said: &mut Value, new: Value) {
    match (said, new) {
        (Value::Object(said), Value::Object(new)) => {
            for (name, value) in new {
                merge(said.entry(name).or_insert(Value::Null), value);
            }
        }
        (Value::Array(said), Value::Array(new)) => said.extend(new),
        (said, new) => *said = new,
    }
}
