//! The engines that the browser tests run in: found, installed, or said to be missing.

use crate::system::{self, Programs};
use crate::tools;
use anyhow::{Result, bail, ensure};
use std::env;
use walkdir::WalkDir;

/// Names the engines to run in, for who cannot have all: `ENGINES=chromium,firefox`.
const CHOICE: &str = "ENGINES";
/// Drives Firefox. Older ones do not let tests into the browser's own settings.
const GECKODRIVER: &str = "0.36.0";

type Find = fn() -> Result<Programs>;
const ENGINES: [(&str, Find); 3] = [("chromium", system::chromium), ("firefox", firefox), ("webkit", webkit)];

/// The engines, as far as they are there.
pub struct Engines {
    /// The variables that the browser tests read.
    pub variables: Programs,
    /// In which engines nothing is tried, and why.
    pub not_run: Vec<String>,
    /// Whether one is missing that was not left out.
    pub is_incomplete: bool,
}

/// Finds or installs every engine that is asked for. One that is missing is told of at the end, after all that can be tried
/// without it.
pub fn ensure() -> Result<Engines> {
    let choice = env::var(CHOICE).unwrap_or_default();
    let asked = asked(&choice)?;
    let (mut variables, mut not_run, mut ready) = (Programs::new(), Vec::new(), Vec::new());
    for (engine, find) in ENGINES {
        if !asked.contains(&engine) {
            not_run.push(format!("{engine}: {CHOICE} leaves it out"));
            continue;
        }
        match find() {
            Ok(programs) => {
                ready.push(engine);
                variables.extend(programs);
            }
            Err(error) => not_run.push(format!("{engine}: {error:#}")),
        }
    }
    ensure!(!ready.is_empty(), "no engine is there: {}", not_run.join("; "));
    variables.push((CHOICE, ready.join(",").into()));
    Ok(Engines { variables, not_run, is_incomplete: ready.len() < asked.len() })
}

/// The engines that a choice names; all where it is empty.
fn asked(choice: &str) -> Result<Vec<&str>> {
    let all = ENGINES.map(|(engine, _)| engine);
    let names: Vec<&str> = choice.split(',').map(str::trim).filter(|name| !name.is_empty()).collect();
    if let Some(other) = names.iter().find(|name| !all.contains(name)) {
        bail!("{CHOICE}={choice} names {other}, and there are only {}", all.join(", "));
    }
    Ok(if names.is_empty() { all.to_vec() } else { names })
}

fn firefox() -> Result<Programs> {
    let mut found = system::ensure("Firefox", &[("FIREFOX", &["firefox-esr", "firefox"])], &["firefox-esr"])?;
    let driver = match env::var_os("GECKODRIVER") {
        Some(driver) => driver.into(),
        None => tools::cargo_install("geckodriver", GECKODRIVER, "about a minute", &[])?.join("geckodriver"),
    };
    found.push(("GECKODRIVER", driver));
    Ok(found)
}

fn webkit() -> Result<Programs> {
    let driver = [("WEBKITDRIVER", &["WebKitWebDriver"][..]), ("XVFB", &["Xvfb"])];
    let mut found = system::ensure("WebKit's driver or Xvfb", &driver, &["webkit2gtk-driver", "xvfb"])?;
    // It comes with the driver, yet is not on the PATH.
    let libraries = ["/usr/lib", "/usr/libexec"].map(|folder| WalkDir::new(folder).min_depth(2).max_depth(3));
    let mut files = libraries.into_iter().flatten().flatten();
    let browser = files.find(|file| file.file_name() == "MiniBrowser").map(walkdir::DirEntry::into_path);
    let browser = browser.as_ref().and_then(|path| path.to_str());
    let browser = [("MINIBROWSER", browser.as_slice())];
    found.extend(system::ensure("WebKit's MiniBrowser", &browser, &["webkit2gtk-driver"])?);
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_engines_are_asked_for_unless_some_are_named() -> Result<()> {
        assert_eq!(asked("")?, ["chromium", "firefox", "webkit"]);
        assert_eq!(asked("chromium, webkit")?, ["chromium", "webkit"]);
        let error = asked("chrome").unwrap_err().to_string();
        assert!(error.contains("names chrome") && error.contains("chromium, firefox, webkit"), "{error}");
        Ok(())
    }
}
