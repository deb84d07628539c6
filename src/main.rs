//! The program in the browser. It does nothing by itself: embed.js calls what [`evidence_widget::embed`] exports.

use evidence_widget as _;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {}
