//! The editor's command line, as an editor uses it.

mod changing;
mod checking;
mod explaining;
mod exporting;
mod naming;
mod prerendering;
mod printing;
mod snipping;
mod translating;
mod warning;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

const GOOD: &str = include_str!("../../../../data/cerebrolysin.json");

/// Runs the program in the project's root, as an editor does.
fn evidence(arguments: &[&str]) -> Output {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
    let mut evidence = Command::new(env!("CARGO_BIN_EXE_evidence"));
    evidence.current_dir(root).args(arguments).output().expect("evidence runs")
}

/// The exit code, the ordinary output and the error output.
fn run(arguments: &[&str]) -> (Option<i32>, String, String) {
    let output = evidence(arguments);
    let [out, err] = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).expect("UTF-8"));
    (output.status.code(), out, err)
}

fn folder() -> TempDir {
    TempDir::new().expect("a folder")
}

/// A file with this text, in folders that are made for it.
fn file(folder: &TempDir, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
    let path = folder.path().join(name);
    std::fs::create_dir_all(path.parent().expect("a folder")).expect("the folder is made");
    std::fs::write(&path, text).expect("the file is written");
    path
}

/// Checks a text; returns the exit code and what was said of it.
fn check(text: &str) -> (Option<i32>, String) {
    let folder = folder();
    let (code, _, said) = run(&["check", as_text(&file(&folder, "bundle.json", text))]);
    (code, said)
}

fn as_text(path: &Path) -> &str {
    path.to_str().expect("a plain path")
}

/// The good bundle, changed once.
fn replaced(from: &str, to: &str) -> String {
    assert!(GOOD.contains(from), "the bundle has no {from}");
    GOOD.replacen(from, to, 1)
}
