//! The project's folder and its files.

use anyhow::{Context, Result};
use std::env;
use std::path::{Path, PathBuf};

/// Makes the project's root the current folder, so that every path and every command starts there. It is looked up
/// at run time, because a path fixed at build time breaks when the checkout moves.
pub fn enter() -> Result<()> {
    let xtask = env::var_os("CARGO_MANIFEST_DIR")
        .context("CARGO_MANIFEST_DIR, which cargo sets, is missing; start this with `cargo xtask`")?;
    let root =
        Path::new(&xtask).parent().context("CARGO_MANIFEST_DIR has no parent folder; start this with `cargo xtask`")?;
    env::set_current_dir(root).with_context(|| format!("cannot enter {}", root.display()))
}

/// A text file's content.
pub fn read(path: impl AsRef<Path>) -> Result<String> {
    let path = path.as_ref();
    std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

/// Puts a text or bytes into a file.
pub fn write(path: impl AsRef<Path>, content: impl AsRef<[u8]>) -> Result<()> {
    let path = path.as_ref();
    std::fs::write(path, content).with_context(|| format!("cannot write {}", path.display()))
}

/// The files that stand in a folder itself, in the order of their names; none if there is no such folder.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let cannot_read = || format!("cannot read {}", folder.display());
    let mut files = Vec::new();
    for entry in folder.read_dir().with_context(cannot_read)? {
        let path = entry.with_context(cannot_read)?.path();
        if path.is_file() {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
