//! The form of the file.
use super::Rule;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "E001",
        title: "The file is not JSON",
        protects: "A file that is cut off or has a typo in its braces can lose a trial, a harm or the safety notice at \
                   its end, and nobody would see that anything is missing. So nothing is guessed: the reader sees why \
                   there is no comparison, and the page's own text.",
        within: "",
        example: r#""format": 1
"id": "cerebrolysin""#,
        help: "mend the JSON at the place named. It often begins a line earlier: a comma, a quotation mark or a brace \
               is missing there. Where the file is cut off, copy it again.",
    },
    Rule {
        code: "E002",
        title: "The bundle is too large",
        protects: "A bundle is read on the reader's own device. One of many megabytes would freeze a phone, and keep \
                   the page around it from being read.",
        within: "",
        example: "(any file of more than 2,097,152 bytes)",
        help: "split it into one bundle a drug.",
    },
    Rule {
        code: "E003",
        title: "The format is newer than the program",
        protects: "In a newer format a field may mean something else than it does here. A program that read on would \
                   show numbers under the wrong words.",
        within: "",
        example: r#""format": 3"#,
        help: "use a newer version of the widget, or write the bundle in the format that this one reads.",
    },
    Rule {
        code: "E008",
        title: "More than the format has",
        protects: "A widget on somebody's page reads the formats that it knows. A bundle that says format 1 and has more \
                   would be refused there, and readers would see nothing.",
        within: "trials[1].regimen",
        example: r#""dose": { "value": 30, "unit": "mL/kg", "passages": ["cars-dose"] }"#,
        help: "write `\"format\": 2`, or let `evidence migrate` do it.",
    },
    Rule {
        code: "E004",
        title: "A field that is not known",
        protects: "A field with a typo in its name would be passed over, and the fact in it would be missing from the \
                   page, from print and from every copy, without a word.",
        within: "trials[0]",
        example: r#""followUpp": { "value": 90, "unit": "d", "passages": ["casta-follow-up"] }"#,
        help: "use one of the names that the message lists.",
    },
    Rule {
        code: "E005",
        title: "A field that is missing",
        protects: "What is left out by mistake must not look like something a source does not say: a reader would take \
                   a hole in the bundle for a hole in the evidence.",
        within: "",
        example: r#""notices": [{ "kind": "safety" }]"#,
        help: "add the field. Where the source does not state the fact, say so: `\"absent\": \"not-stated\"`.",
    },
    Rule {
        code: "E006",
        title: "A value in a form that is not allowed",
        protects: "Codes and units are compared, not shown as they come: `ml` beside `mL`, or a number in quotation \
                   marks, would make two equal doses differ, or two different ones look the same.",
        within: "trials[0].regimen",
        example: r#""dose": { "value": 30, "unit": "ml", "passages": ["casta-dose"] }"#,
        help: "use one of the values listed, or the form that the message names.",
    },
    Rule {
        code: "E007",
        title: "A field that is given twice",
        protects: "Of two values one would be lost, and which one would depend on the program that reads the file: the \
                   page and an export could then disagree.",
        within: "trials[0]",
        example: r#""name": "CASTA",
"name": "CARS""#,
        help: "keep one of the two.",
    },
    Rule {
        code: "E009",
        title: "One passage that is described in two ways",
        protects: "The same words from the same place of a source are one passage. If one fact called it read in the source and \
                   another only reported, the page could show either.",
        within: "",
        example: r#""format": 2,
"notices": [
  { "kind": "safety", "text": "…", "quote": "not a home protocol", "source": "heiss2012", "checked": "primary" },
  { "kind": "general", "text": "…", "quote": "not a home protocol", "source": "heiss2012", "checked": "not-yet" }
]"#,
        help: "write in one fact how the passage was checked and what it says; the others need the quotation and its source \
               alone.",
    },
    Rule {
        code: "E041",
        title: "A character that turns the direction of reading",
        protects: "Unicode has invisible characters that turn the text after them around. With one of them 12 is shown \
                   as 21, while a copy, a search and this checker still see 12.",
        within: "trials[0]",
        example: r#""name": "CA\u202eSTA""#,
        help: "take the character out; it often comes along with text that was copied from a PDF. Letters of \
               right-to-left scripts need none.",
    },
    Rule {
        code: "E042",
        title: "HTML in a text",
        protects: "A bundle may come from anywhere, and tags in it could bring a picture that follows the reader, or a \
                   program. They are never carried out: the reader would see them as they stand, in the middle of a \
                   sentence.",
        within: "trials[0]",
        example: r#""name": "<b>CASTA</b>""#,
        help: "write plain text: no tags, and characters instead of entities. “P<0.0001” and “R & D” may stay.",
    },
    Rule {
        code: "E043",
        title: "A control character in a text",
        protects: "Such characters are invisible on the page, and break what is made of it: a row of a CSV file ends \
                   in the middle, and a number lands in the wrong column.",
        within: "trials[0]",
        example: r#""name": "CASTA\n""#,
        help: "take the character out; for a line break write a space.",
    },
    Rule {
        code: "E044",
        title: "A date that is none",
        protects: "“Checked on” and “evidence to” tell a reader how old the evidence is. 03/04 is March in one country and April \
                   in another, and what is no date cannot be compared with today's.",
        within: "",
        example: r#""checkedOn": "22/11/2026""#,
        help: "write year, month and day, `2026-11-22`; where the message allows it, also `2026-11`.",
    },
    Rule {
        code: "E045",
        title: "A text of more than 2,000 characters",
        protects: "A text is shown wherever its fact is: in the table, in the list of differences, with every number that it \
                   explains. One of many pages would bury the comparison, and a fragment that long is no longer a quotation.",
        within: "",
        example: r#""title": "(more than 2,000 characters)""#,
        help: "keep what a reader needs; a fragment of a source is a sentence or two.",
    },
    Rule {
        code: "E046",
        title: "More quotations than a page can hold",
        protects: "A passage is shown with every fact that names it. A long one that thousands of facts name makes a page that no \
                   browser holds, from a file that is small: the reader would see a frozen tab.",
        within: "",
        example: "(facts that name passages of more than 8,388,608 bytes in all)",
        help: "shorten the passages, and name with each fact only those that state it; or split the bundle.",
    },
    Rule {
        code: "E047",
        title: "An empty name",
        protects: "A column, a line or a source without a name is a blank that a reader cannot make sense of, and cannot ask about.",
        within: "trials[0]",
        example: "\"name\": \" \"",
        help: "give the name that readers know it by.",
    },
];
