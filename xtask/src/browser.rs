//! The browser that the tests drive.

use crate::{process, system};
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use std::process::Command;

/// What Debian, Ubuntu and Google call it.
const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const CURE: &str = "Chromium, its driver or the font DejaVu Sans is missing; install them, on Debian the packages chromium, \
                    chromium-driver and fonts-dejavu-core, or, for another browser, set CHROME and CHROMEDRIVER";

/// A Chromium and the driver that goes with it.
pub struct Browser {
    /// The browser's program.
    pub chrome: PathBuf,
    /// chromedriver.
    pub driver: PathBuf,
}

/// The font that the reference pictures are set in; text without any has no size.
const FONT: &str = "DejaVu Sans";
const FONT_FILE: &str = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";

/// Finds the browser and the font, or installs Debian's where that is possible.
pub fn ensure() -> Result<Browser> {
    let mut missing = Vec::new();
    if find()?.is_none() {
        missing.extend(["chromium", "chromium-driver"]);
    }
    if !has_font() {
        missing.push("fonts-dejavu-core");
    }
    if !missing.is_empty() {
        system::install("what the tests drive", &missing, CURE)?;
    }
    find()?.context(
        "apt-get installed chromium and chromium-driver, yet they are not on the PATH; set CHROME and CHROMEDRIVER",
    )
}

fn has_font() -> bool {
    match process::probe(Command::new("fc-list").arg(FONT)) {
        Some(fonts) => !fonts.trim().is_empty(),
        // Where it cannot be installed from here, the tests say whether it is missing.
        None => Path::new(FONT_FILE).exists() || which::which("apt-get").is_err(),
    }
}

fn find() -> Result<Option<Browser>> {
    let chrome = system::find("CHROME", &BROWSERS)?;
    let driver = system::find("CHROMEDRIVER", &["chromedriver"])?;
    Ok(chrome.zip(driver).map(|(chrome, driver)| Browser { chrome, driver }))
}
