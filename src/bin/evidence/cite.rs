//! `evidence cite`.

use std::io;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use evidence_widget::catalogue::Words;
use evidence_widget::export::{self, Form};

use crate::{Verdict, language, made};

/// The arguments of `evidence cite`.
#[derive(Args)]
pub struct Cite {
    file: PathBuf,
    /// What the reference manager reads
    #[arg(long, value_enum)]
    format: Format,
    /// Language of the words around the bundle's own texts
    #[arg(long, default_value = "en", value_parser = language::parse)]
    lang: Words,
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
        made::export(self.file, cite, self.lang)
    }
}
