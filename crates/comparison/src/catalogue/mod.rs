//! What the widget says in each language. The texts are in `locales/`, in the language of Project Fluent
//! <https://projectfluent.org>, with plurals by the rules of CLDR. A prerendered page and the program say the same.

mod keys;
mod mirrored;
mod numbers;
#[cfg(test)]
mod tests;

use std::fmt;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use strum::VariantArray as _;
use unic_langid::LanguageIdentifier;

pub use keys::Key;
pub(crate) use numbers::plural;

/// Every text of one language.
pub struct Catalogue {
    /// BCP 47.
    pub tag: &'static str,
    bundle: FluentBundle<FluentResource>,
    /// In the order of the keys; empty where a message has variables.
    texts: Vec<&'static str>,
    /// What explains a word, and the words that it explains, in small letters.
    explanations: Vec<(&'static str, Vec<&'static str>)>,
}

/// A catalogue, as everything that speaks holds it.
pub type Words = &'static Catalogue;

static IN_ENGLISH: LazyLock<Catalogue> =
    LazyLock::new(|| Catalogue::read("en", include_str!("../../../../locales/en.ftl")));
static IN_GERMAN: LazyLock<Catalogue> =
    LazyLock::new(|| Catalogue::read("de", include_str!("../../../../locales/de.ftl")));

/// The languages of the widget. English comes first: readers of all others get it.
pub fn languages() -> [Words; 2] {
    [&IN_ENGLISH, &IN_GERMAN]
}

/// English.
pub fn english() -> Words {
    &IN_ENGLISH
}

/// The catalogue of a language (BCP 47), whatever its region: `de`, `de-AT`. `qps-plocm` is English in letters that are
/// written from right to left, to try layouts with.
pub fn of(tag: &str) -> Option<Words> {
    static MIRRORED: LazyLock<Catalogue> = LazyLock::new(mirrored::catalogue);
    if tag.eq_ignore_ascii_case(mirrored::TAG) {
        return Some(&MIRRORED);
    }
    languages().into_iter().find(|catalogue| speaks(catalogue.tag, tag))
}

/// Whether two tags are of one language, whatever the region.
pub fn speaks(one: &str, other: &str) -> bool {
    let language = |tag: &str| tag.bytes().position(|byte| byte == b'-').unwrap_or(tag.len());
    let (one, other) = (&one.as_bytes()[..language(one)], &other.as_bytes()[..language(other)]);
    one.eq_ignore_ascii_case(other)
}

impl Catalogue {
    /// Reads the messages of a language. The tests hold that each file has all of them.
    fn read(tag: &'static str, source: &str) -> Self {
        Self::of_bundle(tag, bundle(tag, source))
    }

    fn of_bundle(tag: &'static str, bundle: FluentBundle<FluentResource>) -> Self {
        let mut catalogue = Self { tag, bundle, texts: Vec::new(), explanations: Vec::new() };
        // A language is read once and stays.
        let kept = |text: Option<String>| -> &'static str { String::leak(text.unwrap_or_default()) };
        let plain = |key: &Key| key.variables().is_empty().then(|| catalogue.message(*key, None, &FluentArgs::new()));
        let texts: Vec<&str> = Key::VARIANTS.iter().map(|key| kept(plain(key).flatten())).collect();
        let (first, last) = keys::EXPLANATIONS;
        let words = |key: Key| kept(catalogue.message(key, Some("words"), &FluentArgs::new())).split(", ").collect();
        let explained = Key::VARIANTS.iter().skip(first as usize).take(last as usize + 1 - first as usize);
        let explanations = explained.map(|key| (texts[*key as usize], words(*key))).collect();
        (catalogue.texts, catalogue.explanations) = (texts, explanations);
        catalogue
    }

    /// A message or one of its attributes with values for its variables; nothing where the language has none.
    fn message(&self, key: Key, attribute: Option<&str>, values: &FluentArgs) -> Option<String> {
        let message = self.bundle.get_message(key.into())?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        Some(self.bundle.format_pattern(pattern, Some(values), &mut Vec::new()).into_owned())
    }

    /// A text without variables.
    pub fn say(&self, key: Key) -> &'static str {
        self.texts[key as usize]
    }

    /// A text with values for its variables, in their order.
    pub fn fill(&self, key: Key, values: &[&str]) -> String {
        self.filled(key, None, values)
    }

    /// The form of a text for a number, with values for its other variables.
    pub fn counted<'n>(&self, key: Key, count: impl Into<FluentValue<'n>>, values: &[&str]) -> String {
        self.filled(key, Some(count.into()), values)
    }

    fn filled(&self, key: Key, count: Option<FluentValue>, values: &[&str]) -> String {
        let mut arguments = FluentArgs::with_capacity(values.len() + 1);
        for (variable, value) in key.variables().iter().zip(values) {
            arguments.set(*variable, *value);
        }
        if let Some(count) = count {
            arguments.set("count", count);
        }
        self.message(key, None, &arguments).unwrap_or_default()
    }

    /// The form of a name within a list.
    pub fn in_list(&self, key: Key) -> String {
        self.message(key, Some("in-list"), &FluentArgs::new()).unwrap_or_else(|| self.say(key).to_owned())
    }

    /// What explains the words of a text that not every reader knows.
    pub fn explanations(&self, text: &str) -> Vec<&'static str> {
        // Whatever the case of its letters. Every fact asks for every word: nearly all differ in the first byte.
        let text = text.to_ascii_lowercase();
        let text = text.as_bytes();
        let calls = |word: &&str| {
            let (word, first) = (word.as_bytes(), word.as_bytes().first());
            text.iter().enumerate().any(|(at, byte)| Some(byte) == first && text[at..].starts_with(word))
        };
        let called = self.explanations.iter().filter(|(_, words)| words.iter().any(calls));
        called.map(|(explanation, _)| *explanation).collect()
    }

    /// What this language says for a wording of the English catalogue's terms; nothing for any other.
    pub fn term(&self, english: &str) -> Option<&'static str> {
        let terms = self::english().texts.iter().enumerate().skip(keys::FIRST_TERM as usize);
        terms.filter(|(_, term)| **term == english).find_map(|(index, _)| self.texts.get(index).copied())
    }
}

/// The messages of a file.
fn bundle(tag: &str, source: &str) -> FluentBundle<FluentResource> {
    // What cannot be read of a file is left out; the tests hold that there is no such part.
    let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
    let language: LanguageIdentifier = tag.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // What is in another language has its marks of direction already.
    bundle.set_use_isolating(false);
    bundle.add_resource_overriding(resource);
    bundle
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
