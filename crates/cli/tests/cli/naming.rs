//! Files and folders as they are named: what is checked, and what cannot be read.

use super::{GOOD, as_text, file, folder, run};

/// Checks one name; returns the exit code and the error output.
fn check(name: &std::path::Path) -> (Option<i32>, String) {
    let (code, _, said) = run(&["check", as_text(name)]);
    (code, said)
}

#[test]
fn a_file_that_cannot_be_read_is_another_exit_code_and_does_not_hide_the_others() {
    let folder = folder();
    let bad = file(&folder, "bad.json", "{");
    let missing = folder.path().join("none.json");
    let good = file(&folder, "good.json", GOOD);
    let (code, out, said) = run(&["check", as_text(&bad), as_text(&missing), as_text(&good)]);
    assert_eq!(code, Some(2));
    assert!(said.contains("bad.json:1:") && said.contains("none.json: there is no such file or folder"), "{said}");
    assert!(out.contains("1 error") && out.contains(" in 2 files; 1 could not be read"), "{out}");
}

#[test]
fn a_folder_means_its_bundles_and_those_below_but_no_schemas() {
    let folder = folder();
    file(&folder, "b.json", GOOD);
    file(&folder, "below/further/a.json", GOOD);
    file(&folder, "bundle.schema.json", "{");
    file(&folder, "notes.jsonc", "{");
    let (code, out, said) = run(&["check", as_text(folder.path())]);
    assert_eq!((code, said.contains("error[")), (Some(0), false), "{said}");
    assert!(out.contains(" in 2 files\n"), "{out}");
}

#[test]
fn a_folder_without_a_bundle_is_told_and_not_passed_over() {
    let folder = folder();
    file(&folder, "bundle.schema.json", "{}");
    let (code, said) = check(folder.path());
    assert_eq!(code, Some(2));
    assert!(said.contains("holds no bundle") && said.contains("name a folder that holds one"), "{said}");
}

#[test]
fn a_file_that_is_not_utf_8_is_told_with_its_line() {
    let folder = folder();
    let (code, said) = check(&file(&folder, "latin.json", b"{\n\"title\": \"Isch\xe4mie\"\n}"));
    assert_eq!(code, Some(2));
    assert!(said.contains("latin.json: it is not UTF-8: line 2") && said.contains("save it with"), "{said}");
}

#[test]
fn the_mark_that_some_editors_put_before_a_text_does_no_harm() {
    let folder = folder();
    let (code, said) = check(&file(&folder, "marked.json", format!("\u{feff}{GOOD}")));
    assert_eq!((code, said.contains("error[")), (Some(0), false), "{said}");
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_round_in_a_circle_is_told() {
    let folder = folder();
    file(&folder, "good.json", GOOD);
    std::os::unix::fs::symlink(folder.path(), folder.path().join("round")).expect("a link");
    let (code, out, said) = run(&["check", as_text(folder.path())]);
    assert_eq!(code, Some(2));
    assert!(said.contains("round: this link leads back") && out.contains(" in 1 file; 1 could not"), "{said}{out}");
}

/// Root may read everything, so a copy of the program is run as somebody else there.
#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_read_is_told_and_does_not_hide_the_others() {
    use std::fs::{self, Permissions};
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    use std::os::unix::process::CommandExt;

    let folder = folder();
    let program = folder.path().join("evidence");
    fs::copy(env!("CARGO_BIN_EXE_evidence"), &program).expect("a copy");
    file(&folder, "data/good.json", GOOD);
    file(&folder, "data/secret/bundle.json", GOOD);
    let secret = folder.path().join("data/secret");
    let mode = |path: &std::path::Path, mode| {
        fs::set_permissions(path, Permissions::from_mode(mode)).expect("a folder of our own");
    };
    mode(folder.path(), 0o755);
    mode(&secret, 0o000);

    let mut command = std::process::Command::new(&program);
    command.arg("check").arg(folder.path().join("data"));
    if fs::metadata(folder.path()).expect("it is there").uid() == 0 {
        command.uid(65534).gid(65534);
    }
    // A process that another test starts at this moment may hold the copy open for writing until it is another program.
    let output = loop {
        match command.output() {
            Err(error) if error.kind() == std::io::ErrorKind::ExecutableFileBusy => std::thread::yield_now(),
            output => break output.expect("evidence runs"),
        }
    };
    mode(&secret, 0o755);
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains("secret: you may not read it; ask its owner"), "{said}");
    assert!(String::from_utf8_lossy(&output.stdout).contains(" in 1 file; 1 could not be read"));
}

#[test]
fn the_standard_input_is_told_to_be_no_bundle() {
    let (code, said) = check(std::path::Path::new("-"));
    assert_eq!(code, Some(2));
    assert!(said.contains("a bundle is not read from the standard input"), "{said}");
}
