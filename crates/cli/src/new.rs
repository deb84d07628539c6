//! `evidence new`.

use std::fs::OpenOptions;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use evidence_bundle::{Bundle, MAX_BYTES};
use evidence_intake::{Draft, Record, ToFind};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::date;
use crate::files::{self, Unreadable};
use crate::output::{human, printable};
use crate::verdict::Verdict;

/// The arguments of `evidence new`.
#[derive(Args)]
pub struct New {
    /// Records: a study of ClinicalTrials.gov (JSON), PubMed (NBIB or XML), RIS, BibTeX, CSL-JSON; - is the standard input
    #[arg(required = true)]
    records: Vec<PathBuf>,
    /// The format of the records; without it their content tells
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// Write the bundle into a new file instead of printing it
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// The day on which the records were read, such as 2026-11-22; without it today
    #[arg(long, value_name = "DATE", value_parser = date::parse)]
    today: Option<Date>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    ClinicalTrials,
    Nbib,
    PubmedXml,
    Ris,
    Bibtex,
    CslJson,
}

impl From<Format> for evidence_intake::Format {
    fn from(format: Format) -> Self {
        match format {
            Format::ClinicalTrials => Self::ClinicalTrials,
            Format::Nbib => Self::PubMed,
            Format::PubmedXml => Self::PubMedXml,
            Format::Ris => Self::Ris,
            Format::Bibtex => Self::Bibtex,
            Format::CslJson => Self::CslJson,
        }
    }
}

impl New {
    /// The bundle goes to the standard output or the file, what is still to find to the error output.
    pub fn run(self) -> io::Result<Verdict> {
        match self.draft() {
            Ok((draft, json)) => {
                if self.out.is_none() {
                    io::stdout().write_all(json.as_bytes())?;
                }
                tell(&draft).map(|()| Verdict::Good)
            }
            Err(unreadable) => human::unreadable(&unreadable).map(|()| Verdict::Unreadable),
        }
    }

    fn draft(&self) -> Result<(Draft, String), Unreadable> {
        let mut records = Vec::new();
        for file in &self.records {
            records.extend(self.read(file)?);
        }
        let today = self.today.unwrap_or_else(|| Timestamp::now().to_zoned(TimeZone::UTC).date());
        let draft = evidence_intake::draft(records, today);
        let first = &self.records[0];
        let json = evidence_intake::json(&draft.bundle).map_err(|error| {
            Unreadable::new(first, &format!("no bundle can be written of it: {error}"), "report this")
        })?;
        if json.len() > MAX_BYTES {
            let message =
                format!("the records make a bundle of {} bytes, more than the {MAX_BYTES} that are read", json.len());
            return Err(Unreadable::new(first, &message, "give fewer records: those of the trials that you compare"));
        }
        if let Some(file) = &self.out {
            create(file, &json)?;
        }
        Ok((draft, json))
    }

    fn read(&self, file: &Path) -> Result<Vec<Record>, Unreadable> {
        let text = files::read_or_input(file, evidence_intake::MAX_BYTES)?;
        evidence_intake::read(&text, self.format.map(Into::into)).map_err(|problem| {
            let place = problem.place.map(|place| match place.column {
                Some(column) => format!("line {}, column {column}: ", place.line),
                None => format!("line {}: ", place.line),
            });
            Unreadable::new(file, &format!("{}{}", place.unwrap_or_default(), problem.message), &problem.help)
        })
    }
}

/// A file that is there may be a bundle that somebody has worked on.
fn create(file: &Path, json: &str) -> Result<(), Unreadable> {
    let written =
        OpenOptions::new().write(true).create_new(true).open(file).and_then(|mut file| file.write_all(json.as_bytes()));
    written.map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => {
            Unreadable::new(file, "it is there already", "name a file that is not there yet")
        }
        _ => {
            let help = "check that the folder is there and yours to write to, and that the disk has room";
            Unreadable::new(file, &format!("it cannot be written: {error}"), help)
        }
    })
}

/// What is still to find: where to look, where it belongs, what it is. What is found in one place stands together.
fn tell(draft: &Draft) -> io::Result<()> {
    let mut said = "Still to find\n".to_owned();
    let mut told: Vec<(&str, &str)> = Vec::new();
    for ToFind { of, look, .. } in &draft.to_find {
        if told.contains(&(of, look)) {
            continue;
        }
        if told.last().is_none_or(|(last, _)| last != of) {
            said += &format!("\n{}\n", heading(&draft.bundle, of));
        }
        told.push((of, look));
        said += &format!("  in {look}:\n");
        for gap in draft.to_find.iter().filter(|gap| (&gap.of, &gap.look) == (of, look)) {
            said += &format!("    {}: {}\n", gap.place, gap.what);
        }
    }
    let lines: Vec<String> = said.lines().map(printable).collect();
    writeln!(io::stderr(), "{}", lines.join("\n"))
}

/// "ICTUS (trials[0])"
fn heading(bundle: &Bundle, path: &str) -> String {
    let at = path.split(['[', ']']).nth(1).and_then(|index| index.parse::<usize>().ok());
    let trial = at.filter(|_| path.starts_with("trials")).and_then(|at| bundle.trials.get(at));
    match trial {
        Some(trial) => format!("{} ({path})", trial.name),
        None if path.is_empty() => "the bundle".to_owned(),
        None => path.to_owned(),
    }
}
