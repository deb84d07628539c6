//! Age.
use super::Rule;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "W001",
        title: "A review whose search is older than two years",
        protects: "Trials that came out after the search are not in the pool. A reader takes “no effect was shown” for \
                   the state of knowledge, while newer trials may have shown one, or a harm. It is judged against the \
                   date given with `--today`; a review that is superseded by another of the bundle may be old.",
        within: "reviews[0]",
        example: r#""searched": { "value": "May 2022", "passages": ["stroke-2023-searched"] }"#,
        help: "look for a newer version of the review. If there is none, leave it: the reader sees the date.",
    },
    Rule {
        code: "W002",
        title: "A source of which nobody has lately looked up whether it still stands",
        protects: "Papers are corrected, and some are retracted. A reader would trust a number that its own journal \
                   has taken back. It is judged against the date given with `--today`, after 180 days.",
        within: "sources[1]",
        example: r#""publication": { "state": "current", "checkedOn": "2026-01-15" }"#,
        help: "look for a retraction, a correction or a newer version, note it in `state`, and write the day you did \
               in `checkedOn`.",
    },
    Rule {
        code: "W025",
        title: "A day that is still to come",
        protects: "What is said to have been checked or published on a day to come was not, or the date is a slip. It is \
                   judged against the date given with `--today`.",
        within: "",
        example: r#""checkedOn": "2062-11-22""#,
        help: "write the day on which it was done.",
    },
];
