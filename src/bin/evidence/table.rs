//! `evidence table`.

use std::io;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use evidence_widget::catalogue::Words;
use evidence_widget::export::{self, Form};

use crate::{Verdict, language, made};

/// The arguments of `evidence table`.
#[derive(Args)]
pub struct Table {
    file: PathBuf,
    #[arg(long, value_enum)]
    format: Format,
    /// Language of the words around the bundle's own texts
    #[arg(long, default_value = "en", value_parser = language::parse)]
    lang: Words,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// For a spreadsheet: the table and its sources; an apostrophe stands before what would be taken for a formula
    Csv,
    /// For reading: everything the page says
    Text,
}

impl Table {
    pub fn run(self) -> io::Result<Verdict> {
        let table: Form = match self.format {
            Format::Csv => export::csv,
            Format::Text => export::text,
        };
        made::export(self.file, table, self.lang)
    }
}
