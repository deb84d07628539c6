//! The project's own commands: `cargo xtask serve | dist | test | bench`, for Linux and macOS.
//!
//! `assemble` is for Trunk's hook alone (see Trunk.toml).

mod assemble;
mod bench;
mod browser;
mod budgets;
mod built;
mod cms;
mod compressed;
mod dist;
mod engines;
mod evidence;
mod frameworks;
mod fuzz;
mod judges;
mod lock;
mod markup;
mod page;
mod pinned;
mod policy;
mod process;
mod project;
mod script;
mod scripts;
mod serve;
mod server;
mod steps;
mod system;
mod test;
mod tools;
mod weights;

use std::process::ExitCode;

const USAGE: &str = "\
usage: cargo xtask <command>

  serve   build the page and serve it with Trunk, again after every change; --port <number> for another than 8080
  dist    build dist/ for release and print what it weighs
  test    check everything, as CI does; with a word, only the tests whose names hold it
  bench   measure what a reader waits for";

fn main() -> ExitCode {
    let words: Vec<_> = std::env::args_os().skip(1).collect();
    let words: Vec<_> = words.iter().map(|word| word.to_str().unwrap_or_default()).collect();
    let command: Box<dyn FnOnce() -> anyhow::Result<()>> = match words.as_slice() {
        ["serve"] => Box::new(|| serve::run(serve::PORT)),
        ["serve", "--port", port] => match port.parse() {
            Ok(port) => Box::new(move || serve::run(port)),
            Err(_) => {
                eprintln!("xtask: {port} is no port; write a number up to 65535");
                return ExitCode::from(2);
            }
        },
        ["dist"] => Box::new(dist::run),
        ["test"] => Box::new(test::run),
        ["test", filter] => {
            let filter = (*filter).to_owned();
            Box::new(move || test::filtered(&filter))
        }
        ["bench"] => Box::new(bench::run),
        ["assemble"] => Box::new(assemble::run),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match project::enter().and_then(|()| command()) {
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
