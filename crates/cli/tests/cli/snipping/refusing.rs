//! Where no snippet is printed, and what is said of that; and what is taken nevertheless.

use evidence_widget::embed::Stylesheet;
use tempfile::TempDir;

use super::super::{GOOD, as_text, file, replaced, run};
use super::{BASE, built, printed, snippet};

#[test]
fn a_base_that_browsers_or_readers_could_not_use_is_refused() {
    for (base, reason) in [
        ("evidence.example/widget/", "write it in full, with https://"),
        ("http://evidence.example/", "browsers take a script from https:// alone"),
        ("javascript:alert(1)", "browsers take a script from https:// alone"),
        ("https://evidence.example/?v=1", "files cannot stand behind a ?"),
        ("https://me:secret@evidence.example/", "leave out what stands before the @"),
    ] {
        let (code, html, said) = run(&["snippet", "tests/corpus/good/two-trials.json", "--base", base]);
        assert_eq!((code, html.as_str()), (Some(2), ""), "{base}");
        assert!(said.contains("--base") && said.contains(reason), "{said}");
    }
}

#[test]
fn this_very_machine_needs_no_https() {
    let folder = built(GOOD);
    for base in ["http://localhost:8080/a", "http://127.0.0.1/a/", "http://[::1]:1/a"] {
        let [bundle, dist] = ["data/one.json", "dist"].map(|name| folder.path().join(name));
        let (code, html, _) = run(&["snippet", as_text(&bundle), "--dist", as_text(&dist), "--base", base]);
        assert_eq!(code, Some(0), "{base}");
        assert!(html.contains(&format!("src=\"{}/embed-1.js\"", base.trim_end_matches('/'))), "{html}");
    }
}

/// That a snippet is refused, and what is said of it.
#[track_caller]
fn refused(folder: &TempDir, more: &[&str]) -> String {
    let (code, html, said) = snippet(folder, more);
    assert_eq!((code, html.as_str()), (Some(2), ""), "{said}");
    assert_eq!(said.lines().count(), 1, "{said}");
    said
}

#[test]
fn without_a_manifest_it_says_how_to_get_one() {
    let folder = built(GOOD);
    std::fs::remove_file(folder.path().join("dist/manifest.json")).expect("it was there");
    let said = refused(&folder, &[]);
    assert!(
        said.contains("manifest.json: there is no such file")
            && said.contains("`cargo xtask dist`, or say with --dist"),
        "{said}"
    );
    file(&folder, "dist/manifest.json", "{");
    assert!(refused(&folder, &[]).contains("it is no manifest: "));
    file(&folder, "dist/manifest.json", "{}");
    assert!(refused(&folder, &[]).contains("it names no bundle that "));
}

#[test]
fn a_bundle_that_was_not_built_or_has_changed_since_is_refused() {
    let folder = built(GOOD);
    let other = file(&folder, "data/other.json", GOOD);
    let dist = folder.path().join("dist");
    let (code, html, said) = run(&["snippet", as_text(&other), "--dist", as_text(&dist), "--base", BASE]);
    assert_eq!((code, html.as_str()), (Some(2), ""));
    assert!(said.contains("it names no bundle that ") && said.contains("put the bundle below data/"), "{said}");

    file(&folder, "data/one.json", replaced("\"version\": \"2026-11-27\"", "\"version\": \"2026-11-28\""));
    let said = refused(&folder, &[]);
    assert!(
        said.contains("it has changed since ") && said.contains("build it again with `cargo xtask dist`"),
        "{said}"
    );
}

#[test]
fn a_page_is_not_prerendered_for_a_stylesheet_of_other_sources() {
    let folder = built(GOOD);
    let manifest = folder.path().join("dist/manifest.json");
    let text = std::fs::read_to_string(&manifest)
        .expect("it is there")
        .replace(&Stylesheet::default().address, "widget-0.css");
    std::fs::write(&manifest, text).expect("it is written");
    assert!(refused(&folder, &["--form", "prerendered"]).contains("its stylesheet was built from other sources"));
    printed(&folder, &[]);
}

#[test]
fn a_refused_bundle_gets_no_snippet_and_its_errors_are_told() {
    let text = replaced("\"kind\": \"safety\"", "\"kind\": \"general\"");
    for form in ["short", "full", "prerendered", "frame"] {
        let (code, html, said) = snippet(&built(&text), &["--form", form]);
        assert_eq!((code, html.as_str()), (Some(1), ""));
        assert!(said.contains("error[E010]"), "{said}");
    }
}

#[test]
fn the_bundle_is_also_found_within_the_built_folder_itself() {
    let folder = built(GOOD);
    let [bundle, dist] = ["dist/data/one.json", "dist"].map(|name| folder.path().join(name));
    let (code, ..) = run(&["snippet", as_text(&bundle), "--dist", as_text(&dist), "--base", BASE]);
    assert_eq!(code, Some(0));
}
