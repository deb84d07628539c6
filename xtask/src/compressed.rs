//! Compressed copies of the built files, so that a server does not compress them for every reader.
//!
//! Node.js compresses: the build needs it anyway, and a debug build of a Rust encoder takes a hundred times as long.

use crate::process;
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use std::process::Command;
use walkdir::WalkDir;

/// What a server hands out; all of it is text or a program, and becomes smaller.
const ENDINGS: [&str; 8] = ["css", "html", "js", "json", "svg", "ts", "txt", "wasm"];

/// Writes `<file>.br` and `<file>.gz` beside each file named on the command line that becomes smaller by it. Neither form
/// holds a name or a time, so the same file makes the same copies.
const SCRIPT: &str = r"
const { readFileSync, writeFileSync } = require('node:fs');
const { brotliCompressSync, gzipSync, constants } = require('node:zlib');
for (const file of process.argv.slice(1)) {
  const bytes = readFileSync(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  const copies = { br: brotliCompressSync(bytes, { params }), gz: gzipSync(bytes, { level: 9 }) };
  for (const [ending, copy] of Object.entries(copies)) {
    if (copy.length < bytes.length) writeFileSync(`${file}.${ending}`, copy);
  }
}";

/// Puts a `.br` and a `.gz` beside each of these files that becomes smaller by it.
///
/// # Errors
/// Where Node.js is missing, or a file cannot be read or written.
pub fn beside(files: &[PathBuf]) -> Result<()> {
    process::run(Command::new("node").args(["--eval", SCRIPT, "--"]).args(files))
        .context("cannot compress the built files; install Node.js")
}

/// The files that a server hands out, in the order of their names.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let path = entry.with_context(|| format!("cannot list {}", folder.display()))?.into_path();
        if path.extension().and_then(|ending| ending.to_str()).is_some_and(|ending| ENDINGS.contains(&ending)) {
            files.push(path);
        }
    }
    Ok(files)
}

/// Whether a file is such a copy of another.
pub fn is_copy(file: &Path) -> bool {
    file.extension().is_some_and(|ending| ending == "br" || ending == "gz")
}

/// Where the copy of a file stands.
pub fn with(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    name.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project;
    use std::fs;

    /// Unpacks a copy with Node.js.
    fn unpacked(copy: &Path, how: &str) -> Result<String> {
        let script = format!(
            "process.stdout.write(require('node:zlib').{how}(require('node:fs').readFileSync(process.argv[1])))"
        );
        process::read(Command::new("node").args(["--eval", &script, "--"]).arg(copy))
    }

    #[test]
    fn texts_and_programs_get_both_copies_which_hold_the_same_bytes() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let text = "A text, a text, a text.".repeat(50);
        fs::create_dir(folder.path().join("data"))?;
        for name in ["a.js", "data/a.json", "a_bg.wasm", "_headers", "picture.png"] {
            project::write(folder.path().join(name), &text)?;
        }
        project::write(folder.path().join("short.js"), "1")?;
        beside(&files(folder.path())?)?;
        for name in ["a.js", "data/a.json", "a_bg.wasm"] {
            for (ending, how) in [("br", "brotliDecompressSync"), ("gz", "gunzipSync")] {
                let copy = with(&folder.path().join(name), ending);
                assert!(fs::metadata(&copy)?.len() < 100, "{}", copy.display());
                assert_eq!(unpacked(&copy, how)?, text, "{}", copy.display());
            }
            let gzip = fs::read(folder.path().join(format!("{name}.gz")))?;
            assert_eq!(gzip[4..8], [0; 4], "{name}: a time in the head of a gzip file");
        }
        assert_eq!(WalkDir::new(folder.path()).into_iter().count(), 2 + 6 + 6, "what would become larger has no copy");
        Ok(())
    }
}
