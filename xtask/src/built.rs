//! The names of a program's two files.

use crate::project;
use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};
use std::path::Path;

/// The program that every reader fetches who means to use the widget.
pub const WIDGET: &str = "evidence-widget";
/// The one that makes what a reader takes along.
pub const ALONG: &str = "evidence-along";

/// A program as it was built: file names, once it is assembled with a digest in them.
#[derive(Debug, PartialEq)]
pub struct Built {
    /// wasm-bindgen's script, which starts the program.
    pub glue: String,
    /// The program.
    pub wasm: String,
}

impl Built {
    /// Finds the two files of a program in a folder that Trunk has built into.
    pub fn find(folder: &Path, program: &str) -> Result<Self> {
        let files = project::files(folder)?;
        let names: Vec<_> = files.iter().filter_map(|file| file.file_name()?.to_str().map(str::to_owned)).collect();
        Self::among(&names, program).with_context(|| format!("cannot find {program} in {}", folder.display()))
    }

    /// The two under names with a digest of their content.
    pub fn named(program: &str, content: &[u8]) -> Self {
        let digest = digest(content);
        Self { glue: format!("{program}-{digest}.js"), wasm: format!("{program}-{digest}_bg.wasm") }
    }

    fn among(names: &[String], program: &str) -> Result<Self> {
        Ok(Self { glue: only(names, program, ".js")?, wasm: only(names, program, "_bg.wasm")? })
    }
}

/// A few digits that stand for a content: what a name with them stands for never changes.
pub fn digest(content: &[u8]) -> String {
    Sha256::digest(content).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// Whether a file's name ends in such digits, and so stands for one content for good.
pub fn has_digest(name: &str) -> bool {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let digits = stem.strip_suffix("_bg").unwrap_or(stem).rsplit_once('-').map_or("", |(_, digits)| digits);
    digits.len() == 16 && digits.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// Trunk puts a hash into the name of the first program only.
fn only(names: &[String], program: &str, end: &str) -> Result<String> {
    let found: Vec<_> = names.iter().filter(|name| name.starts_with(program) && name.ends_with(end)).collect();
    match found.as_slice() {
        [one] => Ok((*one).clone()),
        [] => bail!("there is no file {program}<hash>{end}; index.html needs its <link data-trunk rel=\"rust\">"),
        _ => bail!("more than one file is named {program}<hash>{end}: {found:?}; remove dist/ and build again"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn among(names: &[&str], program: &str) -> Result<Built> {
        Built::among(&names.iter().map(|name| name.to_string()).collect::<Vec<_>>(), program)
    }

    #[test]
    fn the_two_files_of_each_program_are_told_from_others() -> Result<()> {
        let names = [
            "embed.js",
            "evidence-widget-1a_bg.wasm",
            "index.html",
            "evidence-along.js",
            "evidence-widget-1a.js",
            "along-1a.js",
            "evidence-along_bg.wasm",
        ];
        let widget = Built { glue: "evidence-widget-1a.js".into(), wasm: "evidence-widget-1a_bg.wasm".into() };
        assert_eq!(among(&names, WIDGET)?, widget);
        let along = Built { glue: "evidence-along.js".into(), wasm: "evidence-along_bg.wasm".into() };
        assert_eq!(among(&names, ALONG)?, along);
        Ok(())
    }

    #[test]
    fn a_name_with_a_digest_is_told_from_others() {
        for name in ["a-ba7816bf8f01cfea.js", "data/a-b-ba7816bf8f01cfea.json", "a-ba7816bf8f01cfea_bg.wasm"] {
            assert!(has_digest(name), "{name}");
        }
        for name in
            ["embed.js", "data/a-b.json", "ba7816bf8f01cfea.js", "a-BA7816BF8F01CFEA.js", "a-ba7816bf8f01cfe.js"]
        {
            assert!(!has_digest(name), "{name}");
        }
        assert!(has_digest(&Built::named(WIDGET, b"abc").wasm));
    }

    #[test]
    fn none_or_two_of_a_kind_are_an_error() {
        let none = among(&["evidence-widget-1a.js", "embed.js"], WIDGET).unwrap_err();
        assert!(none.to_string().contains("no file evidence-widget<hash>_bg.wasm"), "{none}");
        let two = ["evidence-widget-1a.js", "evidence-widget-2b.js", "evidence-widget-1a_bg.wasm"];
        let two = among(&two, WIDGET).unwrap_err();
        assert!(two.to_string().contains("more than one"), "{two}");
    }
}
