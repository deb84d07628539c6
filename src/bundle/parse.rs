//! From text to a [`Bundle`]: the size limit, the version of the format, and the exact place of an error.

use serde_json::value::RawValue;

use super::read::{Reader, Slot};
use super::{Bundle, Finding, raw};

/// The version of the format that this code writes about; older ones are read, newer ones refused.
pub const FORMAT: u32 = 1;

/// The largest bundle that is read, in bytes: some forty times the first one, and still quick on a phone.
pub const MAX_BYTES: usize = 2 * 1024 * 1024;

/// Reads a bundle without checking what it says; returns it with the JSON it was read from.
pub(super) fn parse(text: &str) -> Result<(Bundle, &RawValue), Vec<Finding>> {
    if text.len() > MAX_BYTES {
        return Err(vec![Finding::new(
            "E002",
            "",
            format!("the bundle has {} bytes, more than the {MAX_BYTES} that are read", text.len()),
            "split it into one bundle a drug",
        )]);
    }
    let root: &RawValue = serde_json::from_str(text).map_err(|error| vec![syntax(text, &error)])?;
    // Before anything else, since a newer format may differ in everything else.
    newer(text, root)?;
    let mut reader = Reader::new(text);
    let mut bundle = Bundle::default();
    bundle.read(root, &mut reader);
    let findings = reader.finish();
    if findings.is_empty() { Ok((bundle, root)) } else { Err(findings) }
}

fn newer(text: &str, root: &RawValue) -> Result<(), Vec<Finding>> {
    let members = raw::members(root).unwrap_or_default();
    let Some((_, value)) = members.into_iter().find(|(name, _)| name == "format") else { return Ok(()) };
    match value.get().parse::<u32>() {
        Ok(format) if format > FORMAT => Err(vec![Finding {
            place: Some(raw::place(text, value)),
            ..Finding::new(
                "E003",
                "format",
                format!(
                    "the bundle is in format {format}, and this version of the widget reads formats up to {FORMAT}"
                ),
                "use a newer version of the widget",
            )
        }]),
        _ => Ok(()),
    }
}

fn syntax(text: &str, error: &serde_json::Error) -> Finding {
    let told = error.to_string();
    let message = told.split(" at line ").next().unwrap_or(&told).to_owned();
    let cure = match error.classify() {
        serde_json::error::Category::Eof => "the file is cut off: copy it again, or close what is open",
        _ => "mend the JSON at this place",
    };
    // serde_json counts columns in bytes, and may point behind the end.
    let line: usize = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    let offset = text.floor_char_boundary(line + error.column().saturating_sub(1));
    let length = text[offset..].chars().next().map_or(0, char::len_utf8);
    Finding { place: Some(raw::place_at(text, offset, length)), ..Finding::new("E001", "", message, cure) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(text: &str) -> Finding {
        parse(text).expect_err("it must be refused").remove(0)
    }

    #[test]
    fn a_newer_format_is_refused_before_anything_else_is_read() {
        let finding = refused(r#"{"format": 2, "novelty": []}"#);
        assert_eq!((finding.code, finding.path.as_str()), ("E003", "format"));
        assert!(finding.message.contains("reads formats up to 1"), "{finding}");
    }

    #[test]
    fn a_bundle_over_the_limit_is_refused_unread() {
        let finding = refused(&" ".repeat(MAX_BYTES + 1));
        assert_eq!(finding.code, "E002");
    }

    #[test]
    fn a_syntax_error_names_its_line_and_column_in_characters() {
        for (text, line, column) in [("{\n  \"format\": 1,\n  oops\n}", 3, 3), ("{\"né\": oops}", 1, 8), ("{\n", 2, 1)]
        {
            let place = refused(text).place.expect("a place");
            assert_eq!((place.line, place.column), (line, column), "{text}");
        }
    }

    #[test]
    fn nesting_without_end_is_an_error_and_not_a_crash() {
        assert_eq!(refused(&"[".repeat(10_000)).code, "E001");
        assert_eq!(refused(&format!("{}{}", "[".repeat(10_000), "]".repeat(10_000))).code, "E006");
    }
}
