//! The second program in the browser: what a reader takes along. It is fetched when a reader presses a button for that;
//! along.js calls what it exports.

#[cfg(target_arch = "wasm32")]
mod take;

fn main() {}
