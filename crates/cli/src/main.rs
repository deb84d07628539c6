//! The editor's command line, `evidence`: checks bundles, explains the rules, prerenders and exports.
//!
//! It reads files, prints, and chooses exit codes. What it prints is made by the other crates.

mod changes;
mod check;
mod cite;
mod date;
mod explain;
mod files;
mod fmt;
mod language;
mod made;
mod manifest;
mod migrate;
mod new;
mod output;
mod prerender;
mod preview;
mod publish;
mod report;
mod script_words;
mod snippet;
mod table;
mod verdict;
mod watch;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use evidence_comparison::catalogue;
use evidence_widget::components;

use verdict::Verdict;

/// Checks evidence bundles and turns them into HTML, citations and tables.
#[derive(Parser)]
#[command(name = "evidence", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Print the beginning of a bundle from records of registries and libraries, and say what is still to find
    New(new::New),
    /// Check bundles: exit 0 if all are good, 1 if one is refused, 2 if a file or folder cannot be read
    Check(check::Check),
    /// Print what a rule protects a reader from, an example that fails, and how to fix it
    Explain(explain::Explain),
    /// Print the JSON Schema of a bundle, data/bundle.schema.json
    Schema,
    /// Print the widget's stylesheet
    Stylesheet,
    /// Print the tags of the languages that the widget speaks
    Languages,
    /// Print what the element's scripts say, by language, as JSON; the build calls this
    #[command(hide = true)]
    ScriptWords,
    /// Print a bundle as a declarative shadow root, to stand inside <evidence-widget>
    Prerender(prerender::Prerender),
    /// Show a bundle in the browser as readers will see it, with what the check says, and follow the file until Ctrl-C
    Preview(preview::Preview),
    /// Check bundles and write what a site hands out of them: data, HTML, pages for frames, frozen copies, an index
    Publish(publish::Publish),
    /// Print what a webmaster pastes to have a bundle on a page, with the files of dist/ on a server
    Snippet(snippet::Arguments),
    /// Print a bundle's sources for a reference manager
    Cite(cite::Cite),
    /// Print the comparison for a spreadsheet, or as plain text
    Table(table::Table),
    /// Print a bundle in the newest format
    Migrate(migrate::Migrate),
    /// Write bundles in their one form, which keeps every number and text as it is
    Fmt(fmt::Fmt),
    /// Print in words what a version of a bundle says otherwise than the one before
    Changes(changes::Changes),
}

fn main() -> ExitCode {
    let outcome = match Cli::parse().command {
        Command::New(new) => new.run(),
        Command::Check(check) => check.run(),
        Command::Explain(explain) => explain.run(),
        Command::Schema => io::stdout().write_all(evidence_bundle::json_schema().as_bytes()).map(|()| Verdict::Good),
        Command::Stylesheet => io::stdout().write_all(components::STYLESHEET.as_bytes()).map(|()| Verdict::Good),
        Command::Languages => {
            let tags = catalogue::languages().map(|words| words.tag).join("\n");
            writeln!(io::stdout(), "{tags}").map(|()| Verdict::Good)
        }
        Command::ScriptWords => writeln!(io::stdout(), "{}", script_words::by_language()).map(|()| Verdict::Good),
        Command::Prerender(prerender) => prerender.run(),
        Command::Preview(preview) => preview.run(),
        Command::Publish(publish) => publish.run(),
        Command::Snippet(snippet) => snippet.run(),
        Command::Cite(cite) => cite.run(),
        Command::Table(table) => table.run(),
        Command::Migrate(migrate) => migrate.run(),
        Command::Fmt(fmt) => fmt.run(),
        Command::Changes(changes) => changes.run(),
    };
    match outcome {
        Ok(verdict) => verdict.into(),
        // Who closes a pipe has read enough: `evidence explain --all | head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Verdict::Unreadable.into(),
        Err(error) => {
            eprintln!("the output cannot be written: {error}");
            Verdict::Unreadable.into()
        }
    }
}
