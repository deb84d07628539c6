//! The program in the browser. It does nothing by itself: embed.js calls what [`evidence_widget::embed`] exports.

use evidence_widget as _;

fn main() {}
