//! The names of the program's two files.

use crate::project;
use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};
use std::path::Path;

/// The program that a reader fetches to use the widget.
const WIDGET: &str = "evidence-widget";

/// The program as Trunk has built it: the names of its files, with a hash in them.
#[derive(Debug, PartialEq)]
pub struct Built {
    /// wasm-bindgen's script, which starts the program.
    pub glue: String,
    /// The program.
    pub wasm: String,
}

impl Built {
    /// Finds the two files in a folder that Trunk has built into.
    ///
    /// # Errors
    /// Where one of them is missing, or is there more than once.
    pub fn find(folder: &Path) -> Result<Self> {
        let files = project::files(folder)?;
        let names: Vec<_> = files.iter().filter_map(|file| file.file_name()?.to_str().map(str::to_owned)).collect();
        Self::among(&names).with_context(|| format!("cannot find {WIDGET} in {}", folder.display()))
    }

    fn among(names: &[String]) -> Result<Self> {
        Ok(Self { glue: only(names, ".js")?, wasm: only(names, "_bg.wasm")? })
    }
}

/// A few digits that stand for a content: what a name with them stands for never changes.
pub fn digest(content: &[u8]) -> String {
    Sha256::digest(content).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// How many digits a digest of ours has; a hash of Trunk's has fewer where it begins with zeros.
const DIGITS: std::ops::RangeInclusive<usize> = 12..=16;

/// Whether a file's name ends in such digits, and so stands for one content for good.
pub fn has_digest(name: &str) -> bool {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let digits = stem.strip_suffix("_bg").unwrap_or(stem).rsplit_once('-').map_or("", |(_, digits)| digits);
    DIGITS.contains(&digits.len()) && digits.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

fn only(names: &[String], end: &str) -> Result<String> {
    let found: Vec<_> = names.iter().filter(|name| name.starts_with(WIDGET) && name.ends_with(end)).collect();
    match found.as_slice() {
        [one] => Ok((*one).clone()),
        [] => bail!("there is no file {WIDGET}-<hash>{end}; index.html needs its <link data-trunk rel=\"rust\">"),
        _ => bail!("more than one file is named {WIDGET}-<hash>{end}: {found:?}; remove dist/ and build again"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn among(names: &[&str]) -> Result<Built> {
        Built::among(&names.iter().map(|name| name.to_string()).collect::<Vec<_>>())
    }

    #[test]
    fn the_two_files_of_the_program_are_told_from_others() -> Result<()> {
        let names =
            ["embed.js", "evidence-widget-1a_bg.wasm", "index.html", "evidence-widget-1a.js", "exporting-1a.js"];
        let widget = Built { glue: "evidence-widget-1a.js".into(), wasm: "evidence-widget-1a_bg.wasm".into() };
        assert_eq!(among(&names)?, widget);
        Ok(())
    }

    #[test]
    fn a_name_with_a_digest_is_told_from_others() {
        for name in [
            "a-ba7816bf8f01cfea.js",
            "data/a-b-ba7816bf8f01cfea.json",
            "a-ba7816bf8f01cfea_bg.wasm",
            "a-7816bf8f01cfea.js",
        ] {
            assert!(has_digest(name), "{name}");
        }
        for name in ["embed.js", "data/a-b.json", "ba7816bf8f01cfea.js", "a-BA7816BF8F01CFEA.js", "a-ba7816bf8f0.js"] {
            assert!(!has_digest(name), "{name}");
        }
    }

    #[test]
    fn none_or_two_of_a_kind_are_an_error() {
        let none = among(&["evidence-widget-1a.js", "embed.js"]).unwrap_err();
        assert!(none.to_string().contains("no file evidence-widget-<hash>_bg.wasm"), "{none}");
        let two = ["evidence-widget-1.js", "evidence-widget-2.js", "evidence-widget-1_bg.wasm"];
        let two = among(&two).unwrap_err();
        assert!(two.to_string().contains("more than one"), "{two}");
    }
}
