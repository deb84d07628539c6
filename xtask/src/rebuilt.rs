//! `cargo xtask dist --rebuilt-std`: Rust's standard library built anew with the program, for size, and without what only
//! says where in the code something went wrong.
//!
//! Cargo keeps that for nightly and does it for all or nothing: asked by a variable it would also refuse Trunk's hook, a
//! cargo that builds for this machine. So Trunk finds another `cargo` before the real one, which asks for the browser alone.

use crate::{process, project};
use anyhow::{Context, Result};
use std::env;
use std::ffi::OsStr;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

/// Where the other `cargo` stands.
const FOLDER: &str = "target/rebuilt";
const SCRIPT: &str = "#!/bin/sh
# Written by `cargo xtask dist --rebuilt-std`.
case \"$*\" in
*wasm32-unknown-unknown*)
    export RUSTC_BOOTSTRAP=1
    export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS=\"$CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS -Zlocation-detail=none -Zfmt-debug=none\"
    export CARGO_UNSTABLE_BUILD_STD=std,panic_abort CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size
    ;;
esac
exec \"$REAL_CARGO\" \"$@\"
";

/// Makes Trunk build the standard library anew.
///
/// # Errors
/// Where its sources are missing and cannot be added, or the script cannot be written.
pub fn ask(trunk: &mut Command) -> Result<()> {
    ensure_sources()?;
    fs::create_dir_all(FOLDER).with_context(|| format!("cannot make {FOLDER}"))?;
    let script = Path::new(FOLDER).join("cargo");
    project::write(&script, SCRIPT)?;
    fs::set_permissions(&script, fs::Permissions::from_mode(0o755))
        .with_context(|| format!("cannot make {} executable", script.display()))?;
    let folder = fs::canonicalize(FOLDER).with_context(|| format!("{FOLDER} was there a moment ago"))?;
    let path = trunk.get_envs().find(|(name, _)| *name == "PATH").and_then(|(_, path)| path).unwrap_or(OsStr::new(""));
    let path = env::join_paths([folder].into_iter().chain(env::split_paths(path)))
        .context("the project's path holds a character that a PATH cannot, such as a colon; move the checkout")?;
    trunk.env("PATH", path).env("REAL_CARGO", env::var_os("CARGO").unwrap_or("cargo".into()));
    Ok(())
}

fn ensure_sources() -> Result<()> {
    let sysroot = process::read(Command::new("rustc").args(["--print", "sysroot"]))?;
    if Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library/Cargo.lock").is_file() {
        return Ok(());
    }
    eprintln!("Adding the sources of Rust's standard library to the toolchain; a few seconds.");
    process::run(Command::new("rustup").args(["component", "add", "rust-src"]))
        .context("the sources of the standard library are missing; install rust-src as you installed Rust")
}
