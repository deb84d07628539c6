//! The packages of npm: exactly those of xtask/npm/package-lock.json, checked by npm against the digests there.

use crate::{process, tools};
use anyhow::{Context, Result};
use fs_err as fs;
use std::path::PathBuf;
use std::process::Command;

const SOURCES: &str = "xtask/npm";

/// The packages that a build of the page needs, set up where they are missing. Returns their `node_modules`.
pub fn for_pages() -> Result<PathBuf> {
    install("npm-pages", &["--omit=dev"])
}

/// All packages, set up where they are missing. Returns their `node_modules`.
pub fn all() -> Result<PathBuf> {
    install("npm", &[])
}

fn install(name: &str, options: &[&str]) -> Result<PathBuf> {
    let folder = tools::folder()?.join(name);
    let lock = fs::read_to_string(format!("{SOURCES}/package-lock.json"))?;
    // Written when all the rest is there.
    let installed = folder.join("installed.json");
    if !fs::read_to_string(&installed).is_ok_and(|text| text == lock) {
        which::which("npm").context("npm is missing; install Node.js, which brings npm along")?;
        let size = if options.is_empty() { "about 200 MB and half a minute" } else { "a few seconds" };
        eprintln!("Installing packages of npm into target/tools; this once, {size}.");
        fs::create_dir_all(&folder)?;
        for file in ["package.json", "package-lock.json"] {
            fs::copy(format!("{SOURCES}/{file}"), folder.join(file))?;
        }
        // No script of a package runs: vnu-jar's would fetch a Java of its own.
        let mut npm = Command::new("npm");
        npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).args(options).arg("--prefix").arg(&folder);
        process::run(&mut npm).context("cannot install the packages of npm")?;
        fs::write(&installed, lock)?;
    }
    Ok(folder.join("node_modules"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    #[test]
    fn every_package_has_a_digest_and_none_says_from_which_registry() -> Result<()> {
        let lock: Value = serde_json::from_str(include_str!("../npm/package-lock.json"))?;
        let packages = lock["packages"].as_object().context("no packages")?;
        // The one without a name is the list itself.
        for (name, package) in packages.iter().filter(|(name, _)| !name.is_empty()) {
            let repair = "lock it again with `npm install --package-lock-only --omit-lockfile-registry-resolved`";
            let digest = package["integrity"].as_str().unwrap_or_default();
            assert!(digest.starts_with("sha512-"), "{name} has no digest in package-lock.json; {repair}");
            // npm takes each package from the registry that it is set to, wherever it runs.
            assert_eq!(package["resolved"], Value::Null, "{name} names a registry in package-lock.json; {repair}");
        }
        Ok(())
    }
}
