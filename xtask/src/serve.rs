//! `cargo xtask serve`.

use crate::system::Programs;
use crate::{evidence, process, tools};
use anyhow::{Error, Result};
use std::os::unix::process::CommandExt;
use std::process::Command;

/// Builds the page, serves it, and builds it again after every change, until Ctrl-C.
///
/// # Errors
/// Where a tool cannot be set up, or the sources do not build.
pub fn run(port: u16) -> Result<()> {
    tools::ensure_for_debug()?;
    // Trunk builds these as well, but says little meanwhile. Now it finds both built.
    eprintln!("Building the widget for the browser and for the command line.");
    // Exactly as Trunk calls it for index.html.
    let widget = "build --target wasm32-unknown-unknown --bin evidence-widget --no-default-features --features widget";
    process::run(&mut process::cargo(widget))?;
    process::run(&mut evidence::cargo())?;
    println!("The page will be at http://127.0.0.1:{port}/ in a few seconds; Ctrl-C ends this.");
    // Trunk takes this process's place, so that whoever ends it ends Trunk, and not a parent that leaves it behind.
    let error = tools::trunk()?.arg("serve").arg("--port").arg(port.to_string()).exec();
    Err(Error::new(error).context("cannot start Trunk; remove target/tools and try again"))
}

/// Does what a newcomer does: starts it, waits for the page, finds the comparison in a browser, adds a trial, and stops it.
///
/// # Errors
/// Where it ends early, or the page shows no comparison or does not follow the choice.
pub fn try_out(chromium: &Programs) -> Result<()> {
    process::run(Command::new("node").arg("xtask/src/served.mjs").envs(chromium.iter().cloned()))
}
