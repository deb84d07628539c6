//! What the worker answers, without a browser.

use super::*;

const TODAY: &str = "2026-11-28";

fn bundle() -> String {
    include_str!("../../../../data/examples/examplinum.json").to_owned()
}

fn added(records: &str, text: &str) -> Result<Added, String> {
    let request = Request::Add { records: records.to_owned(), text: text.to_owned(), today: TODAY.to_owned() };
    match answer(request) {
        Answer::Added(added) => added,
        other => panic!("{other:?}"),
    }
}

fn text(request: Request) -> Result<String, String> {
    match answer(request) {
        Answer::Text(text) => text,
        other => panic!("{other:?}"),
    }
}

fn findings(text: &str) -> Vec<Told> {
    match answer(Request::Check { text: text.to_owned(), today: TODAY.to_owned() }) {
        Answer::Findings(findings) => findings,
        other => panic!("{other:?}"),
    }
}

const RIS: &str = "TY  - JOUR\nAU  - Example, Ada\nTI  - A trial of examplinum\nJO  - Journal of Examples\nPY  - 2024\n\
                   DO  - 10.1000/example.1\nER  - \n";

#[test]
fn findings_are_those_of_the_command_line_with_places_and_reasons() {
    let broken = bundle().replacen("\"format\": ", "\"fromat\": ", 1);
    let told = findings(&broken);
    let expected = evidence_audit::examine(&broken, TODAY.parse().ok());
    assert_eq!(told.len(), expected.len());
    assert!(
        told.iter().any(|finding| finding.is_error && finding.line > 1 && !finding.protects.is_empty()),
        "{told:?}"
    );
}

#[test]
fn a_record_becomes_the_last_source_and_the_rest_of_the_text_stays() {
    let before = bundle();
    let Added { text, sentence, .. } = added(RIS, &before).expect("it is added");
    let (old, new): (serde_json::Value, serde_json::Value) =
        (serde_json::from_str(&before).expect("JSON"), serde_json::from_str(&text).expect("JSON"));
    let sources = |value: &serde_json::Value| value["sources"].as_array().cloned().unwrap_or_default();
    assert_eq!(sources(&new).len(), sources(&old).len() + 1);
    let last = sources(&new).pop().expect("a source");
    assert_eq!(last["DOI"], "10.1000/example.1");
    assert!(sentence.contains(last["id"].as_str().expect("an id")), "{sentence}");
    let at = before.find("\"sources\"").expect("a list");
    assert_eq!(text[..at], before[..at]);

    let again = added(RIS, &text).expect("it is read");
    assert_eq!((again.text, again.sentence.as_str()), (text, "Nothing is added; one is there already."));
}

#[test]
fn an_empty_text_becomes_the_beginning_of_a_bundle_and_tells_what_is_to_find() {
    let Added { text, to_find, .. } = added(RIS, "  \n").expect("it is added");
    assert!(evidence_bundle::parse(&text).is_ok());
    assert!(!to_find.is_empty());
}

#[test]
fn what_cannot_be_added_leaves_a_sentence() {
    let error = |records: &str, text: &str| added(records, text).expect_err("it is refused");
    assert!(error("Just words.", &bundle()).starts_with("The record cannot be read: "));
    assert!(error(RIS, "{").starts_with("Fix the text first: "));
    assert!(error(RIS, "{}").contains("\"sources\": []"));
}

#[test]
fn another_version_is_told_in_readers_words_and_another_bundle_is_refused() {
    let (before, after) = (bundle(), bundle().replacen("\"title\": \"", "\"title\": \"New: ", 1));
    let told = text(Request::Compare { before: before.clone(), after: after.clone() }).expect("both are read");
    assert!(told.contains("New: "), "{told}");
    let other = include_str!("../../../../data/examples/weighamine.json").to_owned();
    let error = text(Request::Compare { before: other, after }).expect_err("it is another");
    assert!(error.contains("choose a version of the same bundle"), "{error}");
    let error = text(Request::Compare { before: "{".to_owned(), after: before }).expect_err("it is broken");
    assert!(error.starts_with("The other version has errors: "), "{error}");
}

#[test]
fn the_layout_is_that_of_the_command_line() {
    let expected = evidence_audit::format(&bundle()).expect("it is laid out");
    assert_eq!(text(Request::Format { text: bundle() }), Ok(expected));
    assert!(text(Request::Format { text: "{".to_owned() }).is_err());
}

#[test]
fn a_snippet_names_the_files_of_the_manifest_and_the_bundle() {
    let file = |name: &str| format!(r#"{{"file":"{name}","integrity":"sha384-{name}"}}"#);
    let manifest = format!(
        r#"{{"version":"1.2.3","embed":{},"stylesheet":{},"fallback":{},"frame":{}}}"#,
        file("embed-1.js"),
        file("widget-1.css"),
        file("fallback-1.css"),
        file("frame-1.js")
    );
    let ask = |base: &str, file: &str, text_: &str| {
        let wanted = Wanted { manifest: manifest.clone(), base: base.to_owned(), file: file.to_owned() };
        text(Request::Embed { text: text_.to_owned(), wanted })
    };
    let snippet = ask("https://evidence.example/widget", "data/examplinum.json", &bundle()).expect("a snippet");
    for part in [
        "src=\"https://evidence.example/widget/embed-1.js\" integrity=\"sha384-embed-1.js\"",
        "<evidence-widget src=\"https://evidence.example/widget/data/examplinum.json\"",
        "https://evidence.example/widget/data/examplinum.en.page.html",
    ] {
        assert!(snippet.contains(part), "{part} is not in {snippet}");
    }
    assert!(ask("evidence", "data/x.json", &bundle()).is_err_and(|error| error.contains("write it in full")));
    assert!(ask("https://evidence.example/", "data/x", &bundle()).is_err_and(|error| error.contains(".json")));
    assert!(ask("https://evidence.example/", "data/x.json", "{").is_err_and(|error| error.contains("has errors")));
}
