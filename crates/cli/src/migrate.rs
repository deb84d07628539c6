//! `evidence migrate`.

use std::io::{self, Write as _};
use std::path::PathBuf;

use clap::Args;
use evidence_bundle::{FORMAT, Finding, Place, find, parse};

use crate::files;
use crate::output::human;
use crate::report::{Checked, Report};
use crate::verdict::Verdict;

/// The arguments of `evidence migrate`.
#[derive(Args)]
pub struct Migrate {
    file: PathBuf,
    /// Write it into the file instead of printing it
    #[arg(long)]
    write: bool,
}

impl Migrate {
    /// Format 2 has all that format 1 has, in the same form. So the number of the format changes and nothing else: numbers
    /// keep their zeros, and the file its layout.
    pub fn run(self) -> io::Result<Verdict> {
        let text = match files::read(&self.file) {
            Ok(text) => text,
            Err(unreadable) => return human::unreadable(&unreadable).map(|()| Verdict::Unreadable),
        };
        let migrated = match migrated(&text) {
            Ok(migrated) => migrated,
            Err(findings) => {
                let report = Report { today: None, checked: vec![Ok(Checked { file: self.file, text, findings })] };
                return human::print(&report).map(|()| report.verdict(false));
            }
        };
        if !self.write {
            return io::stdout().write_all(migrated.as_bytes()).map(|()| Verdict::Good);
        }
        if let Err(unreadable) = files::write(&self.file, &migrated) {
            return human::unreadable(&unreadable).map(|()| Verdict::Unreadable);
        }
        writeln!(io::stdout(), "{}: format {FORMAT}", self.file.display()).map(|()| Verdict::Good)
    }
}

fn migrated(text: &str) -> Result<String, Vec<Finding>> {
    let value = parse(text)?;
    if value["format"].as_u64().is_none() {
        return Err(vec![Finding::new(
            "E006",
            "format",
            "the version of the format is missing, or is no number".to_owned(),
            "write `\"format\": 1` for a bundle in the first format, then run this again",
        )]);
    }
    let Place { offset, length, .. } = Place::of(text, find(text, "format"));
    Ok([&text[..offset], &FORMAT.to_string(), &text[offset + length..]].concat())
}
