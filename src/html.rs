//! Text as it stands in HTML that is written by hand.

use std::fmt::Write;

use crate::comparison::isolate;

/// A text for between tags or within the quotation marks of an attribute.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A text for between tags; its stretches in another language are marked as such.
pub fn text(text: &str) -> String {
    isolate::parts(text).into_iter().fold(String::new(), |mut html, (language, part)| {
        let part = escaped(part);
        let _ = match language {
            Some(language) => write!(html, "<bdi lang=\"{}\">{part}</bdi>", escaped(language)),
            None => write!(html, "{part}"),
        };
        html
    })
}

#[cfg(test)]
mod tests {
    use super::{escaped, text};

    #[test]
    fn nothing_of_a_text_is_markup() {
        assert_eq!(escaped("</a> & \"b\" &lt;"), "&lt;/a&gt; &amp; &quot;b&quot; &amp;lt;");
    }

    #[test]
    fn a_stretch_in_another_language_says_so() {
        assert_eq!(text("mit \u{2068}en\u{2063}a < b\u{2069}."), "mit <bdi lang=\"en\">a &lt; b</bdi>.");
    }
}
