//! Whatever is read becomes a bundle that an editor can go on with, and nothing panics.

use evidence_bundle::{Finding, Severity, SourceKind};
use jiff::civil::{Date, date};
use proptest::prelude::*;
use serde_json::json;

use crate::{Format, draft, json, read};

const TODAY: Date = date(2026, 11, 28);

/// The errors that the project's own rules find in what is made of a text; none where it cannot be read.
fn errors(text: &str, format: Option<Format>) -> Vec<Finding> {
    let Ok(records) = read(text, format) else { return Vec::new() };
    let bundle = json(&draft(records, TODAY).bundle).expect("a bundle can be written");
    let mut findings = evidence_audit::examine(&bundle, Some(TODAY));
    findings.retain(|finding| finding.severity() == Severity::Error);
    findings
}

/// Texts with what breaks readers: tags, entities, directions, numbers, units, words of the rules.
fn noise() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        "[ -~]{0,12}",
        "\\PC{0,8}",
        prop::sample::select(vec![
            "30 mg",
            "up to 12 weeks",
            "placebo",
            "<b>",
            "&lt;",
            "\u{202e}",
            "\u{0}",
            "\n",
            "\\<",
            "10.5555/x",
            "NCT00000001",
            "secondary",
            "not randomized",
            "{",
            "}",
            "\\'",
            "@article{",
            "-",
            "RETRACTED:",
            "5",
            "1990",
            "9".repeat(30).leak(),
        ])
        .prop_map(str::to_owned),
    ];
    prop::collection::vec(word, 0..8).prop_map(|words| words.join(" "))
}

fn tagged(tags: &'static [&'static str]) -> impl Strategy<Value = String> {
    let line = prop_oneof![
        8 => (prop::sample::select(tags), noise()).prop_map(|(tag, value)| format!("{tag}{value}")),
        1 => noise(),
        1 => Just(String::new()),
    ];
    prop::collection::vec(line, 0..30).prop_map(|lines| lines.join("\n"))
}

/// A study with these texts in all its fields, and one of each kind of arm.
fn study(texts: &[String], count: u32) -> String {
    let text = |at: usize| texts.get(at % texts.len().max(1)).cloned().unwrap_or_default();
    let kinds = ["EXPERIMENTAL", "PLACEBO_COMPARATOR", "ACTIVE_COMPARATOR", "OTHER"];
    let arms: Vec<_> = (0..texts.len() % 4)
        .map(|at| json!({ "label": text(at), "type": kinds[(at + texts.len()) % 4], "description": text(at + 1) }))
        .collect();
    json!({
        "protocolSection": {
            "identificationModule": {
                "nctId": "NCT00000001", "acronym": text(0), "briefTitle": text(1),
                "secondaryIdInfos": [{ "id": text(2) }],
            },
            "statusModule": {
                "overallStatus": if count.is_multiple_of(2) { "TERMINATED" } else { "WITHDRAWN" }, "whyStopped": text(3),
                "startDateStruct": { "date": text(4) }, "lastUpdatePostDateStruct": { "date": text(5) },
            },
            "sponsorCollaboratorsModule": { "leadSponsor": { "name": text(6) }, "collaborators": [{ "name": text(7) }] },
            "conditionsModule": { "conditions": [text(8), text(9)] },
            "designModule": {
                "designInfo": {
                    "allocation": if count.is_multiple_of(3) { "NON_RANDOMIZED" } else { "RANDOMIZED" },
                    "interventionModel": "SINGLE_GROUP", "maskingInfo": { "masking": "TRIPLE" },
                },
                "enrollmentInfo": { "count": count, "type": "ACTUAL" },
            },
            "armsInterventionsModule": {
                "armGroups": arms,
                "interventions": [{ "type": text(1), "name": text(2), "description": text(3), "armGroupLabels": [text(0)] }],
            },
            "outcomesModule": { "primaryOutcomes": [{ "measure": text(4), "timeFrame": text(5) }, { "measure": text(6), "timeFrame": "90 days" }] },
            "contactsLocationsModule": { "locations": [{ "country": text(7) }] },
        }
    })
    .to_string()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_study_becomes_a_bundle_without_errors(texts in prop::collection::vec(noise(), 1..12), count in 0..5000_u32) {
        let study = study(&texts, count);
        prop_assert!(read(&study, None).is_ok(), "{study}");
        prop_assert_eq!(errors(&study, None), [], "{}", study);
    }

    #[test]
    fn any_pubmed_record_becomes_a_bundle_without_errors(
        text in tagged(&["PMID- ", "TI  - ", "FAU - ", "AU  - ", "DP  - ", "AB  - ", "LID - ", "PMC - ", "JT  - ", "EIN - ",
            "SI  - ClinicalTrials.gov/", "PT  - Randomized Controlled Trial", "PT  - Systematic Review", "      "])
    ) {
        prop_assert_eq!(errors(&text, Some(Format::PubMed)), [], "{}", text);
    }

    #[test]
    fn any_ris_becomes_a_bundle_without_errors(
        text in tagged(&["TY  - JOUR", "TI  - ", "AU  - ", "PY  - ", "DA  - ", "AB  - ", "DO  - ", "UR  - ", "SP  - ", "ER  - "])
    ) {
        prop_assert_eq!(errors(&text, Some(Format::Ris)), [], "{}", text);
    }

    #[test]
    fn any_bibtex_becomes_a_bundle_without_errors(
        fields in prop::collection::vec((prop::sample::select(vec!["title", "author", "year", "month", "pages", "date", "doi"]), noise()), 0..9),
    ) {
        let fields: Vec<String> = fields.iter().map(|(name, value)| format!("{name} = {{{value}}}")).collect();
        let text = format!("@article{{made-up, {}}}", fields.join(", "));
        prop_assert_eq!(errors(&text, Some(Format::Bibtex)), [], "{}", text);
    }

    #[test]
    fn any_csl_json_becomes_a_bundle_without_errors(text in noise(), number in any::<i64>()) {
        let item = json!([{ "title": text, "DOI": text, "issued": { "date-parts": [[number, 13, text]] }, "volume": number,
            "author": [{ "family": text }, { "literal": text }], "abstract": text, "page": [text], "type": text }]);
        prop_assert_eq!(errors(&item.to_string(), None), [], "{}", item);
    }

    #[test]
    fn any_text_is_read_or_refused(text in noise()) {
        for format in [Format::ClinicalTrials, Format::PubMed, Format::PubMedXml, Format::Ris, Format::Bibtex, Format::CslJson] {
            let _ = errors(&text, Some(format));
        }
        let _ = errors(&text, None);
    }
}

fn pubmed(types: &str) -> SourceKind {
    let types: String = types.split(';').map(|kind| format!("PT  - {kind}\n")).collect();
    let records = read(&format!("PMID- 1\nTI  - A made-up title\n{types}"), None).expect("a record");
    draft(records, TODAY).bundle.sources[0].kind
}

#[test]
fn a_source_is_what_pubmed_says_and_else_unknown() {
    use SourceKind::{Comment, Guideline, MetaAnalysis, SystematicReview, TrialReport, Unknown};
    for (types, kind) in [
        ("Journal Article", Unknown),
        ("Journal Article;Randomized Controlled Trial", TrialReport),
        ("Clinical Trial, Phase III", TrialReport),
        ("Clinical Trial Protocol", Unknown),
        ("Meta-Analysis;Randomized Controlled Trial", MetaAnalysis),
        ("Meta-Analysis;Systematic Review", SystematicReview),
        ("Comment;Randomized Controlled Trial", Comment),
        ("Practice Guideline", Guideline),
        ("Published Erratum", Comment),
    ] {
        assert_eq!(pubmed(types), kind, "{types}");
    }
}

fn participants(allocation: &str, kind: &str) -> (Option<String>, usize) {
    let study = json!({ "protocolSection": {
        "identificationModule": { "nctId": "NCT00000001" },
        "designModule": { "designInfo": { "allocation": allocation }, "enrollmentInfo": { "count": 48, "type": kind } },
    }});
    let draft = draft(read(&study.to_string(), None).expect("a study"), TODAY);
    let randomized = &draft.bundle.trials[0].participants.randomized;
    (randomized.value.map(|value| value.to_string()), randomized.passages.len())
}

#[test]
fn a_planned_number_is_not_the_number_randomized_and_stands_beside_it() {
    assert_eq!(participants("RANDOMIZED", "ACTUAL"), (Some("48".to_owned()), 1));
    assert_eq!(participants("RANDOMIZED", "ESTIMATED"), (None, 1));
    assert_eq!(participants("RANDOMIZED", ""), (None, 1));
    assert_eq!(participants("NA", "ACTUAL"), (None, 1));
}

#[test]
fn what_pubmed_has_changed_in_a_title_is_still_to_find() {
    let told = |title: &str| {
        let draft = draft(read(&format!("PMID- 1\nTI  - {title}\n"), None).expect("a record"), TODAY);
        draft.to_find.iter().any(|gap| gap.place == "title" && gap.of == "sources[0]")
    };
    assert!(told("Oral P2Y(12) in a made-up trial.") && !told("Oral P2Y12 in 20 (12) made-up trials."));
}

#[test]
fn what_pubmed_has_changed_in_a_sentence_is_not_quoted() {
    let record = |text: &str| format!("PMID- 1\nTI  - A\nPT  - Randomized Controlled Trial\nAB  - {text}\n");
    let quoted = |text: &str| draft(read(&record(text), None).expect("a record"), TODAY).bundle.passages.len();
    assert_eq!(quoted("We gave 10(3) mg a day."), 0);
    assert_eq!(quoted("We gave 10 mg (0.1 mg each hour) a day."), 1);
}

#[test]
fn two_records_of_one_source_are_one_source() {
    let nbib = "PMID- 1\nTI  - A made-up title\nPT  - Randomized Controlled Trial\nLID - 10.5555/Example [doi]\n";
    let ris = "TY  - JOUR\nTI  - A made-up title\nDO  - 10.5555/example\nVL  - 7\nER  - \n";
    for order in [[nbib, ris], [ris, nbib]] {
        let records = order.into_iter().flat_map(|text| read(text, None).expect("a record")).collect();
        let sources = draft(records, TODAY).bundle.sources;
        assert_eq!(sources.len(), 1);
        let source = &sources[0];
        assert_eq!(
            (source.volume.as_deref(), source.pmid.as_deref(), source.kind),
            (Some("7"), Some("1"), SourceKind::TrialReport)
        );
    }
}

#[test]
fn a_whole_library_is_refused() {
    let reference = "TY  - JOUR\nTI  - A\nER  - \n";
    assert_eq!(read(&reference.repeat(500), None).map(|records| records.len()), Ok(500));
    let problem = read(&reference.repeat(501), None).err().expect("it is refused");
    assert!(problem.to_string().starts_with("it holds 501 records"), "{problem}");
}

#[test]
fn every_place_and_outcome_of_a_long_study_is_read() {
    let places: Vec<_> = (0..20_000).map(|at| json!({ "country": format!("Ruritania {at}") })).collect();
    let outcomes: Vec<_> = (0..20_000).map(|_| json!({ "measure": "Hiccups", "timeFrame": "90 days" })).collect();
    let study = json!({ "protocolSection": {
        "identificationModule": { "nctId": "NCT00000001" },
        "contactsLocationsModule": { "locations": places },
        "outcomesModule": { "primaryOutcomes": outcomes },
    }});
    let draft = draft(read(&study.to_string(), None).expect("a study"), TODAY);
    assert_eq!((draft.bundle.trials[0].countries.len(), draft.bundle.trials[0].outcomes.len()), (20_000, 20_000));
}

#[test]
fn a_record_without_a_title_is_kept_and_told() {
    for text in [
        "TY  - JOUR\nAU  - Nemo, A.\nER  - \n",
        "@article{a, author = {Nemo, A.}}",
        r#"[{"type": "book", "author": [{"family": "Nemo"}]}]"#,
    ] {
        let draft = draft(read(text, None).expect("a record"), TODAY);
        assert_eq!(draft.bundle.sources[0].author[0].family, "Nemo", "{text}");
        assert!(
            draft.to_find.iter().any(|gap| (gap.of.as_str(), gap.place.as_str()) == ("sources[0]", "title")),
            "{text}"
        );
    }
}

#[test]
fn a_report_on_several_trials_gives_none_of_them_its_sentences() {
    let study =
        |number: &str| json!({ "protocolSection": { "identificationModule": { "nctId": number } } }).to_string();
    let report = "PMID- 1\nTI  - A\nPT  - Randomized Controlled Trial\nSI  - ClinicalTrials.gov/NCT00000001\n\
                  SI  - ClinicalTrials.gov/NCT00000002\nAB  - We randomly assigned 240 people.\n";
    let texts = [study("NCT00000001"), study("NCT00000002"), report.to_owned()];
    let records = texts.iter().flat_map(|text| read(text, None).expect("a record")).collect();
    let bundle = draft(records, TODAY).bundle;
    assert!(bundle.trials.len() == 2 && bundle.trials.iter().all(|trial| trial.sources.len() == 2));
    assert_eq!(bundle.passages, []);
}
