//! The JSON Schema of a bundle, from the declarations that the reader is made of: `data/bundle.schema.json`.

mod rules;

use schemars::transform::{RemoveRefSiblings, Transform};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value};

use super::decimal::MAX_DIGITS;
use super::read::{Slot, in_camel_case, turns_the_reading};
use super::{Bundle, Decimal};

/// What the schema says of a value that the reader reads.
///
/// [`JsonSchema`] alone cannot say it: its `Option` allows null, which no field of a bundle does.
pub trait Shape: Slot + Default {
    /// The lines of the type's doc comment. They stand where the type is used and the field has none of its own, since
    /// programs that edit JSON show the words of a definition before those of the field that refers to it.
    const DOC: &[&str] = &[];

    /// A schema, or a reference to one among the definitions.
    fn shape(generator: &mut SchemaGenerator) -> Schema;
}

/// Gives a type of the format its own definition in the schema.
macro_rules! shape {
    ($type:ident, [$($doc:literal),*], $generator:ident => $schema:expr) => {
        impl schemars::JsonSchema for $type {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($type).into()
            }

            fn json_schema($generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                $schema
            }
        }

        impl $crate::bundle::schema::Shape for $type {
            const DOC: &[&str] = &[$($doc),*];

            fn shape(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                generator.subschema_for::<Self>()
            }
        }
    };
}

/// The JSON Schema of a bundle, draft 2020-12, as text.
///
/// What it refuses, [`load`](super::load) refuses; what it cannot say (ids that name nothing, numbers that are not in their
/// passage) only `load` finds.
pub fn json_schema() -> String {
    let mut schema = described(SchemaGenerator::default().into_root_schema_for::<Bundle>(), Bundle::DOC);
    rules::add(&mut schema);
    // Programs that edit JSON overlook what stands right beside a reference.
    RemoveRefSiblings::default().transform(&mut schema);
    format!("{:#}\n", schema.as_value())
}

/// The schema of a struct, while its fields are added.
#[derive(Default)]
pub struct Object {
    properties: Map<String, Value>,
    required: Vec<String>,
}

impl Object {
    /// Adds the field that the reader knows by this name.
    pub fn field<T: Shape>(&mut self, generator: &mut SchemaGenerator, name: &str, doc: &[&str]) {
        let name = in_camel_case(name);
        let schema = described(T::shape(generator), if doc.is_empty() { T::DOC } else { doc });
        if T::default().required() {
            self.required.push(name.clone());
        }
        self.properties.insert(name, schema.to_value());
    }

    /// The schema; a field that was not added is refused.
    pub fn finish(self) -> Schema {
        json_schema!({
            "type": "object",
            "properties": self.properties,
            "additionalProperties": false,
            "required": self.required,
        })
    }
}

/// The schema of an enum: its codes, each with the lines of its doc comment.
pub fn codes(codes: &[(&str, &[&str])]) -> Schema {
    let codes: Vec<Schema> = codes.iter().map(|(code, doc)| described(json_schema!({ "const": code }), doc)).collect();
    json_schema!({ "type": "string", "oneOf": codes })
}

fn described(mut schema: Schema, doc: &[&str]) -> Schema {
    if !doc.is_empty() {
        schema.insert("description".to_owned(), prose(doc).into());
    }
    schema
}

/// A doc comment as running text: its lines joined, its paragraphs apart.
fn prose(lines: &[&str]) -> String {
    let lines: Vec<&str> = lines.iter().map(|line| line.trim()).collect();
    let paragraphs: Vec<String> = lines.split(|line| line.is_empty()).map(|paragraph| paragraph.join(" ")).collect();
    paragraphs.join("\n\n")
}

/// Any text of a bundle: none of it turns the direction of reading (E041).
struct Text;

impl JsonSchema for Text {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let turning: String =
            ('\0'..=char::MAX).filter(|c| turns_the_reading(*c)).map(|c| format!("\\u{:04x}", u32::from(c))).collect();
        json_schema!({
            "type": "string",
            "pattern": format!("^[^{turning}]*$"),
        })
    }
}

impl Shape for String {
    fn shape(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<Text>()
    }
}

impl Shape for bool {
    fn shape(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "boolean" })
    }
}

impl Shape for u32 {
    fn shape(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "integer", "minimum": 0, "maximum": u32::MAX })
    }
}

impl Shape for Decimal {
    fn shape(_: &mut SchemaGenerator) -> Schema {
        let largest = 10_i64.pow(MAX_DIGITS as u32) - 1;
        json_schema!({ "type": "number", "minimum": -largest, "maximum": largest })
    }
}

impl<T: Shape> Shape for Option<T> {
    const DOC: &[&str] = T::DOC;

    fn shape(generator: &mut SchemaGenerator) -> Schema {
        T::shape(generator)
    }
}

impl<T: Shape> Shape for Vec<T> {
    fn shape(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "array", "items": described(T::shape(generator), T::DOC) })
    }
}
