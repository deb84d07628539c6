//! Citations and tables.

use super::{GOOD, as_text, file, folder, replaced, run};

/// Every export by name, and how it begins.
const EXPORTS: [(&str, &str, &str); 5] = [
    ("cite", "ris", "TY  - ELEC\r\n"),
    ("cite", "bibtex", "% Notice: The doses of the trials"),
    ("cite", "csl-json", "[\n  {\n    \"id\": \"article\""),
    ("table", "csv", "\u{feff}Notice,\"The doses of the trials"),
    ("table", "text", "Notice: The doses of the trials"),
];

#[test]
fn a_good_bundle_is_exported_in_every_form() {
    let folder = folder();
    let path = file(&folder, "bundle.json", GOOD);
    for (command, format, start) in EXPORTS {
        let (code, out, said) = run(&[command, as_text(&path), "--format", format]);
        assert_eq!((code, said.as_str()), (Some(0), ""), "{format}");
        assert!(out.starts_with(start), "{out}");
        assert!(out.ends_with('\n'), "{out}");
    }
}

#[test]
fn a_refused_bundle_is_not_exported_and_its_errors_are_told() {
    let folder = folder();
    let path = file(&folder, "bundle.json", replaced("\"kind\": \"safety\"", "\"kind\": \"general\""));
    for (command, format, _) in EXPORTS {
        let (code, out, said) = run(&[command, as_text(&path), "--format", format]);
        assert_eq!((code, out.as_str()), (Some(1), ""), "{format}");
        assert!(said.contains("error[E010]") && !said.contains("warning["), "{said}");
    }
}

#[test]
fn a_file_that_is_not_there_is_told_by_name() {
    let (code, out, said) = run(&["cite", "none.json", "--format", "ris"]);
    assert_eq!((code, out.as_str()), (Some(2), ""));
    assert!(said.starts_with("none.json: there is no such file"), "{said}");
}

#[test]
fn the_forms_are_named_where_none_is_given() {
    let (code, _, said) = run(&["cite", "data/cerebrolysin.json"]);
    assert_eq!(code, Some(2));
    assert!(said.contains("--format <FORMAT>"), "{said}");
    let (code, _, said) = run(&["table", "data/cerebrolysin.json", "--format", "ris"]);
    assert_eq!(code, Some(2));
    assert!(said.contains("[possible values: csv, text]"), "{said}");
}
