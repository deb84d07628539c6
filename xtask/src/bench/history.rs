//! What was measured before: a line of JSON for each time.

use super::judged::Judged;
use crate::process;
use crate::weights::Weights;
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;
use std::process::Command;

/// Adds the medians of this time.
pub fn add(file: &Path, weights: &Weights, lines: &[Judged]) -> Result<()> {
    let commit = process::probe(Command::new("git").args(["describe", "--always", "--dirty"])).unwrap_or_default();
    let medians: serde_json::Map<String, Value> = lines
        .iter()
        .map(|line| (line.name.clone(), json!({ "widget": line.median, "peer": line.peer, "unit": line.unit })))
        .collect();
    let entry = json!({
        "commit": commit.trim(),
        "at": jiff::Timestamp::now().to_string(),
        "cores": std::thread::available_parallelism().map_or(0, usize::from),
        "brotli": { "embed_js": weights.embed_js(), "first_touch": weights.first_touch() },
        "medians": medians,
    });
    let cannot_write = || format!("cannot write {}", file.display());
    let mut file = OpenOptions::new().create(true).append(true).open(file).with_context(cannot_write)?;
    writeln!(file, "{entry}").with_context(cannot_write)
}
