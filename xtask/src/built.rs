//! The names of the program's two files.

use crate::project;
use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};
use std::path::Path;

/// The program as it was built: file names, with a hash in them.
#[derive(Debug, PartialEq)]
pub struct Built {
    /// wasm-bindgen's script, which starts the program.
    pub glue: String,
    /// The program.
    pub wasm: String,
}

impl Built {
    /// Finds the two in a folder that Trunk has built into.
    pub fn find(folder: &Path) -> Result<Self> {
        let files = project::files(folder)?;
        let names: Vec<_> = files.iter().filter_map(|file| file.file_name()?.to_str().map(str::to_owned)).collect();
        Self::among(&names).with_context(|| format!("cannot find the program in {}", folder.display()))
    }

    /// The two under names with a digest of their content.
    pub fn named(content: &[u8]) -> Self {
        let digest = digest(content);
        Self { glue: format!("{START}{digest}.js"), wasm: format!("{START}{digest}_bg.wasm") }
    }

    fn among(names: &[String]) -> Result<Self> {
        Ok(Self { glue: only(names, ".js")?, wasm: only(names, "_bg.wasm")? })
    }
}

/// A few digits that stand for a content: what a name with them stands for never changes.
pub fn digest(content: &[u8]) -> String {
    Sha256::digest(content).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

const START: &str = "evidence-widget-";

fn only(names: &[String], end: &str) -> Result<String> {
    let found: Vec<_> = names.iter().filter(|name| name.starts_with(START) && name.ends_with(end)).collect();
    match found.as_slice() {
        [one] => Ok((*one).clone()),
        [] => bail!("there is no file {START}<hash>{end}; index.html needs its <link data-trunk rel=\"rust\">"),
        _ => bail!("more than one file is named {START}<hash>{end}: {found:?}; remove dist/ and build again"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn among(names: &[&str]) -> Result<Built> {
        Built::among(&names.iter().map(|name| name.to_string()).collect::<Vec<_>>())
    }

    #[test]
    fn the_two_files_are_told_from_others() -> Result<()> {
        let built =
            among(&["embed.js", "evidence-widget-1a_bg.wasm", "index.html", "evidence-widget-1a.js", "x.wasm"])?;
        assert_eq!(built, Built { glue: "evidence-widget-1a.js".into(), wasm: "evidence-widget-1a_bg.wasm".into() });
        Ok(())
    }

    #[test]
    fn none_or_two_of_a_kind_are_an_error() {
        let none = among(&["evidence-widget-1a.js", "embed.js"]).unwrap_err();
        assert!(none.to_string().contains("no file evidence-widget-<hash>_bg.wasm"), "{none}");
        let two = among(&["evidence-widget-1a.js", "evidence-widget-2b.js", "evidence-widget-1a_bg.wasm"]).unwrap_err();
        assert!(two.to_string().contains("more than one"), "{two}");
    }
}
