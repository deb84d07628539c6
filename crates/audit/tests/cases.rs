//! Files of editors that once passed, or were refused, against the truth. They are in `tests/cases/` of the project.

use std::path::PathBuf;

use evidence_audit::examine;
use evidence_bundle::{Finding, Severity};

fn examined(name: &str) -> Vec<Finding> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/cases").join(name);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    examine(&text, None)
}

/// The codes and paths of its errors.
fn errors(name: &str) -> Vec<(&'static str, String)> {
    let findings = examined(name).into_iter().filter(|finding| finding.severity() == Severity::Error);
    findings.map(|finding| (finding.code, finding.path)).collect()
}

#[track_caller]
fn refused(name: &str, expected: &[(&str, &str)]) {
    let expected: Vec<(&str, String)> = expected.iter().map(|(code, path)| (*code, (*path).to_owned())).collect();
    assert_eq!(errors(name), expected, "{name}");
}

#[track_caller]
fn says(name: &str, message: &str, help: &str) {
    let findings = examined(name);
    let is_said = |finding: &&Finding| finding.message.contains(message) && finding.help.contains(help);
    assert!(findings.iter().any(|finding| is_said(&finding)), "{name}: {findings:#?}");
}

#[test]
fn a_unit_is_read_to_its_end_and_a_bound_is_no_amount() {
    refused("audit/dose-per-kg.json", &[("E050", "trials[0].regimen.dose")]);
    says("audit/dose-per-kg.json", "goes on behind the unit: “10 mg/kg", "such as `mg/kg`");
    refused("total-up-to.json", &[("E050", "trials[0].regimen.dose"), ("E050", "trials[0].regimen.course")]);
    says("total-up-to.json", "as a bound", "give `high` alone");
}

#[test]
fn a_frequency_is_read_whole_and_a_dose_for_a_day_is_not_that_of_an_intake() {
    refused("audit/frequency-three-weekly.json", &[("E052", "trials[0].regimen.frequency")]);
    says("audit/frequency-three-weekly.json", "1 in 3 weeks, and not `1/wk`", "");
    refused("total-divided-dose.json", &[("E052", "trials[0].regimen.frequency")]);
    says("total-divided-dose.json", "the dose for a whole day", "the dose of one intake");
}

#[test]
fn a_passage_that_negates_a_finding_or_turns_it_round_supports_none() {
    let all: Vec<String> = (0..8).map(|trial| format!("trials[{trial}].outcomes[0].finding")).collect();
    let all: Vec<(&str, &str)> = all.iter().map(|path| ("E065", path.as_str())).collect();
    refused("audit/finding-negated.json", &all);
}

#[test]
fn of_several_treated_arms_a_finding_names_its_own() {
    refused("audit/three-arms-first-named.json", &[("E083", "trials[0].outcomes[0]")]);
    says("audit/three-arms-first-named.json", "which of the treated arms", "name the arm");
}

#[test]
fn a_finding_does_not_go_against_its_p_or_its_bound() {
    let all = [0, 1, 2].map(|trial| format!("trials[{trial}].outcomes[0].finding"));
    refused("audit/finding-against-p.json", &all.each_ref().map(|path| ("E066", path.as_str())));
}

#[test]
fn identifiers_dates_and_shares_are_possible() {
    refused(
        "audit/source-as-pasted.json",
        &[("E044", "sources[0].issued"), ("E048", "sources[0].DOI"), ("E048", "sources[0].PMID")],
    );
    refused("audit/12-DOI-url.json", &[("E048", "sources[0].DOI")]);
    refused("audit/per-cent-above-100.json", &[("E035", "trials[0].outcomes[0].byArm[0].quantity")]);
}

#[test]
fn honest_files_pass() {
    for name in ["audit/crossover.json", "audit/invisible-difference.json", "audit/negative-number.json"] {
        refused(name, &[]);
    }
}

#[test]
fn regimens_of_arms_pass() {
    for name in ["audit/regimens/seven-or-fourteen-days.json", "audit/regimens/three-doses.json"] {
        refused(name, &[]);
    }
}

#[test]
fn a_slip_of_the_hand_is_told_by_its_cause() {
    says("audit/04-decimal-comma.json", "a decimal comma", "1.03");
    says("audit/05-smart-quotes.json", "a curly quotation mark (U+201C)", "straight");
    says("audit/07-course-string.json", "this must be an object and is text", "\"unit\": \"wk\"");
    says("audit/08-notice-missing.json", "there is no safety notice", "kind `safety`");
    says("audit/02-CI-swapped.json", "does not contain the estimate", "mistyped");
    says("audit/10-id-duplicated.json", "is used twice", "its own id");
    says("audit/19-finding-code-typo.json", "no code `no-diference`", "did you mean `no-difference`?");
    let twice = examined("audit/15b-trial-twice-other-id.json");
    assert_eq!(twice.len(), 1, "{twice:#?}");
    says("audit/15b-trial-twice-other-id.json", "it may be the same trial", "there twice");
}
