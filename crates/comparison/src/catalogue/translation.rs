//! A language besides English: its texts beside their keys.

use super::Key;
use super::keys::COUNT;

/// A translation in the form of a file. It has a text for each key, in order.
pub(super) fn file(tag: &str, translation: &[(Key, &str); COUNT]) -> String {
    let texts = translation.iter().map(|(_, text)| format!("\n{text}"));
    tag.to_owned() + &texts.collect::<String>()
}

/// Whether a translation has its texts in the order of the keys; asked when it is compiled.
pub(super) const fn is_in_order(translation: &[(Key, &str); COUNT]) -> bool {
    let mut index = 0;
    while index < COUNT {
        if translation[index].0 as usize != index {
            return false;
        }
        index += 1;
    }
    true
}
