//! What each rule of the checker and each warning protects a reader from: the text of `evidence explain` and of
//! docs/rules.md. One file a family, as in `check` and `lint`.

mod age;
mod contradictions;
mod estimates;
mod facts;
mod form;
mod ids;
mod links;
mod notices;
mod numbers;
mod passages;
mod publications;
mod reviews;
mod support;
mod wordings;
use std::fmt;

/// A rule, in words for an editor.
#[derive(Debug)]
pub struct Rule {
    /// Stable: `E020`.
    pub code: &'static str,
    /// What is wrong, as a heading.
    pub title: &'static str,
    /// What would happen to a reader without the rule.
    pub protects: &'static str,
    /// The path of the object that the example stands in; empty for the bundle itself.
    pub within: &'static str,
    /// Members of that object, which the rule finds.
    pub example: &'static str,
    pub help: &'static str,
}

/// All rules, in the order of their codes.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    let families = [
        form::RULES,
        notices::RULES,
        ids::RULES,
        facts::RULES,
        passages::RULES,
        links::RULES,
        numbers::RULES,
        estimates::RULES,
        reviews::RULES,
        publications::RULES,
        contradictions::RULES,
        age::RULES,
        wordings::RULES,
        support::RULES,
    ];
    let mut rules: Vec<_> = families.into_iter().flatten().collect();
    rules.sort_by_key(|rule| rule.code);
    rules.into_iter()
}

/// The rule of a code, in whatever case.
pub fn find(code: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.code.eq_ignore_ascii_case(code))
}

/// All rules as one page of Markdown: docs/rules.md.
pub fn page() -> String {
    let mut page = "# The rules\n\n\
        What `evidence check` says of a bundle, by its code. A bundle with an error (E) is refused. One with a warning (W) is\n\
        not, and an editor should look at it again. `evidence explain E020` prints one rule.\n\n\
        This page is printed by `evidence explain --all`; its text is in `crates/audit/src/rules/`.\n"
        .to_owned();
    for rule in all() {
        page.push_str(&format!("\n{rule}"));
    }
    page
}

impl fmt::Display for Rule {
    /// A section of Markdown.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { code, title, protects, within, example, help } = self;
        writeln!(f, "## {code}: {title}\n\n{protects}\n")?;
        match *within {
            "" => writeln!(f, "For example:\n")?,
            within => writeln!(f, "For example, in `{within}`:\n")?,
        }
        writeln!(f, "```json\n{example}\n```\n\n**How to fix it:** {help}")
    }
}

#[cfg(test)]
mod tests;
