//! Pieces of a file inside messages.

use std::fmt::Write as _;

use crate::is_bidi_control;

/// The beginning of a piece of the file, at most 60 characters, with what must not reach a terminal written out.
pub fn excerpt(text: &str) -> String {
    shortened(text, 60)
}

/// A text with what must not reach a terminal written out.
pub(crate) fn printable(text: &str) -> String {
    shortened(text, usize::MAX)
}

/// The same with at most so many characters.
pub(crate) fn shortened(text: &str, most: usize) -> String {
    let mut excerpt = String::new();
    for (index, c) in text.chars().enumerate() {
        if index == most {
            excerpt.push('…');
            break;
        }
        if c.is_control() || is_bidi_control(c) {
            // Writing to a string cannot fail.
            let _ = write!(excerpt, "\\u{:04x}", u32::from(c));
        } else {
            excerpt.push(c);
        }
    }
    excerpt
}

#[cfg(test)]
mod tests {
    use super::excerpt;

    #[test]
    fn an_excerpt_is_short_and_can_be_printed() {
        assert_eq!(excerpt("a\u{1b}[31m\u{202e}b"), "a\\u001b[31m\\u202eb");
        assert_eq!(excerpt(&"é".repeat(1000)), format!("{}…", "é".repeat(60)));
    }
}
