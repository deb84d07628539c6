//! Programs that come with the system: found on it, or installed as packages of Debian.

use crate::process;
use anyhow::{Context, Result, ensure};
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Programs, each by the variable that names it to the tests.
pub type Programs = Vec<(&'static str, PathBuf)>;

/// What Debian, Ubuntu and Google call Chromium.
const CHROMIUM: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
/// The fonts that the reference pictures are set in and lengths are measured in, with their packages of Debian.
const FONTS: [(&str, &str); 2] = [("DejaVu Sans", "fonts-dejavu-core"), ("Liberation Sans", "fonts-liberation")];

/// Chromium, its driver, and the fonts.
pub fn chromium() -> Result<Programs> {
    let programs = [("CHROME", &CHROMIUM[..]), ("CHROMEDRIVER", &["chromedriver"])];
    let found = ensure("Chromium or its driver", &programs, &["chromium", "chromium-driver"])?;
    for (font, package) in FONTS {
        let fonts = process::probe(Command::new("fc-list").arg(font));
        // Where fc-list is missing, the tests say whether the font is.
        if fonts.is_some_and(|fonts| fonts.trim().is_empty()) {
            let missing = format!("the font {font} is missing; install it, on Debian the package {package}");
            install("a font", &[package], &missing)?;
        }
    }
    Ok(found)
}

/// nginx. Not `NGINX`: nginx itself reads that, for sockets that it inherits.
pub fn nginx() -> Result<Programs> {
    // The second is where Debian has it, which is not on everybody's PATH.
    let names = ["nginx", "/usr/sbin/nginx"];
    // The module for brotli is not everywhere; where it is missing, the tests ask for gzip alone.
    ensure("nginx", &[("NGINX_PROGRAM", &names)], &["nginx", "libnginx-mod-http-brotli-static"])
}

/// Java for the Nu HTML checker.
pub fn java(nu: &Path) -> Result<Programs> {
    let found = ensure("Java", &[("JAVA", &["java"])], &["default-jre-headless"])?;
    // Also where a Java is too old, or only a name that asks for an installation, as on macOS.
    let says_version = |java: &Path| process::probe(Command::new(java).arg("-jar").arg(nu).arg("--version"));
    ensure!(
        found.iter().all(|(_, java)| says_version(java).is_some()),
        "the Nu HTML checker needs Java 17 or newer; install it, on Debian the package default-jre-headless, or set JAVA"
    );
    Ok(found)
}

/// A program that pages are made with, such as PHP.
pub fn maker(variable: &'static str, name: &str, package: &str) -> Result<Programs> {
    ensure(package, &[(variable, &[name])], &[package])
}

/// Finds programs, or installs packages of Debian where that is possible. A program is what its variable names, or else the
/// first of these names on the PATH.
pub fn ensure(what: &str, programs: &[(&'static str, &[&str])], packages: &[&str]) -> Result<Programs> {
    if let Some(found) = find(programs)? {
        return Ok(found);
    }
    let variables: Vec<_> = programs.iter().map(|(variable, _)| *variable).collect();
    let missing = format!(
        "{what} is missing; install it, on Debian: apt-get install {}; or set {}",
        packages.join(" "),
        variables.join(" and ")
    );
    install(what, packages, &missing)?;
    find(programs)?.context(missing)
}

fn find(programs: &[(&'static str, &[&str])]) -> Result<Option<Programs>> {
    let mut found = Vec::new();
    for (variable, names) in programs {
        let program = match env::var_os(variable) {
            Some(given) => Some(which::which(&given).with_context(|| {
                format!("{variable}={} names no program; name another or unset it", given.display())
            })?),
            None => names.iter().find_map(|name| which::which(name).ok()),
        };
        let Some(program) = program else { return Ok(None) };
        found.push((*variable, program));
    }
    Ok(Some(found))
}

/// Installs packages of Debian; where that is not possible, says what is missing.
fn install(what: &str, packages: &[&str], missing: &str) -> Result<()> {
    let user = process::probe(Command::new("id").arg("-u"));
    let may_install = user.is_some_and(|id| id.trim() == "0") && which::which("apt-get").is_ok();
    ensure!(may_install, "{missing}");
    eprintln!("Installing what is missing of {what} with apt-get; a minute or two.");
    for arguments in [vec!["update"], [&["install", "-y", "--no-install-recommends"], packages].concat()] {
        process::run(Command::new("apt-get").args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_has_the_first_of_its_names_that_is_there() -> Result<()> {
        let found = find(&[("NO_SUCH_VARIABLE", &["no-such-program", "sh"])])?;
        assert_eq!(found, Some(vec![("NO_SUCH_VARIABLE", which::which("sh")?)]));
        assert_eq!(find(&[("NO_SUCH_VARIABLE", &["sh"]), ("NOR_THIS", &["no-such-program"])])?, None);
        Ok(())
    }
}
