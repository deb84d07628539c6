//! A short search for a text that breaks the reading of bundles, the same one every time. It needs nightly Rust, which
//! not everybody has.

use crate::steps::Steps;
use crate::{process, tools};
use anyhow::Result;
use fs_err as fs;
use std::path::Path;
use std::process::Command;

const FUZZER: &str = "0.13.2";
/// Half a minute on two cores; a longer search is for a night.
const RUNS: u32 = 50_000;
const SEEDS: &str = "target/fuzz/seeds";
/// What one search found is not where the next one starts, or no two would be alike.
const FOUND: &str = "target/fuzz/found";

/// Searches, or says why not.
pub fn run(steps: &mut Steps) -> Result<()> {
    if let Some(missing) = missing() {
        println!("\n== fuzzing == skipped: {missing}");
        return Ok(());
    }
    let fuzzer = tools::cargo_install("cargo-fuzz", FUZZER, "about a minute", &[])?.join("cargo-fuzz");
    for folder in [SEEDS, FOUND] {
        if Path::new(folder).exists() {
            fs::remove_dir_all(folder)?;
        }
        fs::create_dir_all(folder)?;
    }
    let seeds = process::cargo(&format!("run --quiet --package generator --example seeds -- {SEEDS}"));
    let mut search = Command::new(fuzzer);
    search
        .env("RUSTUP_TOOLCHAIN", "nightly")
        // The widget holds no unsafe code, so a sanitizer would find nothing and take a long time to build.
        .args("fuzz run --fuzz-dir tests/fuzz --target-dir target/fuzz --sanitizer none load".split(' '))
        .args([FOUND, SEEDS, "--", "-dict=tests/fuzz/bundle.dict"])
        .arg(format!("-runs={RUNS}"))
        .args(["-seed=1", "-max_len=20000", "-verbosity=0", "-print_final_stats=1"]);
    steps.commands("fuzzing", &mut [seeds, search])
}

/// What is not there, and how to get it.
fn missing() -> Option<&'static str> {
    // To ask for a toolchain is not to install it.
    if process::probe(process::cargo("+nightly --version").env("RUSTUP_AUTO_INSTALL", "0")).is_none() {
        return Some("it needs nightly Rust; to have it, run: rustup toolchain install nightly --profile minimal");
    }
    if which::which("c++").is_err() {
        return Some("it needs a C++ compiler; install one, such as Debian's package g++");
    }
    None
}
