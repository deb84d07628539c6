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

use crate::weights::Budgets;
use crate::{dist, process, system};
use anyhow::{Result, ensure};
use fs_err as fs;
use measure::Measure;
use std::path::Path;
use std::process::Command;

/// Where everything goes that this makes.
const FOLDER: &str = "target/bench";

/// Builds the widget and what it is compared with, measures both, and prints the verdicts.
pub fn run() -> Result<()> {
    let chromium = system::chromium()?;
    let budgets = Budgets::read()?;
    let weights = dist::build(None)?;
    let folder = Path::new(FOLDER);
    fs::create_dir_all(folder)?;
    peer::build(folder)?;

    let mut bench = Command::new("cargo");
    // In the profile of the tests: what is measured runs in the browser, and nothing is compiled anew.
    bench.args(["bench", "--profile", "dev", "--features", "browser-tests", "--bench", "reader"]);
    process::run(bench.envs(chromium))?;

    let measures = Measure::parse(&fs::read_to_string(folder.join("measured.json"))?)?;
    let lines = judged::all(&measures, &budgets.bench)?;
    let sizes = sizes::Sizes::of()?;
    fs::write(folder.join("sizes.txt"), sizes.to_string())?;
    fs::write(folder.join("sizes.svg"), drawing::sizes(&sizes)?)?;
    fs::write(folder.join("times.svg"), drawing::times(&measures)?)?;
    history::add(&folder.join("history.jsonl"), &weights, &lines)?;

    println!("\n{}", table::Table(&lines));
    let unjudged = lines.iter().filter(|line| line.limit.is_some() && line.is_ok.is_none()).count();
    if unjudged > 0 {
        println!(
            "{unjudged} measures have a budget and no verdict: the Preact version draws an older page, which is not compared \
             with the widget's. “elements in the page” has the size of both.\n"
        );
    }
    let bytes = budgets.check(&weights);
    println!("{FOLDER}/ has sizes.txt, sizes.svg, times.svg and the history in history.jsonl");
    let above = lines.iter().filter(|line| line.is_ok == Some(false)).count();
    ensure!(above == 0, "{above} measures are above their budgets in budgets.toml");
    bytes
}
