//! The command line, which is another package's program: cargo builds it for that package's own tests alone.

use std::env;
use std::process::Command;

/// `evidence`, which cargo puts into the folder above that of the tests.
pub fn evidence() -> Command {
    let tests = env::current_exe().expect("the tests have a path");
    let program = tests.ancestors().nth(2).expect("a folder above the tests").join("evidence");
    assert!(program.is_file(), "there is no {}; run `cargo build --bin evidence` first", program.display());
    Command::new(program)
}
