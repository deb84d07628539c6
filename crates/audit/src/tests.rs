//! What an editor is told of a file as a whole.
use evidence_bundle::{Finding, Severity};

use crate::{examine, load};

const GOOD: &str = include_str!("../../../data/cerebrolysin.json");

fn examined(from: &str, to: &str) -> Vec<Finding> {
    assert!(GOOD.contains(from), "the bundle has no {from}");
    examine(&GOOD.replacen(from, to, 1), None)
}

#[test]
fn the_nearest_id_of_the_same_kind_is_suggested() {
    for (from, to, meant) in [
        ("[\"casta-dose\"]", "[\"casta-doze\"]", "casta-dose"),
        ("\"sources\": [\"muresanu2016\"]", "\"sources\": [\"muresanu2061\"]", "muresanu2016"),
        ("\"source\": \"ziganshina2023\"", "\"source\": \"ziganshin2023\"", "ziganshina2023"),
        ("\"by\": \"ziganshina2023\"", "\"by\": \"ziganshina23\"", "ziganshina2023"),
        ("\"trial\": \"cars-2\"", "\"trial\": \"cars-22\"", "cars-2"),
        ("\"supersedes\": \"stroke-2020\"", "\"supersedes\": \"stroke2020\"", "stroke-2020"),
        ("\"supersededBy\": \"stroke-2023\"", "\"supersededBy\": \"strokes-2023\"", "stroke-2023"),
        ("\"arm\": \"placebo\"", "\"arm\": \"plazebo\"", "placebo"),
    ] {
        let helps: Vec<_> = examined(from, to).into_iter().map(|finding| finding.help).collect();
        let suggestion = format!("did you mean `{meant}`? mend the id");
        assert!(helps.iter().any(|help| help.starts_with(&suggestion)), "{to}: {helps:#?}");
    }
}

#[test]
fn nothing_is_suggested_that_is_not_alike() {
    let findings = examined("[\"casta-dose\"]", "[\"xyz\"]");
    assert_eq!(findings[0].help, "mend the id, or add the passage");
}

#[test]
fn errors_come_before_warnings_and_each_has_its_place() {
    let today = Some(jiff::civil::date(2026, 11, 22));
    let findings = examine(&GOOD.replace("\"stroke-2023-death\"]", "\"gone\"]"), today);
    let order: Vec<_> = findings.iter().map(|finding| (finding.severity(), finding.place)).collect();
    assert!(order.is_sorted() && order.iter().all(|(_, place)| place.is_some()), "{order:?}");
    let ends = [&findings[0], &findings[findings.len() - 1]].map(Finding::severity);
    assert_eq!(ends, [Severity::Error, Severity::Warning]);
}

#[test]
fn the_rules_about_age_need_a_date() {
    assert!(examine(GOOD, None).iter().all(|finding| !["W001", "W002"].contains(&finding.code)));
}

#[test]
fn a_bundle_is_read_as_a_browser_reads_it_to_the_last_zero() {
    let written = |bundle| serde_json::to_string(&bundle).expect("it can be written");
    let (here, there) = (load(GOOD).map(written), evidence_bundle::load(GOOD).map(written));
    assert_eq!(here, there);
    assert!(here.is_ok_and(|text| text.contains("0.90")));
}

/// The codes and paths of the errors after changes.
fn errors(changes: &[(&str, &str)]) -> Vec<(&'static str, String)> {
    let mut text = GOOD.to_owned();
    for (from, to) in changes {
        assert!(text.contains(from), "the bundle has no {from}");
        text = text.replacen(from, to, 1);
    }
    let findings = load(&text).err().unwrap_or_default();
    assert!(findings.iter().all(|finding| finding.place.is_some()));
    findings.into_iter().map(|finding| (finding.code, finding.path)).collect()
}

fn told(code: &'static str, path: &str) -> (&'static str, String) {
    (code, path.to_owned())
}

#[test]
fn errors_in_the_form_and_those_of_the_rules_are_told_in_one_run() {
    let dose = "\"value\": 30, \"unit\": \"mL\", \"passages\": [\"casta-dose\"]";
    let found = errors(&[
        ("\"title\":", "\"titel\": \"x\", \"title\":"),
        ("\"status\": \"active\"", "\"status\": \"final\""),
        (dose, "\"value\": 50, \"unit\": \"mL\", \"passages\": [\"casta-dose\"]"),
        ("\"arm\": \"placebo\"", "\"arm\": \"plazebo\""),
    ]);
    let codes: Vec<_> = found.iter().map(|(code, _)| *code).collect();
    assert!(["E004", "E006", "E020", "E050"].iter().all(|code| codes.contains(code)), "{found:?}");
}

#[test]
fn what_a_field_that_could_not_be_read_explains_is_not_told_again() {
    // The dose is in a form that is not allowed: no rule says that it is missing, or that the sums do not add up.
    let unit = errors(&[(
        "\"unit\": \"mL\", \"passages\": [\"casta-dose\"]",
        "\"unit\": \"ml\", \"passages\": [\"casta-dose\"]",
    )]);
    assert_eq!(unit, [told("E006", "trials[0].regimen.dose.unit")]);
    // A typo in the name of a list: what is in it is not said to be missing.
    assert_eq!(errors(&[("\n  \"passages\": [", "\n  \"passagges\": [")]), [told("E004", "passagges")]);
    let typo = errors(&[("\"followUp\": {", "\"followUpp\": {")]);
    assert_eq!(typo, [told("E004", "trials[0].followUpp")]);
}

#[test]
fn a_list_of_the_wrong_kind_is_refused_in_place_of_an_object() {
    let found = errors(&[("\"notices\": [", "\"reviewed\": [\"2026-11-22\", \"me\"], \"notices\": [")]);
    assert_eq!(found, [told("E006", "reviewed")]);
}

/// What is found after the dose of the first trial has this instead of a passage of the list.
fn with_passage_inside(dose: &str) -> (String, Vec<Finding>) {
    let listed = "\"dose\": { \"value\": 30, \"unit\": \"mL\", \"passages\": [\"casta-dose\"] }";
    assert!(GOOD.contains(listed), "the bundle has no {listed}");
    let text =
        GOOD.replacen("\"format\": 1", "\"format\": 2", 1).replacen(listed, &format!("\"dose\": {{ {dose} }}"), 1);
    let mut findings = examine(&text, None);
    let before: Vec<_> = examine(GOOD, None).into_iter().map(|finding| (finding.code, finding.path)).collect();
    findings.retain(|finding| !before.contains(&(finding.code, finding.path.clone())));
    (text, findings)
}

#[test]
fn what_is_wrong_with_a_passage_inside_a_fact_is_marked_where_it_is_written() {
    let good = "\"value\": 30, \"unit\": \"mL\", \"quote\": \"30 mL of Cerebrolysin\", \"source\": \"heiss2012\"";
    let (_, found) = with_passage_inside(&format!("{good}, \"checked\": \"primary\""));
    assert_eq!(found, []);
    for (from, to, code, path, marked) in [
        ("30 mL of Cerebrolysin", "29 mL of Cerebrolysin", "E050", "trials[0].regimen.dose", "{"),
        ("heiss2012", "heis2012", "E020", "trials[0].regimen.dose.source", "\"heis2012\""),
        ("\"primary\"", "\"not-yet\"", "W020", "trials[0].regimen.dose.checked", "\"not-yet\""),
        ("\"primary\"", "\"perhaps\"", "E006", "trials[0].regimen.dose.checked", "\"perhaps\""),
        (", \"checked\": \"primary\"", "", "E005", "trials[0].regimen.dose", "{"),
        (", \"source\": \"heiss2012\"", "", "E005", "trials[0].regimen.dose", "{"),
        ("\"quote\": \"30 mL of Cerebrolysin\", ", "", "E005", "trials[0].regimen.dose", "{"),
        ("30 mL of Cerebrolysin", "30 <b>mL</b> of Cerebrolysin", "E042", "trials[0].regimen.dose.quote", "\"30 <b>"),
    ] {
        let dose = format!("{good}, \"checked\": \"primary\"");
        assert!(dose.contains(from), "{from}");
        let (text, found) = with_passage_inside(&dose.replacen(from, to, 1));
        let finding = found.first().unwrap_or_else(|| panic!("nothing is found for {to}"));
        assert_eq!((finding.code, finding.path.as_str(), found.len()), (code, path, 1), "{found:#?}");
        let place = finding.place.expect("a place");
        assert!(text[place.offset..].starts_with(marked), "{code}: {}", &text[place.offset..place.offset + 40]);
    }
    let (_, found) = with_passage_inside(&good.replace("heiss2012\"", "heis2012\", \"checked\": \"primary\""));
    assert!(found[0].help.starts_with("did you mean `heiss2012`?"), "{found:#?}");
}
