//! `evidence cite`.

use std::io;

use clap::{Args, ValueEnum};
use evidence_widget::export::{self, Form};

use crate::Verdict;
use crate::made::{self, Subject};

/// The arguments of `evidence cite`.
#[derive(Args)]
pub struct Cite {
    #[command(flatten)]
    of: Subject,
    /// What the reference manager reads
    #[arg(long, value_enum)]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// EndNote, Zotero, Mendeley
    Ris,
    /// LaTeX and JabRef, in UTF-8
    Bibtex,
    /// Zotero, Pandoc and other citation processors
    CslJson,
}

impl Cite {
    pub fn run(self) -> io::Result<Verdict> {
        let cite: Form = match self.format {
            Format::Ris => export::ris,
            Format::Bibtex => export::bibtex,
            Format::CslJson => export::csl_json,
        };
        made::export(self.of, cite)
    }
}
