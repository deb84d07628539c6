//! What the one form of a bundle keeps, and what it looks like.

use evidence_bundle::load;

use super::format;

const BUNDLES: [&str; 8] = [
    include_str!("../../../../data/cerebrolysin.json"),
    include_str!("../../../../data/citicoline.json"),
    include_str!("../../../../data/examples/cyclamine.json"),
    include_str!("../../../../data/examples/examplinum.json"),
    include_str!("../../../../data/examples/weighamine.json"),
    include_str!("../../../../tests/corpus/good/complete.json"),
    include_str!("../../../../tests/corpus/good/two-trials.json"),
    include_str!("../../../../tests/fields.json"),
];

fn formatted(text: &str) -> String {
    format(text).unwrap_or_else(|findings| panic!("{findings:#?}"))
}

#[test]
fn the_one_form_of_every_bundle_means_the_same_and_stays_the_same() {
    for text in BUNDLES {
        let once = formatted(text);
        assert!(load(&once) == load(text) && load(text).is_ok(), "{}", &text[..200]);
        assert!(formatted(&once) == once, "{}", &text[..200]);
    }
}

/// The characters of a text in alphabetical order, without spaces.
fn letters(text: &str) -> Vec<char> {
    let mut letters: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
    letters.sort_unstable();
    letters
}

#[test]
fn nothing_is_lost_and_numbers_and_texts_stay_as_they_are_written() {
    for text in BUNDLES {
        assert!(letters(&formatted(text)) == letters(text), "{}", &text[..200]);
    }
    let odd = r#"{"later": {"b": null, "a": [1e-3, 0.90, -0]}, "title": "\u00e9\/", "title": "x", "format": 2}"#;
    let expected = "{\n  \"format\": 2,\n  \"title\": \"\\u00e9\\/\",\n  \"title\": \"x\",\n  \
                    \"later\": { \"b\": null, \"a\": [1e-3, 0.90, -0] }\n}\n";
    assert_eq!(formatted(odd), expected);
}

#[test]
fn members_stand_in_the_order_of_the_types_and_what_is_short_is_one_line() {
    let text = r#"{"trials": [{"regimen": {"route": {"passages": ["a", "b"], "value": "by mouth"},
        "dose": {"quote": "30 mL", "unit": "mL", "source": "s", "value": 30}}, "id": "x",
        "countries": [{"value": "A"}, {"value": "B"}]}], "format": 2}"#;
    let expected = r#"{
  "format": 2,
  "trials": [
    {
      "id": "x",
      "countries": [
        { "value": "A" },
        { "value": "B" }
      ],
      "regimen": {
        "dose": { "value": 30, "unit": "mL", "quote": "30 mL", "source": "s" },
        "route": { "value": "by mouth", "passages": ["a", "b"] }
      }
    }
  ]
}
"#;
    assert_eq!(formatted(text), expected);
}

#[test]
fn what_does_not_fit_on_a_line_has_one_for_each_member() {
    let long = "x".repeat(100);
    let text = format!("{{\"notices\": [{{\"kind\": \"safety\", \"text\": \"{long}\"}}]}}");
    let expected = format!(
        "{{\n  \"notices\": [\n    {{\n      \"kind\": \"safety\",\n      \"text\": \"{long}\"\n    }}\n  ]\n}}\n"
    );
    assert_eq!(formatted(&text), expected);
}

#[test]
fn what_is_no_json_is_refused() {
    assert_eq!(format("{").expect_err("it is refused")[0].code, "E001");
}
