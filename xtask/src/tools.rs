//! The tools that the build needs, kept in target/tools and never put on the user's own PATH.

use crate::{npm, process};
use anyhow::{Context, Result};
use fs_err as fs;
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Exactly this one, because Trunk.toml and `assemble` rely on its hooks and on how it names files.
const TRUNK: &str = "0.21.14";
/// What the program is built for.
const TARGET: &str = "wasm32-unknown-unknown";
/// Checks licences and sources. A newer one may know other settings than deny.toml has.
const CARGO_DENY: &str = "0.20.2";
/// Of PyPI.
const PYTHON_MARKDOWN: &str = "3.11.3";

/// Where all of them are.
pub fn folder() -> Result<PathBuf> {
    let root = env::current_dir().context("cannot tell the project's folder; was it moved or removed?")?;
    Ok(root.join("target/tools"))
}

/// Sets up whatever is missing of what a debug build needs: Rust's libraries for WebAssembly, esbuild, Trunk and
/// wasm-bindgen.
pub fn ensure_for_debug() -> Result<()> {
    ensure_target()?;
    npm::for_pages()?;
    // Without TLS: it would only serve to download the other tools, which are here already.
    cargo_install("trunk", TRUNK, "about three minutes", &["--no-default-features"])?;
    // Its output is read by the crate of the same name, which must be the very same version.
    let crate_id = process::read(Command::new("cargo").args(["pkgid", "wasm-bindgen"]))?;
    let (_, version) = crate_id.trim().rsplit_once('@').context("`cargo pkgid wasm-bindgen` says no version")?;
    // Without TLS: its test runner talks to a driver on this machine alone.
    cargo_install("wasm-bindgen-cli", version, "about two minutes", &["--no-default-features"])?;
    Ok(())
}

/// rustup adds what rust-toolchain.toml names by itself, except where RUSTUP_AUTO_INSTALL forbids it.
fn ensure_target() -> Result<()> {
    let libraries = process::read(Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]))?;
    if Path::new(libraries.trim()).is_dir() {
        return Ok(());
    }
    eprintln!("Installing Rust's libraries for {TARGET}; this once, a few seconds.");
    process::run(Command::new("rustup").args(["target", "add", TARGET]))
        .with_context(|| format!("cannot add the target {TARGET}; add it to your Rust, then run this again"))
}

/// Trunk. Only it and its children see the other tools, before any of the user's; with the right versions on its
/// PATH it downloads none.
pub fn trunk() -> Result<Command> {
    let folder = folder()?;
    let ours = ["bin", "npm/node_modules/.bin"].map(|programs| folder.join(programs));
    let theirs = env::var_os("PATH").unwrap_or_default();
    let path = env::join_paths(ours.into_iter().chain(env::split_paths(&theirs)))
        .context("the project's path holds a character that a PATH cannot, such as a colon; move the checkout")?;
    let mut trunk = Command::new(folder.join("bin/trunk"));
    // Trunk takes NO_COLOR=1, which CI likes to set, for a mistake.
    trunk.env("PATH", path).env_remove("NO_COLOR");
    Ok(trunk)
}

/// cargo-deny, set up where it is missing. Only the whole test run needs it.
pub fn cargo_deny() -> Result<Command> {
    let programs = cargo_install("cargo-deny", CARGO_DENY, "about three minutes", &[])?;
    Ok(Command::new(programs.join("cargo-deny")))
}

/// The folder of Python-Markdown, set up where it is missing and Python can do so.
pub fn python_markdown() -> Result<PathBuf> {
    let folder = folder()?.join(format!("python-markdown-{PYTHON_MARKDOWN}"));
    // pip moves the package to its place when all is there.
    if !folder.join("markdown").is_dir() {
        eprintln!("Installing Python-Markdown {PYTHON_MARKDOWN} into target/tools; this once, a few seconds.");
        let mut pip = Command::new("python3");
        pip.args(["-m", "pip", "install", "--quiet", "--no-deps", "--target"]).arg(&folder);
        process::run(pip.arg(format!("markdown=={PYTHON_MARKDOWN}")))?;
    }
    Ok(folder)
}

/// The folder of WordPress, from Debian's package: unpacked here and not installed, since that would bring a web server.
pub fn wordpress() -> Result<PathBuf> {
    let folder = folder()?.join("wordpress");
    let inside = folder.join("usr/share/wordpress");
    // Written when all the rest is there.
    let unpacked = folder.join("unpacked");
    if !unpacked.exists() {
        which::which("apt-get").context("WordPress is tried where apt-get offers it")?;
        eprintln!("Unpacking WordPress into target/tools; this once, a few seconds.");
        fs::create_dir_all(&folder)?;
        process::run(Command::new("apt-get").args(["download", "wordpress"]).current_dir(&folder))?;
        for package in fs::read_dir(&folder)? {
            let package = package?.path();
            if package.extension().is_some_and(|ending| ending == "deb") {
                process::run(Command::new("dpkg-deb").arg("--extract").args([&package, &folder]))?;
            }
        }
        fs::write(unpacked, "")?;
    }
    Ok(inside)
}

/// Installs the programs of a crate where they are missing. Returns the folder that they are in.
pub fn cargo_install(package: &str, version: &str, time: &str, options: &[&str]) -> Result<PathBuf> {
    let folder = folder()?;
    // Where cargo writes down what it has installed.
    let installed = fs::read_to_string(folder.join(".crates.toml")).unwrap_or_default();
    if !installed.contains(&format!("\"{package} {version} (")) {
        eprintln!("Installing {package} {version} into target/tools; this once, {time} on two cores.");
        // A folder of its own, so that an interrupted installation goes on where it stopped.
        let build = folder.join("build");
        let install = |lockfile: &[&str]| {
            let mut cargo = Command::new("cargo");
            // Soon ready rather than fast, and without debug information, which would weigh 300 MB.
            cargo.args(["install", package, "--version", version, "--force", "--debug"]).args(options).args(lockfile);
            cargo.env("CARGO_PROFILE_DEV_DEBUG", "false").arg("--root").arg(&folder).arg("--target-dir").arg(&build);
            process::run(&mut cargo)
        };
        if install(&["--locked"]).is_err() {
            eprintln!("{package} does not install with the versions it was published with; trying newer ones, once.");
            install(&[]).with_context(|| format!("cannot install {package} {version}"))?;
        }
        fs::remove_dir_all(build)?;
    }
    Ok(folder.join("bin"))
}
