use super::*;

const TEXT: &str = "{\n  \"trials\": [\n    { \"id\": \"a\" },\n    { \"né\": 1, \"id\": \"b\" }\n  ]\n}";

fn found(path: &str) -> Place {
    place(TEXT, find(&parse(TEXT).expect("the sample is JSON"), path))
}

#[test]
fn a_value_is_found_by_its_path_with_columns_in_characters_and_its_text_in_bytes() {
    let place = found("trials[1].id");
    assert_eq!((place.line, place.column), (4, 22));
    assert_eq!(&TEXT[place.offset..place.offset + place.length], "\"b\"");
}

#[test]
fn what_is_missing_is_placed_at_what_lacks_it() {
    let (trial, root) = (found("trials[0].regimen.dose"), found("notices"));
    assert_eq!((trial.line, trial.column), (3, 5));
    assert_eq!((root.line, root.column), (1, 1));
}

fn agrees(text: &str) -> bool {
    match (parse(text), serde_json::from_str::<serde_json::Value>(text)) {
        (Ok(ours), Ok(theirs)) => same(&ours, &theirs),
        (Err(_), Err(_)) => true,
        _ => false,
    }
}

fn same(ours: &Value, theirs: &serde_json::Value) -> bool {
    use serde_json::Value::{Array, Object, String};
    match (&ours.content, theirs) {
        (Content::Object(ours), Object(theirs)) => {
            ours.len() == theirs.len() && ours.iter().all(|(name, value)| same(value, &theirs[name]))
        }
        (Content::List(ours), Array(theirs)) => {
            ours.len() == theirs.len() && ours.iter().zip(theirs).all(|(ours, theirs)| same(ours, theirs))
        }
        (Content::Text(ours), String(theirs)) => ours == theirs,
        (Content::Plain, theirs) => serde_json::from_str::<serde_json::Value>(ours.written).is_ok_and(|v| v == *theirs),
        _ => false,
    }
}

#[test]
fn every_text_is_read_or_refused_as_serde_json_does() {
    let values = [
        "0",
        "-0",
        "00",
        "01",
        "-",
        "-a",
        "1.",
        ".5",
        "1.50",
        "+1",
        "1e3",
        "1E+3",
        "1e-",
        "0x1",
        "1 2",
        "true",
        "tru",
        "nulll",
        "",
        " ",
        "[]",
        "[1,]",
        "[,1]",
        "[1 2]",
        "[1",
        "{}",
        "{1:2}",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{\"a\":1",
        "[}",
        " { \"a\" : [ 1 , { } , null ] } ",
        "[1]\u{a0}",
        "'a'",
        "[1]//",
        "\u{feff}1",
    ];
    let texts = [
        "né 📈",
        "\\\"",
        "\\/\\b\\f\\n\\r\\t",
        "\\u00e9\\u0041",
        "\\ud83d\\udcc8",
        "\\ud83d",
        "\\ud83d\\u0041",
        "\\udcc8",
        "\\u12",
        "\\u+123",
        "\\x",
        "\\é",
        "\\",
        "\n",
        "\u{1f}",
        "\0",
        "\u{7f}",
        "\\ud83dx",
    ];
    for text in values.into_iter().map(str::to_owned).chain(texts.map(|text| format!("[\"{text}\"]"))) {
        assert!(agrees(&text), "{text}");
        for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
            assert!(agrees(&text[..end]), "{}", &text[..end]);
        }
    }
}

#[test]
fn what_is_cut_off_is_wrong_at_its_end() {
    for text in ["{\"a\": ", "[1", "\"a", "\"\\", "\"\\u00"] {
        let error = parse(text).expect_err(text);
        assert!(error.at >= text.len(), "{text}: {error:?}");
    }
}
