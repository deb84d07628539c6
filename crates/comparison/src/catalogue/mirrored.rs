//! A pseudo-language: English, letter by letter in Hebrew letters, so that it is written from right to left. Nobody
//! reads it; it shows what a layout does in such a language, and which texts never went through a catalogue.

use super::Key;
use super::keys::ENGLISH;

pub(super) const TAG: &str = "qps-plocm";

pub(super) fn file() -> String {
    let english = ENGLISH.lines().skip(1).enumerate();
    let texts = english.map(|(index, text)| match index {
        _ if index == Key::Direction as usize => "\nrtl".to_owned(),
        // A mark of direction keeps the names of trials, which run the other way, in their places.
        _ if index == Key::BetweenTrials as usize => "\n;\u{200f} ".to_owned(),
        _ if index == Key::InTrial as usize => "\n{0}:\u{200f} {1}".to_owned(),
        _ => ['\n'].into_iter().chain(text.chars().map(mirrored)).collect(),
    });
    TAG.to_owned() + &texts.collect::<String>()
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
