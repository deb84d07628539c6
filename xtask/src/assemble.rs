//! `cargo xtask assemble`, which Trunk's post_build hook calls: adds what Trunk does not build.

use crate::built::Built;
use crate::evidence::Evidence;
use crate::pinned::{self, Manifest, Pinned};
use crate::script::{self, text};
use crate::{page, project, tools};
use anyhow::{Context, Result, ensure};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// Prerenders the widgets into the page; writes the scripts, the stylesheets, a fragment of each bundle in
/// each language, the frozen bundles and the manifest. What Trunk and wasm-bindgen have written stays as it is.
///
/// # Errors
/// Where Trunk has not called it, a file is missing or cannot be written, or a bundle is refused.
pub fn run() -> Result<()> {
    let staging = env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .context("Trunk calls this after a build, with TRUNK_STAGING_DIR set; use `cargo xtask dist` or `serve`")?;
    let evidence = Evidence::build()?;
    let version = evidence.version()?;
    let scripts = Scripts { staging: &staging, esbuild: tools::esbuild()? };
    let stylesheet = stylesheet(&staging, &evidence, &scripts.esbuild)?;
    let fallback = script::minify(&scripts.esbuild, Path::new("src/element/fallback.css"))?;
    let fallback = Pinned::write(&staging, "fallback", "css", fallback.as_bytes())?;

    let languages = evidence.read(&["languages"])?;
    let exporting = scripts.pinned("exporting", &[])?;
    let failures = scripts.pinned("failures", &[])?;
    let reading = scripts.pinned("reading", &[])?;
    let live = scripts.pinned("live", &[("__FAILURES__", text(&failures.file))])?;
    let built = Built::find(&staging)?;
    let wasm = staging.join(&built.wasm);
    let wasm = fs::read(&wasm).with_context(|| format!("cannot read {}", wasm.display()))?;
    let values = [
        ("__GLUE__", text(&built.glue)),
        ("__WASM__", text(&built.wasm)),
        ("__WASM_INTEGRITY__", text(&script::integrity(&wasm))),
        ("__STYLE__", text(&stylesheet.file)),
        ("__STYLE_INTEGRITY__", text(&stylesheet.integrity)),
        ("__READING__", text(&reading.file)),
        ("__LIVE__", text(&live.file)),
        ("__EXPORTING__", text(&exporting.file)),
        ("__VERSION__", text(&version)),
    ];
    let embed = scripts.assemble("element", &values)?;
    // For the project's own page and for trying out; a page that is to last names the other.
    project::write(staging.join("embed.js"), &embed)?;
    let embed = Pinned::write(&staging, "embed", "js", embed.as_bytes())?;

    let index = staging.join("index.html");
    let html = page::name_stylesheet(&project::read(&index)?, &stylesheet.file).and_then(|html| {
        page::fill(&html, |src, level, lang| prerender(&evidence, src, level, lang, &stylesheet.file))
    });
    project::write(&index, html.context("cannot prerender index.html")?)?;

    for types in ["evidence-widget.d.ts", "custom-elements.json"] {
        project::write(staging.join(types), project::read(format!("src/element/{types}"))?)?;
    }

    let bundles = pinned::bundles(&staging)?;
    for bundle in bundles.keys() {
        for language in languages.lines() {
            fragment(&staging, &evidence, bundle, language, &stylesheet.file)?;
        }
    }
    let manifest = Manifest { version, embed, stylesheet, fallback, bundles };
    project::write(staging.join("manifest.json"), serde_json::to_string_pretty(&manifest)? + "\n")
}

struct Scripts<'a> {
    staging: &'a Path,
    esbuild: PathBuf,
}

impl Scripts<'_> {
    fn assemble(&self, name: &str, values: &[(&str, String)]) -> Result<String> {
        script::assemble(&self.esbuild, &format!("src/element/{name}.ts"), values)
    }

    fn pinned(&self, name: &str, values: &[(&str, String)]) -> Result<Pinned> {
        Pinned::write(self.staging, name, "js", self.assemble(name, values)?.as_bytes())
    }
}

/// The widget's stylesheet, minified, under the name that `evidence prerender` knows.
fn stylesheet(staging: &Path, evidence: &Evidence, esbuild: &Path) -> Result<Pinned> {
    let source = evidence.read(&["stylesheet"])?;
    let whole = staging.join("widget.css");
    project::write(&whole, &source)?;
    let minified = script::minify(esbuild, &whole)?;
    fs::remove_file(&whole).with_context(|| format!("cannot remove {}", whole.display()))?;
    Pinned::write_of(staging, "widget", "css", source.as_bytes(), minified.as_bytes())
}

/// Writes the HTML of a bundle beside it: data/x.en.html for data/x.json. `bundle` is a path within the folder.
fn fragment(staging: &Path, evidence: &Evidence, bundle: &str, language: &str, stylesheet: &str) -> Result<()> {
    let up = "../".repeat(bundle.matches('/').count());
    let file = staging.join(bundle);
    let path = file.to_str().with_context(|| format!("{} is not UTF-8; rename it", file.display()))?;
    let arguments = ["prerender", path, "--fragment", "--lang", language, "--stylesheet", &format!("{up}{stylesheet}")];
    project::write(file.with_extension(format!("{language}.html")), evidence.read(&arguments)?)
}

fn prerender(
    evidence: &Evidence,
    src: &str,
    heading_level: Option<&str>,
    lang: Option<&str>,
    stylesheet: &str,
) -> Result<String> {
    let bundle = Path::new(src);
    ensure!(
        bundle.is_relative() && bundle.is_file(),
        "<evidence-widget src=\"{src}\"> names no file in the project; write the bundle's path from the project's root"
    );
    let mut arguments = vec!["prerender", src, "--stylesheet", stylesheet];
    arguments.extend(heading_level.into_iter().flat_map(|level| ["--heading-level", level]));
    arguments.extend(lang.into_iter().flat_map(|lang| ["--lang", lang]));
    let fragment = evidence.read(&arguments)?;
    ensure!(
        fragment.starts_with("<template shadowrootmode=\"open\""),
        "`evidence prerender {src}` printed no declarative shadow root; it must begin with <template shadowrootmode=\"open\">"
    );
    Ok(fragment)
}
