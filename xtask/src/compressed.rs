//! Copies of the built files as they travel: a server hands them out instead of compressing anew for every reader.

use crate::project;
use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use std::fs;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// What a server hands out; all of it is text or a program, and becomes smaller.
const ENDINGS: [&str; 8] = ["css", "html", "js", "json", "svg", "ts", "txt", "wasm"];

/// Puts a `.br` and a `.gz` beside each of these files that becomes smaller by it. The same files make the same copies:
/// neither form holds a name or a time.
pub fn beside(files: &[PathBuf]) -> Result<()> {
    for file in files {
        let bytes = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
        for (ending, compressed) in [("br", brotli(&bytes)), ("gz", gzip(&bytes))] {
            let compressed = compressed.with_context(|| format!("cannot compress {}", file.display()))?;
            if compressed.len() < bytes.len() {
                project::write(with(file, ending), compressed)?;
            }
        }
    }
    Ok(())
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

/// The best that a server can do. A window or blocks of more than 4 MB save nothing on files of this size.
pub fn brotli(mut bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let best = BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut bytes, &mut compressed, &best)?;
    Ok(compressed)
}

fn gzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut compressed = Vec::new();
    zopfli::compress(zopfli::Options::default(), zopfli::Format::Gzip, bytes, &mut compressed)?;
    Ok(compressed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

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
            let brotli = fs::read(folder.path().join(format!("{name}.br")))?;
            let mut read = Vec::new();
            brotli::BrotliDecompress(&mut brotli.as_slice(), &mut read)?;
            assert_eq!(String::from_utf8(read)?, text, "{name}");
            let gzip = fs::read(folder.path().join(format!("{name}.gz")))?;
            let mut read = String::new();
            flate2::read::GzDecoder::new(gzip.as_slice()).read_to_string(&mut read)?;
            assert_eq!(read, text, "{name}");
            assert!(brotli.len() < 100 && gzip.len() < 100, "{name}");
            // The time in the head of a gzip file.
            assert_eq!(gzip[4..8], [0; 4], "{name}");
        }
        assert_eq!(WalkDir::new(folder.path()).into_iter().count(), 2 + 6 + 6, "what would become larger has none");
        Ok(())
    }
}
