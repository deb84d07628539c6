//! What every file must come to: a page, or reasons that can be printed.

use evidence_widget::bundle::{self, Finding, Severity};
use evidence_widget::catalogue;
use evidence_widget::comparison::Comparison;
use evidence_widget::embed::{self, Stylesheet};
use jiff::civil::date;

const GOOD: &str = include_str!("../../data/examples/examplinum.json");

/// The good bundle with one piece of it changed.
pub fn replaced(from: &str, to: &str) -> String {
    assert!(GOOD.contains(from), "the bundle has no {from}");
    GOOD.replacen(from, to, 1)
}

/// The good bundle with one more field at its start.
pub fn with_field(field: &str) -> String {
    replaced("{", &format!("{{{field},"))
}

/// The comparison of a bundle that is read, after an editor has heard everything about it.
pub fn compared(text: &str) -> Result<Comparison, Vec<Finding>> {
    assert_printable(&evidence_audit::examine(text, Some(date(2026, 11, 22))));
    let comparison = Comparison::new(&bundle::load(text)?, catalogue::english());
    assert!(!comparison.notices.is_empty(), "no safety notice");
    comparison.facts();
    Ok(comparison)
}

/// The page of a bundle that must be read.
#[track_caller]
pub fn page(text: &str) -> String {
    match pollster::block_on(embed::prerender(text, &Stylesheet::default(), 2, catalogue::english())) {
        Ok(html) => html,
        Err(findings) => panic!("refused: {findings:#?}"),
    }
}

/// The findings on a bundle that must be refused, each as it is printed.
#[track_caller]
pub fn refused(text: &str) -> Vec<String> {
    let Err(findings) = evidence_audit::load(text) else {
        panic!("it was read: {}…", text.chars().take(200).collect::<String>());
    };
    assert_printable(&findings);
    // What a browser says is shorter. It refuses all that is tried here.
    assert_printable(&bundle::load(text).expect_err("a browser refuses it, too"));
    findings.iter().map(Finding::to_string).collect()
}

/// One finding, and what it says from its start on.
#[track_caller]
pub fn assert_refused(text: &str, start: &str) {
    let findings = refused(text);
    assert!(findings.len() == 1 && findings[0].starts_with(start), "not `{start}`: {findings:#?}");
}

/// One finding on the value that stands behind these letters, and what it says from its code on.
#[track_caller]
pub fn assert_refused_behind(letters: &str, text: &str, start: &str) {
    let (before, _) = text.split_once(letters).expect("the letters are there");
    let line = before.rsplit('\n').next().unwrap_or(before);
    let column = line.chars().count() + letters.chars().count() + 1;
    assert_refused(text, &format!("{}:{column}: {start}", before.matches('\n').count() + 1));
}

/// A terminal shows a finding as it is: nothing in it may move the cursor or turn the reading, and it fits on a screen.
fn assert_printable(findings: &[Finding]) {
    for severity in [Severity::Error, Severity::Warning] {
        assert!(findings.iter().filter(|finding| finding.severity() == severity).count() <= 100);
    }
    for finding in findings {
        let line = finding.to_string();
        assert!(!line.contains(|c: char| c.is_control() || bundle::is_bidi_control(c)), "{line:?}");
        assert!(line.chars().count() < 1000, "{line}");
        let places = finding.place.map(|place| (place.line, place.column));
        assert!(places.is_none_or(|(line, column)| line > 0 && column > 0), "{line}");
    }
}
