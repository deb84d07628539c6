//! Estimates of effects.
use super::Rule;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "E060",
        title: "An interval that does not contain its estimate",
        protects: "The interval tells how far the truth may be from the estimate. One that leaves the estimate out has \
                   a mistyped number, and the picture would show a certainty that nobody has found.",
        within: "trials[1].outcomes[0].estimate",
        example: r#""interval": { "level": 95, "low": 0.63, "high": 0.69 }"#,
        help: "hold the estimate and both ends against the passage.",
    },
    Rule {
        code: "E061",
        title: "One outcome in two unlike measures",
        protects: "A risk ratio of 2 and an odds ratio of 2 do not mean the same. Side by side on one axis they would \
                   look as if they did.",
        within: "reviews[0].conclusions[2].estimate",
        example: r#""measure": "odds-ratio""#,
        help: "keep one measure, or give the outcomes different names.",
    },
    Rule {
        code: "E062",
        title: "Precision that is not given in one way",
        protects: "Half an interval drawn as a whole one, or two that differ, would tell the reader of a precision \
                   that the source does not have.",
        within: "trials[1].outcomes[0].estimate",
        example: r#""bound": { "low": 0.63 }"#,
        help: "give `interval` with both ends, or `bound` with the one side that is reported; and `p` as `value` or as \
               `below`.",
    },
    Rule {
        code: "E063",
        title: "A number that is impossible for its measure",
        protects: "A ratio cannot be negative, nor a probability above 1. Such a number has a slipped point or is of \
                   another measure, and whatever is drawn from it is wrong.",
        within: "trials[1].outcomes[0].estimate",
        example: r#""value": 1.71,
"interval": { "level": 95, "low": 0.63, "high": 1.79 }"#,
        help: "give the number as the passage has it, and check the measure: ratios are above 0, a Mann-Whitney \
               estimator and P lie between 0 and 1, a level between 0 and 100.",
    },
];
