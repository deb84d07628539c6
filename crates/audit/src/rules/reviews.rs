//! Reviews and what is in them.
use super::Rule;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "E070",
        title: "A certainty without a rater",
        protects: "“Moderate certainty” is somebody's judgement. Without the name of who made it, an editor's opinion \
                   would look like that of the review's authors.",
        within: "reviews[0].conclusions[0]",
        example: r#""certainty": { "rating": "moderate", "passages": ["article-death"] }"#,
        help: "say in `rater` who rated it, or rate it `not-established`.",
    },
    Rule {
        code: "E071",
        title: "A conclusion without its version or the date of its search",
        protects: "A conclusion holds for the trials that were found up to a day. Without that day a reader cannot \
                   know what it leaves out.",
        within: "reviews[0]",
        example: r#""searched": { "absent": "not-stated" }"#,
        help: "give the version as the source names it, and the month and year up to which it searched.",
    },
    Rule {
        code: "E072",
        title: "A trial that a review says nothing of",
        protects: "Beside a trial, a conclusion looks as if it covered that trial. Where nothing says whether it does, \
                   a reader lends a small trial the certainty of a large review.",
        within: "reviews[0]",
        example: r#""membership": [{ "trial": "casta", "state": "included", "passages": ["stroke-2023-casta"] }]"#,
        help: "add an entry for every trial of the bundle. Where nobody knows, its state is `not-established`.",
    },
    Rule {
        code: "E073",
        title: "A trial with two places in one review",
        protects: "If a trial is listed both as included and as excluded, one of the two is wrong, and a reader would \
                   be shown either.",
        within: "reviews[0]",
        example: r#""membership": [
  { "trial": "casta", "state": "included", "passages": ["stroke-2023-casta"] },
  { "trial": "casta", "state": "not-established" },
  { "trial": "cars", "state": "not-established" },
  { "trial": "cars-2", "state": "not-established" },
  { "trial": "cerehetis", "state": "not-established" },
  { "trial": "escas", "state": "not-established" }
]"#,
        help: "keep one of the two.",
    },
    Rule {
        code: "E074",
        title: "Counts that do leave room for a trial",
        protects: "The page says that a trial cannot be in a pool because the numbers leave no room for it. That has \
                   to follow from the numbers, or it is an assertion that looks like arithmetic.",
        within: "reviews[0].membership[1]",
        example: r#""noRoomIn": "death from any cause""#,
        help: "name an outcome that the review counts over all regimens and for one of them, or take the field out.",
    },
    Rule {
        code: "E075",
        title: "Agents with more than the whole pool",
        protects: "How much of a pool is about other agents tells how far its conclusion is about this drug. Shares \
                   that exceed the whole are wrong, and so is what a reader takes from them.",
        within: "reviews[0].pool",
        example: r#""agents": [
  { "name": "Cortexin", "participants": { "value": 2720, "unit": "1", "passages": ["stroke-2023-cortexin"] } }
]"#,
        help: "hold the shares of the agents and the totals against their passages.",
    },
];
