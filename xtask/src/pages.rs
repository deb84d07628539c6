//! Pages as others make them around the widget: with a framework, and with a content management system or Markdown.

use crate::system::{self, Programs};
use crate::{evidence, npm, process, script, tools};
use anyhow::{Context, Result};
use fs_err as fs;
use std::env;
use std::path::PathBuf;
use std::process::Command;

/// The variable that names the built page's script to the tests, and the source.
const FRAMEWORKS: [(&str, &str); 2] = [("REACT_PAGE", "react.jsx"), ("VUE_PAGE", "vue.js")];

/// Stands for the folder that the page is in, which a snippet cannot name.
const BASE: &str = "http://127.0.0.1:1/";

/// Builds the scripts of `tests/pages/react.jsx` and `vue.js`, as users of the frameworks build theirs.
pub fn with_frameworks() -> Result<Programs> {
    let (packages, folder) = (npm::all()?, env::current_dir()?.join("target/frameworks"));
    let build = |(variable, source): (&'static str, &str)| {
        let script = folder.join(source).with_extension("js");
        let mut bundle = script::esbuild()?;
        bundle
            .arg(format!("tests/pages/{source}"))
            .args(["--bundle", "--format=esm", "--jsx=automatic"])
            .arg("--define:process.env.NODE_ENV=\"production\"")
            .arg("--define:__VUE_OPTIONS_API__=false")
            .arg("--define:__VUE_PROD_DEVTOOLS__=false")
            .arg("--define:__VUE_PROD_HYDRATION_MISMATCH_DETAILS__=false")
            .arg(format!("--outfile={}", script.display()))
            .env("NODE_PATH", &packages);
        process::run(&mut bundle).with_context(|| format!("cannot build the page of tests/pages/{source}"))?;
        Ok((variable, script))
    };
    FRAMEWORKS.into_iter().map(build).collect()
}

/// Makes the pages of the snippet that this build prints (`tests/pages/cms.mjs`), and says in which folder they are.
pub fn of_cms() -> Result<PathBuf> {
    let folder = emptied("target/cms")?;
    process::run(&mut evidence::cargo())?;
    let python = match tools::python_markdown() {
        Ok(path) => Some(path),
        Err(error) => {
            eprintln!("Python-Markdown is not tried: {error:#}");
            None
        }
    };
    let mut makers = Vec::new();
    match system::maker("PHP", "php", "php-cli").and_then(|php| Ok((php, tools::wordpress()?))) {
        Ok((php, wordpress)) => makers.extend([("PHP", php), ("WORDPRESS", wordpress)]),
        Err(error) => eprintln!("WordPress is not tried: {error:#}"),
    }
    for (variable, name) in [("HUGO", "hugo"), ("JEKYLL", "jekyll")] {
        match system::maker(variable, name, name) {
            Ok(program) => makers.push((variable, program)),
            Err(error) => eprintln!("{name} is not tried: {error:#}"),
        }
    }
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
    node.arg(folder.join("short/snippet.txt")).arg(npm::all()?).arg(evidence::program()?).envs(makers);
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

/// An empty folder: what an earlier version made there is no page of this one.
fn emptied(name: &str) -> Result<PathBuf> {
    let folder = env::current_dir()?.join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    Ok(folder)
}
