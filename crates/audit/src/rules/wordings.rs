//! The editor's own words.
use super::Rule;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "W010",
        title: "A superlative",
        protects: "“The largest trial” is a claim about all trials there are, and a bundle knows only a few. It is \
                   often untrue, and it makes one trial weigh more than its numbers do.",
        within: "",
        example: r#""title": "The two largest stroke trials""#,
        help: "say what the passages say: the number of people, or that the article calls it so.",
    },
    Rule {
        code: "W011",
        title: "A word that proves too much",
        protects: "To most readers “significant” means important, while in a trial it means unlikely by chance; \
                   “proven” and “safe” are more than any trial can show. Somebody may decide on such a word.",
        within: "reviews[0].notes[0]",
        example: r#""value": "It is proven.""#,
        help: "leave such words to the passages: say what was found, and how sure the raters are.",
    },
    Rule {
        code: "W012",
        title: "Words that do not match the certainty",
        protects: "Readers go by the verb. “Has no effect” under a moderate certainty claims more than its raters do, \
                   and “may” under a high one less.",
        within: "reviews[0].conclusions[0].statement",
        example: r#""text": "has no beneficial effect""#,
        help: "high takes the plain verb, moderate “probably”, low “may”, and very low “the evidence is very uncertain \
               about”. A source's own words may stay, marked as verbatim.",
    },
    Rule {
        code: "W018",
        title: "No approval, as if that held everywhere",
        protects: "A drug can be approved in one country and not in another. Without the place, a reader takes it for \
                   a statement about their own.",
        within: "reviews[0].notes[0]",
        example: r#""value": "There is no approved dose.""#,
        help: "say where it is not approved.",
    },
];
