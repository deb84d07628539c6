//! From one format to the next.

use std::fs;

use super::{GOOD, as_text, file, folder, replaced, run};

const OLD: &str = "\"format\": 1";

#[test]
fn a_bundle_becomes_one_of_the_newest_format_and_nothing_else_changes() {
    let folder = folder();
    let path = file(&folder, "bundle.json", GOOD);
    assert!(GOOD.contains(OLD), "the bundle is of the first format");
    let (code, out, said) = run(&["migrate", as_text(&path)]);
    assert_eq!((code, said.as_str()), (Some(0), ""));
    assert_eq!(out, GOOD.replace(OLD, "\"format\": 2"));
    assert_eq!(fs::read_to_string(&path).expect("the file"), GOOD, "without --write it stays");

    let (code, out, _) = run(&["migrate", as_text(&path), "--write"]);
    assert_eq!((code, out.ends_with("format 2\n")), (Some(0), true), "{out}");
    let written = fs::read_to_string(&path).expect("the file");
    assert_eq!(written, GOOD.replace(OLD, "\"format\": 2"));
    let (code, ..) = run(&["check", as_text(&path)]);
    assert_eq!(code, Some(0));
    let (code, out, _) = run(&["migrate", as_text(&path)]);
    assert_eq!((code, out), (Some(0), written), "a second time it changes nothing");
}

#[test]
fn what_an_older_format_does_not_have_is_told_and_migrating_mends_it() {
    let folder = folder();
    let dose = "\"dose\": { \"value\": 10, \"unit\": \"mL\"";
    assert!(GOOD.contains(dose), "{GOOD}");
    let newer = dose.replace("\"mL\"", "\"mL/kg\"");
    let path = file(&folder, "bundle.json", replaced(dose, &newer));
    let (code, out, said) = run(&["check", as_text(&path)]);
    let told = format!("{out}{said}");
    assert!(code == Some(1) && told.contains("E008") && told.contains("evidence migrate"), "{told}");
    let (code, ..) = run(&["migrate", as_text(&path), "--write"]);
    assert_eq!(code, Some(0));
    let (_, out, said) = run(&["check", as_text(&path)]);
    // The passage has no such dose, and that is all that is left to tell.
    let told = format!("{out}{said}");
    assert!(!told.contains("E008") && told.contains("E050"), "{told}");
}

#[test]
fn what_is_no_bundle_of_a_known_format_is_told_and_stays() {
    let folder = folder();
    for (text, code) in [("{", "E001"), ("{}", "E006"), ("{\"format\": 3}", "E003")] {
        let path = file(&folder, "bundle.json", text);
        let (exit, out, said) = run(&["migrate", as_text(&path), "--write"]);
        assert!(exit == Some(1) && format!("{out}{said}").contains(code), "{text}: {out}{said}");
        assert_eq!(fs::read_to_string(&path).expect("the file"), text);
    }
}
