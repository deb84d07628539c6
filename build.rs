//! Gives both halves of a build one mark: a page prerendered by other sources than the program's is not hydrated.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

#[path = "src/digest.rs"]
mod digest;

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let mut files = vec![root.join("Cargo.lock"), root.join("Cargo.toml")];
    collect(&root.join("src"), &mut files)?;
    files.sort();
    let mut sources = String::new();
    for file in files {
        // A checkout that turned line ends makes the same program.
        sources.push_str(&String::from_utf8_lossy(&fs::read(&file)?).replace('\r', ""));
        println!("cargo::rerun-if-changed={}", file.display());
    }
    println!("cargo::rerun-if-changed=src");
    println!("cargo::rustc-env=EVIDENCE_BUILD={}", digest::Digest::of(&sources));
    Ok(())
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}
