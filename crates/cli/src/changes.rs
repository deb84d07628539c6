//! `evidence changes`.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use evidence_bundle::Bundle;

use crate::files::Unreadable;
use crate::made;
use crate::output::human;
use crate::verdict::Verdict;

/// The arguments of `evidence changes`.
#[derive(Args)]
pub struct Changes {
    /// The bundle as it was
    before: PathBuf,
    /// The bundle as it is
    after: PathBuf,
}

impl Changes {
    /// Both are read before either is given up: who mends one wants to know of the other.
    pub fn run(self) -> io::Result<Verdict> {
        let read = |file| made::of_file(file, |_, bundle| Some(bundle));
        match (read(self.before)?, read(self.after.clone())?) {
            (Ok(before), Ok(after)) if before.id == after.id => {
                io::stdout().write_all(evidence_export::changes(&before, &after).as_bytes()).map(|()| Verdict::Good)
            }
            (Ok(before), Ok(after)) => {
                human::unreadable(&another(&self.after, &before, &after)).map(|()| Verdict::Unreadable)
            }
            (before, after) => Ok(before.err().max(after.err()).unwrap_or(Verdict::Refused)),
        }
    }
}

fn another(file: &Path, before: &Bundle, after: &Bundle) -> Unreadable {
    let message = format!("it is the bundle `{}`, and the one before it `{}`", after.id, before.id);
    Unreadable::new(file, &message, "name two versions of one bundle, which have the same `id`")
}
