//! `cargo xtask dist`.

use crate::weights::Weights;
use crate::{assemble, files, licences, npm, package, policy, process, tools, workbench};
use anyhow::{Context, Result};
use fs_err as fs;
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What a server hands out; all of it is text or a program, and becomes smaller when compressed.
const ENDINGS: [&str; 8] = ["css", "html", "js", "json", "svg", "ts", "txt", "wasm"];

/// Builds dist/ for release, prints what it weighs, and returns that. `base` is the address at which it will stand.
pub fn build(base: Option<&str>) -> Result<Weights> {
    tools::ensure_for_debug()?;
    // Has wasm-opt.
    npm::all()?;
    let mut trunk = release_trunk()?;
    trunk.envs(base.map(|base| (assemble::BASE, base)));
    process::run(trunk.args(["build", "--release"])).context("Trunk could not build dist/")?;
    workbench::build(Path::new("dist"), &mut release_trunk()?)?;
    let weights = publish(Path::new("dist"))?;
    print!("\n{weights}");
    Ok(weights)
}

/// Trunk for what is published.
fn release_trunk() -> Result<Command> {
    let mut trunk = tools::trunk()?;
    trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", without_folders()?);
    Ok(trunk)
}

/// Adds what only servers need. Not in Trunk's hook: `serve` needs none of it.
fn publish(dist: &Path) -> Result<Weights> {
    licences::write(dist, &assemble::built(dist, "page-", ".css")?)?;
    let files: Vec<_> = served(dist)?.iter().map(|name| dist.join(name)).collect();
    fs::copy("xtask/src/nginx.conf", dist.join("nginx.conf"))?;
    // Puts a `.br` and a `.gz` beside each file that becomes smaller by it, so that a server does not compress it for every
    // reader. The build needs Node.js anyway, and a debug build of a Rust encoder takes a hundred times as long.
    process::run(Command::new("node").arg("xtask/src/compress.mjs").args(&files))
        .context("cannot compress the built files; install Node.js")?;
    package::write(dist)?;
    fs::write(dist.join("_headers"), policy::headers(&served(dist)?))?;
    Weights::of(dist, &files)
}

/// The names of all files that a reader may fetch. The package for npm is for other builds.
fn served(dist: &Path) -> Result<Vec<String>> {
    let files = files::below(dist)?;
    let has_known_ending =
        |file: &&PathBuf| file.extension().is_some_and(|end| ENDINGS.iter().any(|known| end == *known));
    let names = files.iter().filter(has_known_ending);
    let names = names.filter_map(|file| Some(file.strip_prefix(dist).ok()?.to_str()?.to_owned()));
    Ok(names.filter(|name| !name.starts_with("npm/")).collect())
}

/// What is published names no folder of the machine that built it: messages of a panic hold source paths.
fn without_folders() -> Result<String> {
    let mut flags = Vec::new();
    let home = || Some(PathBuf::from(env::var_os("HOME")?).join(".cargo"));
    if let Some(home) = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(home) {
        flags.push(format!("--remap-path-prefix={}/registry/src/=", home.display()));
    }
    // Where the standard library's sources are installed the compiler names their folder, and beside it the name that
    // the library was built under. One of both is enough, and the same on every machine.
    let rustc = |arguments: &[&str]| process::read(Command::new("rustc").args(arguments));
    let sysroot = rustc(&["--print", "sysroot"])?;
    if let Some(commit) = rustc(&["-vV"])?.lines().find_map(|line| line.strip_prefix("commit-hash: ")) {
        flags.push(format!("--remap-path-prefix={}/lib/rustlib/src/rust/=/rustc/{commit}/", sysroot.trim()));
    }
    Ok(flags.join(" "))
}
