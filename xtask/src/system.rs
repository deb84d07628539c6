//! Programs that come with the system: found on it, or installed as packages of Debian.

use crate::process;
use anyhow::{Context, Result, ensure};
use std::env;
use std::path::PathBuf;
use std::process::Command;

/// The program that this variable names, or else the first of these names on the PATH.
pub fn find(variable: &str, names: &[&str]) -> Result<Option<PathBuf>> {
    if let Some(given) = env::var_os(variable) {
        let found = which::which(&given);
        let found =
            found.with_context(|| format!("{variable}={} names no program; mend it or unset it", given.display()))?;
        return Ok(Some(found));
    }
    Ok(names.iter().find_map(|name| which::which(name).ok()))
}

/// Installs packages of Debian, saying `what` they are; where that is not possible, says what to do in its place.
pub fn install(what: &str, packages: &[&str], cure: &str) -> Result<()> {
    let user = process::probe(Command::new("id").arg("-u"));
    let may_install = user.is_some_and(|id| id.trim() == "0") && which::which("apt-get").is_ok();
    ensure!(may_install, "{cure}");
    eprintln!("Installing {what} with apt-get; a minute or two.");
    for arguments in [vec!["update"], [&["install", "-y", "--no-install-recommends"], packages].concat()] {
        process::run(Command::new("apt-get").args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))?;
    }
    Ok(())
}
