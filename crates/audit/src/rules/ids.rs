//! Ids.
use super::Rule;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "E020",
        title: "An id that leads nowhere",
        protects: "Every number can be followed to the passage it came from. An id with a typo breaks that trail: the \
                   reader has a number that nobody can check.",
        within: "trials[0].regimen",
        example: r#""course": { "value": 10, "unit": "d", "passages": ["casta-doze"] }"#,
        help: "mend the id (the message names the nearest one there is), or add what it should lead to.",
    },
    Rule {
        code: "E021",
        title: "An id that is used twice",
        protects: "Of two passages or sources with one id, only one would be found. A number would then lead to a \
                   passage that does not state it.",
        within: "trials[1]",
        example: r#""outcomes": [
  { "id": "main", "role": "primary", "instrument": { "absent": "not-stated" } },
  { "id": "main", "role": "secondary", "instrument": { "absent": "not-stated" } }
]"#,
        help: "give each its own id, and see that what names it means the right one.",
    },
    Rule {
        code: "E022",
        title: "An id that is not plain",
        protects: "Ids become part of the page: of its links and its labels. A space or a quotation mark in one breaks \
                   the link from a number to its passage.",
        within: "trials[1].outcomes[0]",
        example: r#""id": "arm test""#,
        help: "use letters, digits, hyphens and underscores, here and wherever the id is named.",
    },
    Rule {
        code: "E023",
        title: "Two versions of a review that do not agree on which is newer",
        protects: "A superseded review is shown only as part of the version that supersedes it. If that one does not \
                   say so too, the older one would vanish from the page, and with it the harms it found.",
        within: "reviews[1]",
        example: r#""supersededBy": "dementia-2019""#,
        help: "let the newest version name the one before it in `supersedes`, that one the newest in `supersededBy`, \
               and keep only these two.",
    },
    Rule {
        code: "E048",
        title: "An identifier in another form",
        protects: "Links are made of identifiers. “PMID: 22282884” or a DOI with an address before it makes a link that \
                   leads nowhere, and the reader cannot look the source up.",
        within: "sources[2]",
        example: r#""PMID": "PMID: 22282884""#,
        help: "write a DOI from its 10. on, the digits of a PMID alone, PMC and the digits of a PMCID, and a registry number \
               as its registry writes it.",
    },
    Rule {
        code: "E049",
        title: "One registry number for two trials",
        protects: "A registry gives each trial a number of its own. A trial that is there twice would be compared with \
                   itself, and counted twice.",
        within: "trials[2]",
        example: r#""registration": [{ "registry": "NCT", "number": "NCT00868283" }]"#,
        help: "mend the number, or take out the trial that is there twice.",
    },
];
