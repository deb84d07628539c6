//! `evidence fmt`.

use std::io::{self, Write as _};
use std::path::PathBuf;

use clap::Args;

use crate::files::{self, Unreadable};
use crate::output::human;
use crate::report::Checked;
use crate::verdict::Verdict;

/// The arguments of `evidence fmt`.
#[derive(Args)]
pub struct Fmt {
    /// Bundles, and folders: all .json files in them and below but schemas (.schema.json)
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Write nothing: exit with 1 and name the files that would change
    #[arg(long)]
    check: bool,
}

impl Fmt {
    /// Names each file that changes. A file that cannot be read does not keep the others from being written.
    pub fn run(self) -> io::Result<Verdict> {
        let mut verdict = Verdict::Good;
        for file in self.files.iter().flat_map(|name| files::bundles(name)) {
            verdict = verdict.max(match file.and_then(|file| self.write(file)) {
                Ok(Outcome::Same) => Verdict::Good,
                Ok(Outcome::Changed(file)) => {
                    writeln!(io::stdout(), "{}", file.display())?;
                    if self.check { Verdict::Refused } else { Verdict::Good }
                }
                Ok(Outcome::Refused(checked)) => {
                    human::findings(&checked)?;
                    Verdict::Refused
                }
                Err(unreadable) => {
                    human::unreadable(&unreadable)?;
                    Verdict::Unreadable
                }
            });
        }
        Ok(verdict)
    }

    fn write(&self, file: PathBuf) -> Result<Outcome, Unreadable> {
        let text = files::read(&file)?;
        let written = match evidence_audit::format(&text) {
            Ok(written) => written,
            Err(findings) => return Ok(Outcome::Refused(Checked { file, text, findings })),
        };
        if written == text {
            return Ok(Outcome::Same);
        }
        if !self.check {
            files::write(&file, &written)?;
        }
        Ok(Outcome::Changed(file))
    }
}

enum Outcome {
    Same,
    Changed(PathBuf),
    Refused(Checked),
}
