//! Numbers and words against the passages that they rest on.
use super::Rule;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "E050",
        title: "A number that its passages do not have",
        protects: "A slip of the hand turns 30 into 20, and the number still stands in the table with a source beside \
                   it. So every number has to occur in one of its passages, in digits or in words, and with the same \
                   meaning: 30 mL is not 30 days, and seven trials are not seven people.",
        within: "trials[1].regimen",
        example: r#""dose": { "value": 20, "unit": "mL", "passages": ["cars-dose"] }"#,
        help: "give the number and its unit as the passage has them, or name the passage that states them.",
    },
    Rule {
        code: "E051",
        title: "A mass where the passage has a volume",
        protects: "30 mg and 30 mL are not the same dose, and which is more depends on the solution. A reader who \
                   compares two trials would be misled by the one letter.",
        within: "trials[1].regimen",
        example: r#""dose": { "value": 30, "unit": "mg", "passages": ["cars-dose"] }"#,
        help: "give the unit that the passage has.",
    },
    Rule {
        code: "E052",
        title: "A frequency that its passages do not say",
        protects: "Twice a day is double the dose of once a day. Frequencies are compared by their code, so a wrong \
                   code shows two regimens as equal that are not, or the other way round. The same is true where the passage gives \
                   the dose for a whole day: 600 mg a day in two doses is not 600 mg twice a day.",
        within: "trials[1].regimen",
        example: r#""frequency": { "value": "once a day", "code": "2/d", "passages": ["cars-dose"] }"#,
        help: "write the count and the period that the passage has: `1/d` for once a day. The periods are h, d, wk and \
               mo.",
    },
    Rule {
        code: "E053",
        title: "A route that says more than its passages",
        protects: "“IV” says that the drug went into a vein, not whether it was a quick injection or a slow infusion. \
                   What is filled in by habit would be shown as something the source states.",
        within: "trials[1].regimen",
        example: r#""route": { "value": "intravenous infusion", "code": "intravenous", "passages": ["cars-route"] }"#,
        help: "say no more than the passage: `intravenous` for IV.",
    },
    Rule {
        code: "E054",
        title: "An outcome that its passages do not name",
        protects: "A result under the name of another outcome is a false result: better movement of an arm is not less \
                   dependence.",
        within: "trials[1].outcomes[0]",
        example: r#""instrument": { "value": "Barthel Index", "code": "barthel-index", "passages": ["cars-primary"] }"#,
        help: "name the outcome that this trial's passage states. It may be another trial's.",
    },
    Rule {
        code: "E055",
        title: "People who do not add up",
        protects: "If the arms have more people than the trial, one of the numbers is from another table, or of \
                   another trial. A reader would take a wrong size for the weight of the evidence.",
        within: "trials[2].participants",
        example: r#""arms": [
  { "id": "cerebrolysin", "name": "Cerebrolysin", "role": "treatment",
    "randomized": { "value": 240, "unit": "1", "passages": ["cars2-randomized"] } },
  { "id": "placebo", "name": "placebo", "role": "control",
    "randomized": { "value": 120, "unit": "1", "passages": ["cars2-randomized"] } }
]"#,
        help: "hold the numbers against their passages; leave out those of the arms where not all are known.",
    },
    Rule {
        code: "E056",
        title: "A number given to the other arm",
        protects: "Swapped between two arms, the same numbers turn a harm into a benefit.",
        within: "trials[0].participants",
        example: r#""arms": [
  { "id": "cerebrolysin", "name": "Cerebrolysin", "role": "treatment",
    "randomized": { "value": 541, "unit": "1", "passages": ["casta-arms"] } },
  { "id": "placebo", "name": "placebo", "role": "control",
    "randomized": { "value": 529, "unit": "1", "passages": ["casta-arms"] } }
]"#,
        help: "give each arm the number that the passage gives it.",
    },
];
