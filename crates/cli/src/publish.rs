//! `evidence publish`.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::io::{self, Write as _};
use std::path::{Component, Path, PathBuf};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use clap::Args;
use evidence_comparison::catalogue::languages;
use evidence_widget::embed::{self, Alone, Fragment, Stylesheet};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256, Sha384};
use url::Url;

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
    #[arg(long, value_parser = embed::base)]
    widget: Option<Url>,
    /// The address at which OUT stands; with it, descriptions for oEmbed are written
    #[arg(long, value_parser = embed::base)]
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
            if is_frozen(&file) {
                continue;
            }
            let text = files::read(&file)?;
            let stem = file.strip_prefix(folder).unwrap_or(&file).with_extension("");
            let stem: Vec<_> = stem.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
            match evidence_audit::load(&text) {
                Ok(bundle) => {
                    bundles.push(Good { stem: stem.join("/"), text, title: bundle.title, version: bundle.version })
                }
                Err(findings) => checked.push(Ok(Checked { file, text, findings })),
            }
        }
        Ok(if checked.is_empty() { Ok(bundles) } else { Err(Report { today: None, checked }) })
    }

    fn write(&self, bundles: &[Good]) -> Result<(), Unreadable> {
        let manifest = Manifest::read(&self.dist)?;
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
        let (mut fragments, mut by_language) = (Vec::new(), BTreeMap::new());
        for words in languages() {
            let [fragment, page, oembed] =
                ["html", "page.html", "oembed.json"].map(|ending| format!("{stem}.{}.{ending}", words.tag));
            // `load` has read it.
            let refused = |_| self.wrong("the bundle cannot be rendered");
            let stylesheet = self.of_widget(manifest, "/stylesheet", stem)?;
            let made = pollster::block_on(embed::fragment(text, &stylesheet, words)).map_err(refused)?;
            self.put(&fragment, &made.html)?;
            fragments.push((words.tag, made));
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
        let frozen = self.freeze(bundle, &fragments)?;
        Ok(json!({ "title": title, "version": version, "frozen": frozen, "languages": by_language }))
    }

    /// Writes a copy of a bundle and of its fragments, by language, under a name that stands for their content, and says
    /// what `integrity` holds an element to it.
    fn freeze(&self, Good { stem, text, .. }: &Good, fragments: &[(&str, Fragment)]) -> Result<Value, Unreadable> {
        let mut content = Sha256::new_with_prefix(text);
        fragments.iter().for_each(|(_, fragment)| content.update(&fragment.html));
        let name: String = content.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        let stem = format!("{stem}-{name}");
        let file = format!("{stem}.json");
        self.put(&file, text)?;
        // A browser holds the bundle to the longer digest alone. The shorter ones are the element's, for the fragments.
        let mut integrity = format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(text)));
        for (tag, Fragment { html, digest }) in fragments {
            self.put(&format!("{stem}.{tag}.html"), html)?;
            integrity += &format!(" sha256-{}", BASE64_STANDARD.encode(digest));
        }
        Ok(json!({ "file": file, "integrity": integrity }))
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
        if let Some(widget) = &self.widget {
            return Ok(manifest.pinned(widget, pointer)?.into());
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

/// Whether an earlier run has frozen it: `x-<digest>.json` beside `x.json` is no bundle of its own.
fn is_frozen(file: &Path) -> bool {
    let name = file.file_stem().and_then(OsStr::to_str).and_then(|stem| stem.rsplit_once('-'));
    name.is_some_and(|(live, digest)| {
        let is_digest = digest.len() == 16 && digest.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_digest && file.with_file_name(format!("{live}.json")).exists()
    })
}
