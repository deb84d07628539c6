//! A pseudo-language: English, letter by letter in Hebrew letters, so that it is written from right to left. Nobody
//! reads it; it shows what a layout does in such a language, and which texts never went through a catalogue.

use std::borrow::Cow;

use fluent_bundle::FluentResource;

use super::{Catalogue, Key};

pub(super) const TAG: &str = "qps-plocm";

/// A mark of direction keeps the names of trials, which run the other way, in their places.
const MARKED: &str = "between-trials = ;{\"\\u200F\"}{\" \"}\nin-trial = { $trial }:{\"\\u200F\"} { $text }\n";

pub(super) fn catalogue() -> Catalogue {
    let mut bundle = super::bundle("en", include_str!("../../../../locales/en.ftl"));
    let marked = FluentResource::try_new(MARKED.to_owned()).unwrap_or_else(|(resource, _)| resource);
    bundle.add_resource_overriding(marked);
    bundle.set_transform(Some(mirrored_text));
    let mut catalogue = Catalogue::of_bundle(TAG, bundle);
    catalogue.texts[Key::Direction as usize] = "rtl";
    catalogue
}

fn mirrored_text(text: &str) -> Cow<'_, str> {
    text.chars().map(mirrored).collect::<String>().into()
}

/// Another letter for each of a to z; everything else as it is.
fn mirrored(c: char) -> char {
    const ALEF: u32 = 0x5d0;
    match c {
        'a'..='z' => char::from_u32(ALEF + (u32::from(c) - u32::from('a'))).unwrap_or(c),
        'A'..='Z' => mirrored(c.to_ascii_lowercase()),
        _ => c,
    }
}
