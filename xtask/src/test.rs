//! `cargo xtask test`: everything that must hold, the quickest to fail first.

use crate::engines::{self, Engines};
use crate::process::{self, cargo};
use crate::steps::Steps;
use crate::system::{self, Programs};
use crate::weights::Budgets;
use crate::{dist, evidence, fuzz, npm, pages, script, serve, tools};
use anyhow::{Result, ensure};
use fs_err as fs;

/// Runs the tests whose names hold a filter, and of the steps before them only what they need.
pub fn filtered(filter: &str) -> Result<()> {
    let mut steps = Steps::default();
    let mut native = cargo("test --workspace --quiet --");
    native.arg(filter);
    steps.commands("native tests", &mut [native])?;
    script::test(&mut steps, Some(filter))?;
    // To ask the tests themselves, cargo would have to build them.
    if fs::read_to_string("tests/wasm.rs")?.lines().any(|line| line.contains("fn ") && line.contains(filter)) {
        tools::ensure_for_debug()?;
        in_program(&mut steps, &system::chromium()?, Some(filter))?;
    }
    let has = |test: &str| -> Result<bool> {
        let mut list = cargo("test --quiet --features browser-tests --test");
        list.env_remove("ENGINES");
        Ok(!process::read(list.args([test, "--", "--list", filter]))?.trim().is_empty())
    };
    let mut not_run = Vec::new();
    if has("hosting")? || has("browser")? {
        let setup = Setup::ensure()?;
        steps.work("dist", "cargo xtask dist", || dist::build(None))?;
        in_browsers(&mut steps, &setup, Some(filter))?;
        not_run = setup.engines.not_run;
    }
    steps.report(0, &not_run);
    Ok(())
}

/// Runs all steps up to the first that fails.
pub fn run() -> Result<()> {
    tools::ensure_for_debug()?;
    let setup = Setup::ensure()?;
    let mut steps = Steps::default();
    let outcome = all(&mut steps, &setup);
    steps.report(usize::from(outcome.is_err()), &setup.engines.not_run);
    outcome?;
    // Nobody is to take the part for the whole.
    ensure!(
        !setup.engines.is_incomplete,
        "the browser tests did not run in every engine, see above; install what is missing, or name those to run in, such as \
         ENGINES=chromium"
    );
    Ok(())
}

/// What the tests of dist/ need, known to be there.
struct Setup {
    chromium: Programs,
    engines: Engines,
    /// axe-core, the Nu HTML checker with its Java, and nginx.
    others: Programs,
}

impl Setup {
    fn ensure() -> Result<Self> {
        let packages = npm::all()?;
        let nu = packages.join("vnu-jar/build/dist/vnu.jar");
        let mut others = [system::java(&nu)?, system::nginx()?].concat();
        others.extend([("AXE", packages.join("axe-core/axe.min.js")), ("NU", nu)]);
        Ok(Self { chromium: system::chromium()?, engines: engines::ensure()?, others })
    }
}

fn all(steps: &mut Steps, setup: &Setup) -> Result<()> {
    steps.commands("format", &mut [cargo("fmt --all --check")])?;
    licences_and_sources(steps)?;
    for (name, arguments) in [
        ("clippy, native", "clippy --workspace --all-targets --features browser-tests -- -D warnings"),
        (
            "clippy, wasm",
            "clippy --target wasm32-unknown-unknown --no-default-features --features widget --lib --bins --test wasm -- \
             -D warnings",
        ),
        ("native tests", "test --workspace"),
    ] {
        steps.commands(name, &mut [cargo(arguments)])?;
    }
    script::test(steps, None)?;
    // Without a date: what passes today passes in a year.
    steps.commands("bundles", &mut [cargo("run --quiet --bin evidence -- check data")])?;

    in_program(steps, &setup.chromium, None)?;

    // Before dist/ is built: it writes a debug build there.
    steps.work("serve", "cargo xtask serve", || serve::try_out(&setup.chromium))?;
    let weights = steps.work("dist", "cargo xtask dist", || dist::build(None))?;
    steps.work("budgets", "cargo xtask test", || Budgets::read()?.check(&weights))?;

    in_browsers(steps, setup, None)?;
    fuzz::run(steps)
}

/// Holds every crate of Cargo.lock against deny.toml. Not the advisories: they come from the network, and change without
/// the project.
fn licences_and_sources(steps: &mut Steps) -> Result<()> {
    // It reads the crates of every system, of which a build downloads only those of this one.
    let fetch = cargo("fetch --quiet --locked");
    let mut deny = tools::cargo_deny()?;
    deny.args("--offline --locked --workspace check --hide-inclusion-graph licenses sources bans".split(' '));
    steps.commands("licences and sources", &mut [fetch, deny])
}

/// The tests of the program in a browser, without the element.
fn in_program(steps: &mut Steps, chromium: &Programs, filter: Option<&str>) -> Result<()> {
    let mut tests = cargo("test --target wasm32-unknown-unknown --no-default-features --test wasm --");
    tests
        .args(filter)
        // From the project's root: cargo splits a runner at spaces, so no absolute path.
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "target/tools/bin/wasm-bindgen-test-runner")
        .envs(chromium.iter().cloned())
        .env("WASM_BINDGEN_TEST_ONLY_WEB", "1")
        // Seconds. The runner's own 20 and 5 are too few for a busy machine.
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120")
        .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "30");
    steps.commands("wasm tests", &mut [tests])
}

/// The tests of dist/.
fn in_browsers(steps: &mut Steps, setup: &Setup, filter: Option<&str>) -> Result<()> {
    let mut hosting = cargo("test --features browser-tests --test hosting --");
    hosting.envs(setup.others.iter().cloned()).args(filter);
    steps.commands("hosting tests", &mut [evidence::cargo(), hosting])?;

    let frameworks = steps.work("pages of frameworks", "cargo xtask test", pages::with_frameworks)?;
    let cms = steps.work("pages of a CMS", "cargo xtask test", pages::of_cms)?;
    let npm = steps.work("sites with npm", "cargo xtask test", pages::of_npm)?;
    let mut in_browsers = cargo("test --features browser-tests --test browser --");
    in_browsers.envs([setup.others.clone(), setup.engines.variables.clone(), frameworks].concat());
    in_browsers.env("CMS_PAGES", cms).env("NPM_SITES", npm).args(filter);
    steps.commands("browser tests", &mut [evidence::cargo(), in_browsers])
}
