//! In what two versions of a bundle differ, in words.

use super::{GOOD, as_text, file, folder, replaced, run, shown_in};

#[test]
fn what_a_version_says_otherwise_is_told_in_words() {
    let folder = folder();
    file(&folder, "before.json", GOOD);
    let after = replaced("Examplamine for hiccups:", "Examplamine against hiccups:");
    file(
        &folder,
        "after.json",
        after.replacen("\"value\": 21", "\"value\": 28", 1).replacen("for 21 days", "for 28 days", 1),
    );
    insta::assert_snapshot!(shown_in(&folder, &["changes", "before.json", "after.json"]));
}

#[test]
fn two_bundles_are_not_two_versions() {
    let folder = folder();
    let before = file(&folder, "before.json", GOOD);
    let after = file(&folder, "after.json", replaced("\"id\": \"examplamine\"", "\"id\": \"other\""));
    let (code, out, said) = run(&["changes", as_text(&before), as_text(&after)]);
    assert_eq!((code, out.as_str()), (Some(2), ""));
    assert!(
        said.contains("after.json: it is the bundle `other`, and the one before it `examplamine`; name two"),
        "{said}"
    );
}

#[test]
fn what_is_wrong_with_either_file_is_told_in_one_run() {
    let folder = folder();
    let refused = file(&folder, "before.json", replaced("\"kind\": \"safety\"", "\"kind\": \"general\""));
    let (code, out, said) = run(&["changes", as_text(&refused), "none.json"]);
    assert_eq!((code, out.as_str()), (Some(2), ""));
    assert!(said.contains("error[E010]") && said.contains("none.json: there is no such file"), "{said}");
    let (code, _, _) = run(&["changes", as_text(&refused), as_text(&refused)]);
    assert_eq!(code, Some(1));
}
