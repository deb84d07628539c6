//! Every field that a bundle may carry is shown. `fields.json` has all of them, each text with a mark of its own.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::{BTreeMap, BTreeSet};

use evidence_widget::bundle::{self, INLINE};
use evidence_widget::catalogue;
use evidence_widget::comparison::Comparison;
use evidence_widget::embed::{self, Stylesheet};
use evidence_widget::export::{self, Original};
use serde_json::Value;

const BUNDLE: &str = include_str!("fields.json");
const SCHEMA: &str = include_str!("../data/bundle.schema.json");

/// The marks of passages and of what stands beside a value: the page has them, exports name the source instead.
const ON_THE_PAGE_ALONE: [&str; 12] =
    ["Mk26", "Mk80", "Mk81", "Mk82", "Mk83", "Mk88", "Mk93", "Mk94", "Mk95", "Mk96", "Mk97", "Mk98"];
/// What the superseded version asked is no part of what changed since; the review that supersedes it has its own question.
const OF_A_FORMER_VERSION: [&str; 1] = ["Mk66"];

/// A passage inside its fact.
const INSIDE: &str = "a passage inside its fact";

/// Every mark of the bundle: `Mk01`.
fn marks() -> BTreeSet<String> {
    let starts = BUNDLE.match_indices("Mk").chain(BUNDLE.match_indices("mk"));
    starts.map(|(start, _)| format!("Mk{}", &BUNDLE[start + 2..start + 4])).collect()
}

fn missing(shown: &str, except: &[&str]) -> Vec<String> {
    let shown = shown.to_lowercase();
    let is_missing = |mark: &String| {
        let excused = except.contains(&mark.as_str()) || OF_A_FORMER_VERSION.contains(&mark.as_str());
        !excused && !shown.contains(&mark.to_lowercase())
    };
    marks().into_iter().filter(is_missing).collect()
}

fn original(bundle: &bundle::Bundle) -> Original<'_> {
    Original { bundle, comparison: Comparison::new(bundle, catalogue::english()), page: None }
}

/// Quantities, as they are shown.
const FIGURES: [&str; 38] = [
    "51 mg in each mL",
    "52 mg in each mL",
    "the last days of a cycle",
    "until the end of the arm",
    "margin 0.6",
    "61 mg",
    "up to 62 mg",
    "63 days",
    "2, 64 weeks apart",
    "within 65 days",
    "66 mg for 67 days",
    "Mk95 twice a day",
    "Mk96 by mouth",
    "Mk97 besides",
    "P ≤ 0.07",
    "up to 91 mg",
    "810",
    "805",
    "809",
    "402",
    "408",
    "73 weeks",
    "74 mg",
    "75 days",
    "3, 76 weeks apart",
    "within 77 days",
    "78 mg",
    "79 days",
    "within 5 days",
    "6%",
    "by day 80",
    "1.5",
    "81%",
    "0.61",
    "1,404",
    "82 mg Mk48 weekly, Mk92 by mouth for 83 days",
    "84 mg for 85 days",
    "71 mg for 72 days",
];

/// Spaces within a quantity do not break.
fn with_plain_spaces(text: &str) -> String {
    text.replace("&nbsp;", " ").replace(['\u{a0}', '\u{202f}'], " ")
}

#[test]
fn the_page_shows_every_text() {
    let stylesheet = Stylesheet::default();
    let html = embed::prerender(BUNDLE, &stylesheet, 2, catalogue::english());
    let html = pollster::block_on(html).expect("the bundle is good");
    assert_eq!(missing(&html, &[]), [""; 0]);
    let html = with_plain_spaces(&html);
    for said in FIGURES.iter().chain(&["no longer kept up to date", "Reviewed by Mk10 reviewer on 20 November 2026"]) {
        assert!(html.contains(said), "{said}");
    }
}

#[test]
fn the_exports_have_every_text() {
    let bundle = bundle::load(BUNDLE).expect("the bundle is good");
    for form in [export::text, export::csv] {
        let export = form(&original(&bundle));
        assert_eq!(missing(&export, &ON_THE_PAGE_ALONE), [""; 0]);
        let export = with_plain_spaces(&export);
        for figure in FIGURES {
            assert!(export.contains(figure), "{figure}: {export}");
        }
    }
}

/// So that a new field comes into `fields.json`, and so onto the page.
#[test]
fn the_bundle_has_every_field_of_the_format() {
    let schema: Value = serde_json::from_str(SCHEMA).expect("the schema is JSON");
    let bundle: Value = serde_json::from_str(BUNDLE).expect("the bundle is JSON");
    let mut seen = BTreeMap::new();
    visit(&schema, &schema, &bundle, "Bundle", &mut seen);
    let mut lacking = Vec::new();
    for (name, fields) in seen {
        let all = match name.as_str() {
            "Bundle" => &schema["properties"],
            INSIDE => &schema["$defs"]["Term"]["properties"],
            _ => &schema["$defs"][&name]["properties"],
        };
        let all = all.as_object().expect("an object");
        let is_inside = |field: &str| all.contains_key("quote") && INLINE.contains(&field);
        let all = all.keys().filter(|field| is_inside(field) == (name == INSIDE));
        lacking.extend(all.filter(|field| !fields.contains(*field)).map(|field| format!("{name}.{field}")));
    }
    assert_eq!(lacking, [""; 0]);
}

/// Notes which fields of each type a value has.
fn visit(schema: &Value, of: &Value, value: &Value, name: &str, seen: &mut BTreeMap<String, BTreeSet<String>>) {
    // A reference with words beside it stands in a list of its own.
    let reference = of.pointer("/allOf/0/$ref").unwrap_or(&of["$ref"]);
    if let Some(name) = reference.as_str().and_then(|path| path.strip_prefix("#/$defs/")) {
        return visit(schema, &schema["$defs"][name], value, name, seen);
    }
    match value {
        Value::Object(fields) if of["properties"].is_object() => {
            // The parts of a passage are the same in every fact.
            let is_inside = |field: &&String| of["properties"]["quote"].is_object() && INLINE.contains(&field.as_str());
            let (inside, own): (Vec<_>, Vec<_>) = fields.keys().partition(is_inside);
            seen.entry(name.to_owned()).or_default().extend(own.into_iter().cloned());
            seen.entry(INSIDE.to_owned()).or_default().extend(inside.into_iter().cloned());
            for (field, value) in fields {
                visit(schema, &of["properties"][field], value, field, seen);
            }
        }
        Value::Array(values) => values.iter().for_each(|value| visit(schema, &of["items"], value, name, seen)),
        _ => {}
    }
}
