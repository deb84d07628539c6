//! What a fact or a conclusion needs beside it.
use super::Rule;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "W013",
        title: "A length that looks mistyped",
        protects: "In some copies of papers the mark of a footnote stands before a number like a digit, and 21 days \
                   become 121. A course of ten times the length is another treatment.",
        within: "passages[26]",
        example: r#""exact": "Cerebrolysin for 121 days, 30 mL/d, IV""#,
        help: "look into the source, in another copy of it: a passage of the trial has ten times the length of its \
               course, or the digits of that length behind another.",
    },
    Rule {
        code: "W014",
        title: "A course that is longer than people were followed",
        protects: "Nobody can report on the end of a treatment that nobody waited for. One of the two lengths is \
                   likely wrong, or the trial reports on unfinished courses, and a reader should know.",
        within: "trials[1].regimen",
        example: r#""course": { "value": 100, "unit": "d", "passages": ["cars-dose"] }"#,
        help: "hold both against their passages.",
    },
    Rule {
        code: "W015",
        title: "Ratios without absolute numbers",
        protects: "“Twice the risk” can mean two in ten or two in a million. A ratio alone tells a reader nothing of \
                   how likely the harm is for a person.",
        within: "reviews[0]",
        example: r#""conclusions": [{ "outcome": "death from any cause", "estimate": { "measure": "risk-ratio", … }, … }]"#,
        help: "give them in `absoluteNumbers`, or say there that the source has none: `{ \"absent\": \"not-stated\" }`.",
    },
    Rule {
        code: "W016",
        title: "A conclusion beside a trial outside its pool, without a reason",
        protects: "Whoever reads that a trial is not covered will ask why, and may guess: too poor, too new, or kept \
                   out. The reason decides what the conclusion is worth for that trial.",
        within: "reviews[0]",
        example: r#""membership": [
  { "trial": "casta", "state": "included", "passages": ["stroke-2023-casta"] },
  { "trial": "cars", "state": "excluded", "passages": ["comment-cars"] },
  { "trial": "cars-2", "state": "not-established" },
  { "trial": "cerehetis", "state": "not-established" },
  { "trial": "escas", "state": "not-established" }
]"#,
        help: "say in `reason` why the review does not cover the trial.",
    },
    Rule {
        code: "W017",
        title: "A fact that rests only on a source that no longer stands",
        protects: "What a newer version or a retraction has overtaken may not be true any more, and the reader would \
                   not know that nothing else supports it.",
        within: "reviews[0].notes[1]",
        example: r#""value": "The one trial of 21 days used 50 mL.""#,
        help: "name a passage of a source that stands, or say in the words that it is from the previous version.",
    },
    Rule {
        code: "W024",
        title: "A sum that may be an inference",
        protects: "That the counts of a review leave no room for a trial is a conclusion of the editor's. Shown like a \
                   statement of the review, it lends the review's authority to the editor.",
        within: "reviews[0]",
        example: r#""membership": [
  { "trial": "casta", "state": "included", "passages": ["stroke-2023-casta"] },
  { "trial": "cars", "state": "excluded", "reason": "there is no room for it",
    "noRoomIn": "non-fatal serious adverse events" },
  { "trial": "cars-2", "state": "not-established" },
  { "trial": "cerehetis", "state": "not-established" },
  { "trial": "escas", "state": "not-established" }
]"#,
        help: "write `\"inferred\": true`: the page then says that it is an inference. Write `false` where a passage \
               states it for this version.",
    },
];
