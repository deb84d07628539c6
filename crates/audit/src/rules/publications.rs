//! Publications that no longer stand, or are others than they seem.
use super::Rule;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "E080",
        title: "A retraction that is in the title only",
        protects: "A retracted paper may be wrong or made up. The flag at every number comes from the state of its \
                   source; a word in the title is seen only by who opens the source.",
        within: "sources[6]",
        example: r#""title": "RETRACTED: a made-up title""#,
        help: "write `\"publication\": { \"state\": \"retracted\" }`, so that every number from it carries the flag.",
    },
    Rule {
        code: "E081",
        title: "A superseded review whose source does not say so",
        protects: "The old version would be cited like a current one, and a reader who follows it would not learn that \
                   there is a newer one.",
        within: "sources[5]",
        example: r#""publication": { "state": "current" }"#,
        help: "write `\"publication\": { \"state\": \"superseded\" }`, with the newer source in `by`.",
    },
    Rule {
        code: "E082",
        title: "A DOI that belongs to another journal",
        protects: "One of the two is wrong. A reader who follows the link would land at another paper, and look for \
                   the number in vain.",
        within: "sources[4]",
        example: r#""container-title": "Stroke""#,
        help: "take the journal and the DOI from the same page.",
    },
];
