//! For GitHub Actions: workflow commands, which mark the lines of a pull request.

use std::io::{self, Write};

use evidence_bundle::Finding;

use super::NO_DATE;
use crate::report::Report;

pub fn print(report: &Report) -> io::Result<()> {
    let mut out = io::stdout();
    for checked in &report.checked {
        match checked {
            Ok(checked) => {
                for finding in &checked.findings {
                    writeln!(out, "{}", command(&checked.file.display().to_string(), finding))?;
                }
            }
            Err(unread) => {
                let file = property(&unread.path.display().to_string());
                let sentence = data(&format!("{}: {}; {}", unread.path.display(), unread.message, unread.help));
                writeln!(out, "::error file={file}::{sentence}")?;
            }
        }
    }
    if report.today.is_none() {
        writeln!(out, "::notice::{NO_DATE}")?;
    }
    Ok(())
}

fn command(file: &str, finding: &Finding) -> String {
    let severity = finding.severity().word();
    let place = finding.place.map(|place| format!(",line={},col={}", place.line, place.column)).unwrap_or_default();
    let at = if finding.path.is_empty() { String::new() } else { format!("{}: ", finding.path) };
    let sentence = data(&format!("{at}{}; {}", finding.message, finding.help));
    format!("::{severity} file={}{place},title={}::{sentence}", property(file), property(finding.code))
}

/// What follows the second `::` ends with the line.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property ends with a colon or a comma, too.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_end_a_property_or_the_line_is_escaped() {
        let finding =
            Finding { message: "100 %\nof: it,\r".to_owned(), ..Finding::new("E006", "a.b", String::new(), "mend") };
        let expected = "::error file=a%3A1%2C 5%25.json,title=E006::a.b: 100 %25%0Aof: it,%0D; mend";
        assert_eq!(command("a:1, 5%.json", &finding), expected);
    }
}
