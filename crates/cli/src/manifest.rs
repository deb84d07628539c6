//! manifest.json, which says under which names a build's files stand.

use std::path::{Path, PathBuf};

use evidence_comparison::catalogue;
use evidence_widget::embed::{self, Pinned, Stylesheet};
use serde_json::Value;
use url::Url;

use crate::files::{self, Unreadable};

const BUILD_AGAIN: &str = "build it again with `cargo xtask dist`";

/// A manifest that was read.
pub struct Manifest<'a> {
    dist: &'a Path,
    path: PathBuf,
    json: Value,
}

impl<'a> Manifest<'a> {
    /// Reads the manifest of a built folder.
    pub fn read(dist: &'a Path) -> Result<Self, Unreadable> {
        let path = dist.join("manifest.json");
        let text = files::read(&path).map_err(|unreadable| Unreadable {
            help: format!("build dist/ with `cargo xtask dist`, or say with --dist where it is ({})", unreadable.help),
            ..unreadable
        })?;
        let json = serde_json::from_str(&text)
            .map_err(|error| Unreadable::new(&path, &format!("it is no manifest: {error}"), BUILD_AGAIN))?;
        Ok(Self { dist, path, json })
    }

    /// A text by its JSON pointer.
    pub fn text(&self, pointer: &str) -> Result<String, Unreadable> {
        let text = self.json.pointer(pointer).and_then(Value::as_str);
        text.map(str::to_owned).ok_or_else(|| self.wrong(&format!("it has no {}", pointer[1..].replace('/', "."))))
    }

    /// A file by the JSON pointer of its entry, where the files stand at `base`.
    pub fn pinned(&self, base: &Url, pointer: &str) -> Result<Pinned, Unreadable> {
        let address = self.address(base, &self.text(&format!("{pointer}/file"))?)?;
        Ok(Pinned { address, integrity: self.text(&format!("{pointer}/integrity"))? })
    }

    /// The address of the live copy of a bundle, and the frozen one; both must be what the file is now.
    pub fn bundle(&self, base: &Url, file: &Path) -> Result<(String, Pinned), Unreadable> {
        let text = files::read(file)?;
        let whole = std::path::absolute(file).unwrap_or_else(|_| file.to_owned());
        let bundles = self.json.get("bundles").and_then(Value::as_object);
        let live = bundles.into_iter().flatten().map(|(live, _)| live).find(|live| whole.ends_with(live.as_str()));
        let live = live.ok_or_else(|| {
            let message = format!("it names no bundle that {} could be", file.display());
            Unreadable::new(&self.path, &message, &format!("put the bundle below data/, and {BUILD_AGAIN}"))
        })?;
        let pointer = format!("/bundles/{}", live.replace('~', "~0").replace('/', "~1"));
        for built in [live, &self.text(&format!("{pointer}/file"))?] {
            let built = self.dist.join(built);
            if files::read(&built)? != text {
                let message = format!("it has changed since {} was made of it", built.display());
                return Err(Unreadable::new(file, &message, BUILD_AGAIN));
            }
        }
        Ok((self.address(base, live)?, self.pinned(base, &pointer)?))
    }

    /// The address of the page that shows nothing but the bundle at a live address.
    pub fn page(&self, live: &str, language: &str) -> Result<String, Unreadable> {
        // Pages are written in the languages that the widget speaks.
        let spoken =
            catalogue::of(language).filter(|words| catalogue::languages().iter().any(|one| one.tag == words.tag));
        let page = embed::page(live, spoken.unwrap_or_else(catalogue::english));
        page.ok_or_else(|| self.wrong(&format!("{live} ends otherwise than in .json")))
    }

    /// That the stylesheet it names is that of what is prerendered here.
    pub fn is_of_this_build(&self) -> Result<(), Unreadable> {
        if self.text("/stylesheet/file")? == Stylesheet::default().address {
            return Ok(());
        }
        Err(self.wrong("its stylesheet was built from other sources than what is prerendered by these"))
    }

    fn address(&self, base: &Url, file: &str) -> Result<String, Unreadable> {
        let address = base.join(file).map_err(|error| self.wrong(&format!("{file}: {error}")))?;
        Ok(address.into())
    }

    fn wrong(&self, message: &str) -> Unreadable {
        Unreadable::new(&self.path, message, BUILD_AGAIN)
    }
}
