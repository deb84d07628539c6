//! Texts of a record as the format allows them: no tags, no control characters, at most so long.

use evidence_bundle::{forbidden, is_bidi_control};

/// The most characters that are kept of one text, below the limit of the format.
const LONGEST: usize = 1900;

/// A text in one line without tags and entities. Nothing where nothing is left, or where it cannot stand in a bundle.
pub fn plain(text: &str) -> Option<String> {
    one_line(&without_tags(&html_escape::decode_html_entities(text)))
}

/// A text of ClinicalTrials.gov, which escapes signs as Markdown does: `\<` is "<".
pub fn unescaped(text: &str) -> Option<String> {
    let mut left = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let is_escape = c == '\\' && chars.peek().is_some_and(char::is_ascii_punctuation);
        left.extend((!is_escape).then_some(c).or_else(|| chars.next()));
    }
    one_line(&left)
}

/// A line break is a space; what cannot be seen is left out. A text without a letter or a digit says nothing.
fn one_line(text: &str) -> Option<String> {
    let visible: String =
        text.chars().filter(|c| !is_bidi_control(*c)).map(|c| if c.is_control() { ' ' } else { c }).collect();
    let line = visible.split_whitespace().collect::<Vec<_>>().join(" ");
    let line = shortened(line);
    (line.contains(char::is_alphanumeric) && forbidden(&line).is_none()).then_some(line)
}

/// Cut between two words.
fn shortened(mut line: String) -> String {
    if let Some((end, _)) = line.char_indices().nth(LONGEST) {
        let end = line[..end].rfind(' ').unwrap_or(end);
        line.truncate(end);
    }
    line
}

/// Without `<i>` and the like, and without the signs of other tags.
fn without_tags(text: &str) -> String {
    let mut left = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('<') {
        left.push_str(&rest[..start]);
        rest = &rest[start..];
        let is_tag = rest[1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
        match rest.find('>').filter(|end| is_tag && *end < 200) {
            Some(end) => rest = &rest[end + 1..],
            None => {
                left.push('<');
                rest = &rest[1..];
            }
        }
    }
    left.push_str(rest);
    left
}
