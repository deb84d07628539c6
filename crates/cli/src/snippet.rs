//! `evidence snippet`.

use std::io;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use evidence_widget::embed::{self, Snippet};
use url::Url;

use crate::files::Unreadable;
use crate::made::{self, Subject};
use crate::manifest::Manifest;
use crate::output::human;
use crate::verdict::Verdict;

/// The arguments of `evidence snippet`.
#[derive(Args)]
pub struct Arguments {
    #[command(flatten)]
    of: Subject,
    /// The address at which the files of dist/ stand, such as https://evidence.example/widget/
    #[arg(long, value_parser = embed::base)]
    base: Url,
    /// The built files, of which manifest.json is read
    #[arg(long, default_value = "dist")]
    dist: PathBuf,
    #[arg(long, value_enum, default_value_t = Form::Short)]
    form: Form,
    #[arg(long, value_enum, default_value_t = Data::Live)]
    data: Data,
    /// Level of the widget's title, 2 to 6, as in the element's heading-level
    #[arg(long, default_value_t = 2, value_parser = clap::value_parser!(u8).range(2..=6))]
    heading_level: u8,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
enum Form {
    /// The element with the notice, what came of it and a link inside, for any page
    Short,
    /// The element with a plain table of all facts inside, for any page
    Full,
    /// The element with everything that the widget shows inside, for a page that keeps a <template> as it is
    Prerendered,
    /// A frame with a page that shows nothing else, for a page that allows no script in its own text
    Frame,
}

#[derive(Clone, Copy, ValueEnum)]
enum Data {
    /// The file that is corrected in place: what is wrong is mended on every page
    Live,
    /// A copy that never changes, and that the browser checks
    Frozen,
}

impl Arguments {
    pub fn run(self) -> io::Result<Verdict> {
        let snippet = match self.snippet() {
            Ok(snippet) => snippet,
            Err(unreadable) => return human::unreadable(&unreadable).map(|()| Verdict::Unreadable),
        };
        made::print(self.of, |text, _, words| match self.form {
            Form::Short => snippet.short(text, words),
            Form::Full => snippet.full(text, words),
            Form::Frame => snippet.frame(text, words),
            Form::Prerendered => pollster::block_on(snippet.prerendered(text, words)),
        })
    }

    fn snippet(&self) -> Result<Snippet, Unreadable> {
        let manifest = Manifest::read(&self.dist)?;
        if self.form == Form::Prerendered {
            manifest.is_of_this_build()?;
        }
        let (live, frozen) = manifest.bundle(&self.base, &self.of.file)?;
        let pinned = |pointer| manifest.pinned(&self.base, pointer);
        let page = manifest.page(&live, self.of.language())?;
        Ok(Snippet {
            version: manifest.text("/version")?,
            embed: pinned("/embed")?,
            stylesheet: pinned("/stylesheet")?.into(),
            fallback: pinned("/fallback")?.into(),
            data: match self.data {
                Data::Live => (live, None),
                Data::Frozen => (frozen.address, Some(frozen.integrity)),
            },
            heading_level: self.heading_level,
            page,
            frame: pinned("/frame")?,
        })
    }
}
