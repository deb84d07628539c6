//! In a pipeline: what the action for GitHub runs.

use std::path::Path;
use std::process::Command;

use super::{GOOD, as_text, file, folder, replaced};

/// The exit code of the action's script and what it prints, for files and with further variables.
fn action(files: &str, variables: &[(&str, &str)]) -> (Option<i32>, String) {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../integrations/github-action/check.sh");
    let mut bash = Command::new("bash");
    bash.arg(script).env("FILES", files).env("COMMAND", env!("CARGO_BIN_EXE_evidence")).env("ROOT", "nowhere");
    let output = bash.envs(variables.iter().copied()).output().expect("bash runs");
    (output.status.code(), String::from_utf8(output.stdout).expect("UTF-8"))
}

#[test]
fn the_action_marks_what_is_wrong_in_its_line() {
    let folder = folder();
    let good = file(&folder, "a good one.json", GOOD);
    let bad = file(&folder, "bad.json", replaced("\"format\": 1", "\"format\": 1, \"novelty\": 1"));
    let (code, out) = action(as_text(&good), &[]);
    assert_eq!(code, Some(0), "{out}");
    let (code, out) = action(&format!("{}\n\n{}\n", as_text(&good), as_text(&bad)), &[("TODAY", "now")]);
    assert_eq!(code, Some(1));
    let error = out.lines().find(|line| line.starts_with("::error")).expect("an error");
    let place = format!("::error file={},line=", as_text(&bad));
    assert!(error.starts_with(&place) && error.contains(",col=") && error.contains(",title=E004::"), "{error}");
    assert!(!out.contains("::notice"), "a date is given: {out}");
}

#[test]
fn the_action_fails_for_another_form_and_for_warnings_where_it_is_asked_to() {
    let folder = folder();
    let other = file(&folder, "bundle.json", GOOD.replace("  ", " "));
    let (code, _) = action(as_text(&other), &[]);
    assert_eq!(code, Some(0));
    let (code, out) = action(as_text(&other), &[("FORM", "true")]);
    assert!(code == Some(1) && out.contains("bundle.json\n::error::evidence fmt would change"), "{out}");
    let old = [("TODAY", "2099-01-01")];
    assert_eq!(action(as_text(&other), &old).0, Some(0));
    assert_eq!(action(as_text(&other), &[old[0], ("DENY_WARNINGS", "true")]).0, Some(1));
    assert_eq!(action("nowhere.json", &[]).0, Some(2));
}
