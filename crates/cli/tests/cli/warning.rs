//! Warnings, and the date that those about age need.

use super::{GOOD, as_text, file, folder, run};

const SKIPPED: &str = "the rules about age were skipped";

#[test]
fn without_a_date_the_rules_about_age_are_skipped_and_one_line_says_so() {
    let folder = folder();
    let path = file(&folder, "bundle.json", GOOD);
    let (code, out, said) = run(&["check", as_text(&path)]);
    assert_eq!((code, said.contains("W001")), (Some(0), false));
    assert_eq!(out.matches(SKIPPED).count(), 1, "{out}");
}

#[test]
fn an_old_search_is_a_warning_with_its_place_and_no_refusal_unless_that_is_asked_for() {
    let folder = folder();
    let path = file(&folder, "bundle.json", GOOD);
    let arguments = ["check", as_text(&path), "--today", "2026-11-22"];
    let (code, out, said) = run(&arguments);
    assert_eq!((code, out.contains(SKIPPED)), (Some(0), false));
    assert!(said.contains("warning[W001]") && said.contains("reviews[0].searched"), "{said}");
    assert!(said.contains("^^^") && said.contains("May 2022"), "{said}");

    let (code, _, _) = run(&[&arguments[..], &["--deny-warnings"]].concat());
    assert_eq!(code, Some(1));
}

#[test]
fn errors_are_told_before_warnings_and_both_are_counted() {
    let folder = folder();
    let text = GOOD.replace("[\"alpha-start\"]", "[\"alpha-stort\"]");
    let path = file(&folder, "bundle.json", text);
    let (code, _, said) = run(&["check", as_text(&path), "--today", "2026-11-22"]);
    assert_eq!(code, Some(1));
    let [error, warning] = ["error[E020]", "warning[W001]"].map(|header| said.find(header).expect(header));
    assert!(error < warning, "{said}");
    let last = said.lines().last().expect("a line");
    assert!(last.starts_with("1 error, ") && last.contains(" warnings in ") && last.ends_with("bundle.json"), "{last}");
}

#[test]
fn a_date_that_is_none_is_refused_with_the_form_it_should_have() {
    for date in ["2026-02-30", "22.11.2026", "2026-11", "soon", ""] {
        let (code, _, said) = run(&["check", "data", "--today", date]);
        assert_eq!(code, Some(2), "{date}");
        assert!(said.contains("--today <DATE>") && said.contains("such as 2026-11-22"), "{said}");
    }
}
