//! The JSON Schema of a bundle, from its types: `data/bundle.schema.json`.

mod inline;
mod rules;

use schemars::transform::{RecursiveTransform, RemoveRefSiblings, Transform};
use schemars::{Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};

use crate::{Bundle, is_bidi_control};

/// The JSON Schema of a bundle, draft 2020-12, as text.
///
/// What it refuses, the checks refuse. What it cannot say (ids that name nothing, numbers that are not in their passage)
/// only they find.
pub fn json_schema() -> String {
    let mut schema = shape();
    RecursiveTransform(refer_to_text).transform(&mut schema);
    if let Some(Value::Object(definitions)) = schema.get_mut("$defs") {
        definitions.insert("Text".to_owned(), text().to_value());
        definitions.sort_keys();
    }
    rules::add(&mut schema);
    // Programs that edit JSON overlook what stands right beside a reference.
    RemoveRefSiblings::default().transform(&mut schema);
    format!("{:#}\n", schema.as_value())
}

/// What the types say alone: which fields there are and what each holds, without the rules. Its objects have
/// `properties`, its codes `enum` or `oneOf`.
pub fn shape() -> Schema {
    let mut schema = SchemaGenerator::default().into_root_schema_for::<Bundle>();
    RecursiveTransform(refuse_null).transform(&mut schema);
    inline::add(&mut schema);
    schema
}

/// An optional field is left out; it is never null.
fn refuse_null(schema: &mut Schema) {
    let is_null = |schema: &Value| *schema == json!("null") || *schema == json!({ "type": "null" });
    if let Some(Value::Array(types)) = schema.get_mut("type") {
        types.retain(|kind| !is_null(kind));
        if let [kind] = &types[..] {
            let kind = kind.clone();
            schema.insert("type".to_owned(), kind);
        }
    }
    if let Some(Value::Array(choices)) = schema.get_mut("anyOf") {
        choices.retain(|choice| !is_null(choice));
        if let [Value::Object(only)] = &choices[..] {
            let only = only.clone();
            schema.remove("anyOf");
            for (name, value) in only {
                schema.insert(name, value);
            }
        }
    }
}

/// Words that are no code are any text of a bundle.
fn refer_to_text(schema: &mut Schema) {
    let is_code = ["enum", "const", "oneOf"].iter().any(|keyword| schema.get(*keyword).is_some());
    if schema.get("type") == Some(&json!("string")) && !is_code {
        schema.remove("type");
        schema.insert("$ref".to_owned(), json!("#/$defs/Text"));
    }
}

/// Any text of a bundle: none of it turns the direction of reading (E041).
fn text() -> Schema {
    let controls = ('\0'..=char::MAX).filter(|c| is_bidi_control(*c));
    let controls: String = controls.map(|c| format!("\\u{:04x}", u32::from(c))).collect();
    json_schema!({ "type": "string", "pattern": format!("^[^{controls}]*$") })
}
