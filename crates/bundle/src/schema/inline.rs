//! The passage that may stand inside what rests on it.

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Map, Value, json};

use crate::{Basis, Checked, INLINE, Label};

/// Its fields, all of which a passage in the list has as well.
#[derive(JsonSchema)]
#[expect(dead_code, reason = "only its schema is used")]
struct Inline {
    /// The fragment, exactly as read, instead of a passage in the list. It needs `source`. Format 2.
    quote: String,
    /// The figure as another text reports it, where the source itself was not read. Format 2.
    figure: String,
    /// Id of the source of the passage that stands here.
    source: String,
    /// What stands right before the fragment, where it is needed to find it.
    prefix: String,
    /// What stands right after the fragment, where it is needed to find it.
    suffix: String,
    /// Where in the source: the number or name of a section, table or page.
    locator: String,
    /// What the locator counts.
    label: Label,
    /// The part of the source that was read; without it what the source says for all of its passages.
    basis: Basis,
    /// The fragment's language (BCP 47), where it is not the bundle's.
    language: String,
    /// What a fragment in another language says.
    gloss: String,
    /// How the passage was checked; without it what the source says for all of its passages.
    checked: Checked,
}

/// Gives every type with a list of passages the fields of one passage, right behind that list. How a passage was checked may
/// stand with its source.
pub(super) fn add(schema: &mut Schema) {
    // It has the same definitions as the bundle.
    let inline = SchemaGenerator::default().into_root_schema_for::<Inline>().to_value();
    let Some(definitions) = schema.get_mut("$defs").and_then(Value::as_object_mut) else { return };
    for definition in definitions.values_mut() {
        let Some(fields) = definition.get_mut("properties").and_then(Value::as_object_mut) else { continue };
        if !fields.contains_key("passages") {
            continue;
        }
        let mut all = Map::new();
        for (name, field) in std::mem::take(fields) {
            let is_list = name == "passages";
            all.insert(name, field);
            if is_list {
                all.extend(INLINE.map(|name| (name.to_owned(), inline["properties"][name].clone())));
            }
        }
        *fields = all;
    }
    if let Some(required) = definitions.get_mut("Passage").and_then(|passage| passage["required"].as_array_mut()) {
        required.retain(|field| *field != json!("checked"));
    }
}
