//! What judges the page in the browser tests: axe-core, and the Nu HTML checker with the Java that runs it.

use crate::tools::Tools;
use crate::{process, system};
use anyhow::{Context, Result, ensure};
use std::path::PathBuf;
use std::process::Command;

/// Exactly these two, because another version finds other faults.
const AXE: &str = "4.14.1";
const NU: &str = "26.9.27";

const CURE: &str = "the Nu HTML checker needs Java 17 or newer; install it, on Debian the package default-jre-headless, \
                    or set JAVA";

/// The judges, known to be there.
pub struct Judges {
    /// axe-core's script.
    pub axe: PathBuf,
    /// The Nu HTML checker's archive.
    pub nu: PathBuf,
    /// The program that runs it.
    pub java: PathBuf,
}

/// Sets up whatever is missing.
pub fn ensure(tools: &Tools) -> Result<Judges> {
    let axe = tools.npm_package("axe-core", AXE)?.join("axe.min.js");
    let nu = tools.npm_package("vnu-jar", NU)?.join("build/dist/vnu.jar");
    let java = match java()? {
        Some(java) => java,
        None => {
            system::install("Java", &["default-jre-headless"], &format!("Java is missing: {CURE}"))?;
            java()?.context("apt-get installed Java, yet it is not on the PATH; set JAVA")?
        }
    };
    // Also where a Java is too old, or only a name that asks for an installation, as on macOS.
    let said = process::probe(Command::new(&java).arg("-jar").arg(&nu).arg("--version"));
    ensure!(said.is_some_and(|said| said.starts_with(NU)), "{} does not do: {CURE}", java.display());
    Ok(Judges { axe, nu, java })
}

fn java() -> Result<Option<PathBuf>> {
    system::find("JAVA", &["java"])
}
