//! Addresses.
use super::Rule;

pub(super) const RULES: &[Rule] = &[Rule {
    code: "E040",
    title: "A link that is not https",
    protects: "A link in a bundle is data that somebody sent. `javascript:` in one would run a stranger's program on \
               the page, and over `http:` others can read along, or put another page in its place.",
    within: "sources[1]",
    example: r#""URL": "http://example.org/report""#,
    help: "give the address with `https://`, or leave the field out.",
}];
