//! What a reader meets, in a real browser, against `dist/` behind a real server with the strict policy as a header.
//!
//! `cargo xtask test` provides all of it. Every test ends by asking the browser's log: it must be empty.

mod access;
mod citing;
mod equal;
mod failing;
mod filtering;
mod hydrating;
mod living;
mod mounting;
mod picking;
mod pictures;
mod picturing;
mod printing;
mod reading;
mod reviewing;
mod speaking;
mod support;
mod taking;
mod theming;
