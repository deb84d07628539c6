//! `evidence prerender`.

use std::io::{self, Write};
use std::path::PathBuf;

use clap::Args;
use evidence_widget::bundle::{self, Severity};
use evidence_widget::embed;

use crate::check::Checked;
use crate::output::human;
use crate::{Verdict, files};

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
}

impl Prerender {
    pub fn run(self) -> io::Result<Verdict> {
        let text = match files::read(&self.file) {
            Ok(text) => text,
            Err(unreadable) => return human::unreadable(&unreadable).map(|()| Verdict::Unreadable),
        };
        match pollster::block_on(embed::prerender(&text, &self.stylesheet, self.heading_level)) {
            Ok(html) => writeln!(io::stdout(), "{html}").map(|()| Verdict::Good),
            Err(_) => {
                let mut findings = bundle::examine(&text, None);
                findings.retain(|finding| finding.severity() == Severity::Error);
                human::findings(&Checked { file: self.file, text, findings }).map(|()| Verdict::Refused)
            }
        }
    }
}
