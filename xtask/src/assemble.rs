//! `cargo xtask assemble`, which Trunk's post_build hook calls: what Trunk cannot do to the files it has just built.

use crate::built::{self, Built};
use crate::script::Catalogue;
use crate::{light, page, process, project, script};
use anyhow::{Context, Result, ensure};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Prerenders the widgets into the page, and writes widget.css and embed.js with the names of the program's files.
pub fn run() -> Result<()> {
    let staging = env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .context("Trunk calls this after a build, with TRUNK_STAGING_DIR set; use `cargo xtask dist` or `serve`")?;
    let built = lighten(&staging, &Built::find(&staging)?)?;

    let index = staging.join("index.html");
    let html = page::fill(&project::read(&index)?, prerender).context("cannot prerender index.html")?;
    project::write(&index, &html)?;

    let style = process::read(&mut evidence("stylesheet"))?;
    project::write(staging.join("widget.css"), &style)?;

    let wasm = staging.join(&built.wasm);
    let wasm = fs::read(&wasm).with_context(|| format!("cannot read {}", wasm.display()))?;
    let source = Path::new("src/embed/element.js");
    let script = script::assemble(&project::read(source)?, &built, &wasm, &style, &catalogues(&staging)?)
        .with_context(|| format!("cannot make embed.js from {}", source.display()))?;
    project::write(staging.join("embed.js"), &script)
}

/// Writes the catalogues of all languages but English.
fn catalogues(staging: &Path) -> Result<Vec<Catalogue>> {
    let languages = process::read(&mut evidence("catalogue"))?;
    let catalogue = |language: &str| {
        let text = process::read(evidence("catalogue").arg(language))?;
        let file = format!("catalogue-{language}-{}.txt", built::digest(text.as_bytes()));
        project::write(staging.join(&file), &text)?;
        Ok(Catalogue { language: language.to_owned(), file, text })
    };
    languages.lines().map(catalogue).collect()
}

/// Makes the program's files smaller, under names of their own: what a name stands for never changes.
fn lighten(staging: &Path, built: &Built) -> Result<Built> {
    let (glue, wasm) = (staging.join(&built.glue), staging.join(&built.wasm));
    let bytes = fs::read(&wasm).with_context(|| format!("cannot read {}", wasm.display()))?;
    let (script, bytes) = light::names(&light::script(&project::read(&glue)?), &bytes);
    let light = Built::named(&[script.as_bytes(), &bytes].concat());
    project::write(staging.join(&light.glue), &script)?;
    project::write(staging.join(&light.wasm), &bytes)?;
    for heavy in [glue, wasm] {
        fs::remove_file(&heavy).with_context(|| format!("cannot remove {}", heavy.display()))?;
    }
    Ok(light)
}

fn prerender(src: &str, heading_level: Option<&str>, lang: Option<&str>) -> Result<String> {
    let bundle = Path::new(src);
    ensure!(
        bundle.is_relative() && bundle.is_file(),
        "<evidence-widget src=\"{src}\"> names no file in the project; write the bundle's path from the project's root"
    );
    let mut prerender = evidence("prerender");
    prerender.arg(bundle);
    if let Some(level) = heading_level {
        prerender.args(["--heading-level", level]);
    }
    if let Some(lang) = lang {
        prerender.args(["--lang", lang]);
    }
    let fragment = process::read(&mut prerender)?;
    ensure!(
        fragment.starts_with("<template shadowrootmode=\"open\""),
        "`evidence prerender {src}` printed no declarative shadow root; it must begin with <template shadowrootmode=\"open\">"
    );
    Ok(fragment)
}

/// The project's own command line.
fn evidence(subcommand: &str) -> Command {
    let mut cargo = Command::new("cargo");
    cargo.args(["run", "--quiet", "--bin", "evidence", "--", subcommand]);
    cargo
}
