//! The words of the form for embedding, which the element's script makes (embedding.ts).

use crate::catalogue::{Key, Words};

/// In the order that the script knows.
const WORDS: [Key; 16] = [
    Key::EmbedNotice,
    Key::EmbedForm,
    Key::EmbedInPage,
    Key::EmbedCompact,
    Key::EmbedInFrame,
    Key::EmbedLanguage,
    Key::EmbedColours,
    Key::EmbedAsPage,
    Key::EmbedLight,
    Key::EmbedDark,
    Key::EmbedData,
    Key::EmbedLive,
    Key::EmbedFrozen,
    Key::EmbedPaste,
    Key::EmbedCopy,
    Key::EmbedPolicy,
];

/// All of them, with `|` between two.
pub fn embedding(words: Words) -> String {
    WORDS.map(|key| words.say(key)).join("|")
}
