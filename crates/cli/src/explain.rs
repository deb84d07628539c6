//! `evidence explain`.

use std::io::{self, Write};

use clap::Args;
use evidence_audit::rules::{self, Rule};

use crate::verdict::Verdict;

/// The arguments of `evidence explain`.
#[derive(Args)]
pub struct Explain {
    /// The rule's code, such as E020
    #[arg(required_unless_present = "all", value_parser = rule)]
    code: Option<&'static Rule>,
    /// Print all rules: the page docs/rules.md
    #[arg(long, conflicts_with = "code")]
    all: bool,
}

impl Explain {
    pub fn run(self) -> io::Result<Verdict> {
        match self.code {
            Some(rule) => write!(io::stdout(), "{rule}")?,
            None => write!(io::stdout(), "{}", rules::page())?,
        }
        Ok(Verdict::Good)
    }
}

fn rule(code: &str) -> Result<&'static Rule, String> {
    rules::find(code).ok_or_else(|| {
        let alike = |rule: &Rule| strsim::jaro_winkler(&code.to_uppercase(), rule.code);
        let nearest = rules::all().max_by(|a, b| alike(a).total_cmp(&alike(b)));
        let nearest = nearest.map(|rule| format!("{}: {}", rule.code, rule.title)).unwrap_or_default();
        let codes: Vec<_> = rules::all().map(|rule| rule.code).collect();
        format!("no rule has this code; the nearest is {nearest}; there are {}", codes.join(", "))
    })
}
