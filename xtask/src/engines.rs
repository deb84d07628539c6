//! The engines that the browser tests run in beside Chromium: found, installed, or said to be missing.

use crate::tools::Tools;
use crate::{browser, system};
use anyhow::{Context, Result, bail, ensure};
use std::fs;
use std::path::PathBuf;

/// Names the engines to run in, for who cannot have all: `ENGINES=chromium,firefox`.
const CHOICE: &str = "ENGINES";
const CHROMIUM: &str = "chromium";
const FIREFOX: &str = "firefox";
const WEBKIT: &str = "webkit";
const ENGINES: [&str; 3] = [CHROMIUM, FIREFOX, WEBKIT];

const FIREFOX_CURE: &str = "Firefox is missing; install it, on Debian the package firefox-esr, or set FIREFOX";
const WEBKIT_CURE: &str = "WebKit's driver, its MiniBrowser or Xvfb is missing; install them, on Debian the packages \
                           webkit2gtk-driver and xvfb, or set WEBKITDRIVER, MINIBROWSER and XVFB";
/// Below these, one or two folders deep, MiniBrowser stands, which is not on the PATH.
const LIBRARIES: [&str; 2] = ["/usr/lib", "/usr/libexec"];

/// The engines, as far as they are there.
#[derive(Default)]
pub struct Engines {
    ready: Vec<&'static str>,
    variables: Vec<(&'static str, PathBuf)>,
    left_out: Vec<&'static str>,
    /// With what is to be done.
    missing: Vec<(&'static str, String)>,
}

/// Finds or installs every engine that is asked for. One that is missing is told of at the end, after all that can be tried
/// without it.
pub fn ensure(tools: &Tools, chromium: &browser::Browser) -> Result<Engines> {
    let choice = std::env::var(CHOICE).unwrap_or_default();
    let asked = asked(&choice)?;
    let mut engines = Engines::default();
    for engine in ENGINES {
        if !asked.contains(&engine) {
            engines.left_out.push(engine);
            continue;
        }
        let found = match engine {
            CHROMIUM => Ok(vec![("CHROME", chromium.chrome.clone()), ("CHROMEDRIVER", chromium.driver.clone())]),
            FIREFOX => firefox(tools),
            _ => webkit(),
        };
        match found {
            Ok(variables) => {
                engines.ready.push(engine);
                engines.variables.extend(variables);
            }
            Err(error) => engines.missing.push((engine, format!("{error:#}"))),
        }
    }
    ensure!(!engines.ready.is_empty(), "no engine is there: {}", engines.not_run().join("; "));
    Ok(engines)
}

/// The engines that a choice names; all where it is empty.
fn asked(choice: &str) -> Result<Vec<&str>> {
    let names: Vec<&str> = choice.split(',').map(str::trim).filter(|name| !name.is_empty()).collect();
    if let Some(other) = names.iter().find(|name| !ENGINES.contains(name)) {
        bail!("{CHOICE}={choice} names {other}, and there are only {}", ENGINES.join(", "));
    }
    Ok(if names.is_empty() { ENGINES.to_vec() } else { names })
}

fn firefox(tools: &Tools) -> Result<Vec<(&'static str, PathBuf)>> {
    let find = || system::find("FIREFOX", &["firefox-esr", "firefox"]);
    let firefox = match find()? {
        Some(firefox) => firefox,
        None => {
            system::install("Firefox", &["firefox-esr"], FIREFOX_CURE)?;
            find()?.context(FIREFOX_CURE)?
        }
    };
    let driver = match system::find("GECKODRIVER", &[])? {
        Some(driver) => driver,
        None => tools.geckodriver()?,
    };
    Ok(vec![("FIREFOX", firefox), ("GECKODRIVER", driver)])
}

fn webkit() -> Result<Vec<(&'static str, PathBuf)>> {
    let find = || -> Result<_> {
        let browser = mini_browser();
        let browser = browser.as_ref().and_then(|path| path.to_str());
        let found = [
            ("WEBKITDRIVER", system::find("WEBKITDRIVER", &["WebKitWebDriver"])?),
            ("MINIBROWSER", system::find("MINIBROWSER", browser.as_slice())?),
            ("XVFB", system::find("XVFB", &["Xvfb"])?),
        ];
        Ok(found.into_iter().map(|(variable, program)| Some((variable, program?))).collect::<Option<Vec<_>>>())
    };
    if let Some(found) = find()? {
        return Ok(found);
    }
    system::install("WebKit and a screen for it", &["webkit2gtk-driver", "xvfb"], WEBKIT_CURE)?;
    find()?.context(WEBKIT_CURE)
}

fn mini_browser() -> Option<PathBuf> {
    let inside = |folder: PathBuf| fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let folders = LIBRARIES.into_iter().map(PathBuf::from).flat_map(inside);
    let deeper = folders.flat_map(|folder| inside(folder.clone()).chain([folder]));
    deeper.map(|folder| folder.join("MiniBrowser")).find(|program| program.is_file())
}

impl Engines {
    /// What the browser tests need to know.
    pub fn variables(&self) -> Vec<(&'static str, PathBuf)> {
        let mut variables = self.variables.clone();
        variables.push((CHOICE, self.ready.join(",").into()));
        variables
    }

    /// In which engines nothing was tried, and why.
    pub fn not_run(&self) -> Vec<String> {
        let left_out = self.left_out.iter().map(|engine| format!("{engine}: {CHOICE} leaves it out"));
        let missing = self.missing.iter().map(|(engine, cure)| format!("{engine}: {cure}"));
        left_out.chain(missing).collect()
    }

    /// An engine that is missing without being left out is a failure: nobody is to take the part for the whole.
    pub fn assert_complete(&self) -> Result<()> {
        let [first, ..] = self.missing.as_slice() else { return Ok(()) };
        bail!(
            "the browser tests did not run in every engine, see above; install {}, or set {CHOICE}={} to do without it",
            first.0,
            self.ready.join(",")
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_engines_are_asked_for_unless_some_are_named() -> Result<()> {
        assert_eq!(asked("")?, ENGINES);
        assert_eq!(asked("chromium, webkit")?, [CHROMIUM, WEBKIT]);
        let error = asked("chrome").unwrap_err().to_string();
        assert!(error.contains("names chrome") && error.contains("chromium, firefox, webkit"), "{error}");
        Ok(())
    }

    #[test]
    fn a_missing_engine_is_told_and_fails_and_one_that_is_left_out_is_told() {
        let left_out = Engines { ready: vec![CHROMIUM], left_out: vec![FIREFOX], ..Engines::default() };
        assert_eq!(left_out.not_run(), ["firefox: ENGINES leaves it out"]);
        assert!(left_out.assert_complete().is_ok());
        let missing =
            Engines { ready: vec![CHROMIUM], missing: vec![(WEBKIT, "install it".to_owned())], ..Engines::default() };
        assert_eq!(missing.not_run(), ["webkit: install it"]);
        let error = missing.assert_complete().unwrap_err().to_string();
        assert!(error.contains("install webkit, or set ENGINES=chromium"), "{error}");
    }
}
