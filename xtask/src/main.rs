//! The project's own commands: `cargo xtask serve | workbench | dist | test | bench`, for Linux and macOS.

mod assemble;
mod bench;
mod dist;
mod engines;
mod evidence;
mod files;
mod fuzz;
mod licences;
mod npm;
mod package;
mod page;
mod pages;
mod policy;
mod process;
mod script;
mod serve;
mod steps;
mod system;
mod test;
mod tools;
mod weights;
mod workbench;

use anyhow::{Context, Result};
use clap::Parser;
use std::env;
use std::process::ExitCode;

/// The project's own commands.
#[derive(Parser)]
#[command(name = "cargo xtask")]
enum Command {
    /// Build the page and serve it with Trunk, again after every change
    Serve {
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Build the editor's workbench and serve it with Trunk, again after every change
    Workbench {
        #[arg(long, default_value_t = 8081)]
        port: u16,
    },
    /// Build dist/ for release and print what it weighs
    Dist {
        /// The address at which dist/ will stand; with it, systems that know oEmbed can embed a pasted link
        #[arg(long)]
        base: Option<String>,
    },
    /// Check everything, as CI does; with a word, only the tests whose names hold it
    Test { filter: Option<String> },
    /// Measure what a reader waits for
    Bench,
    /// Add to a build what Trunk does not build; Trunk's hook calls this
    #[command(hide = true)]
    Assemble,
}

fn main() -> ExitCode {
    let command = Command::parse();
    let outcome = enter_project().and_then(|()| match command {
        Command::Serve { port } => serve::run(port),
        Command::Workbench { port } => workbench::serve(port),
        Command::Dist { base } => dist::build(base.as_deref()).map(drop),
        Command::Test { filter: None } => test::run(),
        Command::Test { filter: Some(filter) } => test::filtered(&filter),
        Command::Bench => bench::run(),
        Command::Assemble => assemble::run(),
    });
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nxtask: {error}");
            for cause in error.chain().skip(1) {
                eprintln!("  because {cause}");
            }
            ExitCode::FAILURE
        }
    }
}

/// Makes the project's root the current folder, so that every path and every command starts there. It is looked up
/// at run time, because a path fixed at build time breaks when the checkout moves.
fn enter_project() -> Result<()> {
    let xtask = env::var("CARGO_MANIFEST_DIR")
        .context("CARGO_MANIFEST_DIR, which cargo sets, is missing; start this with `cargo xtask`")?;
    env::set_current_dir(format!("{xtask}/..")).with_context(|| format!("cannot enter the folder around {xtask}"))
}
