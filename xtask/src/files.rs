//! Files under names with a digest of their content, and the manifest that tells those names.

use anyhow::{Context, Result};
use base64::{Engine, prelude::BASE64_STANDARD};
use fs_err as fs;
use serde::Serialize;
use sha2::{Digest, Sha256, Sha384};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// A file that stays what it is for as long as it is there.
#[derive(Debug, PartialEq, Serialize)]
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
    /// The frozen copy of each bundle, by the path of the live one.
    pub bundles: BTreeMap<String, Pinned>,
}

/// Puts a frozen copy beside every bundle below dist/data/; a schema is none.
pub fn freeze_bundles(dist: &Path) -> Result<BTreeMap<String, Pinned>> {
    let mut bundles = BTreeMap::new();
    for path in below(&dist.join("data"))? {
        let path = path.strip_prefix(dist)?.to_str().context("a bundle's name is not UTF-8; rename it")?;
        if let Some(stem) = path.strip_suffix(".json").filter(|stem| !stem.ends_with(".schema")) {
            bundles.insert(path.to_owned(), Pinned::write(dist, stem, "json", &fs::read(dist.join(path))?)?);
        }
    }
    Ok(bundles)
}

/// The files in a folder and below, in the order of their names.
pub fn below(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = WalkDir::new(folder).sort_by_file_name().into_iter().collect::<Result<Vec<_>, _>>()?;
    Ok(entries.into_iter().filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_bundle_gets_a_frozen_copy_beside_it_and_a_schema_none() -> Result<()> {
        let dist = tempfile::tempdir()?;
        fs::create_dir_all(dist.path().join("data/more"))?;
        for file in ["data/a.json", "data/a.schema.json", "data/more/b.json", "data/note.txt"] {
            fs::write(dist.path().join(file), "abc")?;
        }
        let bundles = freeze_bundles(dist.path())?;
        let named: Vec<_> = bundles.iter().map(|(live, frozen)| (live.as_str(), frozen.file.as_str())).collect();
        // The digests are the starts of the standard's own examples for "abc" (FIPS 180).
        let expected = [
            ("data/a.json", "data/a-ba7816bf8f01cfea.json"),
            ("data/more/b.json", "data/more/b-ba7816bf8f01cfea.json"),
        ];
        assert_eq!(named, expected);
        assert_eq!(fs::read_to_string(dist.path().join(expected[1].1))?, "abc");
        let integrity = "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn";
        assert_eq!(bundles["data/a.json"].integrity, integrity);
        Ok(())
    }
}
