//! The project's own command line, as the build uses it.

use crate::process;
use anyhow::Result;
use std::env;
use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::Command;

/// The cargo command that builds it where it is out of date.
pub fn cargo() -> Command {
    process::cargo("build --package evidence-cli")
}

/// What it prints, given these arguments; it must be built.
pub fn read<Word: AsRef<OsStr>>(arguments: impl IntoIterator<Item = Word>) -> Result<String> {
    process::read(Command::new(program()?).args(arguments))
}

/// Where it is. Cargo puts both programs into one folder, wherever the target folder is.
pub fn program() -> Result<PathBuf> {
    Ok(env::current_exe()?.with_file_name("evidence"))
}
