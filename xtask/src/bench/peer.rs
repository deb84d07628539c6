//! What the widget is compared with: the same page made with Preact.

use crate::process;
use crate::project;
use crate::tools::{self, Tools};
use anyhow::{Context, Result};
use serde::Deserialize;
use std::path::Path;
use std::process::Command;

const SOURCES: &str = "benches/peers/preact";

/// The part of package.json that matters.
#[derive(Deserialize)]
struct Package {
    dependencies: Dependencies,
}

#[derive(Deserialize)]
struct Dependencies {
    preact: String,
}

/// Builds it, as small as the widget's own scripts are.
pub fn build(tools: &Tools, folder: &Path) -> Result<()> {
    let package: Package = serde_json::from_str(&project::read(format!("{SOURCES}/package.json"))?)
        .with_context(|| format!("{SOURCES}/package.json does not name a version of preact"))?;
    let preact = tools.npm_package("preact", &package.dependencies.preact)?;
    let mut bundle = Command::new(tools::esbuild()?);
    bundle
        .arg(format!("{SOURCES}/src/index.jsx"))
        .args(["--bundle", "--minify", "--format=esm", "--charset=utf8", "--target=es2022", "--log-level=warning"])
        .args(["--jsx=automatic", "--jsx-import-source=preact"])
        .arg(format!("--outfile={}", folder.join("peer.js").display()))
        // Where node looks for packages that are not beside the sources.
        .env("NODE_PATH", preact.parent().context("npm puts a package into a folder")?);
    process::run(&mut bundle).context("cannot build the peer")
}
