//! Files under names with a digest of their content.

use anyhow::Result;
use base64::{Engine, prelude::BASE64_STANDARD};
use fs_err as fs;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256, Sha384};
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// A file that stays what it is for as long as it is there.
#[derive(Serialize, Deserialize)]
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

/// The files in a folder and below, in the order of their names.
pub fn below(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = WalkDir::new(folder).sort_by_file_name().into_iter().collect::<Result<Vec<_>, _>>()?;
    Ok(entries.into_iter().filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path).collect())
}
