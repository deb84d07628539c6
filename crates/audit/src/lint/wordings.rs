//! The editor's own words: where they claim more than anybody can show.
use evidence_bundle::{Bundle, Field, Finding, Item, SourceKind, walk};

use crate::check::vocabulary::words;
use crate::context::Context;

pub(super) fn lint(context: &Context, findings: &mut Vec<Finding>) {
    let bundle = context.bundle;
    // A guideline recommends a dose and approves none.
    let is_guideline = |ids: &[String]| {
        let mut passages = context.passages(ids);
        passages.any(|passage| {
            let source = bundle.sources.iter().find(|source| source.id == passage.source);
            source.is_some_and(|source| source.kind == SourceKind::Guideline)
        })
    };
    let doses = bundle.subject.regulatory.iter().filter_map(|statement| statement.dose.as_ref());
    let approved_somewhere = doses.into_iter().any(|dose| !is_guideline(&dose.passages));
    let mut each = |path: &str, field: Field, text: &str| {
        superlatives(path, text, bundle, findings);
        strong(path, text, findings);
        // A regulatory statement names its jurisdiction.
        if approved_somewhere && field != Field::Regulatory {
            approval(path, text, findings);
        }
    };
    each("title", Field::Other, &bundle.title);
    walk(bundle, &mut |visited| {
        let text = match visited.item {
            Item::Term(term) => term.value.as_deref().or(term.judgement.as_deref()),
            Item::Text(text, _) => Some(text),
            _ => None,
        };
        // What stands word for word in a passage is the source's.
        let mut passages = context.passages(visited.item.passages());
        let mut quoted = |text: &str| passages.any(|p| p.exact.as_ref().is_some_and(|exact| exact.contains(text)));
        if let Some(text) = text.filter(|text| !quoted(text)) {
            each(visited.path, visited.field, text);
        }
    });
}

const SUPERLATIVES: [&str; 6] = ["largest", "biggest", "smallest", "longest", "only", "first"];

/// Words behind "first" that rank nothing.
const NO_RANK: [&str; 6] = ["author", "dose", "hours", "days", "version", "symptoms"];

/// W010
fn superlatives(path: &str, text: &str, bundle: &Bundle, findings: &mut Vec<Finding>) {
    let words = words(text);
    for (index, word) in words.iter().enumerate().filter(|(_, word)| SUPERLATIVES.contains(&word.as_str())) {
        let next = words.get(index + 1).map(String::as_str).unwrap_or_default();
        if word == "first" && NO_RANK.contains(&next) {
            continue;
        }
        let why = match word.as_str() {
            "largest" | "biggest" => larger(bundle),
            _ => None,
        };
        let why = why.unwrap_or_else(|| "the trials of this bundle cannot show it".to_owned());
        findings.push(Finding::new(
            "W010",
            path,
            format!("`{word}` is a claim about all trials there are: {why}"),
            "say what the passages say: the number of people, or that the article names it",
        ));
    }
}

/// A trial that is not shown and larger than one that is.
fn larger(bundle: &Bundle) -> Option<String> {
    let (shown, others): (Vec<_>, Vec<_>) = bundle.trials.iter().partition(|trial| trial.shown);
    let smallest = shown.into_iter().min_by_key(|trial| trial.participants.randomized.value)?;
    let other = others.into_iter().max_by_key(|trial| trial.participants.randomized.value)?;
    let (small, large) = (smallest.participants.randomized.value?, other.participants.randomized.value?);
    (large > small).then(|| format!("{} with {large} people is larger than {} with {small}", other.name, smallest.name))
}

/// W011
fn strong(path: &str, text: &str, findings: &mut Vec<Finding>) {
    const STRONG: [&str; 7] = ["significant", "significantly", "proven", "proves", "proof", "safe", "safely"];
    for word in words(text).iter().filter(|word| STRONG.contains(&word.as_str())) {
        findings.push(Finding::new(
            "W011",
            path,
            format!("`{word}` says more than a trial can, or means something else to most readers"),
            "leave it to the passages: say what was found and how sure the raters are",
        ));
    }
}

/// W018
fn approval(path: &str, text: &str, findings: &mut Vec<Finding>) {
    let text = text.to_lowercase();
    if text.contains("no approved dose") || text.contains("not approved") {
        findings.push(Finding::new(
            "W018",
            path,
            "this says that nothing is approved, and a regulatory statement of the bundle gives a dose".to_owned(),
            "say where it is not approved",
        ));
    }
}
