use citationberg::json::{DateValue, Item, NameValue, Value};
use citationberg::taxonomy::{Kind, Variable};
use evidence_bundle::{Bundle, Name};

use super::{assert_carries_its_origin, awkward, bundle, original};
use crate::csl_json;

fn read(bundle: &Bundle) -> Vec<Item> {
    serde_json::from_str(&csl_json(&original(bundle))).expect("CSL-JSON")
}

fn text(item: &Item, name: &str) -> Option<String> {
    item.0.get(name).map(|value| value.to_str().expect("a text").into_owned())
}

#[test]
fn an_independent_parser_reads_every_source_back() {
    for bundle in [bundle(), awkward()] {
        let items = read(&bundle);
        assert_eq!(items.len(), bundle.sources.len());
        for (source, item) in bundle.sources.iter().zip(&items) {
            let as_it_is = [
                ("id", &Some(source.id.clone())),
                ("title", &Some(source.title.clone())),
                ("container-title", &source.container_title),
                ("volume", &source.volume),
                ("issue", &source.issue),
                ("page", &source.page),
                ("version", &source.version),
                ("language", &source.language),
                ("DOI", &source.doi),
                ("PMID", &source.pmid),
                ("PMCID", &source.pmcid),
                ("URL", &source.url),
            ];
            for (name, value) in as_it_is {
                assert_eq!(&text(item, name), value, "{name}");
            }
            assert_eq!(authors(item), source.author.iter().map(expected).collect::<Vec<_>>());
            assert_eq!(date(item), source.issued.as_ref().map(|issued| issued.date_parts.clone()));
        }
    }
}

fn authors(item: &Item) -> Vec<(String, Option<String>)> {
    let Some(Value::Names(names)) = item.0.get("author") else { return Vec::new() };
    let name = |name: &NameValue| match name {
        NameValue::Item(name) => (name.family.clone(), name.given.clone()),
        NameValue::Literal(name) => panic!("{name:?}"),
    };
    names.iter().map(name).collect()
}

fn expected(name: &Name) -> (String, Option<String>) {
    (name.family.clone(), name.given.clone())
}

fn date(item: &Item) -> Option<Vec<Vec<u32>>> {
    let Value::Date(DateValue::DateParts { date_parts, .. }) = item.0.get("issued")? else { panic!("{item:?}") };
    let part = |part: &i16| u32::try_from(*part).expect("no year before the first");
    Some(date_parts.0.iter().map(|date| date.0.iter().map(part).collect()).collect())
}

#[test]
fn every_member_and_every_type_is_csls_own() {
    for item in [read(&bundle()), read(&awkward())].concat() {
        for name in item.0.keys().filter(|name| !["id", "type"].contains(&name.as_str())) {
            let known = serde_json::from_value::<Variable>(name.as_str().into());
            assert!(known.is_ok(), "{name}");
        }
        let kind = item.type_().expect("a type");
        assert!(kind.parse::<Kind>().is_ok(), "{kind}");
    }
}

#[test]
fn every_item_says_where_it_is_from_and_whether_it_still_stands() {
    let bundle = awkward();
    let notes: Vec<_> = read(&bundle).iter().map(|item| text(item, "note").expect("a note")).collect();
    notes.iter().for_each(|note| assert_carries_its_origin(note, &bundle));
    assert!(notes[0].starts_with("Retracted\n"), "{}", notes[0]);
    let corrected =
        "Corrected by source 2 (nothing known but this)\nread in a copy\nand other authors (et al.)\nNotice: ";
    assert!(notes[2].starts_with(corrected), "{}", notes[2]);
}
