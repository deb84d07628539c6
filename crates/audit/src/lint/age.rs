//! What was looked up too long ago.
use evidence_bundle::{Bundle, Finding, Publication, Source, SourceKind};
use jiff::civil::Date;
use jiff::{Span, ToSpan};

use super::date;
use crate::context::Context;

pub(super) fn lint(context: &Context, today: Date, findings: &mut Vec<Finding>) {
    let bundle = context.bundle;
    searches(bundle, today, findings);
    publications(bundle, today, findings);
    to_come(bundle, today, findings);
}

/// W025: a day that lies after today, or a year that does.
fn to_come(bundle: &Bundle, today: Date, findings: &mut Vec<Finding>) {
    let mut each = |path: String, text: &str| {
        // Of a month or a year the first day counts.
        let first: String = [text, "-01-01"].concat().chars().take(10).collect();
        let day: Option<Date> = first.parse().ok();
        if day.is_some_and(|day| day > today) {
            findings.push(Finding::new(
                "W025",
                &path,
                format!("{text} lies after {today}"),
                "write the day on which it was done",
            ));
        }
    };
    each("checkedOn".to_owned(), &bundle.checked_on);
    bundle.reviewed.iter().for_each(|reviewed| each("reviewed.on".to_owned(), &reviewed.on));
    bundle.evidence_to.iter().for_each(|month| each("evidenceTo".to_owned(), month));
    for (index, source) in bundle.sources.iter().enumerate() {
        let checked = source.publication.as_ref().and_then(|publication| publication.checked_on.as_deref());
        checked.into_iter().for_each(|day| each(format!("sources[{index}].publication.checkedOn"), day));
        let issued = source.issued.iter().flat_map(|issued| &issued.date_parts).filter_map(|parts| parts.first());
        issued.for_each(|year| each(format!("sources[{index}].issued"), &format!("{year:04}")));
    }
}

/// W001: a review whose search is older than two years. One that a newer version supersedes is history, and may be old.
fn searches(bundle: &Bundle, today: Date, findings: &mut Vec<Finding>) {
    for (index, review) in bundle.reviews.iter().enumerate().filter(|(_, review)| review.superseded_by.is_none()) {
        let Some(searched) = review.searched.value.as_deref() else { continue };
        let message = match date::last(searched) {
            None => format!("no date can be read in `{searched}`, so nobody can tell how old this search is"),
            Some(day) if ends(day, 2.years()) < today => format!("this search is older than two years: {searched}"),
            Some(_) => continue,
        };
        findings.push(Finding::new(
            "W001",
            &format!("reviews[{index}].searched"),
            message,
            "look for a newer version of the review; if there is none, leave it: the reader sees the date",
        ));
    }
}

/// W002: a source of which nobody has looked up for 180 days whether it still stands.
fn publications(bundle: &Bundle, today: Date, findings: &mut Vec<Finding>) {
    for (index, source) in bundle.sources.iter().enumerate().filter(|(_, source)| is_published(source)) {
        let checked = source.publication.as_ref().and_then(|Publication { checked_on, .. }| checked_on.as_deref());
        let message = match checked.map(|text| (text, date::last(text))) {
            None => "nobody has looked up whether this source still stands".to_owned(),
            Some((text, None)) => format!("no date can be read in `{text}`"),
            Some((text, Some(day))) if ends(day, 180.days()) <= today => {
                format!("whether this source still stands was last looked up on {text}, 180 days ago or more")
            }
            Some(_) => continue,
        };
        findings.push(Finding::new(
            "W002",
            &format!("sources[{index}].publication.checkedOn"),
            message,
            "look for a retraction, a correction or a newer version, and write the day you did as `checkedOn`, such as 2026-11-22",
        ));
    }
}

/// The article that the widget accompanies is the editor's own.
fn is_published(source: &Source) -> bool {
    source.kind != SourceKind::Article
}

fn ends(day: Date, span: Span) -> Date {
    day.saturating_add(span)
}

#[cfg(test)]
mod tests {
    use super::*;
    use evidence_bundle::{Issued, Review, Term};

    fn warned(bundle: &Bundle, today: &str) -> Vec<String> {
        let mut findings = Vec::new();
        lint(&Context::new(bundle), today.parse().expect("a date"), &mut findings);
        findings.into_iter().map(|finding| format!("{} {}: {}", finding.code, finding.path, finding.message)).collect()
    }

    fn searched(text: &str) -> Bundle {
        let searched = Term { value: Some(text.to_owned()), ..Term::default() };
        Bundle { reviews: vec![Review { searched, ..Review::default() }], ..Bundle::default() }
    }

    fn checked(on: Option<&str>) -> Bundle {
        let publication = Some(Publication { checked_on: on.map(str::to_owned), ..Publication::default() });
        let source = Source { kind: SourceKind::TrialReport, publication, ..Source::default() };
        Bundle { sources: vec![source], ..Bundle::default() }
    }

    #[test]
    fn a_search_is_old_from_the_day_after_two_years() {
        let bundle = searched("May 2022; Russian databases June 2022");
        assert_eq!(warned(&bundle, "2024-06-30"), [""; 0]);
        let said = warned(&bundle, "2024-07-01");
        assert!(said[0].starts_with("W001 reviews[0].searched: this search is older than two years"), "{said:?}");
        assert_eq!(said.len(), 1);
    }

    #[test]
    fn a_search_whose_date_cannot_be_read_does_not_pass_for_a_new_one() {
        let said = warned(&searched("not long ago"), "2026-11-22");
        assert!(said[0].contains("W001") && said[0].contains("no date can be read in `not long ago`"), "{said:?}");
    }

    #[test]
    fn a_superseded_review_may_be_old() {
        let mut bundle = searched("October 2009");
        bundle.reviews[0].superseded_by = Some("newer".to_owned());
        assert_eq!(warned(&bundle, "2026-11-22"), [""; 0]);
    }

    #[test]
    fn a_source_is_due_on_the_180th_day() {
        let bundle = checked(Some("2026-05-26"));
        assert_eq!(warned(&bundle, "2026-11-21"), [""; 0]);
        let said = warned(&bundle, "2026-11-22");
        assert!(
            said[0].starts_with("W002 sources[0].publication.checkedOn") && said[0].contains("180 days"),
            "{said:?}"
        );
    }

    #[test]
    fn a_source_that_was_never_looked_up_is_due_and_the_article_never_is() {
        let mut bundle = checked(None);
        assert!(warned(&bundle, "2026-11-22")[0].contains("nobody has looked up"));
        bundle.sources[0].publication = None;
        assert!(warned(&bundle, "2026-11-22")[0].contains("nobody has looked up"));
        bundle.sources[0].kind = SourceKind::Article;
        assert_eq!(warned(&bundle, "2026-11-22"), [""; 0]);
    }

    #[test]
    fn a_day_to_come_is_told_and_today_is_not() {
        let warned_on = |day: &str| {
            let bundle = Bundle { checked_on: day.to_owned(), ..Bundle::default() };
            warned(&bundle, "2026-11-22").iter().any(|finding| finding.contains("lies after"))
        };
        assert!(warned_on("2026-11-23") && warned_on("2027-01-01"));
        assert!(!warned_on("2026-11-22") && !warned_on("2025-12-31") && !warned_on(""));
        let issued = Issued { date_parts: vec![vec![2027]] };
        let source = Source { issued: Some(issued), ..Source::default() };
        let bundle = Bundle { sources: vec![source], ..Bundle::default() };
        assert!(warned(&bundle, "2026-11-22").iter().any(|finding| finding.contains("2027 lies after")));
    }
}
