//! Sentences of an abstract that may state what is still to find.
//!
//! An abstract is not copied: it belongs to its authors, and a bundle quotes fragments. At most one sentence is taken for each
//! of a few facts. PubMed's copy loses signs such as "≤", so each says that nobody has held it against its source yet.

use evidence_bundle::{Basis, Checked};
use unicode_segmentation::UnicodeSegmentation as _;

use crate::quotes::{Quotes, Spot};
use crate::text::plain;

/// The sentences of a text, without the spaces around them.
pub fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.unicode_sentences().map(str::trim).filter(|sentence| !sentence.is_empty())
}

/// What a sentence is taken for: the words of which it has one, and whether it has a number.
pub struct Sought {
    pub topic: &'static str,
    words: &'static [&'static str],
    with_number: bool,
}

pub const RANDOMIZED: Sought =
    Sought { topic: "randomized", words: &["randomized", "randomised", "randomly", "assigned"], with_number: true };
pub const DOSE: Sought = Sought {
    topic: "dose",
    words: &[" mg", " g ", " ml", " mcg", " µg", " μg", "/kg", "/day", " units", " iu", "mg/"],
    with_number: true,
};
pub const PRIMARY: Sought = Sought {
    topic: "primary",
    words: &["primary outcome", "primary end", "primary efficacy", "primary analysis", "primary measure"],
    with_number: false,
};
pub const SEARCHED: Sought = Sought { topic: "searched", words: &["searched", "search "], with_number: true };
pub const POOL: Sought =
    Sought { topic: "pool", words: &[" trials", " studies", " rcts", " participants", " patients"], with_number: true };

/// The id of a passage: the first sentence of an abstract that is sought. None where there is none.
pub fn take(abstract_text: Option<&str>, source: &str, sought: &Sought, quotes: &mut Quotes) -> Vec<String> {
    let text = abstract_text.and_then(as_a_whole).unwrap_or_default();
    let found = sentences(&text).find(|sentence| is_sought(sentence, sought));
    let spot =
        Spot { source, topic: sought.topic, locator: "Abstract", basis: Basis::Abstract, checked: Checked::NotYet };
    found.and_then(plain).map(|exact| quotes.take(spot, &exact)).into_iter().collect()
}

/// A text of any length without its tags.
fn as_a_whole(text: &str) -> Option<String> {
    let paragraphs: Vec<String> = sentences(text).filter_map(plain).collect();
    (!paragraphs.is_empty()).then(|| paragraphs.join(" "))
}

/// PubMed writes 10³ as "10(3)": these are not the words of the source.
pub fn has_raised_digits(sentence: &str) -> bool {
    sentence.match_indices('(').any(|(at, _)| {
        let is_joined = sentence[..at].ends_with(char::is_alphanumeric);
        let inside = sentence[at + 1..].split(')').next().unwrap_or_default();
        is_joined && inside.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '+'))
    })
}

fn is_sought(sentence: &str, sought: &Sought) -> bool {
    if has_raised_digits(sentence) {
        return false;
    }
    let lower = format!("{} ", sentence.to_lowercase());
    sought.words.iter().any(|word| lower.contains(word))
        && (!sought.with_number || lower.contains(|c: char| c.is_ascii_digit()))
}
