//! `cargo xtask assemble`, which Trunk's post_build hook calls: adds what Trunk does not build.

use crate::files::{self, Pinned};
use crate::{evidence, page, process, script};
use anyhow::{Context, Result, bail};
use fs_err as fs;
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The widget's, too: all packages have that of the workspace.
const VERSION: &str = env!("CARGO_PKG_VERSION");
/// The variable that names the address at which dist/ will stand. Trunk hands it on to its hook.
pub const BASE: &str = "EVIDENCE_BASE";

/// The project's own pages.
const PAGES: [&str; 2] = ["index.html", "citicoline.html"];
/// Where a page that Trunk only copies names the style of pages before its name is known.
const PAGE_STYLE: &str = "__PAGE_STYLE__";

/// Prerenders the widgets into the pages; writes the scripts, the stylesheets, a fragment of each bundle in each
/// language, the frozen bundles and the manifest. What Trunk and wasm-bindgen have written stays as it is.
///
/// # Errors
/// Where Trunk has not called it, a file is missing or cannot be written, or a bundle is refused.
pub fn run() -> Result<()> {
    let staging = &env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .context("Trunk calls this after a build, with TRUNK_STAGING_DIR set; use `cargo xtask dist` or `serve`")?;
    process::run(&mut evidence::cargo())?;
    let stylesheet = stylesheet(staging)?;
    let fallback = script::minified_css(Path::new("src/element/fallback.css"))?;
    let fallback = Pinned::write(staging, "fallback", "css", fallback.as_bytes())?;

    let by_language: BTreeMap<String, Value> = serde_json::from_str(&evidence::read(["script-words"])?)?;
    // What one script says, by language.
    let words = |part: &str| {
        let of_part = by_language.iter().map(|(language, parts)| (language, &parts[part]));
        json!(of_part.collect::<BTreeMap<_, _>>()).to_string()
    };
    let failures = pinned_script(staging, "failures", &[("__FAILED__", words("failures"))])?;
    let live = pinned_script(staging, "live", &[("__FAILURES__", quoted(&failures.file))])?;
    let style = ("__STYLE__", quoted(&stylesheet.file));
    let gathering = ("__GATHERING__", quoted(&pinned_script(staging, "gathering", &[])?.file));
    let reading =
        quoted(&pinned_script(staging, "reading", &[gathering.clone(), ("__UNDONE__", words("undone"))])?.file);
    let showing = pinned_script(staging, "showing", &[gathering, ("__READING__", reading.clone()), style.clone()])?;
    let says = [("__EMBEDDING__", words("embedding")), ("__RESULTS__", words("results"))];
    let exporting = pinned_script(staging, "exporting", &says)?;
    let wasm = built(staging, "evidence-widget-", "_bg.wasm")?;
    let values = [
        ("__GLUE__", quoted(&built(staging, "evidence-widget-", ".js")?)),
        ("__WASM__", quoted(&wasm)),
        ("__WASM_INTEGRITY__", quoted(&files::integrity(&fs::read(staging.join(&wasm))?))),
        style,
        ("__STYLE_INTEGRITY__", quoted(&stylesheet.integrity)),
        ("__READING__", reading),
        ("__SHOWING__", quoted(&showing.file)),
        ("__LIVE__", quoted(&live.file)),
        ("__EXPORTING__", quoted(&exporting.file)),
        ("__APOLOGY__", words("apology")),
        ("__VERSION__", quoted(VERSION)),
    ];
    let embed = script::assemble("element", &values)?;
    // For the project's own page and for trying out; a page that is to last names the other.
    fs::write(staging.join("embed.js"), &embed)?;
    let embed = Pinned::write(staging, "embed", "js", embed.as_bytes())?;

    let page_style = built(staging, "page-", ".css")?;
    for name in PAGES {
        let file = staging.join(name);
        let html = fs::read_to_string(&file)?.replace(PAGE_STYLE, &page_style);
        let html = page::fill(&html, &stylesheet.file, |src, options| {
            let options = options.iter().map(String::as_str);
            evidence::read(["prerender", src, "--stylesheet", &stylesheet.file].into_iter().chain(options))
        });
        fs::write(&file, html.with_context(|| format!("cannot prerender {name}"))?)?;
    }

    for types in ["evidence-widget.d.ts", "custom-elements.json"] {
        fs::copy(format!("src/element/{types}"), staging.join(types))?;
    }

    let alone = script::minified_css(Path::new("src/element/alone.css"))?;
    let alone = Pinned::write(staging, "alone", "css", alone.as_bytes())?;
    let frame = pinned_script(staging, "frame", &[])?;
    let framed = pinned_script(staging, "framed", &[])?;
    // What a snippet for somebody's page is made of.
    let mut manifest = json!({
        "version": VERSION, "embed": embed, "stylesheet": stylesheet, "fallback": fallback, "alone": alone, "frame": frame,
        "framed": framed,
    });
    let write = |manifest: &Value| fs::write(staging.join("manifest.json"), format!("{manifest:#}\n"));
    write(&manifest)?;
    manifest["bundles"] = json!(publish(staging)?);
    Ok(write(&manifest)?)
}

/// Writes what the site hands out of each bundle. Returns the frozen copies by the paths of the live ones.
fn publish(staging: &Path) -> Result<BTreeMap<String, Pinned>> {
    let out = staging.join("data");
    let mut words: Vec<OsString> = vec!["publish".into(), "data".into(), "--out".into(), out.clone().into()];
    words.extend(["--dist".into(), staging.into()]);
    if let Ok(base) = env::var(BASE) {
        words.extend(["--base".into(), format!("{}/data/", base.trim_end_matches('/')).into()]);
    }
    evidence::read(words)?;
    let mut index: Value = serde_json::from_str(&fs::read_to_string(out.join("bundles.index.json"))?)?;
    let bundles: BTreeMap<String, Entry> = serde_json::from_value(index["bundles"].take())?;
    let below = |file: &str| format!("data/{file}");
    let bundles = bundles.into_iter().map(|(live, Entry { frozen })| {
        (below(&live), Pinned { file: below(&frozen.file), integrity: frozen.integrity })
    });
    Ok(bundles.collect())
}

/// What is read of a bundle in the index that `evidence publish` writes.
#[derive(Deserialize)]
struct Entry {
    frozen: Pinned,
}

/// A text as a value of a placeholder.
fn quoted(value: &str) -> String {
    format!("{value:?}")
}

fn pinned_script(staging: &Path, name: &str, values: &[(&str, String)]) -> Result<Pinned> {
    Pinned::write(staging, name, "js", script::assemble(name, values)?.as_bytes())
}

/// The name of a file that Trunk puts a hash into.
pub fn built(staging: &Path, start: &str, ending: &str) -> Result<String> {
    let files = files::below(staging)?;
    let names = files.iter().filter_map(|file| file.strip_prefix(staging).ok()?.to_str());
    let found: Vec<_> = names.filter(|name| name.starts_with(start) && name.ends_with(ending)).collect();
    match found.as_slice() {
        [one] => Ok((*one).to_owned()),
        _ => bail!(
            "Trunk has built {} files {start}<hash>{ending}, not one; index.html needs one <link data-trunk> for it",
            found.len()
        ),
    }
}

/// The widget's stylesheet, minified, under the name that `evidence prerender` knows.
fn stylesheet(staging: &Path) -> Result<Pinned> {
    let source = evidence::read(["stylesheet"])?;
    let whole = staging.join("widget.css");
    fs::write(&whole, &source)?;
    let minified = script::minified_css(&whole)?;
    fs::remove_file(&whole)?;
    Pinned::write_of(staging, "widget", "css", source.as_bytes(), minified.as_bytes())
}
