//! A stretch of text in another language than the words around it, which a page marks with its language and direction.
//!
//! In a text it stands between Unicode's isolates, which no text of a bundle may hold: U+2068, the language's tag,
//! U+2063, the stretch, U+2069.

const START: char = '\u{2068}';
const AFTER_TAG: char = '\u{2063}';
const END: char = '\u{2069}';

/// Marks a stretch as being in a language (BCP 47).
pub(crate) fn isolate(language: &str, text: &str) -> String {
    let mut isolated = String::from(START);
    isolated.push_str(language);
    isolated.push(AFTER_TAG);
    isolated.push_str(text);
    isolated.push(END);
    isolated
}

/// Whether a text has such a stretch. Few have: what is done for each text asks this first.
pub fn is_in(text: &str) -> bool {
    text.contains(START)
}

/// A text in its parts, each with its language where that is another.
pub fn parts(text: &str) -> Vec<(Option<&str>, &str)> {
    let mut parts = Vec::new();
    for (index, piece) in text.split(START).enumerate() {
        let isolated = piece.split_once(AFTER_TAG).filter(|_| index > 0);
        let (stretch, after) = match isolated {
            Some((tag, rest)) => {
                let (stretch, after) = rest.split_once(END).unwrap_or((rest, ""));
                (Some((Some(tag), stretch)), after)
            }
            None => (None, piece),
        };
        parts.extend(stretch);
        if !after.is_empty() {
            parts.push((None, after));
        }
    }
    parts
}

/// A text without the marks, for where no language can be told.
pub fn plain(text: &str) -> String {
    parts(text).into_iter().map(|(_, part)| part).collect()
}

/// The first letter in upper case. Latin letters of Western Europe: the tables for all others weigh more than they help.
pub(crate) fn sentence_case(text: &str) -> String {
    let before =
        if text.starts_with(START) { text.find(AFTER_TAG).map_or(0, |at| at + AFTER_TAG.len_utf8()) } else { 0 };
    let (before, rest) = text.split_at(before);
    let mut letters = rest.chars();
    let first = letters.next().map(|first| match first {
        'ß' | '÷' => first,
        'à'..='þ' => char::from_u32(u32::from(first) - 0x20).unwrap_or(first),
        _ => first.to_ascii_uppercase(),
    });
    let mut sentence = before.to_owned();
    sentence.extend(first);
    sentence + letters.as_str()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stretch_comes_out_with_its_language_and_the_rest_without() {
        let text = format!("Verglichen mit {}, dann {}", isolate("en", "usual care"), isolate("fr", "soins"));
        assert_eq!(
            parts(&text),
            [(None, "Verglichen mit "), (Some("en"), "usual care"), (None, ", dann "), (Some("fr"), "soins")]
        );
        assert_eq!(plain(&text), "Verglichen mit usual care, dann soins");
        assert_eq!(parts("plain"), [(None, "plain")]);
        assert_eq!(parts(""), []);
    }

    #[test]
    fn a_sentence_begins_with_a_capital_also_where_its_first_words_are_in_another_language() {
        assert_eq!(sentence_case("usual care"), "Usual care");
        assert_eq!(sentence_case("übliche Behandlung"), "Übliche Behandlung");
        assert_eq!(sentence_case("ß, ÷ and 3 stay"), "ß, ÷ and 3 stay");
        assert_eq!(plain(&sentence_case(&isolate("en", "usual care"))), "Usual care");
        assert_eq!(sentence_case(""), "");
    }
}
