//! The project's own command line, as the build uses it.

use crate::process;
use anyhow::{Context, Result};
use std::env;
use std::path::PathBuf;
use std::process::Command;

/// The program `evidence`, built from the sources as they are.
pub struct Evidence(PathBuf);

impl Evidence {
    /// The cargo command that builds it.
    pub fn cargo() -> Command {
        let mut cargo = Command::new("cargo");
        cargo.args(["build", "--package", "evidence-cli"]);
        cargo
    }

    /// Builds it where it is out of date.
    pub fn build() -> Result<Self> {
        process::run(&mut Self::cargo())?;
        // Cargo puts both programs into one folder, wherever the target folder is.
        Ok(Self(env::current_exe().context("cannot tell where cargo builds programs")?.with_file_name("evidence")))
    }

    /// What it prints, given these arguments.
    pub fn read(&self, arguments: &[&str]) -> Result<String> {
        process::read(Command::new(&self.0).args(arguments))
    }

    /// Its version, which is the widget's.
    pub fn version(&self) -> Result<String> {
        let said = self.read(&["--version"])?;
        let version = said.trim().strip_prefix("evidence ");
        version.map(str::to_owned).with_context(|| format!("`evidence --version` names no version, but says: {said}"))
    }
}
