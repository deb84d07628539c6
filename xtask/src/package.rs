//! The widget's files without the project's own page and bundles: in a folder named after the version, and as a package for npm.

use crate::files;
use anyhow::{Context, Result, bail};
use fs_err as fs;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::Path;

const VERSION: &str = env!("CARGO_PKG_VERSION");
const SOURCES: &str = "integrations/npm";
/// What stands in the project's root and belongs into the package.
const OF_PROJECT: [&str; 3] = ["CHANGELOG.md", "LICENSE-APACHE", "LICENSE-MIT"];
/// What describes the element, and where the package's `index.d.ts` and `package.json` expect it.
const TYPES: [&str; 2] = ["custom-elements.json", "evidence-widget.d.ts"];

/// Writes `dist/v0.1.0/`, with compressed copies where they are there already, and `dist/npm/`, which npm can publish.
///
/// # Errors
/// Where a file is missing or cannot be written, or CHANGELOG.md does not tell of this version.
pub fn write(dist: &Path) -> Result<()> {
    let (versioned, package) = (dist.join(format!("v{VERSION}")), dist.join("npm"));
    let names = of_widget(dist)?;
    copy(dist, &versioned, &names)?;
    let plain: Vec<_> =
        names.into_iter().filter(|name| ![".br", ".gz"].iter().any(|end| name.ends_with(end))).collect();
    copy(dist, &package.join("files"), &plain)?;

    let manifest: Value = serde_json::from_str(&fs::read_to_string(dist.join("manifest.json"))?)?;
    let manifest = without_bundles(manifest)?;
    for folder in [&versioned, &package.join("files")] {
        fs::write(folder.join("manifest.json"), &manifest)?;
    }

    if !fs::read_to_string("CHANGELOG.md")?.lines().any(|line| line.strip_prefix("## ") == Some(VERSION)) {
        bail!("CHANGELOG.md has no section “## {VERSION}”; say there what this version changes");
    }
    for file in files::below(Path::new(SOURCES))? {
        fs::copy(&file, package.join(file.strip_prefix(SOURCES)?))?;
    }
    for name in OF_PROJECT {
        fs::copy(name, package.join(name))?;
    }
    for name in TYPES {
        fs::copy(dist.join(name), package.join(name))?;
    }
    let description = package.join("package.json");
    let mut values: Value = serde_json::from_str(&fs::read_to_string(&description)?)?;
    values["version"] = json!(VERSION);
    fs::write(&description, format!("{values:#}\n"))?;

    let digests = files::below(&package.join("files"))?;
    let digests = digests.iter().map(|file| {
        let name = file.strip_prefix(&package)?.to_string_lossy().into_owned();
        Ok((name, files::integrity(&fs::read(file)?)))
    });
    let digests: BTreeMap<_, _> = digests.collect::<Result<_>>()?;
    fs::write(package.join("files.json"), format!("{:#}\n", json!({ "version": VERSION, "integrity": digests })))?;
    Ok(())
}

/// The names of the scripts, the stylesheets and the program in dist/, with their compressed copies.
fn of_widget(dist: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(dist)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        let plain = name.trim_end_matches(".br").trim_end_matches(".gz");
        let is_of_page = name.starts_with("page-");
        if [".js", ".css", ".wasm"].iter().any(|end| plain.ends_with(end)) && !is_of_page {
            names.push(name);
        }
    }
    Ok(names)
}

fn copy(from: &Path, to: &Path, names: &[String]) -> Result<()> {
    fs::create_dir_all(to)?;
    names
        .iter()
        .try_for_each(|name| fs::copy(from.join(name), to.join(name)).map(drop))
        .context("cannot copy the widget's files")
}

/// The bundles do not stand beside these files.
fn without_bundles(mut manifest: Value) -> Result<String> {
    let bundles = manifest.get_mut("bundles").context("manifest.json names no bundles")?;
    *bundles = json!({});
    Ok(format!("{manifest:#}\n"))
}
