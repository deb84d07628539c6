//! Sources that no longer stand, and identifiers of another journal.
use super::*;

#[test]
fn a_retraction_in_the_title_is_in_the_state() {
    let title = ("sources.zhang2017.title", json!("RETRACTED: Efficacy and safety of Cerebrolysin"));
    refuses("E080", std::slice::from_ref(&title));
    accepts(&[title, ("sources.zhang2017.publication", json!({ "state": "retracted" }))]);
    // The notice says it of another source.
    let notice = ("sources.heiss2012.title", json!("Retraction: Cerebrolysin in acute ischemic stroke"));
    refuses("E080", std::slice::from_ref(&notice));
    accepts(&[notice, ("sources.heiss2012.kind", json!("comment"))]);
}

#[test]
fn a_source_of_which_nobody_has_said_what_it_is_needs_the_second_format() {
    refuses("E008", &[("sources.heiss2012.kind", json!("unknown"))]);
    accepts(&[("sources.heiss2012.kind", json!("unknown")), ("format", json!(2))]);
}

#[test]
fn a_superseded_review_has_a_superseded_source() {
    refuses("E081", &[("sources.ziganshina2020.publication", Value::Null)]);
}

#[test]
fn a_doi_belongs_to_the_journal_that_is_named() {
    refuses("E082", &[("sources.cui2019.container-title", json!("Stroke"))]);
}

#[test]
fn quotation_marks_stand_only_around_what_was_read() {
    refuses("E038", &[("passages.casta-dose.checked", json!("secondary"))]);
    accepts(&[("passages.casta-dose.checked", json!("not-yet"))]);
}

#[test]
fn a_passage_in_another_language_has_a_translation() {
    refuses("E039", &[("passages.smpc-stroke.gloss", Value::Null)]);
    accepts(&[("passages.casta-dose.language", json!("en"))]);
}

#[test]
fn dates_are_dates() {
    refuses("E044", &[("checkedOn", json!("yesterday"))]);
    refuses("E044", &[("checkedOn", json!("2026-11"))]);
    refuses("E044", &[("evidenceTo", json!("2022-13"))]);
    refuses("E044", &[("sources.zhang2017.publication", json!({ "state": "current", "checkedOn": "2026-02-30" }))]);
    accepts(&[("evidenceTo", json!("2022-06-30"))]);
}
