//! `cargo xtask test`: everything that must hold, the quickest to fail first.

use crate::browser::{self, Browser};
use crate::budgets::{self, Budgets};
use crate::engines::{self, Engines};
use crate::evidence::Evidence;
use crate::judges::{self, Judges};
use crate::steps::Steps;
use crate::tools::{self, Tools};
use crate::{cms, dist, frameworks, fuzz, process, project, scripts, serve, server};
use anyhow::Result;
use std::path::Path;
use std::process::Command;

/// The tests of the program in a browser.
const WASM_TESTS: &str = "tests/wasm.rs";

/// Runs the tests whose names hold a filter, and of the steps before them only what they need.
pub fn filtered(filter: &str) -> Result<()> {
    let mut steps = Steps::default();
    let mut native = cargo("test --workspace --quiet --");
    native.arg(filter);
    steps.commands("native tests", &mut [native])?;
    scripts::test(&mut steps, Some(filter))?;
    if names_wasm_test(&project::read(WASM_TESTS)?, filter) {
        tools::ensure_for_debug()?;
        in_program(&mut steps, &browser::ensure()?, Some(filter))?;
    }
    let has = |test: &str| -> Result<bool> {
        let mut list = cargo("test --quiet --features browser-tests --test");
        Ok(!process::read(list.args([test, "--", "--list", filter]))?.trim().is_empty())
    };
    let mut not_run = Vec::new();
    if has("hosting")? || has("browser")? {
        let tools = tools::ensure()?;
        let engines = engines::ensure(&tools, &browser::ensure()?)?;
        let (judges, nginx) = (judges::ensure(&tools)?, server::ensure()?);
        steps.work("dist", "cargo xtask dist", || dist::build(&tools))?;
        in_browsers(&mut steps, &tools, &engines, &judges, &nginx, Some(filter))?;
        not_run = engines.not_run();
    }
    steps.report(0, &not_run);
    Ok(())
}

/// Whether the source of a test has a test whose name holds a filter. To ask the test itself, cargo would have to build it.
fn names_wasm_test(source: &str, filter: &str) -> bool {
    let attributes = source.split("#[wasm_bindgen_test]").skip(1);
    let mut names = attributes.filter_map(|test| test.split_once("fn ")?.1.split('(').next());
    names.any(|name| name.contains(filter))
}

/// Runs all steps up to the first that fails.
pub fn run() -> Result<()> {
    let tools = tools::ensure()?;
    tools::ensure_checkers()?;
    let browser = browser::ensure()?;
    let engines = engines::ensure(&tools, &browser)?;
    let judges = judges::ensure(&tools)?;
    let nginx = server::ensure()?;
    let mut steps = Steps::default();
    let outcome = all(&mut steps, &tools, &browser, &engines, &judges, &nginx);
    steps.report(usize::from(outcome.is_err()), &engines.not_run());
    outcome.and_then(|()| engines.assert_complete())
}

fn all(
    steps: &mut Steps,
    tools: &Tools,
    browser: &Browser,
    engines: &Engines,
    judges: &Judges,
    nginx: &Path,
) -> Result<()> {
    steps.commands("format", &mut [cargo("fmt --all --check")])?;
    let native = "clippy --workspace --all-targets --features browser-tests -- -D warnings";
    steps.commands("clippy, native", &mut [cargo(native)])?;
    let wasm = "clippy --target wasm32-unknown-unknown --no-default-features \
                --features widget --lib --bins --test wasm -- -D warnings";
    steps.commands("clippy, wasm", &mut [cargo(wasm)])?;
    steps.commands("native tests", &mut [cargo("test --workspace")])?;
    scripts::test(steps, None)?;
    // Without a date: what passes today passes in a year.
    steps.commands("bundles", &mut [cargo("run --quiet --bin evidence -- check data")])?;

    in_program(steps, browser, None)?;

    // Before dist/ is built: it writes a debug build there.
    steps.work("serve", "cargo xtask serve", || serve::try_out(browser))?;
    let weights = steps.work("dist", "cargo xtask dist", || dist::build(tools))?;
    steps.work("budgets", "cargo xtask test", || Budgets::parse(&project::read(budgets::FILE)?)?.check(&weights))?;

    in_browsers(steps, tools, engines, judges, nginx, None)?;
    fuzz::run(steps, tools)
}

/// The tests of the program in a browser, without the element.
fn in_program(steps: &mut Steps, browser: &Browser, filter: Option<&str>) -> Result<()> {
    let mut tests = cargo("test --target wasm32-unknown-unknown --no-default-features --test wasm --");
    tests
        .args(filter)
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", tools::TEST_RUNNER)
        .env("CHROMEDRIVER", &browser.driver)
        .env("WASM_BINDGEN_TEST_ONLY_WEB", "1")
        // Seconds. The runner's own 20 and 5 are too few for a busy machine.
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120")
        .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "30");
    steps.commands("wasm tests", &mut [tests])
}

/// The tests of dist/.
fn in_browsers(
    steps: &mut Steps,
    tools: &Tools,
    engines: &Engines,
    judges: &Judges,
    nginx: &Path,
    filter: Option<&str>,
) -> Result<()> {
    let mut hosting = cargo("test --features browser-tests --test hosting --");
    hosting.env("NGINX_PROGRAM", nginx);
    hosting.args(filter);
    steps.commands("hosting tests", &mut [Evidence::cargo(), hosting])?;

    let pages = steps.work("pages of frameworks", "cargo xtask test", || frameworks::build(tools))?;
    let cms = steps.work("pages of a CMS", "cargo xtask test", || cms::build(tools))?;
    let mut end_to_end = cargo("test --features browser-tests --test browser --");
    end_to_end
        .envs(engines.variables())
        .envs(pages)
        .env("CMS_PAGES", cms)
        .env("AXE", &judges.axe)
        .env("NU", &judges.nu)
        .env("JAVA", &judges.java)
        .env("NGINX_PROGRAM", nginx);
    end_to_end.args(filter);
    steps.commands("browser tests", &mut [Evidence::cargo(), end_to_end])
}

fn cargo(arguments: &str) -> Command {
    let mut cargo = Command::new("cargo");
    cargo.args(arguments.split_whitespace());
    cargo
}

#[cfg(test)]
mod tests {
    use super::names_wasm_test;

    #[test]
    fn a_filter_finds_the_tests_in_a_source_and_nothing_else() {
        let source =
            "fn help() {}\n#[wasm_bindgen_test]\nasync fn a_box_is_ticked() {}\n#[wasm_bindgen_test]\nfn two() {}";
        for (filter, expected) in [("box_is", true), ("two", true), ("help", false), ("async", false)] {
            assert_eq!(names_wasm_test(source, filter), expected, "{filter}");
        }
    }
}
