//! `evidence prerender`.

use std::io;

use clap::Args;
use evidence_widget::embed::{self, Stylesheet};

use crate::made::{self, Subject};
use crate::verdict::Verdict;

/// The arguments of `evidence prerender`.
#[derive(Args)]
pub struct Prerender {
    #[command(flatten)]
    of: Subject,
    /// Address of the stylesheet, as the page sees it; without one, that of the file of this build, beside the page
    #[arg(long)]
    stylesheet: Option<String>,
    /// Print a page of its own, which the element fetches where nothing is prerendered, instead of a <template>
    #[arg(long, conflicts_with = "heading_level")]
    fragment: bool,
    /// Level of the widget's title, 2 to 6, as in the element's heading-level
    #[arg(long, default_value_t = 2, value_parser = clap::value_parser!(u8).range(2..=6))]
    heading_level: u8,
}

impl Prerender {
    pub fn run(self) -> io::Result<Verdict> {
        let stylesheet = self.stylesheet.map(|address| Stylesheet { address, integrity: None }).unwrap_or_default();
        made::print(self.of, |text, _, words| {
            if self.fragment {
                let fragment = pollster::block_on(embed::fragment(text, &stylesheet, words));
                return Some(fragment.ok()?.html);
            }
            let html = pollster::block_on(embed::prerender(text, &stylesheet, self.heading_level, words)).ok()?;
            Some(html + "\n")
        })
    }
}
