//! Broken, careless and hostile files: what an editor is told of each, and that none brings the widget down.
#![cfg(not(target_arch = "wasm32"))]

mod anything;
mod crowds;
mod names;
mod numbers;
mod sizes;
mod support;
mod texts;
