//! `evidence publish`.

use std::collections::BTreeMap;
use std::io::{self, Write as _};
use std::path::{Component, Path, PathBuf};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use clap::Args;
use evidence_comparison::catalogue::languages;
use evidence_widget::embed::{self, Alone, Stylesheet};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256, Sha384};
use url::Url;

use crate::base;
use crate::files::{self, Unreadable};
use crate::manifest::Manifest;
use crate::output::human;
use crate::report::{Checked, Report};
use crate::verdict::Verdict;

/// Where the addresses of all files stand, in the folder that is written.
const INDEX: &str = "bundles.index.json";
/// Of a frame that nobody has measured yet, in pixels.
const FRAME: [u32; 2] = [720, 900];

/// The arguments of `evidence publish`.
#[derive(Args)]
pub struct Publish {
    /// A folder of bundles, or one bundle
    from: PathBuf,
    /// The folder to write to; what else is in it stays
    #[arg(long)]
    out: PathBuf,
    /// The widget's built files, of which manifest.json is read
    #[arg(long, default_value = "dist")]
    dist: PathBuf,
    /// The address at which the widget's files stand; without it the pages find them from OUT, which must be in DIST
    #[arg(long, value_parser = base::parse)]
    widget: Option<Url>,
    /// The address at which OUT stands; with it, descriptions for oEmbed are written
    #[arg(long, value_parser = base::parse)]
    base: Option<Url>,
}

/// A bundle that may be published.
struct Good {
    /// Its path within the folder, with `/` and without `.json`.
    stem: String,
    text: String,
    title: String,
    version: String,
}

impl Publish {
    /// Writes nothing where a bundle is refused or cannot be read.
    pub fn run(self) -> io::Result<Verdict> {
        let outcome = self.read().and_then(|read| match read {
            Ok(bundles) => self.write(&bundles).map(|()| None),
            Err(report) => Ok(Some(report)),
        });
        match outcome {
            Ok(None) => writeln!(io::stdout(), "{}: written", self.out.display()).map(|()| Verdict::Good),
            Ok(Some(report)) => human::print(&report).map(|()| report.verdict(false)),
            Err(unreadable) => human::unreadable(&unreadable).map(|()| Verdict::Unreadable),
        }
    }

    /// The bundles; where one is not good, what was found in all.
    fn read(&self) -> Result<Result<Vec<Good>, Report>, Unreadable> {
        let folder = if self.from.is_dir() { self.from.as_path() } else { self.from.parent().unwrap_or(Path::new("")) };
        let (mut bundles, mut checked) = (Vec::new(), Vec::new());
        for file in files::bundles(&self.from) {
            let file = file?;
            let text = files::read(&file)?;
            let stem = file.strip_prefix(folder).unwrap_or(&file).with_extension("");
            let stem: Vec<_> = stem.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
            let stem = stem.join("/");
            // What an earlier run has frozen is no bundle of its own.
            if stem.ends_with(&format!("-{}", digest(&text))) {
                continue;
            }
            match evidence_audit::load(&text) {
                Ok(bundle) => bundles.push(Good { stem, text, title: bundle.title, version: bundle.version }),
                Err(findings) => checked.push(Ok(Checked { file, text, findings })),
            }
        }
        Ok(if checked.is_empty() { Ok(bundles) } else { Err(Report { today: None, checked }) })
    }

    fn write(&self, bundles: &[Good]) -> Result<(), Unreadable> {
        // Any address: the pages name their files relative to themselves, or by --widget.
        let unused = Url::parse("https://widget.invalid/").map_err(|error| self.wrong(&error.to_string()))?;
        let manifest = Manifest::read(&self.dist, self.widget.as_ref().unwrap_or(&unused))?;
        manifest.is_of_this_build()?;
        let mut index = BTreeMap::new();
        for bundle in bundles {
            let written = self.bundle(&manifest, bundle)?;
            index.insert(format!("{}.json", bundle.stem), written);
        }
        let index = json!({ "widget": manifest.text("/version")?, "bundles": index });
        self.put(INDEX, &format!("{index:#}\n"))
    }

    /// Writes the files of one bundle, and says where they are.
    fn bundle(&self, manifest: &Manifest, bundle: &Good) -> Result<Value, Unreadable> {
        let Good { stem, text, title, version } = bundle;
        self.put(&format!("{stem}.json"), text)?;
        let frozen = format!("{stem}-{}.json", digest(text));
        self.put(&frozen, text)?;
        let mut by_language = BTreeMap::new();
        for words in languages() {
            let [fragment, page, oembed] =
                ["html", "page.html", "oembed.json"].map(|ending| format!("{stem}.{}.{ending}", words.tag));
            // `load` has read it.
            let refused = |_| self.wrong("the bundle cannot be rendered");
            let stylesheet = self.of_widget(manifest, "/stylesheet", stem)?;
            let html = pollster::block_on(embed::fragment(text, &stylesheet, words)).map_err(refused)?;
            self.put(&fragment, &html)?;
            let parts = Alone {
                stylesheet,
                around: self.of_widget(manifest, "/alone", stem)?,
                scripts: [
                    self.of_widget(manifest, "/embed", stem)?.address,
                    self.of_widget(manifest, "/framed", stem)?.address,
                ],
                data: beside(&format!("{stem}.json")),
                oembed: self.base.as_ref().map(|base| self.address(base, &oembed)).transpose()?.map(String::from),
            };
            self.put(&page, &pollster::block_on(embed::alone(text, &parts, words)).map_err(refused)?)?;
            let mut addresses = json!({ "fragment": fragment, "page": page });
            if let Some(base) = &self.base {
                self.put(&oembed, &format!("{:#}\n", self.oembed(base, &page, title)?))?;
                addresses["oembed"] = json!(oembed);
            }
            by_language.insert(words.tag, addresses);
        }
        let frozen = json!({ "file": frozen, "integrity": integrity(text.as_bytes()) });
        Ok(json!({ "title": title, "version": version, "frozen": frozen, "languages": by_language }))
    }

    /// <https://oembed.com>, type `rich`.
    fn oembed(&self, base: &Url, page: &str, title: &str) -> Result<Value, Unreadable> {
        let page = self.address(base, page)?;
        let [width, height] = FRAME;
        Ok(json!({
            "version": "1.0",
            "type": "rich",
            "title": title,
            "provider_name": base.host_str(),
            "provider_url": base.as_str(),
            "html": embed::framed(page.as_str(), title),
            "width": width,
            "height": height,
        }))
    }

    fn address(&self, base: &Url, file: &str) -> Result<Url, Unreadable> {
        base.join(file).map_err(|error| self.wrong(&format!("{file}: {error}")))
    }

    /// A file of the widget as the pages of a bundle see it.
    fn of_widget(&self, manifest: &Manifest, pointer: &str, stem: &str) -> Result<Stylesheet, Unreadable> {
        if self.widget.is_some() {
            return Ok(manifest.pinned(pointer)?.into());
        }
        let file = manifest.text(&format!("{pointer}/file"))?;
        let whole = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let (out, dist) = (whole(&self.out), whole(&self.dist));
        let below = out.strip_prefix(&dist).map_err(|_| {
            let message = format!("it is not in {}, where the widget's files are", self.dist.display());
            Unreadable::new(&self.out, &message, "say with --widget at which address these files stand")
        })?;
        let folders = below.components().filter(|part| matches!(part, Component::Normal(_))).count();
        let address = format!("{}{file}", "../".repeat(folders + stem.matches('/').count()));
        Ok(Stylesheet { address, integrity: None })
    }

    fn put(&self, name: &str, text: &str) -> Result<(), Unreadable> {
        let file = self.out.join(name);
        let written = file.parent().map_or(Ok(()), std::fs::create_dir_all).and_then(|()| std::fs::write(&file, text));
        written.map_err(|error| {
            let help = "check that the folder of --out is yours to write to, and that the disk has room";
            Unreadable::new(&file, &format!("it cannot be written: {error}"), help)
        })
    }

    fn wrong(&self, message: &str) -> Unreadable {
        Unreadable::new(&self.from, message, "this is a mistake of the program; please report it")
    }
}

/// The name of a file, as a page in the same folder sees it.
fn beside(file: &str) -> String {
    file.rsplit('/').next().unwrap_or(file).to_owned()
}

/// What a frozen copy has in its name.
fn digest(text: &str) -> String {
    Sha256::digest(text).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// The value for `integrity` that makes a browser refuse any other file.
fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
}
