//! The workbench: its text editor by esbuild, its programs by Trunk.

use crate::{files, npm, process, script, tools};
use anyhow::{Context, Error, Result};
use fs_err as fs;
use serde_json::Value;
use std::collections::BTreeSet;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;

/// Its scripts.
pub const SOURCES: &str = "crates/workbench/editor";
const CONFIGURATION: &str = "crates/workbench/Trunk.toml";
/// As the configuration says.
const BUILT: &str = "target/workbench/dist";
/// The scripts that esbuild makes: a source, and the file that Trunk copies.
const SCRIPTS: [(&str, &str); 2] = [("start", "workbench-editor"), ("offline", "workbench-offline")];

/// Builds the page for release and adds it to dist/: `workbench.html`, and what it fetches, whose names begin alike.
///
/// # Errors
/// Where a tool is missing or the sources do not build.
pub fn build(dist: &Path, trunk: &mut Command) -> Result<()> {
    scripts()?;
    process::run(trunk.args(["build", "--release", "--config", CONFIGURATION]))
        .context("Trunk could not build the workbench")?;
    for file in files::below(Path::new(BUILT))? {
        let name = file.strip_prefix(BUILT)?;
        if is_of_workbench(&name.to_string_lossy()) {
            fs::copy(&file, dist.join(name))?;
        }
    }
    Ok(())
}

/// Whether a file of dist/ is the workbench's, and so no part of what a page embeds.
pub fn is_of_workbench(name: &str) -> bool {
    name.starts_with("workbench")
}

/// Builds the page and serves it with Trunk, again after every change, until Ctrl-C.
///
/// # Errors
/// As [`build`].
pub fn serve(port: u16) -> Result<()> {
    tools::ensure_for_debug()?;
    scripts()?;
    println!("The workbench will be at http://127.0.0.1:{port}/workbench.html; Ctrl-C ends this.");
    let mut trunk = tools::trunk()?;
    let error = trunk.args(["serve", "--config", CONFIGURATION, "--port"]).arg(port.to_string()).exec();
    Err(Error::new(error).context("cannot start Trunk; remove target/tools and try again"))
}

/// Puts the text editor, CodeMirror and the schema into one script, and what keeps the page for work without a network into
/// another.
fn scripts() -> Result<()> {
    let packages = npm::all()?;
    for (source, name) in SCRIPTS {
        let mut esbuild = script::minify()?;
        esbuild.arg(format!("{SOURCES}/{source}.ts")).args(["--bundle", "--main-fields=module,main"]);
        esbuild.args([
            format!("--outfile=target/workbench/{name}.js"),
            format!("--metafile=target/workbench/{name}.json"),
        ]);
        esbuild.env("NODE_PATH", &packages);
        process::run(&mut esbuild).context("cannot bundle the workbench's scripts")?;
    }
    Ok(())
}

/// The packages of npm that are in the scripts, as esbuild wrote down.
///
/// # Errors
/// Where the scripts have not been built, or esbuild has written something else.
pub fn packages() -> Result<BTreeSet<String>> {
    let mut packages = BTreeSet::new();
    for (_, name) in SCRIPTS {
        let file = format!("target/workbench/{name}.json");
        let said: Value =
            serde_json::from_str(&fs::read_to_string(&file)?).with_context(|| format!("cannot read {file}"))?;
        for input in said["inputs"].as_object().with_context(|| format!("{file} names no inputs"))?.keys() {
            if let Some((_, path)) = input.rsplit_once("node_modules/") {
                let parts = if path.starts_with('@') { 2 } else { 1 };
                packages.insert(path.split('/').take(parts).collect::<Vec<_>>().join("/"));
            }
        }
    }
    Ok(packages)
}
