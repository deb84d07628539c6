//! What the built files weigh, plain and as a server sends them.

use crate::built::{self, Built};
use crate::{compressed, project};
use anyhow::{Context, Result};
use std::fmt;
use std::fs;
use std::iter::Sum;
use std::path::Path;

/// A number of bytes, plain and after brotli.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// As the file is.
    pub raw: usize,
    /// As the file travels.
    pub brotli: usize,
}

impl Sum for Size {
    fn sum<I: Iterator<Item = Self>>(sizes: I) -> Self {
        sizes.fold(Self { raw: 0, brotli: 0 }, |a, b| Self { raw: a.raw + b.raw, brotli: a.brotli + b.brotli })
    }
}

/// When a reader's browser fetches a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum When {
    Reading,
    FirstTouch,
    /// A bundle, for one: the page holds it prerendered already.
    Otherwise,
}

struct File {
    name: String,
    when: When,
    size: Size,
}

/// The weights of all files of dist/ that matter.
pub struct Weights(Vec<File>);

impl Weights {
    /// Weighs a built dist/ with its compressed copies.
    pub fn of(dist: &Path) -> Result<Self> {
        let widget = Built::find(dist)?;
        let mut files = Vec::new();
        for (folder, prefix) in [(dist.to_path_buf(), ""), (dist.join("data"), "data/")] {
            for path in project::files(&folder)? {
                if compressed::is_copy(&path) {
                    continue;
                }
                let name = format!("{prefix}{}", path.file_name().unwrap_or_default().to_string_lossy());
                if let Some(when) = when(&name, &widget) {
                    files.push(File { name, when, size: weigh(&path)? });
                }
            }
        }
        files.sort_by(|a, b| (a.when, &a.name).cmp(&(b.when, &b.name)));
        Ok(Self(files))
    }

    /// The weight of the script that stands in the page.
    pub fn embed_js(&self) -> Result<Size> {
        let embed = self.0.iter().find(|file| file.name == "embed.js");
        Ok(embed.context("dist/ has no embed.js; the post_build hook in Trunk.toml writes it")?.size)
    }

    /// The weight of what a partner's page fetches to show the comparison: the scripts and the stylesheet that reading needs,
    /// and the largest English fragment.
    pub fn partner(&self) -> Size {
        let is_shared =
            |name: &str| name == "embed.js" || ["reading-", "widget-"].iter().any(|start| name.starts_with(start));
        let shared: Size = self.0.iter().filter(|file| is_shared(&file.name)).map(|file| file.size).sum();
        let fragments = self.0.iter().filter(|file| file.name.ends_with(".en.html"));
        let fragment = fragments.map(|file| file.size).max_by_key(|size| size.brotli);
        fragment.into_iter().chain([shared]).sum()
    }

    /// The weight of what starts the program at the first touch.
    pub fn first_touch(&self) -> Size {
        self.total(When::FirstTouch)
    }

    fn total(&self, when: When) -> Size {
        self.0.iter().filter(|file| file.when == when).map(|file| file.size).sum()
    }
}

impl fmt::Display for Weights {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:<46} {:>9} {:>9}", "", "bytes", "brotli")?;
        let mut row = |name: &str, size: Size| writeln!(f, "{name:<46} {:>9} {:>9}", size.raw, size.brotli);
        for file in &self.0 {
            row(&file.name, file.size)?;
        }
        row("fetched to read", self.total(When::Reading))?;
        row("script and wasm fetched on the first touch", self.first_touch())
    }
}

fn when(name: &str, widget: &Built) -> Option<When> {
    match name {
        "index.html" | "embed.js" => Some(When::Reading),
        _ if name.starts_with("reading-") => Some(When::Reading),
        _ if name == widget.glue || name == widget.wasm || name.starts_with("live-") => Some(When::FirstTouch),
        // A frozen copy weighs what the live one does.
        _ if name.starts_with("data/") => {
            let is_read = name.ends_with(".en.html") || name.ends_with(".json") && !built::has_digest(name);
            is_read.then_some(When::Otherwise)
        }
        // Fetched for another language than English, at the press of a button, and after a failure.
        _ if ["exporting-", "failures-"].iter().any(|start| name.starts_with(start)) => Some(When::Otherwise),
        // For pages that are not prerendered.
        _ if name.starts_with("fallback-") => Some(When::Otherwise),
        _ => name.ends_with(".css").then_some(When::Reading),
    }
}

/// What was compressed for servers is not compressed again; what has no such copy travels as it is.
fn weigh(path: &Path) -> Result<Size> {
    let length =
        |path: &Path| Ok::<_, std::io::Error>(usize::try_from(fs::metadata(path)?.len()).unwrap_or(usize::MAX));
    let raw = length(path).with_context(|| format!("cannot read {}", path.display()))?;
    Ok(Size { raw, brotli: length(&compressed::with(path, "br")).unwrap_or(raw) })
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// An embed.js of 10 bytes, a program of 4200, a bundle of 600; brotli halves them.
    pub fn weights() -> Weights {
        let file = |name: &str, when, raw| File { name: name.into(), when, size: Size { raw, brotli: raw / 2 } };
        Weights(vec![
            file("embed.js", When::Reading, 10),
            file("glue", When::FirstTouch, 200),
            file("wasm", When::FirstTouch, 4000),
            file("bundle", When::Otherwise, 600),
        ])
    }

    #[test]
    fn files_are_told_apart_by_when_they_are_fetched() {
        let built = Built { glue: "evidence-widget-1.js".into(), wasm: "evidence-widget-1_bg.wasm".into() };
        for name in ["index.html", "embed.js", "reading-1.js", "widget-1.css", "page-1.css"] {
            assert_eq!(when(name, &built), Some(When::Reading), "{name}");
        }
        for name in ["evidence-widget-1.js", "evidence-widget-1_bg.wasm"] {
            assert_eq!(when(name, &built), Some(When::FirstTouch), "{name}");
        }
        for name in ["exporting-1.js", "data/a.json", "fallback-1.css"] {
            assert_eq!(when(name, &built), Some(When::Otherwise), "{name}");
        }
        for name in ["icon.svg", "data/a.txt", "data/a-ba7816bf8f01cfea.json", "evidence-widget-2.js", "embed-1.js"] {
            assert_eq!(when(name, &built), None, "{name}");
        }
    }

    #[test]
    fn sums_are_of_one_kind_alone() {
        assert_eq!(weights().first_touch(), Size { raw: 4200, brotli: 2100 });
        assert_eq!(weights().total(When::Reading), Size { raw: 10, brotli: 5 });
    }
}
