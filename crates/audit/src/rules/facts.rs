//! Facts.
use super::Rule;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "E030",
        title: "A reported value without a passage",
        protects: "A number without a passage is a claim that nobody can check, and it would stand in the table \
                   looking just like those that can be.",
        within: "trials[1].regimen",
        example: r#""course": { "value": 21, "unit": "d" }"#,
        help: "name the passage that states it in `passages`, or give its words in `quote` with their `source`; or take the value out.",
    },
    Rule {
        code: "E031",
        title: "A fact that is given in more than one way",
        protects: "If a bundle says both “21 days” and “not stated”, one of the two is wrong, and the program cannot \
                   know which. A reader could be shown the wrong one.",
        within: "trials[1].regimen",
        example: r#""course": { "value": 21, "unit": "d", "passages": ["cars-dose"], "absent": "not-stated" }"#,
        help: "keep one of: a value with its passages, `absent`, or `judgement` with `by`.",
    },
    Rule {
        code: "E032",
        title: "A fact without a value",
        protects: "A blank cell can mean that the source is silent, that nobody looked, or that the editor was \
                   interrupted. A reader cannot tell these apart, and they are not the same.",
        within: "trials[1].regimen",
        example: r#""course": { "passages": ["cars-dose"] }"#,
        help: "give the value and its passages, or say `\"absent\": \"not-stated\"`.",
    },
    Rule {
        code: "E033",
        title: "A passage that is both a quotation and a figure, or neither",
        protects: "Quotation marks promise the source's own words. A figure that was read only in another text is \
                   shown without them; a passage that is both would put words into the source's mouth.",
        within: "passages[0]",
        example: r#""exact": "Patients with acute ischemic hemispheric stroke",
"figure": "acute ischaemic stroke""#,
        help: "give the fragment as you read it in `exact`; a figure that you read only in another text goes in \
               `figure`.",
    },
    Rule {
        code: "E034",
        title: "A quantity that is incomplete",
        protects: "“Up to 72 hours” is not “24 to 72 hours”, and 30 of an unnamed unit is no dose. A start \
                   window with one end could neither be drawn to scale nor be compared.",
        within: "trials[1].regimen.start",
        example: r#""window": { "high": 72, "unit": "h", "passages": ["cars-start"] }"#,
        help: "write `value` and `unit`, or `low`, `high` and `unit`; a window that starts at once has the low 0. A \
               bound that is no start window has `high` alone (“up to 80 mg”) or `low` alone.",
    },
    Rule {
        code: "E035",
        title: "A window that runs backwards, or a quantity below zero",
        protects: "Two numbers that were swapped turn “from 24 to 72 hours” into a bar that covers nothing, and a \
                   reader would see a trial that treated nobody, or treated people before they fell ill.",
        within: "trials[1].regimen.start",
        example: r#""window": { "low": 72, "high": 24, "unit": "h", "passages": ["cars-start"] }"#,
        help: "give the numbers as the passage has them.",
    },
    Rule {
        code: "E036",
        title: "A dose or a length of nothing",
        protects: "A dose of 0 in a cell looks like a trial that gave the drug and found that it did nothing. Mostly \
                   it is a number that was lost on the way.",
        within: "trials[1].regimen",
        example: r#""dose": { "value": 0, "unit": "mL", "passages": ["cars-dose"] }"#,
        help: "give what was given. Where nothing was, leave the fact out; where nobody says, `\"absent\": \
               \"not-stated\"`.",
    },
    Rule {
        code: "E037",
        title: "A count that is not whole",
        protects: "There is no half a person. A fraction among people or trials is a percentage, or a number of \
                   another row, in the wrong place.",
        within: "trials[1].participants",
        example: r#""randomized": { "value": 208.5, "unit": "1", "passages": ["cars-randomized"] }"#,
        help: "give the number of people or trials as the passage has it. In format 2, what was seen in an arm may be a \
               score with a fraction.",
    },
];
