//! The tools that the build needs, kept in target/tools and never put on the user's own PATH.

use crate::{lock, process, project};
use anyhow::{Context, Result, ensure};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Exactly this one, because Trunk.toml and `assemble` rely on its hooks and on how it names files.
const TRUNK: &str = "0.21.14";
/// Debian's wasm-opt is too old for what today's compiler emits; npm's is built for every platform.
const BINARYEN: &str = "132.0.0";
/// Makes one small file of each script.
const ESBUILD: &str = "0.28.2";
/// Runs libFuzzer, for who has nightly Rust.
const FUZZER: &str = "0.13.2";
/// Drives Firefox. Older ones do not let tests into the browser's own settings.
const GECKODRIVER: &str = "0.36.0";
/// Of PyPI.
const PYTHON_MARKDOWN: &str = "3.11.3";
const WASM: &str = "wasm32-unknown-unknown";

/// wasm-bindgen's test runner, as seen from the project's root: cargo splits a runner at spaces, so no absolute path.
pub const TEST_RUNNER: &str = "target/tools/bin/wasm-bindgen-test-runner";

/// The tools, known to be there.
pub struct Tools {
    folder: PathBuf,
}

/// Sets up whatever is missing of what a release build needs.
pub fn ensure() -> Result<Tools> {
    let tools = ensure_for_debug()?;
    // It calls itself by the major number alone.
    let major = BINARYEN.split('.').next().unwrap_or(BINARYEN);
    tools.provide("wasm-opt", major, || {
        eprintln!("Installing wasm-opt {major} into target/tools from npm; this once, about 100 MB and a few seconds.");
        npm_install(&tools.folder, "binaryen", BINARYEN)
    })?;
    Ok(tools)
}

/// Sets up whatever is missing of what a debug build needs: the wasm target, esbuild, Trunk and wasm-bindgen.
pub fn ensure_for_debug() -> Result<Tools> {
    let tools = Tools::here()?;
    ensure_wasm_target()?;

    esbuild()?;
    tools.provide("trunk", TRUNK, || {
        eprintln!("Installing Trunk {TRUNK} into target/tools; this once, about three minutes on two cores.");
        // Without TLS: it would only serve to download the other tools, which are here already.
        tools.cargo_install("trunk", TRUNK, &["--no-default-features"])
    })?;

    // Its output is read by the crate of the same name, which must be the very same version.
    let bindgen = lock::version_of("wasm-bindgen", &project::read("Cargo.lock")?)?;
    tools.provide("wasm-bindgen", &bindgen, || {
        eprintln!("Installing wasm-bindgen {bindgen} into target/tools; this once, about two minutes on two cores.");
        // Without TLS: its test runner talks to a driver on this machine alone.
        tools.cargo_install("wasm-bindgen-cli", &bindgen, &["--no-default-features"])
    })?;

    let leftovers = tools.build_folder();
    if leftovers.exists() {
        fs::remove_dir_all(&leftovers).with_context(|| format!("cannot remove {}", leftovers.display()))?;
    }
    Ok(tools)
}

/// The cargo command that builds the program for the browser, exactly as Trunk calls it for index.html.
pub fn widget_for_browser() -> Command {
    let mut cargo = Command::new("cargo");
    cargo.args([
        "build",
        "--target",
        WASM,
        "--bin",
        "evidence-widget",
        "--no-default-features",
        "--features",
        "widget",
    ]);
    cargo
}

/// esbuild, set up where it is missing.
pub fn esbuild() -> Result<PathBuf> {
    Ok(Tools::here()?.npm_package("esbuild", ESBUILD)?.join("bin/esbuild"))
}

/// Sets up cargo's formatter and linter, which a minimal Rust installation lacks.
pub fn ensure_checkers() -> Result<()> {
    for (command, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if process::probe(Command::new("cargo").args([command, "--version"])).is_none() {
            eprintln!("Adding {component} to the Rust toolchain; a few seconds.");
            process::run(Command::new("rustup").args(["component", "add", component]))
                .with_context(|| format!("`cargo {command}` is missing; install {component} as you installed Rust"))?;
        }
    }
    Ok(())
}

fn ensure_wasm_target() -> Result<()> {
    let libraries = process::rustc(&["--print", "target-libdir", "--target", WASM])?;
    if Path::new(libraries.trim()).is_dir() {
        return Ok(());
    }
    eprintln!("Adding the target {WASM} to the Rust toolchain; a few seconds.");
    process::run(Command::new("rustup").args(["target", "add", WASM]))
        .with_context(|| format!("Rust's libraries for {WASM} are missing; install them as you installed Rust"))
}

impl Tools {
    pub fn here() -> Result<Self> {
        let root = env::current_dir().context("cannot tell the project's folder; was it moved or removed?")?;
        Ok(Self { folder: root.join("target/tools") })
    }

    /// Trunk. Only it and its children see the other tools, before any of the user's; with the right versions on its
    /// PATH it downloads none.
    pub fn trunk(&self) -> Result<Command> {
        let theirs = env::var_os("PATH").unwrap_or_default();
        let path = env::join_paths(self.folders().into_iter().chain(env::split_paths(&theirs)))
            .context("the project's path holds a character that a PATH cannot, such as a colon; move the checkout")?;
        let mut trunk = Command::new(self.folder.join("bin/trunk"));
        // Trunk takes NO_COLOR=1, which CI likes to set, for a mistake.
        trunk.env("PATH", path).env_remove("NO_COLOR");
        Ok(trunk)
    }

    /// wasm-opt.
    pub fn wasm_opt(&self) -> PathBuf {
        self.folder.join("node_modules/.bin/wasm-opt")
    }

    /// cargo-fuzz, set up where it is missing.
    pub fn fuzzer(&self) -> Result<PathBuf> {
        self.provide("cargo-fuzz", FUZZER, || {
            eprintln!("Installing cargo-fuzz {FUZZER} into target/tools; this once, about a minute on two cores.");
            self.cargo_install("cargo-fuzz", FUZZER, &[])
        })?;
        Ok(self.folder.join("bin/cargo-fuzz"))
    }

    /// geckodriver, set up where it is missing.
    pub fn geckodriver(&self) -> Result<PathBuf> {
        self.provide("geckodriver", GECKODRIVER, || {
            eprintln!(
                "Installing geckodriver {GECKODRIVER} into target/tools; this once, about a minute on two cores."
            );
            self.cargo_install("geckodriver", GECKODRIVER, &[])
        })?;
        Ok(self.folder.join("bin/geckodriver"))
    }

    /// A package of npm, set up where it is missing. Each in a folder of its own: npm takes out of a folder whatever it is
    /// not asked for.
    pub fn npm_package(&self, package: &str, version: &str) -> Result<PathBuf> {
        let folder = self.folder.join(format!("{}-{version}", package.replace(['@', '/'], "")));
        // npm writes this when all the rest is there.
        let complete = folder.join("node_modules/.package-lock.json");
        if !complete.is_file() {
            eprintln!("Installing {package} {version} into target/tools from npm; this once, a few seconds.");
            npm_install(&folder, package, version).with_context(|| format!("cannot install {package} {version}"))?;
        }
        Ok(folder.join("node_modules").join(package))
    }

    /// The folder of Python-Markdown, set up where it is missing and Python can do so.
    pub fn python_markdown(&self) -> Result<PathBuf> {
        let folder = self.folder.join(format!("python-markdown-{PYTHON_MARKDOWN}"));
        // pip moves the package to its place when all is there.
        if !folder.join("markdown").is_dir() {
            eprintln!("Installing Python-Markdown {PYTHON_MARKDOWN} into target/tools; this once, a few seconds.");
            let mut pip = Command::new("python3");
            pip.args(["-m", "pip", "install", "--quiet", "--no-deps", "--target"]).arg(&folder);
            process::run(pip.arg(format!("markdown=={PYTHON_MARKDOWN}")))?;
        }
        Ok(folder)
    }

    fn folders(&self) -> [PathBuf; 2] {
        ["bin", "node_modules/.bin"].map(|folder| self.folder.join(folder))
    }

    fn build_folder(&self) -> PathBuf {
        self.folder.join("build")
    }

    fn provide(&self, program: &str, version: &str, install: impl FnOnce() -> Result<()>) -> Result<()> {
        if self.has(program, version) {
            return Ok(());
        }
        install().with_context(|| format!("cannot install {program} {version}"))?;
        ensure!(
            self.has(program, version),
            "{program} was installed, yet `{program} --version` in {} does not say {version}; run it there to see why",
            self.folder.display()
        );
        Ok(())
    }

    fn has(&self, program: &str, version: &str) -> bool {
        self.folders()
            .iter()
            .filter_map(|folder| process::probe(Command::new(folder.join(program)).arg("--version")))
            .any(|said| said.split_whitespace().any(|word| word == version))
    }

    fn cargo_install(&self, package: &str, version: &str, features: &[&str]) -> Result<()> {
        let install = |lockfile: &[&str]| {
            let mut install = Command::new("cargo");
            install
                .args(["install", package, "--version", version])
                .args(features)
                .args(lockfile)
                // What stands there is not what is wanted, or this would not run.
                .arg("--force")
                // Soon ready rather than fast, and without debug information, which would weigh 300 MB.
                .arg("--debug")
                .env("CARGO_PROFILE_DEV_DEBUG", "false")
                .arg("--root")
                .arg(&self.folder)
                // A folder of our own, so that an interrupted installation goes on where it stopped.
                .arg("--target-dir")
                .arg(self.build_folder());
            process::run(&mut install)
        };
        if install(&["--locked"]).is_err() {
            eprintln!("{package} does not install with the versions it was published with; trying newer ones, once.");
            install(&[])?;
        }
        Ok(())
    }
}

fn npm_install(folder: &Path, package: &str, version: &str) -> Result<()> {
    which::which("npm").context("it comes from npm, which is missing; install Node.js, which brings npm along")?;
    // No script of a package runs: vnu-jar's would fetch a Java of its own.
    let options = ["install", "--ignore-scripts", "--no-save", "--no-audit", "--no-fund", "--prefix"];
    process::run(Command::new("npm").args(options).arg(folder).arg(format!("{package}@{version}")))
}
