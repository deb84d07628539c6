//! What is made of one bundle and printed.

use std::io::{self, Write};
use std::path::PathBuf;

use clap::Args;
use evidence_bundle::Bundle;
use evidence_comparison::Comparison;
use evidence_comparison::catalogue::Words;
use evidence_export::{Form, Original};

use crate::output::human;
use crate::report::Checked;
use crate::verdict::Verdict;
use crate::{files, language};

/// Which bundle it is made of, and in which language.
#[derive(Args)]
pub struct Subject {
    pub file: PathBuf,
    /// Language of the words around the bundle's own texts
    #[arg(long, default_value = "en", value_parser = language::parse)]
    lang: Words,
}

impl Subject {
    /// Of the words around the bundle's own.
    pub fn language(&self) -> &'static str {
        self.lang.tag
    }
}

/// Prints an export of a bundle, or why it is refused.
pub fn export(of: Subject, form: Form) -> io::Result<Verdict> {
    print(of, |_, bundle, words| {
        let comparison = Comparison::new(&bundle, words);
        Some(form(&Original { bundle: &bundle, comparison, page: None }))
    })
}

/// Prints what is made of a bundle's text. Where nothing is made of it because it is refused, says why.
pub fn print(of: Subject, make: impl FnOnce(&str, Bundle, Words) -> Option<String>) -> io::Result<Verdict> {
    match of_file(of.file, |text, bundle| make(text, bundle, of.lang))? {
        Ok(made) => io::stdout().write_all(made.as_bytes()).map(|()| Verdict::Good),
        Err(verdict) => Ok(verdict),
    }
}

/// What is made of a file's bundle. Where nothing is, says why.
pub fn of_file<T>(file: PathBuf, make: impl FnOnce(&str, Bundle) -> Option<T>) -> io::Result<Result<T, Verdict>> {
    let text = match files::read(&file) {
        Ok(text) => text,
        Err(unreadable) => return human::unreadable(&unreadable).map(|()| Err(Verdict::Unreadable)),
    };
    let findings = match evidence_audit::load(&text) {
        Ok(bundle) => match make(&text, bundle) {
            Some(made) => return Ok(Ok(made)),
            None => evidence_bundle::load(&text).err().unwrap_or_default(),
        },
        Err(findings) => findings,
    };
    human::findings(&Checked { file, text, findings }).map(|()| Err(Verdict::Refused))
}
