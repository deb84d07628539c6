//! The editor's command line: checks bundles and prerenders them.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use evidence_widget::bundle::{self, Finding};
use evidence_widget::{embed, view};

/// Checks evidence bundles and turns them into HTML.
#[derive(Parser)]
#[command(name = "evidence", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Check bundles: exit 0 if all are good, 1 if one is refused, 2 if a file cannot be read
    Check {
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Print the JSON Schema of a bundle, data/bundle.schema.json
    Schema,
    /// Print the widget's stylesheet, widget.css
    Stylesheet,
    /// Print a bundle as a declarative shadow root, to stand inside <evidence-widget>
    Prerender {
        file: PathBuf,
        /// Address of the stylesheet, as the page sees it
        #[arg(long, default_value = "widget.css")]
        stylesheet: String,
        /// Level of the widget's title, 2 to 6, as in the element's heading-level
        #[arg(long, default_value_t = 2, value_parser = clap::value_parser!(u8).range(2..=6))]
        heading_level: u8,
    },
}

/// Why a file gave no result.
enum Failure {
    Refused,
    Unreadable,
}

fn main() -> ExitCode {
    let outcome = match Cli::parse().command {
        Command::Check { files } => check_all(&files),
        Command::Schema => {
            print!("{}", bundle::json_schema());
            Ok(())
        }
        Command::Stylesheet => {
            print!("{}", view::STYLESHEET);
            Ok(())
        }
        Command::Prerender { file, stylesheet, heading_level } => prerender(&file, &stylesheet, heading_level),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Refused) => ExitCode::from(1),
        Err(Failure::Unreadable) => ExitCode::from(2),
    }
}

/// Checks every file, so that one run tells all; an unreadable one weighs more than a refused one.
fn check_all(files: &[PathBuf]) -> Result<(), Failure> {
    let mut outcome = Ok(());
    for file in files {
        match check(file) {
            Ok(()) => println!("{}: good", file.display()),
            Err(Failure::Unreadable) => outcome = Err(Failure::Unreadable),
            Err(Failure::Refused) => outcome = outcome.and(Err(Failure::Refused)),
        }
    }
    outcome
}

fn check(file: &Path) -> Result<(), Failure> {
    bundle::load(&read(file)?).map(|_| ()).map_err(|findings| refuse(file, &findings))
}

fn prerender(file: &Path, stylesheet: &str, heading_level: u8) -> Result<(), Failure> {
    let text = read(file)?;
    let html = pollster::block_on(embed::prerender(&text, stylesheet, heading_level))
        .map_err(|findings| refuse(file, &findings))?;
    println!("{html}");
    Ok(())
}

fn read(file: &Path) -> Result<String, Failure> {
    std::fs::read_to_string(file).map_err(|error| {
        eprintln!("{}: cannot be read: {error}", file.display());
        Failure::Unreadable
    })
}

fn refuse(file: &Path, findings: &[Finding]) -> Failure {
    for finding in findings {
        eprintln!("{}:{finding}", file.display());
    }
    let errors = if findings.len() == 1 { "error" } else { "errors" };
    eprintln!("{}: refused, {} {errors}", file.display(), findings.len());
    Failure::Refused
}
