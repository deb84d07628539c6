//! The element's scripts: their types and their unit tests.

use crate::steps::Steps;
use crate::{process, tools};
use anyhow::{Context, Result, ensure};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

const TYPESCRIPT: &str = "5.9.3";
const SOURCES: &str = "src/element";

/// Checks the types, and runs the tests whose names hold a filter. Node.js runs them, as esbuild bundles them.
pub fn test(steps: &mut Steps, filter: Option<&str>) -> Result<()> {
    let typescript = tools::Tools::here()?.npm_package("typescript", TYPESCRIPT)?;
    let mut types = Command::new("node");
    types.arg(typescript.join("bin/tsc")).args(["-p", SOURCES]);
    steps.commands("types of scripts", &mut [types])?;
    let bundled = bundled()?;
    ensure!(!bundled.is_empty(), "{SOURCES}/tests holds no test");
    let mut node = Command::new("node");
    node.args(["--test", "--test-reporter=spec"])
        .args(filter.map(|filter| format!("--test-name-pattern={filter}")))
        .args(bundled);
    steps.commands("tests of scripts", &mut [node])
}

/// Bundles every test with what it imports.
fn bundled() -> Result<Vec<PathBuf>> {
    let folder = env::current_dir().context("cannot tell the project's folder")?.join("target/scripts");
    let tests = Path::new(SOURCES).join("tests");
    let entries = fs::read_dir(&tests).with_context(|| format!("cannot list {}", tests.display()))?;
    let sources = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    let mut esbuild = Command::new(tools::esbuild()?);
    esbuild.args(&sources).args(["--bundle", "--format=esm", "--platform=node", "--log-level=warning"]);
    process::run(esbuild.arg("--out-extension:.js=.mjs").arg(format!("--outdir={}", folder.display())))?;
    Ok(sources.iter().filter_map(|source| Some(folder.join(source.file_name()?).with_extension("mjs"))).collect())
}
