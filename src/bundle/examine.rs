//! Everything that can be said of a bundle, for the editor who writes it.

use super::raw::{self, Content, Value};
use super::{Bundle, Finding, MOST_FINDINGS, check, lint, parse};
use jiff::civil::Date;

/// Less than half of an id in common is no help.
const ENOUGH_ALIKE: f64 = 0.5;

/// Every error of a bundle and, if it could be read at all, every warning, each with its place; errors first, then in
/// the order of the file. Of either there are at most [`MOST_FINDINGS`].
///
/// `today` is the date for the rules about age; without one they are skipped.
pub fn examine(text: &str, today: Option<Date>) -> Vec<Finding> {
    let mut findings = match parse::parse(text) {
        Ok((bundle, root)) => judge(text, &bundle, &root, today),
        Err(findings) => findings,
    };
    findings.sort_by_key(|finding| (finding.severity(), finding.place));
    findings
}

fn judge(text: &str, bundle: &Bundle, root: &Value, today: Option<Date>) -> Vec<Finding> {
    let mut findings = check::check(bundle);
    findings.truncate(MOST_FINDINGS);
    findings.extend(lint::lint(bundle, today).into_iter().take(MOST_FINDINGS));
    for finding in &mut findings {
        let value = raw::find(root, &finding.path);
        finding.place = Some(raw::place(text, value));
        if finding.code == "E020" {
            suggest(bundle, finding, value);
        }
    }
    findings
}

/// Names, for an id that leads nowhere, the nearest one that leads somewhere.
fn suggest(bundle: &Bundle, finding: &mut Finding, value: &Value) {
    let Content::Text(wrong) = &value.content else { return };
    let alike = |id: &str| strsim::normalized_damerau_levenshtein(wrong, id);
    let meant = possible(bundle, &finding.path).into_iter().max_by(|a, b| alike(a).total_cmp(&alike(b)));
    if let Some(id) = meant.filter(|id| alike(id) >= ENOUGH_ALIKE) {
        finding.cure = format!("did you mean `{id}`? {}", finding.cure);
    }
}

/// The ids that could stand at a path: its last name tells what is named there.
fn possible<'b>(bundle: &'b Bundle, path: &str) -> Vec<&'b str> {
    let last = path.rsplit('.').next().unwrap_or(path);
    match last.split('[').next().unwrap_or(last) {
        "passages" => bundle.passages.iter().map(|passage| passage.id.as_str()).collect(),
        "source" | "sources" | "by" => bundle.sources.iter().map(|source| source.id.as_str()).collect(),
        "trial" => bundle.trials.iter().map(|trial| trial.id.as_str()).collect(),
        "supersedes" | "supersededBy" => bundle.reviews.iter().map(|review| review.id.as_str()).collect(),
        "arm" => arms(bundle, path),
        _ => Vec::new(),
    }
}

/// The arms of the trial that a path leads through.
fn arms<'b>(bundle: &'b Bundle, path: &str) -> Vec<&'b str> {
    let index = path.split(['[', ']']).nth(1).and_then(|index| index.parse::<usize>().ok());
    let trial = index.and_then(|index| bundle.trials.get(index));
    trial.map_or(Vec::new(), |trial| trial.participants.arms.iter().map(|arm| arm.id.as_str()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundle::Severity;

    const GOOD: &str = include_str!("../../data/cerebrolysin.json");

    fn examined(from: &str, to: &str) -> Vec<Finding> {
        assert!(GOOD.contains(from), "the bundle has no {from}");
        examine(&GOOD.replacen(from, to, 1), None)
    }

    #[test]
    fn the_nearest_id_of_the_same_kind_is_suggested() {
        for (from, to, meant) in [
            ("[\"casta-dose\"]", "[\"casta-doze\"]", "casta-dose"),
            ("\"sources\": [\"muresanu2016\"]", "\"sources\": [\"muresanu2061\"]", "muresanu2016"),
            ("\"source\": \"ziganshina2023\"", "\"source\": \"ziganshin2023\"", "ziganshina2023"),
            ("\"by\": \"ziganshina2023\"", "\"by\": \"ziganshina23\"", "ziganshina2023"),
            ("\"trial\": \"cars-2\"", "\"trial\": \"cars-22\"", "cars-2"),
            ("\"supersedes\": \"stroke-2020\"", "\"supersedes\": \"stroke2020\"", "stroke-2020"),
            ("\"supersededBy\": \"stroke-2023\"", "\"supersededBy\": \"strokes-2023\"", "stroke-2023"),
            ("\"arm\": \"placebo\"", "\"arm\": \"plazebo\"", "placebo"),
        ] {
            let cures: Vec<_> = examined(from, to).into_iter().map(|finding| finding.cure).collect();
            let suggestion = format!("did you mean `{meant}`? mend the id");
            assert!(cures.iter().any(|cure| cure.starts_with(&suggestion)), "{to}: {cures:#?}");
        }
    }

    #[test]
    fn nothing_is_suggested_that_is_not_alike() {
        let findings = examined("[\"casta-dose\"]", "[\"xyz\"]");
        assert_eq!(findings[0].cure, "mend the id, or add the passage");
    }

    #[test]
    fn errors_come_before_warnings_and_each_has_its_place() {
        let today = Some(jiff::civil::date(2026, 11, 22));
        let findings = examine(&GOOD.replace("\"stroke-2023-death\"]", "\"gone\"]"), today);
        let order: Vec<_> = findings.iter().map(|finding| (finding.severity(), finding.place)).collect();
        assert!(order.is_sorted() && order.iter().all(|(_, place)| place.is_some()), "{order:?}");
        let ends = [&findings[0], &findings[findings.len() - 1]].map(Finding::severity);
        assert_eq!(ends, [Severity::Error, Severity::Warning]);
    }

    #[test]
    fn the_rules_about_age_need_a_date() {
        assert!(examine(GOOD, None).iter().all(|finding| !["W001", "W002"].contains(&finding.code)));
    }
}
