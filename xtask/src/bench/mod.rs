//! `cargo xtask bench`: what a reader waits for, against the budgets.

mod drawing;
mod history;
mod judged;
mod limits;
mod measure;
mod peer;
mod sizes;
mod table;

pub use limits::Limits;

use crate::browser;
use crate::budgets::{self, Budgets};
use crate::tools;
use crate::{dist, process, project};
use anyhow::{Context, Result, ensure};
use measure::Measure;
use std::path::Path;
use std::process::Command;

/// Where everything goes that this makes.
const FOLDER: &str = "target/bench";

/// Builds the widget and what it is compared with, measures both, and prints the verdicts.
pub fn run() -> Result<()> {
    let tools = tools::ensure()?;
    let browser = browser::ensure()?;
    let budgets = Budgets::parse(&project::read(budgets::FILE)?)?;
    let weights = dist::build(&tools)?;
    let folder = Path::new(FOLDER);
    std::fs::create_dir_all(folder).with_context(|| format!("cannot make {FOLDER}"))?;
    peer::build(&tools, folder)?;

    let mut bench = Command::new("cargo");
    // In the profile of the tests: what is measured runs in the browser, and nothing is compiled anew.
    bench.args(["bench", "--profile", "dev", "--features", "browser-tests", "--bench", "reader"]);
    process::run(bench.env("CHROME", &browser.chrome).env("CHROMEDRIVER", &browser.driver))?;

    let measures = Measure::parse(&project::read(folder.join("measured.json"))?)?;
    let lines = judged::all(&measures, &budgets.bench)?;
    let sizes = sizes::Sizes::of(&tools)?;
    project::write(folder.join("sizes.txt"), sizes.to_string())?;
    project::write(folder.join("sizes.svg"), drawing::sizes(&sizes)?)?;
    project::write(folder.join("times.svg"), drawing::times(&measures)?)?;
    history::add(&folder.join("history.jsonl"), &weights, &lines)?;

    println!("\n{}", table::Table(&lines));
    let bytes = budgets.check(&weights);
    println!("{FOLDER}/ has sizes.txt, sizes.svg, times.svg and the history in history.jsonl");
    let above = lines.iter().filter(|line| line.is_ok == Some(false)).count();
    ensure!(above == 0, "{above} measures are above their budgets in {}", budgets::FILE);
    bytes
}
