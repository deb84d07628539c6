//! The hand-written scripts: each with what it imports in one file, and with the names of the files that it fetches.

use crate::steps::Steps;
use crate::{files, npm, process, workbench};
use anyhow::{Context, Result, ensure};
use std::env;
use std::path::Path;
use std::process::Command;

const SOURCES: &str = "src/element";

/// esbuild with what goes for every script and stylesheet, which it prints.
pub fn minify() -> Result<Command> {
    let mut esbuild = esbuild()?;
    // What the widget's stylesheet asks of a browser is newer than this target.
    esbuild.args(["--minify", "--format=esm", "--charset=utf8", "--legal-comments=none", "--target=es2022"]);
    Ok(esbuild)
}

/// esbuild, set up where it is missing.
pub fn esbuild() -> Result<Command> {
    let mut esbuild = Command::new(npm::for_pages()?.join("esbuild/bin/esbuild"));
    esbuild.arg("--log-level=warning");
    Ok(esbuild)
}

/// Makes one small script of a source and what it imports. `values` are placeholders and what stands for them, in JSON.
pub fn assemble(name: &str, values: &[(&str, String)]) -> Result<String> {
    let source = format!("{SOURCES}/{name}.ts");
    let mut esbuild = minify()?;
    esbuild.args([&source, "--bundle"]);
    esbuild.args(values.iter().map(|(placeholder, value)| format!("--define:{placeholder}={value}")));
    process::read(&mut esbuild).with_context(|| format!("cannot assemble {source}"))
}

/// A stylesheet, without what only its makers read.
pub fn minified_css(source: &Path) -> Result<String> {
    process::read(minify()?.arg(source)).with_context(|| format!("cannot minify {}", source.display()))
}

/// Checks the types, and runs the tests whose names hold a filter. Node.js runs them, as esbuild bundles them.
pub fn test(steps: &mut Steps, filter: Option<&str>) -> Result<()> {
    let packages = npm::all()?;
    let mut types = [SOURCES, workbench::SOURCES].map(|sources| {
        let mut types = Command::new("node");
        types.arg(packages.join("typescript/bin/tsc")).args(["-p", sources]);
        types
    });
    steps.commands("types of scripts", &mut types)?;

    let folder = env::current_dir()?.join("target/scripts");
    let sources = files::below(&Path::new(SOURCES).join("tests"))?;
    ensure!(!sources.is_empty(), "{SOURCES}/tests holds no test");
    let mut bundle = esbuild()?;
    bundle
        .args(&sources)
        .args(["--bundle", "--format=esm", "--platform=node", "--out-extension:.js=.mjs"])
        .arg(format!("--outdir={}", folder.display()));
    let mut node = Command::new("node");
    node.args(["--test", "--test-reporter=spec"])
        .args(filter.map(|filter| format!("--test-name-pattern={filter}")))
        .args(sources.iter().filter_map(|source| Some(folder.join(source.file_name()?).with_extension("mjs"))));
    steps.commands("tests of scripts", &mut [bundle, node])
}
