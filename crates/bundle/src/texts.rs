//! What no text of a bundle may hold.

use serde_json::Value;

use crate::{Finding, MAX_FINDINGS};

/// Longer than any name, sentence or fragment that a reader is shown. A text is shown wherever its fact is, so that a
/// longer one would make a page of many times the bundle's size.
const LONGEST: usize = 2000;

/// Looks through all values of a file: E041, E042, E043 and E045 for its texts, E006 for a null. The types would read a
/// null as a field that is left out.
pub(crate) fn check(value: &Value) -> Vec<Finding> {
    let mut findings = Vec::new();
    visit(value, String::new(), &mut findings);
    findings
}

fn visit(value: &Value, path: String, findings: &mut Vec<Finding>) {
    if findings.len() >= MAX_FINDINGS {
        return;
    }
    match value {
        Value::Null => findings.push(Finding::new(
            "E006",
            &path,
            "this is null".to_owned(),
            "leave the field out; where a source does not state a fact, say so: `\"absent\": \"not-stated\"`",
        )),
        Value::String(text) => {
            if let Some((code, message, help)) = forbidden(text) {
                findings.push(Finding::new(code, &path, message.to_owned(), help));
            }
        }
        Value::Array(elements) => {
            for (index, element) in elements.iter().enumerate() {
                visit(element, format!("{path}[{index}]"), findings);
            }
        }
        Value::Object(members) => {
            for (name, member) in members {
                visit(member, if path.is_empty() { name.clone() } else { format!("{path}.{name}") }, findings);
            }
        }
        Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Why a text may not stand in a bundle: the code, the message and how to mend it.
pub fn forbidden(text: &str) -> Option<(&'static str, &'static str, &'static str)> {
    if text.contains(is_bidi_control) {
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
    (text.len() > LONGEST && text.chars().count() > LONGEST).then_some((
        "E045",
        "this text is longer than 2,000 characters",
        "keep what a reader needs; a fragment of a source is a sentence or two",
    ))
}

/// Unicode's controls of direction, all of them invisible.
pub fn is_bidi_control(c: char) -> bool {
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
