//! The one form of a bundle, for editors and for pipelines.

use std::fs;

use super::{GOOD, as_text, file, folder, run};

#[test]
fn a_pipeline_is_told_which_files_would_change_and_an_editor_has_them_changed() {
    let folder = folder();
    let path = file(&folder, "bundle.json", GOOD.replace("  ", "\t"));
    let before = fs::read_to_string(&path).expect("the file");
    let (code, out, said) = run(&["fmt", "--check", as_text(folder.path())]);
    assert_eq!((code, out.trim(), said.as_str()), (Some(1), as_text(&path), ""));
    assert_eq!(fs::read_to_string(&path).expect("the file"), before, "with --check it stays");

    let (code, out, _) = run(&["fmt", as_text(&path)]);
    assert_eq!((code, out.trim()), (Some(0), as_text(&path)));
    assert_ne!(fs::read_to_string(&path).expect("the file"), before);
    let (code, out, said) = run(&["fmt", "--check", as_text(&path)]);
    assert_eq!((code, out.as_str(), said.as_str()), (Some(0), "", ""), "a second time it changes nothing");
    let (code, ..) = run(&["check", as_text(&path)]);
    assert_eq!(code, Some(0));
}

#[test]
fn a_file_that_is_no_json_is_told_and_the_others_are_written() {
    let folder = folder();
    let broken = file(&folder, "a.json", "{ \"format\": 2,, }");
    let other = file(&folder, "b.json", "{\"format\":2}");
    let (code, out, said) = run(&["fmt", as_text(folder.path())]);
    assert_eq!((code, out.trim()), (Some(1), as_text(&other)));
    assert!(said.contains("E001") && said.contains("a.json"), "{said}");
    assert_eq!(fs::read_to_string(broken).expect("the file"), "{ \"format\": 2,, }");
    assert_eq!(fs::read_to_string(other).expect("the file"), "{\n  \"format\": 2\n}\n");
    let (code, _, said) = run(&["fmt", "nowhere.json"]);
    assert_eq!((code, said.contains("no such file")), (Some(2), true), "{said}");
}
