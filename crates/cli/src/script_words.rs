//! What the element's scripts say themselves. The build puts it into them: they need it where the program is missing.

use std::collections::BTreeMap;

use evidence_comparison::catalogue::{self, Key, Words};
use serde_json::{Value, json};

/// The texts by language, of each language by the script: `apology` for element.ts, `failures` for failures.ts, `embedding` for
/// embedding.ts, `results` for exporting.ts, and `undone` for reading.ts.
pub fn by_language() -> Value {
    json!(BTreeMap::from(catalogue::languages().map(|words| (words.tag, of(words)))))
}

fn of(words: Words) -> Value {
    let say = |key| words.say(key);
    let failures = BTreeMap::from(FAILURES.map(|(name, key)| (name, say(key))));
    let apology = [say(Key::ProgramNotLoaded), say(Key::TryAgain)];
    // The script puts a file's name in the place of `{0}`.
    let results = json!({
        "copied": say(Key::ExportCopied),
        "saved": words.fill(Key::ExportSaved, &["{0}"]),
        "shown": say(Key::ExportShown),
        "waiting": say(Key::ExportWaiting),
    });
    json!({
        "apology": apology,
        "failures": failures,
        "embedding": EMBEDDING.map(say).join("|"),
        "results": results,
        "undone": say(Key::ExportFailed),
    })
}

/// What is wrong with the program, and what can be done, by the names that the script knows.
const FAILURES: [(&str, Key); 9] = [
    ("program", Key::ProgramNotLoaded),
    ("mixed", Key::ProgramMixed),
    ("blocked", Key::ProgramBlocked),
    ("panic", Key::ProgramStopped),
    ("slow", Key::ProgramSlow),
    ("again", Key::TryAgain),
    ("restart", Key::Restart),
    ("article", Key::OpenArticle),
    ("details", Key::FailureDetails),
];

/// The words of the form, in the order that the script knows.
const EMBEDDING: [Key; 16] = [
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
