//! `cargo xtask assemble`, which Trunk's post_build hook calls: what Trunk cannot do to the files it has just built.

use crate::built::{self, Built};
use crate::{arranged, light, page, process, project, script};
use anyhow::{Context, Result, ensure};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Prerenders the widgets into the page, and writes widget.css and the scripts with the names of the programs' files.
pub fn run() -> Result<()> {
    let staging = env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .context("Trunk calls this after a build, with TRUNK_STAGING_DIR set; use `cargo xtask dist` or `serve`")?;
    let index = staging.join("index.html");
    let html = page::fill(&project::read(&index)?, prerender).context("cannot prerender index.html")?;
    project::write(&index, &html)?;

    let style = process::read(&mut evidence("stylesheet"))?;
    project::write(staging.join("widget.css"), &style)?;

    let along = script("src/embed/along.js", &lighten(&staging, built::ALONG)?)?;
    let along_file = format!("along-{}.js", built::digest(along.as_bytes()));
    project::write(staging.join(&along_file), &along)?;

    let mut values = lighten(&staging, built::WIDGET)?;
    values.extend([
        ("__STYLE_INTEGRITY__", script::integrity(style.as_bytes())),
        ("__CATALOGUES__", catalogues(&staging)?),
        ("__ALONG__", along_file),
    ]);
    project::write(staging.join("embed.js"), script("src/embed/element.js", &values)?)
}

fn script(source: &str, values: &[(&str, String)]) -> Result<String> {
    script::assemble(&project::read(source)?, values).with_context(|| format!("cannot assemble {source}"))
}

/// Writes the catalogues of all languages but English, and says for each its file and the integrity of that.
fn catalogues(staging: &Path) -> Result<String> {
    let languages = process::read(&mut evidence("catalogue"))?;
    let catalogue = |language: &str| {
        let text = process::read(evidence("catalogue").arg(language))?;
        let file = format!("catalogue-{language}-{}.txt", built::digest(text.as_bytes()));
        project::write(staging.join(&file), &text)?;
        Ok(format!("{language}: ['{file}', '{}']", script::integrity(text.as_bytes())))
    };
    let catalogues = languages.lines().map(catalogue).collect::<Result<Vec<_>>>()?;
    Ok(format!("{{ {} }}", catalogues.join(", ")))
}

/// Makes a program's files smaller, under names of their own: what a name stands for never changes. Returns what the
/// script that fetches them must know.
fn lighten(staging: &Path, program: &str) -> Result<Vec<(&'static str, String)>> {
    let built = Built::find(staging, program)?;
    let (glue, wasm) = (staging.join(&built.glue), staging.join(&built.wasm));
    arranged::smallest(&wasm)?;
    let bytes = fs::read(&wasm).with_context(|| format!("cannot read {}", wasm.display()))?;
    let (script, bytes) = light::names(&light::script(&project::read(&glue)?), &bytes);
    let light = Built::named(program, &[script.as_bytes(), &bytes].concat());
    project::write(staging.join(&light.glue), &script)?;
    project::write(staging.join(&light.wasm), &bytes)?;
    for heavy in [glue, wasm] {
        fs::remove_file(&heavy).with_context(|| format!("cannot remove {}", heavy.display()))?;
    }
    let integrity = script::integrity(&bytes);
    Ok(vec![("__GLUE__", light.glue), ("__WASM__", light.wasm), ("__WASM_INTEGRITY__", integrity)])
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
