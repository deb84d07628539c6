//! Pages as others make them around the widget: with a framework, and with a content management system or Markdown.

use crate::system::{self, Programs};
use crate::{evidence, npm, process, script, tools};
use anyhow::{Context, Result};
use fs_err as fs;
use std::env;
use std::path::PathBuf;
use std::process::Command;

/// Stands for the folder that the page is in, which a snippet cannot name.
const BASE: &str = "http://127.0.0.1:1/";

/// Builds the scripts of `tests/pages/react.jsx` and `vue.js`, as users of the frameworks build theirs.
pub fn with_frameworks() -> Result<Programs> {
    let folder = env::current_dir()?.join("target/frameworks");
    let mut bundle = script::esbuild()?;
    bundle
        .args(["tests/pages/react.jsx", "tests/pages/vue.js", "--bundle", "--format=esm", "--jsx=automatic"])
        .arg("--define:process.env.NODE_ENV=\"production\"")
        .args(
            ["OPTIONS_API", "PROD_DEVTOOLS", "PROD_HYDRATION_MISMATCH_DETAILS"]
                .map(|flag| format!("--define:__VUE_{flag}__=false")),
        )
        .arg(format!("--outdir={}", folder.display()))
        .env("NODE_PATH", npm::all()?);
    process::run(&mut bundle).context("cannot build the pages of tests/pages/react.jsx and vue.js")?;
    Ok(vec![("REACT_PAGE", folder.join("react.js")), ("VUE_PAGE", folder.join("vue.js"))])
}

/// Makes the pages of the snippet that this build prints (`tests/pages/cms.mjs`), and says in which folder they are.
pub fn of_cms() -> Result<PathBuf> {
    let folder = emptied("target/cms")?;
    process::run(&mut evidence::cargo())?;
    let python = told("Python-Markdown", tools::python_markdown());
    let wordpress = || Ok([system::maker("PHP", "php", "php-cli")?, vec![("WORDPRESS", tools::wordpress()?)]].concat());
    let makers = [
        told("WordPress", wordpress()),
        told("Hugo", system::maker("HUGO", "hugo", "hugo")),
        told("Jekyll", system::maker("JEKYLL", "jekyll", "jekyll")),
    ];
    for form in ["short", "full"] {
        let snippet = evidence::read(["snippet", "data/cerebrolysin.json", "--base", BASE, "--form", form])?;
        let folder = folder.join(form);
        fs::create_dir(&folder)?;
        let printed = folder.join("snippet.txt");
        fs::write(&printed, snippet.replace(BASE, ""))?;
        let mut node = Command::new("node");
        node.arg("tests/pages/cms.mjs").arg(&printed).arg(&folder).arg(npm::all()?).args(&python);
        process::run(&mut node).context("cannot make the pages of content management systems")?;
    }
    let sites = folder.join("sites");
    fs::create_dir(&sites)?;
    let mut node = Command::new("node");
    node.arg("tests/pages/sites.mjs").arg(&sites).arg(format!("{BASE}data/cerebrolysin.json"));
    node.arg(folder.join("short/snippet.txt"))
        .arg(npm::all()?)
        .arg(evidence::program()?)
        .envs(makers.into_iter().flatten().flatten());
    process::run(&mut node).context("cannot make the pages of the integrations")?;
    for page in fs::read_dir(&sites)? {
        let page = page?.path();
        fs::write(&page, fs::read_to_string(&page)?.replace(BASE, ""))?;
    }
    Ok(folder)
}

/// Builds the sites of `tests/pages/npm.mjs` with dist/npm, and says in which folder they are.
pub fn of_npm() -> Result<PathBuf> {
    let folder = emptied("target/npm-sites")?;
    process::run(Command::new("node").arg("tests/pages/npm.mjs").arg(&folder).arg(npm::all()?))
        .context("the package for npm cannot be used")?;
    Ok(folder)
}

/// What is there; says of what is missing why it is not tried.
fn told<T>(what: &str, found: Result<T>) -> Option<T> {
    found.inspect_err(|error| eprintln!("{what} is not tried: {error:#}")).ok()
}

/// An empty folder: what an earlier version made there is no page of this one.
fn emptied(name: &str) -> Result<PathBuf> {
    let folder = env::current_dir()?.join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    Ok(folder)
}
