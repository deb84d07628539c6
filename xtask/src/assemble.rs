//! `cargo xtask assemble`, which Trunk's post_build hook calls: what Trunk cannot do to the files it has just built.

use crate::built::{self, Built};
use crate::script::{self, text};
use crate::{arranged, light, page, process, project, tools};
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

    let scripts = Scripts { staging: &staging, esbuild: tools::esbuild()? };
    let along = scripts.named("along", &scripts.lighten(built::ALONG)?)?;
    let failures = scripts.named("failures", &[])?;
    let mut values = scripts.lighten(built::WIDGET)?;
    values.extend([
        ("__STYLE__", text("widget.css")),
        ("__STYLE_INTEGRITY__", text(&script::integrity(style.as_bytes()))),
        ("__CATALOGUES__", catalogues(&staging)?),
        ("__ALONG__", text(&along)),
        ("__FAILURES__", text(&failures)),
    ]);
    let live = scripts.named("live", &values)?;
    let values = [("__LIVE__", text(&live)), ("__VERSION__", text(env!("CARGO_PKG_VERSION")))];
    project::write(staging.join("embed.js"), scripts.assemble("element", &values)?)
}

struct Scripts<'a> {
    staging: &'a Path,
    esbuild: PathBuf,
}

impl Scripts<'_> {
    fn assemble(&self, name: &str, values: &[(&str, String)]) -> Result<String> {
        script::assemble(&self.esbuild, &format!("src/embed/{name}.js"), values)
    }

    /// Writes a script under a name with its digest, which it returns.
    fn named(&self, name: &str, values: &[(&str, String)]) -> Result<String> {
        let script = self.assemble(name, values)?;
        let file = format!("{name}-{}.js", built::digest(script.as_bytes()));
        project::write(self.staging.join(&file), script)?;
        Ok(file)
    }

    /// Makes a program's files smaller, under names of their own: what a name stands for never changes. Returns what the
    /// script that fetches them must know.
    fn lighten(&self, program: &str) -> Result<Vec<(&'static str, String)>> {
        let built = Built::find(self.staging, program)?;
        let (glue, wasm) = (self.staging.join(&built.glue), self.staging.join(&built.wasm));
        arranged::smallest(&wasm)?;
        let bytes = fs::read(&wasm).with_context(|| format!("cannot read {}", wasm.display()))?;
        let (script, bytes) = light::names(&script::minify(&self.esbuild, &glue)?, &bytes);
        let light = Built::named(program, &[script.as_bytes(), &bytes].concat());
        project::write(self.staging.join(&light.glue), &script)?;
        project::write(self.staging.join(&light.wasm), &bytes)?;
        for heavy in [glue, wasm] {
            fs::remove_file(&heavy).with_context(|| format!("cannot remove {}", heavy.display()))?;
        }
        let integrity = text(&script::integrity(&bytes));
        Ok(vec![("__GLUE__", text(&light.glue)), ("__WASM__", text(&light.wasm)), ("__WASM_INTEGRITY__", integrity)])
    }
}

/// Writes the catalogues of all languages but English, and says for each its file and the integrity of that.
fn catalogues(staging: &Path) -> Result<String> {
    let languages = process::read(&mut evidence("catalogue"))?;
    let catalogue = |language: &str| {
        let text = process::read(evidence("catalogue").arg(language))?;
        let file = format!("catalogue-{language}-{}.txt", built::digest(text.as_bytes()));
        project::write(staging.join(&file), &text)?;
        Ok(format!("{language:?}: [{file:?}, {:?}]", script::integrity(text.as_bytes())))
    };
    let catalogues = languages.lines().map(catalogue).collect::<Result<Vec<_>>>()?;
    Ok(format!("{{ {} }}", catalogues.join(", ")))
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
