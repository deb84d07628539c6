//! `cargo xtask dist`.

use crate::process;
use crate::tools::{self, Tools};
use crate::weights::Weights;
use anyhow::{Context, Result};
use std::env;
use std::path::{Path, PathBuf};

/// Builds dist/ for release and prints what it weighs.
pub fn run() -> Result<()> {
    build(&tools::ensure()?).map(drop)
}

/// The same with the tools at hand, returning what it weighs.
pub fn build(tools: &Tools) -> Result<Weights> {
    let mut trunk = tools.trunk()?;
    if let Some(home) = cargo_home() {
        // What is published names no folder of the machine that built it: messages of a panic hold source paths.
        let flags = format!("--remap-path-prefix={}/registry/src/=", home.display());
        trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags);
    }
    process::run(trunk.args(["build", "--release"])).context("Trunk could not build dist/")?;
    let weights = Weights::of(Path::new("dist"))?;
    print!("\n{weights}");
    Ok(weights)
}

/// Where cargo keeps the sources of dependencies.
fn cargo_home() -> Option<PathBuf> {
    let home = || Some(PathBuf::from(env::var_os("HOME")?).join(".cargo"));
    env::var_os("CARGO_HOME").map(PathBuf::from).or_else(home)
}
