//! Files under names with a digest of their content, and the manifest that tells those names.

use crate::{built, project, script};
use anyhow::{Context, Result};
use serde::Serialize;
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::path::Path;
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
        let file = format!("{stem}-{}.{ending}", built::digest(source));
        project::write(folder.join(&file), content)?;
        Ok(Self { file, integrity: script::integrity(content) })
    }
}

/// dist/manifest.json: what a snippet for somebody's page is made of.
#[derive(Serialize)]
pub struct Manifest {
    /// Of the package.
    pub version: String,
    /// The script that a page loads.
    pub embed: Pinned,
    /// The widget's stylesheet, which a prerendered root links.
    pub stylesheet: Pinned,
    /// The stylesheet of what stands in the element before the widget does.
    pub fallback: Pinned,
    /// The frozen copy of each bundle, by the path of the live one.
    pub bundles: BTreeMap<String, Pinned>,
}

/// Puts a frozen copy beside every bundle below dist/data/.
pub fn bundles(dist: &Path) -> Result<BTreeMap<String, Pinned>> {
    let mut bundles = BTreeMap::new();
    for entry in WalkDir::new(dist.join("data")).sort_by_file_name() {
        let entry = entry.context("cannot list the bundles")?;
        let Some(stem) = stem(entry.file_name()).filter(|_| entry.file_type().is_file()) else { continue };
        let path = entry.path().strip_prefix(dist)?.to_str().context("a bundle's name is not UTF-8; rename it")?;
        let bytes = fs::read(entry.path()).with_context(|| format!("cannot read {}", entry.path().display()))?;
        let beside = path.strip_suffix(&format!("{stem}.json")).unwrap_or_default();
        bundles.insert(path.to_owned(), Pinned::write(dist, &format!("{beside}{stem}"), "json", &bytes)?);
    }
    Ok(bundles)
}

/// A bundle's name without its ending; a schema is none.
fn stem(name: &OsStr) -> Option<&str> {
    name.to_str()?.strip_suffix(".json").filter(|stem| !stem.ends_with(".schema"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_bundle_gets_a_frozen_copy_beside_it_and_a_schema_none() -> Result<()> {
        let dist = tempfile::tempdir()?;
        fs::create_dir_all(dist.path().join("data/more"))?;
        for file in ["data/a.json", "data/a.schema.json", "data/more/b.json", "data/note.txt"] {
            project::write(dist.path().join(file), "abc")?;
        }
        let bundles = bundles(dist.path())?;
        let named: Vec<_> = bundles.iter().map(|(live, frozen)| (live.as_str(), frozen.file.as_str())).collect();
        // The digest is the start of the standard's own example for "abc" (FIPS 180).
        let expected = [
            ("data/a.json", "data/a-ba7816bf8f01cfea.json"),
            ("data/more/b.json", "data/more/b-ba7816bf8f01cfea.json"),
        ];
        assert_eq!(named, expected);
        for (_, frozen) in expected {
            assert_eq!(project::read(dist.path().join(frozen))?, "abc");
        }
        Ok(())
    }
}
