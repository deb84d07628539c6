//! A pseudo-language: English, letter by letter in Hebrew letters, so that it is written from right to left. Nobody
//! reads it; it shows what a layout does in such a language, and which texts never went through a catalogue.

use super::Key;
use super::keys::ENGLISH;

pub(super) const TAG: &str = "qps-plocm";

pub(super) fn text(key: Key) -> &'static str {
    match key {
        Key::Direction => "rtl",
        // A mark of direction keeps the names of trials, which run the other way, in their places.
        Key::BetweenTrials => ";\u{200f} ",
        Key::InTrial => "{0}:\u{200f} {1}",
        _ => String::leak(ENGLISH[key as usize].chars().map(mirrored).collect()),
    }
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
