//! The browser that the tests drive.

use crate::system;
use anyhow::{Context, Result};
use std::path::PathBuf;

/// What Debian, Ubuntu and Google call it.
const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
/// The font, because text without any has no size.
const PACKAGES: [&str; 3] = ["chromium", "chromium-driver", "fonts-dejavu-core"];
const CURE: &str = "Chromium or its driver is missing; install both, on Debian the packages chromium and chromium-driver, \
                    or set CHROME and CHROMEDRIVER";

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
    system::install("Chromium, its driver and a font", &PACKAGES, CURE)?;
    find()?.context(
        "apt-get installed chromium and chromium-driver, yet they are not on the PATH; set CHROME and CHROMEDRIVER",
    )
}

fn find() -> Result<Option<Browser>> {
    let chrome = system::find("CHROME", &BROWSERS)?;
    let driver = system::find("CHROMEDRIVER", &["chromedriver"])?;
    Ok(chrome.zip(driver).map(|(chrome, driver)| Browser { chrome, driver }))
}
