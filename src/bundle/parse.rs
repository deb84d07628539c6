//! From text to a [`Bundle`]: the size limit, the version of the format, and the exact place of an error.

use super::raw::{self, Content, Syntax, Value};
use super::read::{Reader, Slot};
use super::{Bundle, Finding};

/// The version of the format that this code writes about; older ones are read, newer ones refused.
pub const FORMAT: u32 = 1;

/// The largest bundle that is read, in bytes: some forty times the first one, and still quick on a phone.
pub const MAX_BYTES: usize = 2 * 1024 * 1024;

/// Reads a bundle without checking what it says; returns it with the JSON it was read from.
pub(super) fn parse(text: &str) -> Result<(Bundle, Value<'_>), Vec<Finding>> {
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
            place: Some(raw::place_at(text, 0, text.len() - rest.len())),
            ..Finding::new(
                "E001",
                "",
                "the file begins with a byte order mark, which cannot be seen".to_owned(),
                "save it as UTF-8 without one",
            )
        }]);
    }
    let root = raw::parse(text).map_err(|error| vec![syntax(text, &error)])?;
    // Before anything else, since a newer format may differ in everything else.
    newer(text, &root)?;
    let mut reader = Reader::new(text);
    let mut bundle = Bundle::default();
    bundle.read(&root, &mut reader);
    let findings = reader.finish();
    if findings.is_empty() { Ok((bundle, root)) } else { Err(findings) }
}

fn newer(text: &str, root: &Value) -> Result<(), Vec<Finding>> {
    let Content::Object(members) = &root.content else { return Ok(()) };
    let Some((_, value)) = members.iter().find(|(name, _)| name == "format") else { return Ok(()) };
    match value.written.parse::<u32>() {
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

fn syntax(text: &str, error: &Syntax) -> Finding {
    let (message, cure) = if error.at >= text.len() {
        (format!("{}; the file is cut off", error.message), "copy it again, or close what is open")
    } else {
        (error.message.to_owned(), "mend the JSON at this place")
    };
    let length = text[error.at..].chars().next().map_or(0, char::len_utf8);
    let place = Some(raw::place_at(text, error.at, length));
    Finding { place, ..Finding::new("E001", "", message, cure) }
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
        assert_eq!(refused(&format!("{}{}", "[".repeat(10_000), "]".repeat(10_000))).code, "E001");
    }
}
