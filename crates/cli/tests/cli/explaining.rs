//! What a rule is for, and what each command is for.

use super::{folder, run, shown_in};

#[test]
fn a_rule_is_explained_with_an_example_and_how_to_fix_it() {
    insta::assert_snapshot!(shown_in(&folder(), &["explain", "E010"]));
}

#[test]
fn for_a_code_that_is_none_the_nearest_and_all_are_named() {
    let (code, _, said) = run(&["explain", "E031x"]);
    assert_eq!(code, Some(2));
    assert!(said.contains("the nearest is E031: A fact that is given in more than one way"), "{said}");
    assert!(said.contains("E001, E002") && said.contains("W002"), "{said}");
}

/// That the page has every rule is tested where the rules are.
#[test]
fn all_rules_are_the_page_of_the_docs() {
    let committed = include_str!("../../../../docs/rules.md").replace('\r', "");
    assert_eq!(run(&["explain", "--all"]), (Some(0), committed, String::new()));
}

#[test]
fn the_schema_is_the_file_beside_the_bundles() {
    let committed = include_str!("../../../../data/bundle.schema.json").replace('\r', "");
    assert_eq!(run(&["schema"]), (Some(0), committed, String::new()));
}

#[test]
fn every_command_says_what_it_is_for() {
    let folder = folder();
    let all = shown_in(&folder, &["--help"]);
    let lines = all.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    let commands = lines.filter_map(|line| line.split_whitespace().next()).filter(|command| *command != "help");
    let each: Vec<_> = commands.map(|command| shown_in(&folder, &[command, "--help"])).collect();
    insta::assert_snapshot!(format!("{all}\n{}", each.join("\n")));
}
