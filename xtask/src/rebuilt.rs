//! `cargo xtask dist --rebuilt-std`: Rust's standard library built anew with the program, for size, and without what only
//! says where in the code something went wrong.
//!
//! Cargo keeps that for nightly and does it for all or nothing: asked by a variable it would also refuse Trunk's hook, a
//! cargo that builds for this machine. So Trunk finds another `cargo` before the real one, which asks for the browser alone.

use crate::project;
use crate::tools::{self, Tools};
use anyhow::{Context, Result};
use std::env;
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

/// Trunk, which builds the standard library anew.
///
/// # Errors
/// Where its sources are missing and cannot be added, or the script cannot be written.
pub fn trunk(tools: &Tools) -> Result<Command> {
    tools::ensure_sources()?;
    let folder = env::current_dir().context("cannot tell the project's folder")?.join(FOLDER);
    write(&folder)?;
    let mut trunk = tools.trunk_behind(&[folder])?;
    trunk.env("REAL_CARGO", env::var_os("CARGO").unwrap_or("cargo".into()));
    Ok(trunk)
}

fn write(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let script = folder.join("cargo");
    project::write(&script, SCRIPT)?;
    fs::set_permissions(&script, fs::Permissions::from_mode(0o755))
        .with_context(|| format!("cannot make {} executable", script.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::process;

    /// What cargo would see of the variable that lets stable Rust do it.
    fn seen(target: &str) -> String {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path()).unwrap();
        let mut cargo = Command::new(folder.path().join("cargo"));
        cargo.args(["-c", "echo $RUSTC_BOOTSTRAP $CARGO_UNSTABLE_BUILD_STD", "--target", target]);
        cargo.env("REAL_CARGO", "sh").env_remove("RUSTC_BOOTSTRAP").env_remove("CARGO_UNSTABLE_BUILD_STD");
        process::read(&mut cargo).unwrap()
    }

    #[test]
    fn only_what_goes_to_the_browser_is_built_so() {
        assert_eq!(seen("wasm32-unknown-unknown"), "1 std,panic_abort\n");
        assert_eq!(seen("x86_64-unknown-linux-gnu"), "\n");
    }
}
