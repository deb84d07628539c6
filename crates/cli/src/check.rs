//! `evidence check`.

use std::io::{self, Write as _};
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use evidence_comparison::catalogue::languages;
use evidence_widget::embed;
use jiff::civil::Date;

use crate::date;
use crate::files::{self, Unreadable};
use crate::output::{github, human, json};
use crate::report::{Checked, Report};
use crate::verdict::Verdict;
use crate::watch::Watch;

/// The arguments of `evidence check`.
#[derive(Args)]
pub struct Check {
    /// Bundles, and folders: all .json files in them and below but schemas (.schema.json)
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// How to print what was found
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// The date for the rules about age, such as 2026-11-22; without it they are skipped
    #[arg(long, value_name = "DATE", value_parser = date::parse)]
    today: Option<Date>,
    /// Exit with 1 on warnings, too
    #[arg(long)]
    deny_warnings: bool,
    /// Check again after each change, until Ctrl-C
    #[arg(long)]
    watch: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// For reading: the lines of the file, with what is wrong marked
    Human,
    /// For programs: one object
    Json,
    /// For GitHub Actions: workflow commands, which mark the lines of a pull request
    Github,
}

impl Check {
    pub fn run(self) -> io::Result<Verdict> {
        // Before the first check, so that no change in between is missed.
        let watch = match self.watch.then(|| Watch::new(&self.files)).transpose() {
            Ok(watch) => watch,
            Err(unreadable) => return human::unreadable(&unreadable).map(|()| Verdict::Unreadable),
        };
        let mut verdict = self.once()?;
        while let Some(watch) = &watch {
            if let Err(unreadable) = watch.wait() {
                return human::unreadable(&unreadable).map(|()| Verdict::Unreadable);
            }
            writeln!(io::stdout())?;
            verdict = self.once()?;
        }
        Ok(verdict)
    }

    fn once(&self) -> io::Result<Verdict> {
        let names = self.files.iter().flat_map(|name| files::bundles(name));
        let mut checked = Vec::new();
        for file in names {
            let outcome = file.and_then(|file| check(file, self.today));
            let outdated = outcome.as_ref().map(outdated).unwrap_or_default();
            checked.push(outcome);
            checked.extend(outdated.into_iter().map(Err));
        }
        let report = Report { today: self.today, checked };
        match self.format {
            Format::Human => human::print(&report)?,
            Format::Json => json::print(&report)?,
            Format::Github => github::print(&report)?,
        }
        Ok(report.verdict(self.deny_warnings))
    }
}

pub fn check(file: PathBuf, today: Option<Date>) -> Result<Checked, Unreadable> {
    let text = files::read(&file)?;
    let findings = evidence_audit::examine(&text, today);
    Ok(Checked { file, text, findings })
}

/// The HTML beside a bundle that shows another version of it. Readers would see that and not what was checked.
fn outdated(checked: &Checked) -> Vec<Unreadable> {
    let endings =
        languages().into_iter().flat_map(|words| ["html", "page.html"].map(|end| format!("{}.{end}", words.tag)));
    let beside = endings.map(|ending| checked.file.with_extension(ending)).filter(|file| file.is_file());
    let is_outdated =
        |file: &PathBuf| files::read(file).is_ok_and(|html| embed::is_made_of(&html, &checked.text) == Some(false));
    let name = checked.file.file_name().unwrap_or_default().to_string_lossy();
    let message = format!("it shows another version of {name}");
    beside
        .filter(is_outdated)
        .map(|file| Unreadable::new(&file, &message, "write it again with `evidence publish`"))
        .collect()
}
