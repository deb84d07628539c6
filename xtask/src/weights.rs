//! What the built files weigh, plain and as a server sends them, and how heavy they may be: budgets.toml.

use crate::bench::Limits;
use crate::policy;
use anyhow::{Context, Result, ensure};
use fs_err as fs;
use serde::Deserialize;
use std::fmt;
use std::path::{Path, PathBuf};

const BUDGETS: &str = "budgets.toml";

/// How the names begin of the files that a reader's browser fetches to show the page.
const READING: [&str; 5] = ["embed.js", "index.html", "page-", "reading-", "widget-"];
/// And of those that it fetches at the first touch.
const FIRST_TOUCH: [&str; 2] = ["evidence-widget-", "live-"];
/// And of those that show the comparison on a partner's page, beside a fragment.
const PARTNER: [&str; 3] = ["embed.js", "showing-", "widget-"];

struct File {
    name: String,
    /// Bytes.
    plain: usize,
    /// Bytes after brotli; where there is no such copy, plain ones.
    brotli: usize,
}

/// The weights of all files of dist/ but frozen copies, which weigh what the live files do.
pub struct Weights(Vec<File>);

impl Weights {
    /// Weighs files of dist/ with their compressed copies.
    pub fn of(dist: &Path, files: &[PathBuf]) -> Result<Self> {
        let mut weighed = Vec::new();
        for path in files {
            let name = path.strip_prefix(dist)?.to_string_lossy().into_owned();
            let length = |name: &str| {
                fs::metadata(dist.join(name)).map(|data| usize::try_from(data.len()).unwrap_or(usize::MAX))
            };
            if !(policy::has_digest(&name) && ["data/", "embed-"].iter().any(|start| name.starts_with(start))) {
                let plain = length(&name)?;
                weighed.push(File { plain, brotli: length(&format!("{name}.br")).unwrap_or(plain), name });
            }
        }
        Ok(Self(weighed))
    }

    /// What the script that stands in a page weighs after brotli.
    pub fn embed_js(&self) -> usize {
        self.brotli(&["embed.js"])
    }

    /// What starts the program at the first touch weighs after brotli.
    pub fn first_touch(&self) -> usize {
        self.brotli(&FIRST_TOUCH)
    }

    /// What a partner's page fetches to show the comparison weighs after brotli, with the largest English fragment.
    fn partner(&self) -> usize {
        let fragments = self.0.iter().filter(|file| file.name.ends_with(".en.html"));
        self.brotli(&PARTNER) + fragments.map(|file| file.brotli).max().unwrap_or_default()
    }

    fn brotli(&self, starts: &[&str]) -> usize {
        let counted = self.0.iter().filter(|file| starts.iter().any(|start| file.name.starts_with(start)));
        counted.map(|file| file.brotli).sum()
    }
}

impl fmt::Display for Weights {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:<46} {:>9} {:>9}", "", "bytes", "brotli")?;
        for File { name, plain, brotli } in &self.0 {
            writeln!(f, "{name:<46} {plain:>9} {brotli:>9}")?;
        }
        writeln!(f, "{:<56} {:>9}", "fetched to read", self.brotli(&READING))?;
        writeln!(f, "{:<56} {:>9}", "script and wasm fetched on the first touch", self.first_touch())
    }
}

/// The content of budgets.toml.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Budgets {
    embed_js: Budget,
    partner: Budget,
    interactive: Budget,
    /// What `cargo xtask bench` measures.
    pub bench: Limits,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Budget {
    brotli: usize,
}

impl Budgets {
    /// Reads budgets.toml.
    pub fn read() -> Result<Self> {
        Self::parse(&fs::read_to_string(BUDGETS)?)
    }

    fn parse(text: &str) -> Result<Self> {
        toml::from_str(text).with_context(|| format!("cannot understand {BUDGETS}"))
    }

    /// Prints each weight beside its budget; it is an error if one is above.
    pub fn check(&self, weights: &Weights) -> Result<()> {
        let embed_js = weights.embed_js();
        let parts = [
            ("embed.js", embed_js, &self.embed_js),
            ("what a partner's page fetches to read", weights.partner(), &self.partner),
            ("all that is fetched to be interactive", embed_js + weights.first_touch(), &self.interactive),
        ];
        let mut above = Vec::new();
        for (what, weight, budget) in parts {
            println!("{what}: {weight} bytes after brotli; the budget is {}", budget.brotli);
            if weight > budget.brotli {
                above.push(format!("{what}: {} bytes above its budget", weight - budget.brotli));
            }
        }
        ensure!(
            above.is_empty(),
            "{}; `cargo xtask dist` weighs each file. Make it lighter, or raise the budget in {BUDGETS} and say there why",
            above.join("; ")
        );
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weight_may_reach_its_budget_and_each_that_is_above_is_named() -> Result<()> {
        let files =
            [("embed.js", 5), ("evidence-widget-1.js", 100), ("live-1.js", 2000), ("a.en.html", 300), ("b.en.html", 2)];
        let file = |(name, brotli): (&str, usize)| File { name: name.to_owned(), plain: 2 * brotli, brotli };
        let weights = Weights(files.map(file).into());
        let check = |partner: usize, interactive: usize| {
            let budgets = [("embed_js", 5), ("partner", partner), ("interactive", interactive)];
            let text = budgets.map(|(name, brotli)| format!("[{name}]\nbrotli = {brotli}\n")).concat() + "[bench]";
            Budgets::parse(&text)?.check(&weights)
        };
        check(305, 2105)?;
        let error = check(304, 2104).unwrap_err().to_string();
        let expected = "what a partner's page fetches to read: 1 bytes above its budget; all that is fetched to be \
                        interactive: 1 bytes above its budget; ";
        assert!(error.starts_with(expected), "{error}");
        Ok(())
    }

    #[test]
    fn a_misspelt_budget_is_an_error() {
        assert!(Budgets::parse("[embed]\nbrotli = 1").is_err());
    }
}
