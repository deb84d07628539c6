//! The browser that the tests drive.

use crate::process;
use anyhow::{Context, Result, ensure};
use std::env;
use std::path::PathBuf;
use std::process::Command;

/// What Debian, Ubuntu and Google call it.
const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// A Chromium and the driver that goes with it.
pub struct Browser {
    /// The browser's program.
    pub chrome: PathBuf,
    /// chromedriver.
    pub driver: PathBuf,
}

/// Finds the browser, or installs Debian's where that is possible.
pub fn ensure() -> Result<Browser> {
    if let Some(browser) = find()? {
        return Ok(browser);
    }
    install()?;
    find()?.context(
        "apt-get installed chromium and chromium-driver, yet they are not on the PATH; set CHROME and CHROMEDRIVER",
    )
}

fn find() -> Result<Option<Browser>> {
    let chrome = program("CHROME", &BROWSERS)?;
    let driver = program("CHROMEDRIVER", &["chromedriver"])?;
    Ok(chrome.zip(driver).map(|(chrome, driver)| Browser { chrome, driver }))
}

fn program(variable: &str, names: &[&str]) -> Result<Option<PathBuf>> {
    if let Some(given) = env::var_os(variable) {
        let found = which::which(&given);
        let found =
            found.with_context(|| format!("{variable}={} names no program; mend it or unset it", given.display()))?;
        return Ok(Some(found));
    }
    Ok(names.iter().find_map(|name| which::which(name).ok()))
}

fn install() -> Result<()> {
    let user = process::probe(Command::new("id").arg("-u"));
    let may_install = user.is_some_and(|id| id.trim() == "0") && which::which("apt-get").is_ok();
    ensure!(
        may_install,
        "Chromium or its driver is missing; install both, on Debian the packages chromium and chromium-driver, or set CHROME and CHROMEDRIVER"
    );
    eprintln!("Installing Chromium, its driver and a font with apt-get; a minute or two.");
    // The font, because text without any has no size.
    let packages = ["chromium", "chromium-driver", "fonts-dejavu-core"];
    for arguments in [vec!["update"], [&["install", "-y", "--no-install-recommends"], &packages[..]].concat()] {
        process::run(Command::new("apt-get").args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))?;
    }
    Ok(())
}
