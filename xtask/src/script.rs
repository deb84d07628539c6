//! The hand-written scripts: each with what it imports in one file, and with the names of the files that it fetches.

use crate::process;
use anyhow::{Context, Result, ensure};
use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha384};
use std::path::Path;
use std::process::Command;

/// What the widget's stylesheet asks of a browser is newer than this.
const TARGET: &str = "--target=es2022";

/// Makes one small script of a source and what it imports. `values` are placeholders and what stands for them, in JSON.
///
/// # Errors
/// What esbuild says of the source; or that a placeholder has no value, or a value no placeholder.
pub fn assemble(esbuild: &Path, source: &str, values: &[(&str, String)]) -> Result<String> {
    let mut bundle = Command::new(esbuild);
    bundle.args([source, "--bundle", "--log-level=warning"]);
    bundle.args(values.iter().map(|(placeholder, value)| format!("--define:{placeholder}={value}")));
    let script = minified(bundle).with_context(|| format!("cannot assemble {source}"))?;
    for (placeholder, value) in values {
        ensure!(script.contains(value.as_str()), "{placeholder} stands nowhere in {source} or what it imports");
    }
    let left = script.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').find(|word| is_placeholder(word));
    ensure!(
        left.is_none(),
        "{} in {source} has no value; give it one in xtask/src/assemble.rs",
        left.unwrap_or_default()
    );
    Ok(script)
}

/// A script that imports nothing, without what only its makers read.
pub fn minify(esbuild: &Path, source: &Path) -> Result<String> {
    let mut minify = Command::new(esbuild);
    minify.arg(source);
    minified(minify).with_context(|| format!("cannot minify {}", source.display()))
}

fn minified(mut esbuild: Command) -> Result<String> {
    process::read(esbuild.args(["--minify", "--format=esm", "--charset=utf8", "--legal-comments=none", TARGET]))
}

fn is_placeholder(word: &str) -> bool {
    word.len() > 4 && word.starts_with("__") && word.ends_with("__") && !word.contains(|c: char| c.is_ascii_lowercase())
}

/// The value for `integrity` that makes a browser refuse any other file.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
}

/// A text as a value of [`assemble`].
pub fn text(value: &str) -> String {
    format!("{value:?}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integrity_is_as_the_standard_has_it() {
        // The digest is the standard's own example for "abc" (FIPS 180).
        let expected = "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn";
        assert_eq!(integrity(b"abc"), expected);
    }

    #[test]
    fn placeholders_are_told_from_the_glue_s_own_names() {
        for (word, expected) in
            [("__WASM__", true), ("__WASM_INTEGRITY__", true), ("__wbg_init", false), ("____", false)]
        {
            assert_eq!(is_placeholder(word), expected, "{word}");
        }
    }
}
