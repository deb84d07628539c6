//! From JSON to the types, with every error at once, each with its path and place.
//!
//! Derived `Deserialize` code for these types weighs some 200 KB of wasm, since it is made anew for every type and every
//! way out of it; a table of fields behind one reader weighs a tenth, and it does not stop at the first error.

use std::fmt;

use super::excerpt::excerpt;
use super::raw::{self, Content, Value};
use super::{Decimal, Finding};

/// Something that a value is read into. What cannot be read becomes a finding and leaves the default.
pub trait Slot {
    fn read(&mut self, value: &Value, reader: &mut Reader);

    /// Whether the field must be there.
    fn required(&self) -> bool {
        true
    }
}

/// A list that values are read into one by one.
trait Slots {
    fn add(&mut self) -> &mut dyn Slot;
}

/// The most errors that are told of one bundle: after so many nobody reads on.
pub const MOST_FINDINGS: usize = 100;

/// Longer than any name, sentence or fragment that a reader is shown. A text is shown wherever its fact is, so that a
/// longer one would make a page of many times the bundle's size.
const MOST_CHARACTERS: usize = 2000;

/// Keeps the path while values are read, and what was wrong with them.
pub struct Reader<'t> {
    text: &'t str,
    path: String,
    findings: Vec<Finding>,
}

impl<'t> Reader<'t> {
    /// A reader of a text that is known to be JSON.
    pub fn new(text: &'t str) -> Self {
        Self { text, path: String::new(), findings: Vec::new() }
    }

    /// What was wrong.
    pub fn finish(self) -> Vec<Finding> {
        self.findings
    }

    /// Reads an object's members into the slots, whose fields have these names.
    pub fn object(&mut self, value: &Value, fields: &[&str], slots: &mut [&mut dyn Slot]) {
        let Content::Object(members) = &value.content else { return self.mismatch(value, "an object") };
        let mut seen = vec![false; fields.len()];
        for (name, value) in members {
            let index = fields.iter().position(|field| is_name_of(field, name));
            // A name that is not known may be anything.
            let length = self.enter(&index.map_or_else(|| excerpt(name), |_| name.clone()));
            match index {
                None => self.finding("E004", value, "this field is not known".to_owned(), OneOf(fields)),
                Some(index) if seen[index] => self.finding(
                    "E007",
                    value,
                    "this field is given twice".to_owned(),
                    "keep one of the two, so that nothing is lost",
                ),
                Some(index) => {
                    seen[index] = true;
                    slots[index].read(value, self);
                }
            }
            self.path.truncate(length);
        }
        for (index, field) in fields.iter().enumerate() {
            if slots[index].required() && !seen[index] {
                let message = format!("the field `{}` is missing", in_camel_case(field));
                self.finding("E005", value, message, "add it");
            }
        }
    }

    /// Reads each element of a list into a slot of its own.
    fn list(&mut self, value: &Value, slots: &mut dyn Slots) {
        let Content::List(elements) = &value.content else { return self.mismatch(value, "a list") };
        for (index, element) in elements.iter().enumerate() {
            if self.findings.len() >= MOST_FINDINGS {
                return;
            }
            let length = self.enter(&format!("[{index}]"));
            slots.add().read(element, self);
            self.path.truncate(length);
        }
    }

    /// The index of a code among those allowed.
    pub fn choice(&mut self, value: &Value, codes: &[&str]) -> Option<usize> {
        let text = self.text(value)?;
        let index = codes.iter().position(|code| *code == text);
        if index.is_none() {
            self.finding("E006", value, format!("`{}` is not allowed here", excerpt(text)), OneOf(codes));
        }
        index
    }

    fn text<'v>(&mut self, value: &'v Value) -> Option<&'v str> {
        let Content::Text(text) = &value.content else {
            self.mismatch(value, "text");
            return None;
        };
        if let Some((code, message, cure)) = suspicious(text) {
            self.finding(code, value, message.to_owned(), cure);
            return None;
        }
        Some(text)
    }

    /// Goes one step down the path; the caller goes back by truncating it to the length returned.
    fn enter(&mut self, step: &str) -> usize {
        let length = self.path.len();
        if length > 0 && !step.starts_with('[') {
            self.path.push('.');
        }
        self.path.push_str(step);
        length
    }

    fn mismatch(&mut self, value: &Value, expected: &str) {
        let message = format!("this must be {expected} and is {}", raw::kind(value));
        self.finding("E006", value, message, "write it in that form, or leave an optional field out");
    }

    fn finding(&mut self, code: &'static str, value: &Value, message: String, cure: impl fmt::Display) {
        // Finding a place costs a look at the whole text: a hostile file must not make that quadratic.
        if self.findings.len() >= MOST_FINDINGS {
            return;
        }
        let place = Some(raw::place(self.text, value));
        self.findings.push(Finding { place, ..Finding::new(code, &self.path, message, cure) });
    }
}

/// What no text of a bundle may hold, with its message and cure.
fn suspicious(text: &str) -> Option<(&'static str, &'static str, &'static str)> {
    if text.contains(turns_the_reading) {
        let message = "this text holds a character that turns the direction of reading";
        return Some(("E041", message, "take the character out: it can make 12 read as 21"));
    }
    if holds_markup(text) {
        return Some(("E042", "this text holds HTML", "write plain text: no tags, and characters instead of entities"));
    }
    if text.contains(char::is_control) {
        let message = "this text holds a control character";
        return Some(("E043", message, "take the character out; a line break is a space"));
    }
    // Bytes first: counting characters costs a look at all of them.
    (text.len() > MOST_CHARACTERS && text.chars().count() > MOST_CHARACTERS).then_some((
        "E045",
        "this text is longer than 2,000 characters",
        "keep what a reader needs; a fragment of a source is a sentence or two",
    ))
}

/// Unicode's controls of direction, all of them invisible.
pub fn turns_the_reading(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A tag or an entity. "P<0.0001" and "R & D" are neither.
fn holds_markup(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.windows(2).enumerate().any(|(index, pair)| match pair {
        [b'<', next] => next.is_ascii_alphabetic() || matches!(next, b'/' | b'!' | b'?'),
        [b'&', next] if next.is_ascii_alphanumeric() || *next == b'#' => {
            let rest = &bytes[index + 2..];
            rest.get(rest.iter().take_while(|b| b.is_ascii_alphanumeric()).count()) == Some(&b';')
        }
        _ => false,
    })
}

/// Whether a field's name in snake_case is this name in camelCase. Names given literally have no underscore.
fn is_name_of(field: &str, name: &str) -> bool {
    if field.contains('_') { in_camel_case(field) == name } else { field == name }
}

pub fn in_camel_case(field: &str) -> String {
    let mut upper = false;
    let mut name = String::new();
    for letter in field.chars() {
        if letter == '_' {
            upper = true;
        } else {
            name.push(if upper { letter.to_ascii_uppercase() } else { letter });
            upper = false;
        }
    }
    name
}

/// The codes or the fields that could stand in a place; no code has an underscore.
struct OneOf<'a>(&'a [&'a str]);

impl fmt::Display for OneOf<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<String> = self.0.iter().map(|name| in_camel_case(name)).collect();
        write!(f, "use one of: {}", names.join(", "))
    }
}

impl Slot for String {
    fn read(&mut self, value: &Value, reader: &mut Reader) {
        if let Some(text) = reader.text(value) {
            *self = text.to_owned();
        }
    }
}

impl Slot for bool {
    fn read(&mut self, value: &Value, reader: &mut Reader) {
        match value.written {
            "true" => *self = true,
            "false" => *self = false,
            _ => reader.mismatch(value, "true or false"),
        }
    }
}

impl Slot for u32 {
    fn read(&mut self, value: &Value, reader: &mut Reader) {
        match value.written.parse() {
            Ok(number) => *self = number,
            Err(_) => reader.mismatch(value, "a whole number"),
        }
    }
}

impl Slot for Decimal {
    fn read(&mut self, value: &Value, reader: &mut Reader) {
        match Decimal::parse(value.written) {
            Ok(decimal) => *self = decimal,
            Err(message) => reader.finding("E006", value, message, "write the number in digits, as the source has it"),
        }
    }
}

impl<T: Slot + Default> Slot for Option<T> {
    fn read(&mut self, value: &Value, reader: &mut Reader) {
        self.insert(T::default()).read(value, reader);
    }

    fn required(&self) -> bool {
        false
    }
}

impl<T: Slot + Default> Slot for Vec<T> {
    fn read(&mut self, value: &Value, reader: &mut Reader) {
        reader.list(value, self);
    }

    fn required(&self) -> bool {
        false
    }
}

impl<T: Slot + Default> Slots for Vec<T> {
    fn add(&mut self) -> &mut dyn Slot {
        self.push_mut(T::default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fields! {
        struct Sample {
            name: String,
            date_parts: Vec<Decimal>,
            doi: Option<String> as "DOI",
        }
    }

    fn read(text: &str) -> (Sample, Vec<String>) {
        let mut reader = Reader::new(text);
        let mut sample = Sample::default();
        sample.read(&raw::parse(text).expect("the sample is JSON"), &mut reader);
        let mut findings = reader.finish();
        findings.sort_by_key(|finding| finding.place);
        (sample, findings.iter().map(Finding::to_string).collect())
    }

    #[test]
    fn fields_are_read_by_their_names() {
        let (sample, findings) = read(r#"{"name": "a", "dateParts": [0.90, 1], "DOI": "10.1/x"}"#);
        assert_eq!(findings, [""; 0]);
        assert_eq!((sample.name.as_str(), sample.doi.as_deref()), ("a", Some("10.1/x")));
        assert_eq!(sample.date_parts[0].to_string(), "0.90");
    }

    #[test]
    fn a_field_has_one_name() {
        let (_, findings) = read(r#"{"name": "a", "date_parts": [1]}"#);
        assert!(findings[0].contains("error[E004] at date_parts: this field is not known"), "{findings:?}");
    }

    #[test]
    fn every_error_is_found_with_its_place_and_path() {
        let (_, findings) = read("{\"dateParts\": [1,\n \"2\"], \"nom\": 1, \"DOI\": null, \"DOI\": \"x\"}");
        let expected = [
            "1:1: error[E005]: the field `name` is missing",
            "2:2: error[E006] at dateParts[1]: `\"2\"` is not a plain decimal number",
            "2:15: error[E004] at nom: this field is not known; use one of: name, dateParts, DOI",
            "2:25: error[E006] at DOI: this must be text and is null",
            "2:38: error[E007] at DOI: this field is given twice",
        ];
        assert_eq!(findings.len(), expected.len(), "{findings:#?}");
        for (finding, start) in findings.iter().zip(expected) {
            assert!(finding.starts_with(start), "{finding}\n{start}");
        }
    }
}
