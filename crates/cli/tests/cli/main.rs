//! The editor's command line, as an editor uses it.
//!
//! What it prints is compared with the files in snapshots/. After an intended change run `INSTA_UPDATE=always cargo test -p
//! evidence-cli` and read what git says has changed there.

mod beginning;
mod changing;
mod checking;
mod explaining;
mod exporting;
mod formatting;
mod learning;
mod migrating;
mod naming;
mod piping;
mod prerendering;
mod printing;
mod publishing;
mod snipping;
mod translating;
mod warning;
mod watching;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// A made-up bundle.
const GOOD: &str = include_str!("../../../../tests/corpus/good/two-trials.json");

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

/// What an editor sees who runs the program in a folder: the exit code, the output, and the errors.
fn shown_in(folder: &TempDir, arguments: &[&str]) -> String {
    let mut evidence = Command::new(env!("CARGO_BIN_EXE_evidence"));
    let output = evidence.current_dir(folder).args(arguments).output().expect("evidence runs");
    let [out, err] = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).expect("UTF-8"));
    format!("$ evidence {}\nexit code: {:?}\n{out}{err}", arguments.join(" "), output.status.code())
}

/// The same in a folder that holds this text as `bundle.json`.
fn shown(text: &str, arguments: &[&str]) -> String {
    let folder = folder();
    file(&folder, "bundle.json", text);
    shown_in(&folder, arguments)
}

/// HTML with each start tag on a line of its own, indented as deep as it is nested.
fn pretty(html: &str) -> String {
    let mut pretty = String::new();
    let mut depth = 0_usize;
    for (index, part) in html.split('<').enumerate() {
        let tag = part.split_once('>').map_or(part, |(tag, _)| tag);
        let name = tag.split_whitespace().next().unwrap_or_default();
        if tag.starts_with('/') {
            depth = depth.saturating_sub(1);
        } else if index > 0 {
            pretty += &format!("\n{}", "  ".repeat(depth));
            let is_empty = ["!--", "!DOCTYPE", "input", "link", "meta", "wbr"].contains(&name) || tag.ends_with('/');
            depth += usize::from(!is_empty);
        }
        pretty += &format!("{}{}", if index > 0 { "<" } else { "" }, part.trim_end_matches('\n'));
    }
    pretty
}

fn as_text(path: &Path) -> &str {
    path.to_str().expect("a plain path")
}

/// The good bundle, changed once.
fn replaced(from: &str, to: &str) -> String {
    assert!(GOOD.contains(from), "the bundle has no {from}");
    GOOD.replacen(from, to, 1)
}
