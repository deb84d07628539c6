//! `evidence table`.

use std::io;

use clap::{Args, ValueEnum};
use evidence_export::Form;

use crate::made::{self, Subject};
use crate::verdict::Verdict;

/// The arguments of `evidence table`.
#[derive(Args)]
pub struct Table {
    #[command(flatten)]
    of: Subject,
    #[arg(long, value_enum)]
    format: Format,
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
            Format::Csv => evidence_export::csv,
            Format::Text => evidence_export::text,
        };
        made::export(self.of, table)
    }
}
