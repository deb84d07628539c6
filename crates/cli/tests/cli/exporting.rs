//! Citations and tables.

use super::{GOOD, as_text, file, folder, replaced, run, shown};

/// Every export by its name.
const EXPORTS: [(&str, &str); 5] =
    [("cite", "ris"), ("cite", "bibtex"), ("cite", "csl-json"), ("table", "csv"), ("table", "text")];

#[test]
fn a_good_bundle_is_exported_in_every_form() {
    for (command, format) in EXPORTS {
        // A snapshot has no carriage returns.
        let shown = shown(GOOD, &[command, "bundle.json", "--format", format]).replace("\r\n", "␍\n");
        insta::assert_snapshot!(format, shown);
    }
}

#[test]
fn a_refused_bundle_is_not_exported_and_its_errors_are_told() {
    let folder = folder();
    let path = file(&folder, "bundle.json", replaced("\"kind\": \"safety\"", "\"kind\": \"general\""));
    for (command, format) in EXPORTS {
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
    let (code, _, said) = run(&["cite", "tests/corpus/good/two-trials.json"]);
    assert_eq!(code, Some(2));
    assert!(said.contains("--format <FORMAT>"), "{said}");
    let (code, _, said) = run(&["table", "tests/corpus/good/two-trials.json", "--format", "ris"]);
    assert_eq!(code, Some(2));
    assert!(said.contains("[possible values: csv, text]"), "{said}");
}
