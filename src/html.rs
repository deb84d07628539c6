//! Text as it stands in HTML that is written by hand.

/// A text for between tags or within the quotation marks of an attribute.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn nothing_of_a_text_is_markup() {
        assert_eq!(escaped("</a> & \"b\" &lt;"), "&lt;/a&gt; &amp; &quot;b&quot; &amp;lt;");
    }
}
