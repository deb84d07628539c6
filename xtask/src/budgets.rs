//! How heavy the built files may be, and how long a reader may wait: budgets.toml.

use crate::bench::Limits;
use crate::weights::Weights;
use anyhow::{Context, Result, ensure};
use serde::Deserialize;

/// The file with the budgets, in the project's root.
pub const FILE: &str = "budgets.toml";

/// The content of budgets.toml.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Budgets {
    embed_js: Budget,
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
    /// Reads the text of budgets.toml.
    pub fn parse(text: &str) -> Result<Self> {
        toml::from_str(text).with_context(|| format!("cannot understand {FILE}"))
    }

    /// Prints each weight beside its budget; it is an error if one is above.
    pub fn check(&self, weights: &Weights) -> Result<()> {
        let embed_js = weights.embed_js()?.brotli;
        let interactive = embed_js + weights.first_touch().brotli;
        let parts = [
            ("embed.js", embed_js, &self.embed_js, "it is made from src/element/element.ts"),
            (
                "all that is fetched to be interactive",
                interactive,
                &self.interactive,
                "`cargo xtask dist` weighs each of them",
            ),
        ];
        let mut above = Vec::new();
        for (what, weight, budget, look) in parts {
            println!("{what}: {weight} bytes after brotli; the budget is {}", budget.brotli);
            if let Some(excess) = budget.excess(weight) {
                above.push(format!("{what}: {excess} bytes above its budget; {look}"));
            }
        }
        ensure!(
            above.is_empty(),
            "{}. Make it lighter, or raise the budget in {FILE} and say there why",
            above.join("; ")
        );
        Ok(())
    }
}

impl Budget {
    fn excess(&self, weight: usize) -> Option<usize> {
        weight.checked_sub(self.brotli).filter(|excess| *excess > 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::weights::tests::weights;

    fn check(embed_js: usize, interactive: usize) -> Result<()> {
        let budget = |name, brotli| format!("[{name}]\nbrotli = {brotli}\n");
        let text = budget("embed_js", embed_js) + &budget("interactive", interactive) + "[bench]";
        // embed.js weighs 5 after brotli, glue 100 and wasm 2000.
        Budgets::parse(&text)?.check(&weights())
    }

    #[test]
    fn a_weight_may_reach_its_budget() -> Result<()> {
        check(5, 2105)
    }

    #[test]
    fn one_byte_above_is_an_error_that_says_where() {
        let script = check(4, 2105).unwrap_err().to_string();
        assert!(
            script.starts_with("embed.js: 1 bytes above its budget; it is made from src/element/element.ts"),
            "{script}"
        );
        let together = check(5, 2104).unwrap_err().to_string();
        assert!(together.starts_with("all that is fetched to be interactive: 1 bytes above"), "{together}");
    }

    #[test]
    fn all_are_named() {
        let all = check(0, 0).unwrap_err().to_string();
        for one in ["embed.js: 5 bytes", "interactive: 2105 bytes"] {
            assert!(all.contains(one), "{all}");
        }
    }

    #[test]
    fn a_misspelt_budget_is_an_error() {
        let good = "[embed_js]\nbrotli = 1\n[interactive]\nbrotli = 1\n[bench]\n";
        assert!(Budgets::parse(good).is_ok());
        for (from, to) in [("interactive", "interactiv"), ("brotli", "gzip")] {
            assert!(Budgets::parse(&good.replacen(from, to, 1)).is_err(), "{to}");
        }
    }
}
