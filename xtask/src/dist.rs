//! `cargo xtask dist`.

use crate::tools::{self, Tools};
use crate::weights::Weights;
use crate::{compressed, policy, process, project};
use anyhow::{Context, Result};
use std::env;
use std::path::{Path, PathBuf};

/// Builds dist/ for release and prints what it weighs.
pub fn run() -> Result<()> {
    build(&tools::ensure()?).map(drop)
}

/// Builds with the tools at hand, returning what it weighs.
pub fn build(tools: &Tools) -> Result<Weights> {
    let mut trunk = tools.trunk()?;
    trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", without_folders()?);
    process::run(trunk.args(["build", "--release"])).context("Trunk could not build dist/")?;
    let dist = Path::new("dist");
    publish(dist)?;
    let weights = Weights::of(dist)?;
    print!("\n{weights}");
    Ok(weights)
}

/// Adds what only servers need. Not in Trunk's hook: `serve` needs none of it.
fn publish(dist: &Path) -> Result<()> {
    let files = compressed::files(dist)?;
    let names = files.iter().filter_map(|file| Some(file.strip_prefix(dist).ok()?.to_str()?.to_owned()));
    project::write(dist.join("_headers"), policy::headers(&names.collect::<Vec<_>>()))?;
    project::write(dist.join("nginx.conf"), policy::nginx())?;
    compressed::beside(&files)
}

/// What is published names no folder of the machine that built it: messages of a panic hold source paths.
fn without_folders() -> Result<String> {
    let mut flags = Vec::new();
    if let Some(home) = cargo_home() {
        flags.push(format!("--remap-path-prefix={}/registry/src/=", home.display()));
    }
    // Where the standard library's sources are installed the compiler names their folder, and beside it the name that
    // the library was built under. One of both is enough, and the same on every machine.
    let sysroot = process::rustc(&["--print", "sysroot"])?;
    if let Some(commit) = process::rustc(&["-vV"])?.lines().find_map(|line| line.strip_prefix("commit-hash: ")) {
        flags.push(format!("--remap-path-prefix={}/lib/rustlib/src/rust/=/rustc/{commit}/", sysroot.trim()));
    }
    Ok(flags.join(" "))
}

/// Where cargo keeps the sources of dependencies.
fn cargo_home() -> Option<PathBuf> {
    let home = || Some(PathBuf::from(env::var_os("HOME")?).join(".cargo"));
    env::var_os("CARGO_HOME").map(PathBuf::from).or_else(home)
}
