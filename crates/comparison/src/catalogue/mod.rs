//! What the widget says in each language, one catalogue a language. Decimal marks, plurals and month names live here,
//! so that a prerendered page and the program say the same.

mod german;
mod keys;
mod mirrored;
mod numbers;
#[cfg(test)]
mod tests;

use std::fmt;
use std::sync::LazyLock;

pub use keys::Key;
use keys::{COUNT, ENGLISH, KEYS};

/// Every text of one language.
///
/// A text may have forms, with `|` between them, and places for its parts, `{0}` to `{9}`.
pub struct Catalogue {
    /// BCP 47.
    pub tag: &'static str,
    /// In the order of the keys.
    texts: [Text; COUNT],
}

type Text = &'static str;

/// A catalogue, as everything that speaks holds it.
pub type Words = &'static Catalogue;

static IN_ENGLISH: Catalogue = Catalogue { tag: "en", texts: ENGLISH };
static IN_GERMAN: Catalogue = Catalogue { tag: "de", texts: in_order(&german::GERMAN) };

/// The languages of the widget. English comes first: readers of all others get it.
pub static LANGUAGES: [Words; 2] = [&IN_ENGLISH, &IN_GERMAN];

/// English.
pub fn english() -> Words {
    &IN_ENGLISH
}

/// The catalogue of a language (BCP 47), whatever its region: `de`, `de-AT`. `qps-plocm` is English in letters that are
/// written from right to left, to try layouts with.
pub fn of(tag: &str) -> Option<Words> {
    static MIRRORED: LazyLock<Catalogue> =
        LazyLock::new(|| Catalogue { tag: mirrored::TAG, texts: KEYS.map(mirrored::text) });
    if tag.eq_ignore_ascii_case(mirrored::TAG) {
        return Some(&MIRRORED);
    }
    LANGUAGES.into_iter().find(|catalogue| speaks(catalogue.tag, tag))
}

/// Whether two tags are of one language, whatever the region.
pub fn speaks(one: &str, other: &str) -> bool {
    let language = |tag: &str| tag.bytes().position(|byte| byte == b'-').unwrap_or(tag.len());
    let (one, other) = (&one.as_bytes()[..language(one)], &other.as_bytes()[..language(other)]);
    one.eq_ignore_ascii_case(other)
}

impl Catalogue {
    /// A text without parts.
    pub fn say(&self, key: Key) -> &'static str {
        self.texts[key as usize]
    }

    /// One of a text's forms; nothing where there are fewer.
    pub fn nth(&self, key: Key, index: usize) -> Option<&'static str> {
        self.say(key).split('|').nth(index)
    }

    /// One of a text's forms.
    pub fn form(&self, key: Key, index: usize) -> &'static str {
        self.nth(key, index).unwrap_or_else(|| self.say(key))
    }

    /// A text with its parts in their places.
    pub fn fill(&self, key: Key, parts: &[&str]) -> String {
        filled(self.say(key), parts)
    }

    /// One of a text's forms with its parts in their places.
    pub fn fill_form(&self, key: Key, index: usize, parts: &[&str]) -> String {
        filled(self.form(key, index), parts)
    }

    /// What explains the words of a text that not every reader knows.
    pub fn explanations(&self, text: &str) -> Vec<&'static str> {
        // Whatever the case of its letters. Every fact asks for every word: nearly all differ in the first byte.
        let text = text.to_ascii_lowercase();
        let text = text.as_bytes();
        let calls = |word: &str| {
            let (word, first) = (word.as_bytes(), word.as_bytes().first());
            text.iter().enumerate().any(|(at, byte)| Some(byte) == first && text[at..].starts_with(word))
        };
        let (first, last) = keys::EXPLANATIONS;
        let texts = self.texts.iter().take(last as usize + 1).skip(first as usize);
        let called = texts.filter_map(|text| {
            let (explanation, words) = text.split_once('|')?;
            words.split('|').any(calls).then_some(explanation)
        });
        called.collect()
    }

    /// What this language says for a wording of the English catalogue's terms; nothing for any other.
    pub fn term(&self, english: &str) -> Option<&'static str> {
        let terms = self::english().texts.iter().enumerate().skip(keys::FIRST_TERM as usize);
        terms.filter(|(_, term)| **term == english).find_map(|(index, _)| self.texts.get(index).copied())
    }
}

/// The texts of a translation, which stand in the order of the keys. The compiler checks that.
const fn in_order(translation: &[(Key, Text); COUNT]) -> [Text; COUNT] {
    let mut texts = [""; COUNT];
    let mut index = 0;
    while index < COUNT {
        assert!(translation[index].0 as usize == index, "the texts stand in the order of the keys");
        texts[index] = translation[index].1;
        index += 1;
    }
    texts
}

fn filled(text: &str, parts: &[&str]) -> String {
    let mut filled = String::new();
    let mut pieces = text.split('{');
    filled.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let (place, after) = piece.split_once('}').unwrap_or_default();
        let place = place.bytes().fold(0, |number, digit| number * 10 + usize::from(digit.wrapping_sub(b'0')));
        filled.push_str(parts.get(place).copied().unwrap_or_default());
        filled.push_str(after);
    }
    filled
}

impl fmt::Debug for Catalogue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag)
    }
}

impl PartialEq for Catalogue {
    fn eq(&self, other: &Self) -> bool {
        self.tag == other.tag
    }
}
