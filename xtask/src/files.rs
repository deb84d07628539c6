//! Files under names with a digest of their content, and the manifest that tells those names.

use anyhow::Result;
use base64::{Engine, prelude::BASE64_STANDARD};
use fs_err as fs;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256, Sha384};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// A file that stays what it is for as long as it is there.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub struct Pinned {
    /// Its path within dist/.
    pub file: String,
    /// The value for `integrity` that makes a browser refuse any other.
    pub integrity: String,
}

impl Pinned {
    /// Writes a content as `<stem>-<digest>.<ending>`; the stem is a path within the folder.
    pub fn write(folder: &Path, stem: &str, ending: &str, content: &[u8]) -> Result<Self> {
        Self::write_of(folder, stem, ending, content, content)
    }

    /// The same for a content that a tool has made of a source: the name has the source's digest, which others know.
    pub fn write_of(folder: &Path, stem: &str, ending: &str, source: &[u8], content: &[u8]) -> Result<Self> {
        let digest: String = Sha256::digest(source).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        let file = format!("{stem}-{digest}.{ending}");
        fs::write(folder.join(&file), content)?;
        Ok(Self { file, integrity: integrity(content) })
    }
}

/// The value for `integrity` that makes a browser refuse any other file.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
}

/// dist/manifest.json: what a snippet for somebody's page is made of.
#[derive(Serialize)]
pub struct Manifest {
    /// Of the package.
    pub version: &'static str,
    /// The script that a page loads.
    pub embed: Pinned,
    /// The widget's stylesheet, which a prerendered root links.
    pub stylesheet: Pinned,
    /// The stylesheet of what stands in the element before the widget does.
    pub fallback: Pinned,
    /// The stylesheet of a page that shows nothing but a comparison.
    pub alone: Pinned,
    /// The script of a page around a frame with such a page.
    pub frame: Pinned,
    /// The script of such a page.
    pub framed: Pinned,
    /// The frozen copy of each bundle, by the path of the live one.
    pub bundles: BTreeMap<String, Pinned>,
}

impl Manifest {
    /// Writes manifest.json into a built folder.
    pub fn write(&self, dist: &Path) -> Result<()> {
        Ok(fs::write(dist.join("manifest.json"), serde_json::to_string_pretty(self)? + "\n")?)
    }
}

/// The files in a folder and below, in the order of their names.
pub fn below(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = WalkDir::new(folder).sort_by_file_name().into_iter().collect::<Result<Vec<_>, _>>()?;
    Ok(entries.into_iter().filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path).collect())
}
