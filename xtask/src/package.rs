//! The widget's files without the project's own page and bundles: in a folder named after the version, and as a package for npm.

use crate::{files, workbench};
use anyhow::{Result, bail};
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
    let mut manifest: Value = serde_json::from_str(&fs::read_to_string(dist.join("manifest.json"))?)?;
    // The bundles do not stand beside these files.
    manifest["bundles"] = json!({});
    for folder in [&versioned, &package.join("files")] {
        fs::create_dir_all(folder)?;
        fs::write(folder.join("manifest.json"), format!("{manifest:#}\n"))?;
        for name in of_widget(dist)?.iter().filter(|name| folder == &versioned || !is_compressed(name)) {
            fs::copy(dist.join(name), folder.join(name))?;
        }
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

    let mut digests = BTreeMap::new();
    for file in files::below(&package.join("files"))? {
        digests.insert(file.strip_prefix(&package)?.to_owned(), files::integrity(&fs::read(&file)?));
    }
    let digests = json!({ "version": VERSION, "integrity": digests });
    Ok(fs::write(package.join("files.json"), format!("{digests:#}\n"))?)
}

/// The names of the scripts, the stylesheets and the program in dist/, with their compressed copies.
fn of_widget(dist: &Path) -> Result<Vec<String>> {
    let names = fs::read_dir(dist)?.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()));
    let mut names = names.collect::<Result<Vec<_>>>()?;
    names.retain(|name| {
        let plain = name.trim_end_matches(".br").trim_end_matches(".gz");
        [".js", ".css", ".wasm"].iter().any(|end| plain.ends_with(end))
            && !name.starts_with("page-")
            && !workbench::is_of_workbench(plain)
    });
    Ok(names)
}

fn is_compressed(name: &str) -> bool {
    [".br", ".gz"].iter().any(|end| name.ends_with(end))
}
