//! Versions out of Cargo.lock.

use anyhow::{Context, Result, bail};
use serde::Deserialize;

#[derive(Deserialize)]
struct Lock {
    package: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
}

/// The version that the text of a Cargo.lock has for a package.
pub fn version_of(package: &str, lock: &str) -> Result<String> {
    let lock: Lock =
        toml::from_str(lock).context("cannot understand Cargo.lock; `cargo update --workspace` mends it")?;
    let mut found = lock.package.into_iter().filter(|entry| entry.name == package);
    match (found.next(), found.next()) {
        (Some(entry), None) => Ok(entry.version),
        (None, _) => {
            bail!("Cargo.lock has no package {package}; `cargo update --workspace` mends it")
        }
        (Some(_), Some(_)) => {
            bail!("Cargo.lock has more than one version of {package}; `cargo tree --duplicates` says who wants which")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"
        version = 4
        [[package]]
        name = "wasm-bindgen"
        version = "0.2.130"
        source = "somewhere"
        [[package]]
        name = "wasm-bindgen-macro"
        version = "0.2.131"
        [[package]]
        name = "twice"
        version = "1.0.0"
        [[package]]
        name = "twice"
        version = "2.0.0"
    "#;

    #[test]
    fn the_version_is_that_of_the_very_package() -> Result<()> {
        assert_eq!(version_of("wasm-bindgen", LOCK)?, "0.2.130");
        Ok(())
    }

    #[test]
    fn a_missing_package_is_an_error() {
        let error = version_of("wasm", LOCK).unwrap_err();
        assert!(error.to_string().contains("no package wasm"), "{error}");
    }

    #[test]
    fn two_versions_are_an_error() {
        let error = version_of("twice", LOCK).unwrap_err();
        assert!(error.to_string().contains("more than one version of twice"), "{error}");
    }
}
