//! `cargo xtask serve`.

use crate::tools;
use anyhow::{Error, Result};
use std::os::unix::process::CommandExt;

/// As Trunk.toml has it.
const ADDRESS: &str = "http://127.0.0.1:8080/";

/// Builds the page, serves it, and builds it again after every change, until Ctrl-C.
pub fn run() -> Result<()> {
    let mut trunk = tools::ensure()?.trunk()?;
    println!("Once built, the page is at {ADDRESS}; Ctrl-C ends this.");
    // Trunk takes this process's place, so that whoever ends it ends Trunk, and not a parent that leaves it behind.
    let error = trunk.arg("serve").exec();
    Err(Error::new(error).context("cannot start Trunk; remove target/tools and try again"))
}
