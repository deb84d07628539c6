//! Codes, findings and places against what their passages say in words.
use super::Rule;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "E057",
        title: "A fact that rests on the report of another trial or review",
        protects: "Two trials of one drug often share a number. If it is taken from the wrong report, a reader who \
                   follows it finds another trial, and what the right report does not say has been filled in from a \
                   neighbour. Likewise a conclusion of an older version is not that of the newer one.",
        within: "trials[1].outcomes[0]",
        example: r#""timePoint": { "value": 90, "unit": "d", "passages": ["casta-follow-up"] }"#,
        help: "name a passage about this trial or review. If the report covers both trials, list it in the `sources` of \
               each. Only the reason why a trial is not shown, notes, and places in a review may name others' reports.",
    },
    Rule {
        code: "E058",
        title: "A code that its passage contradicts",
        protects: "Codes are compared and words are shown. With a wrong code two trials count as equal that differ, a \
                   start is measured from another moment, or a result found afterwards stands as the primary one, while \
                   the words beside it look right.",
        within: "trials[0].regimen.start",
        example: r#""event": "admission""#,
        help: "give the code of what the passage and the words beside the code say: for allocation, masking, model, route, \
               the event of a start and the role of an outcome.",
    },
    Rule {
        code: "E059",
        title: "An arm in the role of another",
        protects: "With the roles exchanged, whatever favoured the drug favours the placebo.",
        within: "trials[1].participants",
        example: r#""arms": [
  { "id": "cerebrolysin", "name": "Cerebrolysin", "role": "control" },
  { "id": "placebo", "name": "placebo", "role": "treatment" }
]"#,
        help: "the arms that were given the drug have the role `treatment`, those they are compared with `control`.",
    },
    Rule {
        code: "E064",
        title: "A measure that its passage names differently",
        protects: "An odds ratio of 2 is not a risk ratio of 2, nor a hazard ratio. Each has its own axis and its own \
                   null, and under the wrong name the same number says something else.",
        within: "trials[0].outcomes[1].estimate",
        example: r#""measure": "risk-ratio""#,
        help: "give the measure that the passage names for this number. Where a bundle has none for it, as for a number \
               needed to treat, leave the estimate out.",
    },
    Rule {
        code: "E065",
        title: "A finding that its passage contradicts",
        protects: "The finding is what most readers take away. “No significant difference” shown as “favours the drug” \
                   is the worst error that a bundle can make.",
        within: "trials[0].outcomes[0]",
        example: r#""finding": { "code": "favours-treatment", "passages": ["casta-result"] }"#,
        help: "give the finding that the passage states, or name the passage that states this one. What it says of a \
               secondary or a post hoc analysis, or of a part of the people, goes with that `role` or `subgroup`.",
    },
    Rule {
        code: "E066",
        title: "A finding that its interval does not bear out",
        protects: "An interval that holds the value of no difference favours nobody, and one that leaves it out does \
                   not show “no difference”. One of the two is wrong, or was measured otherwise.",
        within: "trials[1].outcomes[0]",
        example: r#""finding": { "code": "no-difference", "passages": ["cars-primary"] }"#,
        help: "hold the finding, the estimate and its measure against their passages. If the source concludes otherwise, \
               give the estimate without the finding.",
    },
    Rule {
        code: "E067",
        title: "A result that favours two sides at once",
        protects: "If fewer people died with the drug and the estimate is said to favour the control, one of them is \
                   turned round, and the reader believes whichever comes first.",
        within: "trials[0].outcomes[3]",
        example: r#""better": "higher""#,
        help: "check `finding`, the `above` of the estimate, `better` and the roles of the arms against the passages.",
    },
    Rule {
        code: "E068",
        title: "A level that is in the passage and not in the bundle",
        protects: "Without its level an interval is shown as “level not stated”. That would be said of a source which \
                   states it.",
        within: "trials[1].outcomes[0].estimate",
        example: r#""interval": { "low": 0.63, "high": 0.79 }"#,
        help: "give the per cents before “CI” in `level`.",
    },
    Rule {
        code: "E069",
        title: "A label that names a source which the fact does not rest on",
        protects: "A sample size is shown as that of a later review, since nobody knows whom it counts, and an explanation \
                   as that of the trial's authors. From anywhere else both labels would be untrue.",
        within: "trials[0].participants",
        example: r#""sampleSize": { "value": 1070, "unit": "1", "passages": ["casta-enrolled"] }"#,
        help: "name a passage of a systematic review or a meta-analysis for a sample size, and one of the trial's own \
               reports for an explanation. What rests on anything else belongs in another field.",
    },
    Rule {
        code: "E076",
        title: "A certainty that its passage names differently",
        protects: "Low certainty shown as moderate turns “may” into “probably”, in the name of people who said neither.",
        within: "reviews[0].conclusions[1]",
        example: r#""certainty": { "rating": "high", "rater": "the review's authors", "passages": ["stroke-2023-nonfatal"] }"#,
        help: "give the rating that the passage names, or name the passage that states this one.",
    },
    Rule {
        code: "E077",
        title: "A trial that is in or out of a review without a passage",
        protects: "A trial that is called part of a pool borrows the pool's certainty. So somebody must have listed it, \
                   and the reader can look.",
        within: "reviews[2]",
        example: r#""membership": [
  { "trial": "casta", "state": "included" },
  { "trial": "cars", "state": "not-established" },
  { "trial": "cars-2", "state": "not-established" },
  { "trial": "cerehetis", "state": "not-established" },
  { "trial": "escas", "state": "not-established" }
]"#,
        help: "name the passage that lists it, or write `not-established`; one that the review never looked at is \
               `not-considered`.",
    },
    Rule {
        code: "E078",
        title: "A place in a review that is the opposite of what its passage says",
        protects: "A harm or a benefit would be attributed to a trial that never counted for it.",
        within: "reviews[1].membership[1]",
        example: r#""state": "included""#,
        help: "give the state that the passage states, or name the passage that states this one.",
    },
    Rule {
        code: "E079",
        title: "Words labelled as a review's own that no passage has",
        protects: "“In the review's words” is a promise. What an editor remembers of a sentence is not the sentence.",
        within: "reviews[0].conclusions[0]",
        example: r#""statement": { "text": "has no beneficial effect", "origin": "verbatim", "passages": ["stroke-2023-agents"] }"#,
        help: "quote the words as the passage has them, or say in `origin` whose they are.",
    },
    Rule {
        code: "W021",
        title: "A result from after the follow-up",
        protects: "If people were followed for 90 days, nobody knows how they were after 180. One of the two is wrong, or \
                   another report followed them longer.",
        within: "trials[0]",
        example: r#""followUp": { "value": 60, "unit": "d", "passages": ["casta-follow-up"] }"#,
        help: "hold both against their passages; give the longest follow-up that a report has.",
    },
    Rule {
        code: "W022",
        title: "One passage for two trials",
        protects: "A row of a table is about one trial. If two trials rest on the same row, one of them has another \
                   trial's number.",
        within: "trials[2].regimen",
        example: r#""course": { "value": 21, "unit": "d", "passages": ["cars-route"] }"#,
        help: "name for each trial the passage about it. If one is about both, quote their names with it.",
    },
    Rule {
        code: "W023",
        title: "A certainty that no passage names",
        protects: "A reader who follows “moderate certainty” expects to find it. If the passage says nothing of the \
                   kind, the rating may be the editor's own.",
        within: "reviews[0].conclusions[0]",
        example: r#""certainty": { "rating": "moderate", "rater": "the review's authors", "passages": ["stroke-2023-pool"] }"#,
        help: "name the passage that says how sure the raters are, or rate it `not-established`.",
    },
    Rule {
        code: "E083",
        title: "A result that does not say which treated arm it is about",
        protects: "Of a trial with two doses, “favours the drug” may be true of one and not of the other. Named after the \
                   first arm of a list, the result would be put down to a dose that had none.",
        within: "trials[1].outcomes[0]",
        example: r#""arm": "placebo""#,
        help: "name in `arm` the treated arm that the passage names.",
    },
    Rule {
        code: "E084",
        title: "A code that the format does not know",
        protects: "Codes are compared. One with a slip of the hand is equal to no other, and the comparison would show a \
                   difference that there is not, or show the code itself.",
        within: "trials[0].outcomes[0]",
        example: r#""finding": { "code": "no-diference", "passages": ["casta-result"] }"#,
        help: "use a code of the list that the message names.",
    },
];
