//! What the widget is compared with: a page made with Preact. Where it is not the same page, nothing is compared.

use crate::{npm, process, script};
use anyhow::{Context, Result};
use std::path::Path;

/// Builds it, as small as the widget's own scripts are.
pub fn build(folder: &Path) -> Result<()> {
    let mut bundle = script::esbuild()?;
    bundle
        .arg("benches/peers/preact/src/index.jsx")
        .args(["--bundle", "--minify", "--format=esm", "--charset=utf8", "--target=es2022"])
        .args(["--jsx=automatic", "--jsx-import-source=preact"])
        .arg(format!("--outfile={}", folder.join("peer.js").display()))
        // Where node looks for packages that are not beside the sources.
        .env("NODE_PATH", npm::all()?);
    process::run(&mut bundle).context("cannot build the peer")
}
