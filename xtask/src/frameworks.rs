//! Pages that a framework renders, built as its users build theirs: `tests/pages/react.jsx` and `vue.js`.

use crate::process;
use crate::tools::{self, Tools};
use anyhow::{Context, Result};
use std::env;
use std::path::PathBuf;
use std::process::Command;

/// The variable that names the built page's script to the tests; the package and its version; the source.
const FRAMEWORKS: [(&str, &str, &str, &str); 2] = [
    ("REACT_PAGE", "react-dom", "19.3.1", "tests/pages/react.jsx"),
    ("VUE_PAGE", "vue", "3.5.45", "tests/pages/vue.js"),
];

/// Builds each page's script and returns where it is. npm brings what a package needs beside it.
pub fn build(tools: &Tools) -> Result<Vec<(&'static str, PathBuf)>> {
    let esbuild = tools::esbuild()?;
    let folder = env::current_dir().context("cannot tell the project's folder")?.join("target/frameworks");
    let build = |(variable, package, version, source): (&'static str, &str, &str, &str)| {
        let packages = tools.npm_package(package, version)?;
        let script = folder.join(format!("{package}.js"));
        let mut bundle = Command::new(&esbuild);
        bundle
            .args([source, "--bundle", "--format=esm", "--jsx=automatic", "--log-level=warning"])
            .arg("--define:process.env.NODE_ENV=\"production\"")
            .arg("--define:__VUE_OPTIONS_API__=false")
            .arg("--define:__VUE_PROD_DEVTOOLS__=false")
            .arg("--define:__VUE_PROD_HYDRATION_MISMATCH_DETAILS__=false")
            .arg(format!("--outfile={}", script.display()))
            .env("NODE_PATH", packages.parent().unwrap_or(&packages));
        process::run(&mut bundle).with_context(|| format!("cannot build the page of {package} from {source}"))?;
        Ok((variable, script))
    };
    FRAMEWORKS.into_iter().map(build).collect()
}
