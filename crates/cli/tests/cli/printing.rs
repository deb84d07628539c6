//! The forms of the output.

use serde_json::{Value, json};

use super::{GOOD, as_text, check, file, folder, replaced, run};

#[test]
fn the_lines_are_shown_with_carets_under_the_value_and_the_cure_below() {
    let (_, said) = check(&replaced("[\"casta-dose\"]", "[\"casta-doze\"]"));
    let lines: Vec<_> = said.lines().collect();
    let at = lines.iter().position(|line| line.contains("\"dose\": { \"value\": 30")).expect("the line");
    let column = lines[at].find("\"casta-doze\"").expect("the value");
    assert_eq!(lines[at + 1].find('^'), Some(column), "{said}");
    assert_eq!(lines[at + 1].matches('^').count(), "\"casta-doze\"".len(), "{said}");
    assert!(lines[at - 1].contains("\"regimen\": {"), "{said}");
    assert!(lines[at + 2].ends_with("trials[0].regimen.dose.passages[0]"), "{said}");
    assert!(said.contains("help: did you mean `casta-dose`? mend the id"), "{said}");
}

#[test]
fn what_is_not_read_on_a_terminal_has_no_colours() {
    let (_, said) = check("{");
    assert!(!said.contains('\u{1b}'), "{said:?}");
}

#[test]
fn a_bundle_cannot_steer_the_terminal() {
    let (_, said) = check(&replaced("[\"casta-dose\"]", "[\"\\u001b[2Jcasta\"]"));
    assert!(said.contains("casta") && !said.contains('\u{1b}'), "{said:?}");
}

#[test]
fn every_finding_is_told_in_one_run_and_counted_at_the_end() {
    let text = replaced("\"kind\": \"safety\"", "\"kind\": \"general\"").replacen("[\"casta-dose\"]", "[\"x\"]", 1);
    let (_, said) = check(&text);
    assert!(said.contains("error[E010]") && said.contains("error[E020]"), "{said}");
    let last = said.lines().last().expect("a line");
    assert!(last.starts_with("2 errors") && last.ends_with("bundle.json"), "{last}");
}

#[test]
fn for_programs_there_is_one_object() {
    let folder = folder();
    let bad = file(&folder, "bad.json", replaced("[\"casta-dose\"]", "[\"casta-doze\"]"));
    let good = file(&folder, "good.json", GOOD);
    let missing = folder.path().join("none.json");
    let arguments = ["check", "--format", "json", as_text(&bad), as_text(&good), as_text(&missing)];
    let (code, out, said) = run(&arguments);
    assert_eq!((code, said.as_str()), (Some(2), ""));
    let document: Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!(document["today"], Value::Null);
    assert_eq!(document["errors"], 1);
    assert!(document["warnings"].is_u64());
    let line = GOOD[..GOOD.find("[\"casta-dose\"]").expect("it is there")].matches('\n').count() + 1;
    let finding = json!({
        "file": as_text(&bad),
        "code": "E020",
        "severity": "error",
        "path": "trials[0].regimen.dose.passages[0]",
        "line": line,
        "column": document["findings"][0]["column"],
        "message": "there is no passage `casta-doze`",
        "cure": "did you mean `casta-dose`? mend the id, or add the passage",
    });
    assert_eq!(document["findings"][0], finding);
    assert!(finding["column"].is_u64());
    assert_eq!(document["unreadable"][0]["file"], as_text(&missing));
}

#[test]
fn for_github_every_finding_is_a_workflow_command() {
    let folder = folder();
    let path = file(&folder, "a, b.json", replaced("[\"casta-dose\"]", "[\"100%\"]"));
    let (code, out, said) = run(&["check", "--format", "github", as_text(&path)]);
    assert_eq!((code, said.as_str()), (Some(1), ""));
    let start = out.lines().next().expect("a line");
    assert!(start.starts_with("::error file=/") && start.contains("a%2C b.json,line="), "{start}");
    assert!(start.contains(",title=E020::trials[0].regimen.dose.passages[0]: there is no passage `100%25`"), "{start}");
    assert!(out.contains("::notice::the rules about age were skipped"), "{out}");

    let (code, out, _) = run(&["check", "--format", "github", "no:where"]);
    assert_eq!(code, Some(2));
    assert!(out.starts_with("::error file=no%3Awhere::no:where: there is no such file"), "{out}");
}
