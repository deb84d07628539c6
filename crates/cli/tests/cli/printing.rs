//! The forms of the output.

use super::{GOOD, check, file, folder, replaced, shown_in};

#[test]
fn what_is_not_read_on_a_terminal_has_no_colours() {
    let (_, said) = check("{");
    assert!(!said.contains('\u{1b}'), "{said:?}");
}

#[test]
fn a_bundle_cannot_steer_the_terminal() {
    let (_, said) = check(&replaced("[\"alpha-dose\"]", "[\"\\u001b[2Jalpha\"]"));
    assert!(said.contains("alpha") && !said.contains('\u{1b}'), "{said:?}");
}

#[test]
fn every_form_tells_the_same_of_the_same_files() {
    let folder = folder();
    file(&folder, "bad, 1.json", replaced("[\"alpha-dose\"]", "[\"100%\"]"));
    file(&folder, "good.json", GOOD);
    for format in ["human", "json", "github"] {
        let shown = shown_in(&folder, &["check", "--format", format, "bad, 1.json", "good.json", "no:where"]);
        insta::assert_snapshot!(format, shown);
    }
}
