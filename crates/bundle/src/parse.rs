//! From text to JSON and to a [`Bundle`]: the size limit, the version of the format, and where an error is.

use serde_json::Value;

use crate::excerpt::shortened;
use crate::{Bundle, Finding, Place};

/// The version of the format that this code writes about. Older ones are read, newer ones refused.
pub const FORMAT: u32 = 2;

/// The largest bundle that is read, in bytes: some forty times the first one, and still quick on a phone.
pub const MAX_BYTES: usize = 2 * 1024 * 1024;

/// The longest message of serde_json that is repeated, in characters: it may quote the file.
const LONGEST_MESSAGE: usize = 400;

/// Reads a text as JSON of a format that this version knows. The fields are not looked at.
///
/// # Errors
/// One finding: E001 if it is not JSON or is nested too deep, E002 if it has more than [`MAX_BYTES`], E003 if its format is newer.
pub fn parse(text: &str) -> Result<Value, Vec<Finding>> {
    if text.len() > MAX_BYTES {
        return Err(vec![Finding::new(
            "E002",
            "",
            format!("the bundle has {} bytes, more than the {MAX_BYTES} that are read", text.len()),
            "split it into one bundle a drug",
        )]);
    }
    if let Some(rest) = text.strip_prefix('\u{feff}') {
        // Browsers drop it before they hand a text on; what is checked is to be what is shown.
        return Err(vec![Finding {
            place: Some(Place::at(text, 0, text.len() - rest.len())),
            ..Finding::new(
                "E001",
                "",
                "the file begins with a byte order mark, which cannot be seen".to_owned(),
                "save it as UTF-8 without one",
            )
        }]);
    }
    let value: Value = serde_json::from_str(text).map_err(|error| vec![syntax(text, &error)])?;
    // Before anything else, since a newer format may differ in everything else.
    match value["format"].as_u64() {
        Some(format) if format > u64::from(FORMAT) && u32::try_from(format).is_ok() => Err(vec![Finding {
            place: Some(Place::of(text, crate::find(text, "format"))),
            ..Finding::new(
                "E003",
                "format",
                format!(
                    "the bundle is in format {format}, and this version of the widget reads formats up to {FORMAT}"
                ),
                "use a newer version of the widget",
            )
        }]),
        _ => Ok(value),
    }
}

/// Reads the fields of a text that is known to be JSON.
///
/// # Errors
/// The first field that is unknown (E004), missing (E005), in a wrong form (E006) or given twice (E007).
pub(crate) fn read(text: &str) -> Result<Bundle, Vec<Finding>> {
    serde_json::from_str(text).map_err(|error| {
        let message = message(&error);
        // serde_json tells these cases apart in words only.
        let (code, help) = if message.starts_with("unknown field") {
            ("E004", "use one of the names that are known")
        } else if message.starts_with("missing field") {
            ("E005", "add it")
        } else if message.starts_with("duplicate field") {
            ("E007", "keep one of the two, so that nothing is lost")
        } else {
            ("E006", "write it in the form that the format has for it")
        };
        vec![Finding { place: Some(place(text, &error)), ..Finding::new(code, "", message, help) }]
    })
}

fn syntax(text: &str, error: &serde_json::Error) -> Finding {
    let message = message(error);
    let (message, help) = if error.is_eof() {
        ("the text ends too early; the file is cut off".to_owned(), "copy it again, or close what is open")
    } else if message == "recursion limit exceeded" {
        ("lists and objects are nested too deep".to_owned(), "mend the JSON at this place")
    } else if let Some((message, help)) = slip(text, place(text, error).offset) {
        (message, help)
    } else {
        (message, "mend the JSON at this place")
    };
    Finding { place: Some(place(text, error)), ..Finding::new("E001", "", message, help) }
}

/// What an editor has written where serde_json stopped, where that is known.
fn slip(text: &str, offset: usize) -> Option<(String, &'static str)> {
    let at = text.get(offset..)?.chars().next()?;
    let before = text[..offset].trim_end();
    let named = |what: &str| format!("{what} (U+{:04X}) stands where JSON has none", u32::from(at));
    Some(match at {
        '“' | '”' | '„' | '‘' | '’' | '‚' | '«' | '»' => {
            (named("a curly quotation mark"), "write straight quotation marks: \"…\"; some programs turn them")
        }
        '\'' => ("a single quotation mark stands where JSON wants a double one".to_owned(), "write \"…\""),
        '\u{a0}' | '\u{202f}' | '\u{2007}' | '\u{2009}' | '\u{3000}' => {
            (named("a space that does not break"), "write an ordinary space")
        }
        '\u{200b}' | '\u{200c}' | '\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{ad}' => {
            (named("a character that cannot be seen"), "take it out")
        }
        '/' | '#' => ("JSON has no comments".to_owned(), "take the comment out"),
        '}' | ']' if before.ends_with(',') => {
            ("a comma stands behind the last member".to_owned(), "take the comma out")
        }
        '0'..='9' if before.strip_suffix(',').is_some_and(|number| number.ends_with(|c: char| c.is_ascii_digit())) => {
            ("a number has a decimal comma".to_owned(), "write a point: 1.03")
        }
        _ => return None,
    })
}

/// The words of an error, without its place.
fn message(error: &serde_json::Error) -> String {
    let message = error.to_string();
    shortened(message.rsplit_once(" at line ").map_or(&message, |(message, _)| message), LONGEST_MESSAGE)
}

/// The character at which serde_json stopped. It counts lines from 1 and bytes of a line from 1; at the end of a line
/// the byte is 0 of the next one.
fn place(text: &str, error: &serde_json::Error) -> Place {
    if error.is_eof() {
        return Place::at(text, text.len(), 0);
    }
    let line_start = match error.line().checked_sub(2) {
        Some(newlines) => text.match_indices('\n').nth(newlines).map_or(0, |(newline, _)| newline + 1),
        None => 0,
    };
    let offset = text.floor_char_boundary((line_start + error.column()).saturating_sub(1));
    Place::at(text, offset, text[offset..].chars().next().map_or(0, char::len_utf8))
}
