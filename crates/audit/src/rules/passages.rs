//! Passages.
use super::Rule;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "E038",
        title: "A quotation of what was not read",
        protects: "Quotation marks say that somebody has seen these words in the source. What another text reports of it may be \
                   shortened, rounded or wrong, and would be shown as the source's own.",
        within: "passages[0]",
        example: r#""checked": "secondary""#,
        help: "give the figure as the other text reports it in `figure`, or read the source and write `checked: primary`.",
    },
    Rule {
        code: "E039",
        title: "A passage in another language without a translation",
        protects: "A passage is there so that a reader can check a number. One in a language that they do not read proves \
                   nothing to them.",
        within: "passages[0]",
        example: r#""language": "de""#,
        help: "say in `gloss` what it says, in the language of the bundle. It is shown as a translation, beside the original.",
    },
    Rule {
        code: "W019",
        title: "A long quotation",
        protects: "In a long passage a reader has to search for the number it should show. And it is somebody else's text: a few \
                   words may be quoted, a paragraph may not.",
        within: "passages[0]",
        example: r#""exact": "Patients with acute ischemic hemispheric stroke, and so on, and so on, and so on, and so on, and so on, and so on, and so on, and so on, and so on""#,
        help: "quote the few words that state the fact, about 25 at most.",
    },
    Rule {
        code: "W020",
        title: "A passage that nobody has checked",
        protects: "The page says so at every number that rests on it. But a reader cannot do what was left undone, and who \
                   copies the number loses the remark.",
        within: "passages[0]",
        example: r#""checked": "not-yet""#,
        help: "read it in its source, and write how it was checked.",
    },
];
