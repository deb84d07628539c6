//! `evidence prerender`.

use std::io;
use std::path::PathBuf;

use clap::Args;
use evidence_widget::catalogue::Words;
use evidence_widget::embed;

use crate::{Verdict, language, made};

/// The arguments of `evidence prerender`.
#[derive(Args)]
pub struct Prerender {
    file: PathBuf,
    /// Address of the stylesheet, as the page sees it
    #[arg(long, default_value = "widget.css")]
    stylesheet: String,
    /// Level of the widget's title, 2 to 6, as in the element's heading-level
    #[arg(long, default_value_t = 2, value_parser = clap::value_parser!(u8).range(2..=6))]
    heading_level: u8,
    /// Language of the words around the bundle's own texts
    #[arg(long, default_value = "en", value_parser = language::parse)]
    lang: Words,
}

impl Prerender {
    pub fn run(self) -> io::Result<Verdict> {
        made::print(self.file, |text| {
            let html =
                pollster::block_on(embed::prerender(text, &self.stylesheet, self.heading_level, self.lang)).ok()?;
            Some(html + "\n")
        })
    }
}
