//! `cargo xtask assemble`, which Trunk's post_build hook calls: what Trunk cannot do to the files it has just built.

use crate::built::{self, Built};
use crate::pinned::{self, Manifest, Pinned};
use crate::process::{self, evidence};
use crate::script::{self, text};
use crate::{arranged, fixed, names, page, project, tools, unchanged};
use anyhow::{Context, Result, ensure};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// Prerenders the widgets into the page, and writes the scripts with the names of the programs' files, the stylesheet,
/// the frozen bundles and the manifest.
pub fn run() -> Result<()> {
    let staging = env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .context("Trunk calls this after a build, with TRUNK_STAGING_DIR set; use `cargo xtask dist` or `serve`")?;
    let stylesheet = process::read(&mut evidence("stylesheet"))?;
    let stylesheet = Pinned::write(&staging, "widget", "css", stylesheet.as_bytes())?;

    let scripts = Scripts { staging: &staging, esbuild: tools::esbuild()? };
    let fallback = script::minify(&scripts.esbuild, Path::new("src/embed/fallback.css"))?;
    let fallback = Pinned::write(&staging, "fallback", "css", fallback.as_bytes())?;

    let along = scripts.pinned("along", &scripts.lighten(built::ALONG)?)?;
    let failures = scripts.pinned("failures", &[])?;
    let mut program = scripts.lighten(built::WIDGET)?;
    let values = [
        ("__STYLE__", text(&stylesheet.file)),
        ("__STYLE_INTEGRITY__", text(&stylesheet.integrity)),
        ("__CATALOGUES__", catalogues(&staging)?),
        ("__ALONG__", text(&along.file)),
        ("__FAILURES__", text(&failures.file)),
    ];
    let live = scripts.pinned("live", &values)?;
    program.extend([("__LIVE__", text(&live.file)), ("__VERSION__", text(env!("CARGO_PKG_VERSION")))]);
    let embed = scripts.assemble("element", &program)?;
    // For the project's own page and for trying out; a page that is to last names the other.
    project::write(staging.join("embed.js"), &embed)?;
    let embed = Pinned::write(&staging, "embed", "js", embed.as_bytes())?;

    let index = staging.join("index.html");
    let html = page::name_stylesheet(&project::read(&index)?, &stylesheet.file);
    let html =
        html.and_then(|html| page::fill(&html, |src, level, lang| prerender(src, level, lang, &stylesheet.file)));
    project::write(&index, html.context("cannot prerender index.html")?)?;

    for types in ["evidence-widget.d.ts", "custom-elements.json"] {
        project::write(staging.join(types), project::read(format!("src/embed/{types}"))?)?;
    }

    let (version, build) = pinned::version()?;
    let manifest = Manifest { version, build, embed, stylesheet, fallback, bundles: pinned::bundles(&staging)? };
    project::write(staging.join("manifest.json"), serde_json::to_string_pretty(&manifest)? + "\n")
}

struct Scripts<'a> {
    staging: &'a Path,
    esbuild: PathBuf,
}

impl Scripts<'_> {
    fn assemble(&self, name: &str, values: &[(&str, String)]) -> Result<String> {
        script::assemble(&self.esbuild, &format!("src/embed/{name}.js"), values)
    }

    fn pinned(&self, name: &str, values: &[(&str, String)]) -> Result<Pinned> {
        Pinned::write(self.staging, name, "js", self.assemble(name, values)?.as_bytes())
    }

    /// Makes a program's files smaller, under names of their own: what a name stands for never changes. Returns what the
    /// script that fetches them must know.
    fn lighten(&self, program: &str) -> Result<Vec<(&'static str, String)>> {
        let built = Built::find(self.staging, program)?;
        let (glue, wasm) = (self.staging.join(&built.glue), self.staging.join(&built.wasm));
        let read = || fs::read(&wasm).with_context(|| format!("cannot read {}", wasm.display()));
        let script = fixed::remember(&project::read(&glue)?, &read()?)?;
        // The other program writes nothing into a page.
        let script = if program == built::WIDGET { unchanged::keep(&script)? } else { script };
        let (script, bytes) = names::shorten(&script, &read()?)?;
        project::write(&glue, script)?;
        project::write(&wasm, &bytes)?;
        arranged::smallest(&wasm)?;
        let (script, bytes) = (script::minify(&self.esbuild, &glue)?, read()?);
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
        let Pinned { file, integrity } =
            Pinned::write(staging, &format!("catalogue-{language}"), "txt", text.as_bytes())?;
        Ok(format!("{language:?}: [{file:?}, {integrity:?}]"))
    };
    let catalogues = languages.lines().map(catalogue).collect::<Result<Vec<_>>>()?;
    Ok(format!("{{ {} }}", catalogues.join(", ")))
}

fn prerender(src: &str, heading_level: Option<&str>, lang: Option<&str>, stylesheet: &str) -> Result<String> {
    let bundle = Path::new(src);
    ensure!(
        bundle.is_relative() && bundle.is_file(),
        "<evidence-widget src=\"{src}\"> names no file in the project; write the bundle's path from the project's root"
    );
    let mut prerender = evidence("prerender");
    prerender.arg(bundle).args(["--stylesheet", stylesheet]);
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
