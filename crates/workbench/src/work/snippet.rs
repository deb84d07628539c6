//! What to paste into a page.

use evidence_comparison::catalogue;
use evidence_widget::embed::{self, Pinned, Snippet};
use serde::{Deserialize, Serialize};

/// What somebody wants to paste.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Wanted {
    /// The text of manifest.json, which stands beside the workbench.
    pub manifest: String,
    /// The address at which the widget's files stand: `https://evidence.example/`.
    pub base: String,
    /// Where the bundle will stand, from there: `data/examplamine.json`.
    pub file: String,
}

/// What is read of manifest.json.
#[derive(Deserialize)]
struct Manifest {
    version: String,
    embed: File,
    stylesheet: File,
    fallback: File,
    frame: File,
}

#[derive(Deserialize)]
struct File {
    file: String,
    integrity: String,
}

/// A short snippet that follows the bundle at its address.
///
/// # Errors
/// Which of the addresses is none, or that the text has errors.
pub fn snippet(text: &str, Wanted { manifest, base, file }: &Wanted) -> Result<String, String> {
    let Manifest { version, embed, stylesheet, fallback, frame } = serde_json::from_str(manifest).map_err(|error| {
        format!("manifest.json beside this page cannot be read: {error}; build it with `cargo xtask dist`")
    })?;
    let base = embed::base(base).map_err(|why| format!("The address of the widget's files: {why}"))?;
    let join = |file: &str| {
        base.join(file).map(String::from).map_err(|error| format!("{file} is no address of a file: {error}"))
    };
    let pinned = |File { file, integrity }: File| Ok::<_, String>(Pinned { address: join(&file)?, integrity });
    let live = join(file)?;
    let words = catalogue::english();
    let Some(page) = embed::page(&live, words) else {
        return Err(format!("{file} does not end in .json; name the bundle's file, such as data/examplamine.json"));
    };
    let snippet = Snippet {
        version,
        embed: pinned(embed)?,
        stylesheet: pinned(stylesheet)?.into(),
        fallback: pinned(fallback)?.into(),
        data: (live, None),
        heading_level: 2,
        page,
        frame: pinned(frame)?,
    };
    snippet.short(text, words).ok_or_else(|| "The text has errors; fix them first".to_owned())
}
