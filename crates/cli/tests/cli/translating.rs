//! Other languages than English.

use super::{GOOD, as_text, file, folder, run};

#[test]
fn the_languages_are_named() {
    let (code, out, _) = run(&["languages"]);
    assert_eq!((code, out.as_str()), (Some(0), "en\nde\n"));
}

#[test]
fn a_language_that_the_widget_does_not_speak_is_refused_and_the_others_are_named() {
    let folder = folder();
    let (code, out, said) = run(&["prerender", as_text(&file(&folder, "bundle.json", GOOD)), "--lang", "fr"]);
    assert_eq!((code, out.as_str()), (Some(2), ""));
    assert!(said.contains("the widget does not speak this language; it speaks en, de"), "{said}");
}

#[test]
fn every_export_speaks_the_language_asked_for() {
    let folder = folder();
    let path = file(&folder, "bundle.json", GOOD);
    for arguments in [
        ["table", as_text(&path), "--format", "text", "--lang", "de"],
        ["table", as_text(&path), "--format", "csv", "--lang", "de-CH"],
        ["cite", as_text(&path), "--format", "ris", "--lang", "de"],
        ["cite", as_text(&path), "--format", "bibtex", "--lang", "de"],
        ["cite", as_text(&path), "--format", "csl-json", "--lang", "de"],
    ] {
        let (code, out, said) = run(&arguments);
        assert_eq!((code, said.as_str()), (Some(0), ""), "{arguments:?}");
        assert!(out.contains("keine Empfehlung und keine Anleitung"), "{arguments:?}");
        assert!(!out.contains(['\u{2068}', '\u{2063}', '\u{2069}']), "{arguments:?} has marks that nobody can see");
    }
    let (_, html, _) = run(&["prerender", as_text(&path), "--lang", "de"]);
    assert!(html.contains("data-language=\"de\"") && html.contains("<section lang=\"de\""), "{}", &html[..400]);
}
