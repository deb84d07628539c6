//! What the widget says in each language, one catalogue a language. Decimal marks, plurals and month names live here,
//! so that a prerendered page and the program say the same.
//!
//! English is part of the program; the browser fetches any other catalogue as a file (`evidence catalogue`).

mod german;
mod keys;
mod mirrored;
mod numbers;
#[cfg(test)]
mod tests;
mod translation;

use std::cell::RefCell;
use std::fmt;
use std::sync::LazyLock;

pub use keys::Key;
use keys::{COUNT, ENGLISH};

/// Every text of one language.
///
/// A text may have forms, with `|` between them, and places for its parts, `{0}` to `{9}`.
pub struct Catalogue {
    /// BCP 47.
    pub tag: &'static str,
    texts: Vec<&'static str>,
}

/// A catalogue, as everything that speaks holds it.
pub type Words = &'static Catalogue;

/// The catalogue that every build has.
pub fn english() -> Words {
    static IN_ENGLISH: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::new(ENGLISH));
    &IN_ENGLISH
}

/// The languages that `dist/` has a catalogue of besides English.
pub const TRANSLATIONS: [&str; 1] = [german::TAG];

/// The catalogue of a language (BCP 47), whatever its region: `de`, `de-AT`. `qps-plocm` is English in letters that are
/// written from right to left, to try layouts with.
pub fn of(tag: &str) -> Option<Words> {
    static GERMAN: LazyLock<Catalogue> =
        LazyLock::new(|| Catalogue::new(String::leak(translation::file(german::TAG, &german::GERMAN))));
    static MIRRORED: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::new(String::leak(mirrored::file())));
    if tag.eq_ignore_ascii_case(mirrored::TAG) {
        return Some(&MIRRORED);
    }
    [english(), &GERMAN].into_iter().find(|catalogue| speaks(catalogue.tag, tag))
}

/// Whether two tags are of one language, whatever the region.
pub fn speaks(one: &str, other: &str) -> bool {
    let language = |tag: &str| tag.bytes().position(|byte| byte == b'-').unwrap_or(tag.len());
    let (one, other) = (&one.as_bytes()[..language(one)], &other.as_bytes()[..language(other)]);
    one.eq_ignore_ascii_case(other)
}

impl Catalogue {
    /// From a file: the tag, then a text a line.
    fn new(file: &'static str) -> Self {
        let mut lines = file.split('\n');
        Self { tag: lines.next().unwrap_or_default(), texts: lines.collect() }
    }

    /// The catalogue as a file.
    pub fn file(&self) -> String {
        [self.tag].iter().chain(&self.texts).copied().collect::<Vec<_>>().join("\n")
    }

    /// The catalogue in a file that this build has made, English without one; nothing where the file is another build's.
    /// It stays for as long as the page does.
    pub fn read(file: Option<&str>) -> Option<Words> {
        let Some(file) = file else { return Some(english()) };
        thread_local! {
            static READ: RefCell<Vec<Words>> = const { RefCell::new(Vec::new()) };
        }
        READ.with_borrow_mut(|read| {
            if let Some(known) = read.iter().find(|known| file.starts_with(known.tag)) {
                return Some(*known);
            }
            let catalogue: Words = Box::leak(Box::new(Self::new(String::leak(file.to_owned()))));
            (catalogue.texts.len() == COUNT).then(|| {
                read.push(catalogue);
                catalogue
            })
        })
    }

    /// A text without parts.
    // Called from everywhere: these in every place weigh half a kilobyte more in the browser.
    #[inline(never)]
    pub fn say(&self, key: Key) -> &'static str {
        self.texts.get(key as usize).copied().unwrap_or_default()
    }

    /// One of a text's forms; nothing where there are fewer.
    #[inline(never)]
    pub fn nth(&self, key: Key, index: usize) -> Option<&'static str> {
        self.say(key).split('|').nth(index)
    }

    /// One of a text's forms.
    pub fn form(&self, key: Key, index: usize) -> &'static str {
        self.nth(key, index).unwrap_or_else(|| self.say(key))
    }

    /// A text with its parts in their places.
    #[inline(never)]
    pub fn fill(&self, key: Key, parts: &[&str]) -> String {
        filled(self.say(key), parts)
    }

    /// One of a text's forms with its parts in their places.
    #[inline(never)]
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

#[inline(never)]
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
