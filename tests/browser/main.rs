//! What a reader meets, in real browsers, against `dist/` behind a real server with the strict policy as a header.
//!
//! `cargo xtask test` provides all of it. Every test runs in each engine that can do what it needs, and ends by asking the
//! browser's log: it must be empty.

#[macro_use]
extern crate test_macro;

mod access;
mod citing;
mod cms;
mod embedding;
mod equal;
mod exporting;
mod failing;
mod filtering;
mod fragment;
mod framework;
mod hostile;
mod hosting;
mod layouts;
mod living;
mod mounting;
mod picking;
mod pictures;
mod picturing;
mod printing;
mod reading;
mod replacing;
mod reviewing;
mod short;
mod sites;
mod speaking;
mod steady;
mod support;
mod theming;
mod workbench;

fn main() -> std::process::ExitCode {
    support::run_tests()
}
