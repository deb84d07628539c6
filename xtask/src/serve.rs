//! `cargo xtask serve`.

use crate::evidence::Evidence;
use crate::{process, tools};
use anyhow::{Error, Result};
use std::os::unix::process::CommandExt;

/// As Trunk.toml has it.
const ADDRESS: &str = "http://127.0.0.1:8080/";

/// Builds the page, serves it, and builds it again after every change, until Ctrl-C.
///
/// # Errors
/// Where a tool cannot be set up, or the sources do not build.
pub fn run() -> Result<()> {
    let tools = tools::ensure_for_debug()?;
    // Trunk builds these as well, but says little meanwhile. Now it finds both built.
    eprintln!("Building the widget for the browser and for the command line.");
    process::run(&mut tools::widget_for_browser())?;
    process::run(&mut Evidence::cargo())?;
    println!("The page will be at {ADDRESS} in a few seconds; Ctrl-C ends this.");
    // Trunk takes this process's place, so that whoever ends it ends Trunk, and not a parent that leaves it behind.
    let error = tools.trunk()?.arg("serve").exec();
    Err(Error::new(error).context("cannot start Trunk; remove target/tools and try again"))
}
