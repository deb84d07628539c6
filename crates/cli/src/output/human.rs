//! For reading: each finding with the lines it is about.

use std::fmt::{self, Display};
use std::io::{self, IsTerminal, Write};

use evidence_bundle::{Finding, MAX_FINDINGS, Severity};
use miette::{Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, SourceCode, ThemeCharacters};

use super::excerpt::Excerpt;
use super::{NO_DATE, printable};
use crate::files::Unreadable;
use crate::report::{Checked, Report};

/// Findings go to the error output, what is good to the ordinary one.
pub fn print(report: &Report) -> io::Result<()> {
    for checked in &report.checked {
        match checked {
            Ok(checked) if checked.findings.is_empty() => writeln!(io::stdout(), "{}: good", name(checked))?,
            Ok(checked) => findings(checked)?,
            Err(unread) => unreadable(unread)?,
        }
    }
    if report.checked.len() > 1 {
        let (errors, warnings) = (report.count(Severity::Error), report.count(Severity::Warning));
        let unread = match report.unread().count() {
            0 => String::new(),
            unread => format!("; {unread} could not be read"),
        };
        let files = counted(report.read().count(), "file");
        writeln!(io::stdout(), "{} in {files}{unread}", both(errors, warnings))?;
    }
    if report.today.is_none() {
        writeln!(io::stdout(), "{NO_DATE}")?;
    }
    Ok(())
}

/// All findings of a file, each that is repeated once with the lines of the others, and how many there are.
pub fn findings(checked: &Checked) -> io::Result<()> {
    let name = name(checked);
    let drawing = drawing();
    for (finding, others) in grouped(&checked.findings) {
        let mut text = String::new();
        let drawn = Drawn {
            finding,
            file: &name,
            excerpt: finding.place.map(|place| Excerpt::new(&name, &checked.text, place)),
        };
        drawing.render_report(&mut text, &drawn).map_err(io::Error::other)?;
        if !others.is_empty() {
            text.push_str(&format!("  the same {}\n", elsewhere(&others)));
        }
        writeln!(io::stderr(), "{text}")?;
    }
    let [errors, warnings] = [Severity::Error, Severity::Warning].map(|severity| checked.count(severity));
    let more = if errors.max(warnings) >= MAX_FINDINGS { ", and perhaps more" } else { "" };
    writeln!(io::stderr(), "{} in {name}{more}", both(errors, warnings))
}

/// Findings that say the same, as the first of them with the others. Errors come first, and of these an id that is used twice: it
/// may be why another is missing.
fn grouped(findings: &[Finding]) -> Vec<(&Finding, Vec<&Finding>)> {
    let mut groups: Vec<(&Finding, Vec<&Finding>)> = Vec::new();
    for finding in findings {
        let same = |other: &Finding| {
            (other.code, &other.message, &other.help) == (finding.code, &finding.message, &finding.help)
        };
        match groups.iter_mut().find(|(first, _)| same(first)) {
            Some((_, others)) => others.push(finding),
            None => groups.push((finding, Vec::new())),
        }
    }
    groups.sort_by_key(|(first, _)| (first.severity() != Severity::Error, first.code != TWICE));
    groups
}

/// The code of an id that is used twice.
const TWICE: &str = "E021";

/// How many lines are named.
const LINES: usize = 8;

/// "in line 92", "in lines 92, 93", "in 20 other places"
fn elsewhere(findings: &[&Finding]) -> String {
    let mut lines: Vec<String> = findings.iter().filter_map(|finding| Some(finding.place?.line.to_string())).collect();
    lines.dedup();
    match lines.len() {
        0 => format!("in {}", counted(findings.len(), "other place")),
        1 => format!("in line {}", lines[0]),
        2..=LINES => format!("in lines {}", lines.join(", ")),
        more => format!("in lines {}, and in {} more", lines[..LINES].join(", "), more - LINES),
    }
}

/// One sentence for what could not be read.
pub fn unreadable(unreadable: &Unreadable) -> io::Result<()> {
    let Unreadable { path, message, help } = unreadable;
    writeln!(io::stderr(), "{}", printable(&format!("{}: {message}; {help}", path.display())))
}

fn name(checked: &Checked) -> String {
    printable(&checked.file.display().to_string())
}

/// "2 errors, 1 warning", without what there is none of.
fn both(errors: usize, warnings: usize) -> String {
    match (errors, warnings) {
        (0, 0) => "no errors".to_owned(),
        (errors, 0) => counted(errors, "error"),
        (0, warnings) => counted(warnings, "warning"),
        _ => format!("{}, {}", counted(errors, "error"), counted(warnings, "warning")),
    }
}

fn counted(n: usize, what: &str) -> String {
    if n == 1 { format!("1 {what}") } else { format!("{n} {what}s") }
}

/// Carets as a compiler draws them; in colour for a person who has not said no to it (no-color.org).
fn drawing() -> GraphicalReportHandler {
    let colourless = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let mut theme =
        if colourless || !io::stderr().is_terminal() { GraphicalTheme::none() } else { GraphicalTheme::ascii() };
    theme.characters = ThemeCharacters { underbar: '^', ..ThemeCharacters::ascii() };
    GraphicalReportHandler::new_themed(theme).with_wrap_lines(false)
}

/// A finding as it is drawn.
#[derive(Debug)]
struct Drawn<'a> {
    finding: &'a Finding,
    file: &'a str,
    excerpt: Option<Excerpt>,
}

impl Display for Drawn<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The excerpt names the file.
        if self.excerpt.is_none() {
            write!(f, "{}: ", self.file)?;
        }
        f.write_str(&printable(&self.finding.message))
    }
}

impl std::error::Error for Drawn<'_> {}

impl Diagnostic for Drawn<'_> {
    fn code<'a>(&'a self) -> Option<Box<dyn Display + 'a>> {
        Some(Box::new(format!("{}[{}]", self.finding.severity().word(), self.finding.code)))
    }

    fn severity(&self) -> Option<miette::Severity> {
        Some(match self.finding.severity() {
            Severity::Error => miette::Severity::Error,
            Severity::Warning => miette::Severity::Warning,
        })
    }

    fn help<'a>(&'a self) -> Option<Box<dyn Display + 'a>> {
        Some(Box::new(printable(&self.finding.help)))
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.excerpt.as_ref().map(|excerpt| excerpt as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let path = Some(&self.finding.path).filter(|path| !path.is_empty()).map(|path| printable(path));
        let marked = self.excerpt.as_ref()?.marked;
        Some(Box::new(std::iter::once(LabeledSpan::new_with_span(path, marked))))
    }
}
