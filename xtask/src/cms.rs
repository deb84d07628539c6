//! Pages that content management systems and Markdown make of the printed snippet: `tests/pages/cms.mjs`.

use crate::evidence::Evidence;
use crate::tools::Tools;
use crate::{process, project};
use anyhow::{Context, Result};
use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// The packages of npm, and their versions.
const PACKAGES: [(&str, &str); 6] = [
    ("@wordpress/autop", "4.56.0"),
    ("marked", "18.2.1"),
    ("markdown-it", "15.0.3"),
    ("sanitize-html", "2.17.0"),
    ("dompurify", "3.4.18"),
    ("jsdom", "26.1.0"),
];

/// Stands for the folder that the page is in, which a snippet cannot name.
const BASE: &str = "http://127.0.0.1:1/";

/// Makes the pages of the snippet that this build prints, and says in which folder they are.
pub fn build(tools: &Tools) -> Result<PathBuf> {
    let folder = env::current_dir().context("cannot tell the project's folder")?.join("target/cms");
    // What an earlier version made there is no page of this one.
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("cannot remove {}", folder.display()))?;
    }
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let snippet = Evidence::build()?.read(&["snippet", "data/cerebrolysin.json", "--base", BASE])?;
    let printed = folder.join("snippet.txt");
    project::write(&printed, snippet.replace(BASE, ""))?;

    let mut node = Command::new("node");
    node.arg("tests/pages/cms.mjs").arg(&printed).arg(&folder);
    for (package, version) in PACKAGES {
        node.arg(tools.npm_package(package, version)?);
    }
    match tools.python_markdown() {
        Ok(path) => {
            node.arg(format!("python={}", path.display()));
        }
        Err(error) => eprintln!("Python-Markdown is not tried: {error:#}"),
    }
    process::run(&mut node).context("cannot make the pages of content management systems")?;
    Ok(folder)
}
