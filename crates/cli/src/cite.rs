//! `evidence cite`.

use std::io;

use clap::{Args, ValueEnum};
use evidence_export::Form;

use crate::made::{self, Subject};
use crate::verdict::Verdict;

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
            Format::Ris => evidence_export::ris,
            Format::Bibtex => evidence_export::bibtex,
            Format::CslJson => evidence_export::csl_json,
        };
        made::export(self.of, cite)
    }
}
