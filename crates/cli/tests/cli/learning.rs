//! The tutorial, docs/writing.md, followed step by step.

use std::fs;
use std::process::Command;

use super::folder;

const TUTORIAL: &str = include_str!("../../../../docs/writing.md");

/// The fenced blocks: what they hold, and their text.
fn blocks() -> Vec<(&'static str, &'static str)> {
    let mut parts = TUTORIAL.split("```");
    parts.next();
    let fenced = parts.step_by(2);
    fenced.map(|block| block.split_once('\n').expect("a block has a first line")).collect()
}

/// A whole file in JSON is saved as hiccups.json; a command runs in the same folder, and ends with 0 unless it says otherwise.
#[test]
fn the_commands_of_the_tutorial_do_what_it_says() {
    let folder = folder();
    let (mut files, mut commands) = (0, 0);
    for (kind, text) in blocks() {
        match kind {
            "json" if text.starts_with("{\n") => {
                fs::write(folder.path().join("hiccups.json"), text).expect("the file is written");
                files += 1;
            }
            "sh" => {
                for line in text.lines() {
                    let (command, said) = line.split_once('#').unwrap_or((line, ""));
                    let mut words = command.split_whitespace();
                    assert_eq!(words.next(), Some("evidence"), "{line}");
                    let mut evidence = Command::new(env!("CARGO_BIN_EXE_evidence"));
                    let output = evidence.args(words).current_dir(&folder).output().expect("evidence runs");
                    let expected = if said.contains("exits with 1") { 1 } else { 0 };
                    let told = String::from_utf8_lossy(&output.stderr).into_owned();
                    assert_eq!(output.status.code(), Some(expected), "{line}: {told}");
                    commands += 1;
                }
            }
            _ => {}
        }
    }
    assert!(files >= 3 && commands >= 6, "the tutorial has {files} files and {commands} commands");
}

#[test]
fn the_file_at_the_end_is_in_the_one_form() {
    let last = blocks().into_iter().rfind(|(kind, text)| *kind == "json" && text.starts_with("{\n"));
    let (_, text) = last.expect("the tutorial has a file");
    assert!(evidence_audit::format(text).as_deref() == Ok(text), "{:?}", evidence_audit::format(text));
}
