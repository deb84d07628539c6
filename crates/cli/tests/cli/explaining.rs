//! What a rule is for.

use super::run;

#[test]
fn a_rule_is_explained_with_an_example_and_the_cure() {
    let (code, out, _) = run(&["explain", "E010"]);
    assert_eq!(code, Some(0));
    for part in
        ["E010: No safety notice", "reads like an instruction", "\"kind\": \"general\"", "**Cure:** add a notice"]
    {
        assert!(out.contains(part), "no `{part}` in: {out}");
    }
}

#[test]
fn for_a_code_that_is_none_the_nearest_and_all_are_named() {
    let (code, _, said) = run(&["explain", "E031x"]);
    assert_eq!(code, Some(2));
    assert!(said.contains("the nearest is E031: A fact that is given in more than one way"), "{said}");
    assert!(said.contains("E001, E002") && said.contains("W002"), "{said}");
}

#[test]
fn all_rules_are_one_page() {
    let (code, out, _) = run(&["explain", "--all"]);
    assert_eq!(code, Some(0));
    assert!(out.starts_with("# The rules\n") && out.contains("\n## E001: ") && out.contains("\n## W002: "), "{out}");
}
