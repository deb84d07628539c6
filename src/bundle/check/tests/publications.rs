//! Sources that no longer stand, and identifiers of another journal.

use super::*;

#[test]
fn a_retraction_in_the_title_is_in_the_state() {
    let title = ("sources.zhang2017.title", json!("RETRACTED: Efficacy and safety of Cerebrolysin"));
    refuses("E080", std::slice::from_ref(&title));
    accepts(&[title, ("sources.zhang2017.publication", json!({ "state": "retracted" }))]);
}

#[test]
fn a_superseded_review_has_a_superseded_source() {
    refuses("E081", &[("sources.ziganshina2020.publication", Value::Null)]);
}

#[test]
fn a_doi_belongs_to_the_journal_that_is_named() {
    refuses("E082", &[("sources.cui2019.container-title", json!("Stroke"))]);
}
