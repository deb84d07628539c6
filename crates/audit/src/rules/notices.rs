//! The safety notice.
use super::Rule;

pub(super) const RULES: &[Rule] = &[Rule {
    code: "E010",
    title: "No safety notice",
    protects: "A table of doses reads like an instruction. Without the notice before the first dose, somebody could \
               take what clinicians gave to people in a trial for something to try at home.",
    within: "",
    example: r#""notices": [{ "kind": "general", "text": "Two trials are compared." }]"#,
    help: "add a notice of kind `safety`. With an empty text it shows the widget's own wording.",
}];
