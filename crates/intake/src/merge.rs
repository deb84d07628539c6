//! Records about one thing: the same source twice, and reports of one trial.

use evidence_bundle::{Design, Participants, Regimen, Source, Start, StartEvent, Subject, Trial};

use crate::abstracts::{self, DOSE, PRIMARY, RANDOMIZED};
use crate::clinical_trials::Study;
use crate::draft::{Finder, ToFind};
use crate::quotes::{Quotes, unknown, unknown_number};
use crate::record::{Record, Reference};
use crate::study;

/// Studies and references, each once. What a second record of a source has more is kept.
pub(crate) fn each_once(records: Vec<Record>) -> (Vec<Study>, Vec<Reference>) {
    let (mut studies, mut references): (Vec<Study>, Vec<Reference>) = Default::default();
    let number = |study: &Study| study.protocol_section.identification_module.nct_id.clone();
    for record in records {
        match record {
            Record::Study(study) if studies.iter().any(|other| number(other) == number(&study)) => {}
            Record::Study(study) => studies.push(*study),
            Record::Reference(reference) => {
                match references.iter_mut().find(|other| is_same(&other.source, &reference.source)) {
                    Some(first) => complete(first, *reference),
                    None => references.push(*reference),
                }
            }
        }
    }
    (studies, references)
}

/// Whether both are one publication: by DOI or PubMed number, and where neither has one by address.
pub(crate) fn is_same(one: &Source, other: &Source) -> bool {
    let doi = |source: &Source| source.doi.as_deref().map(str::to_lowercase);
    let same = |one: Option<String>, other: Option<String>| one.is_some() && one == other;
    let has_number = |source: &Source| source.doi.is_some() || source.pmid.is_some();
    same(doi(one), doi(other))
        || same(one.pmid.clone(), other.pmid.clone())
        || !has_number(one) && !has_number(other) && same(one.url.clone(), other.url.clone())
}

fn complete(first: &mut Reference, second: Reference) {
    let (own, other) = (&mut first.source, second.source);
    if own.title.is_empty() {
        own.title = other.title;
    }
    let fill = |own: &mut Option<String>, other: Option<String>| *own = own.take().or(other);
    fill(&mut own.container_title, other.container_title);
    fill(&mut own.volume, other.volume);
    fill(&mut own.issue, other.issue);
    fill(&mut own.page, other.page);
    fill(&mut own.doi, other.doi);
    fill(&mut own.pmid, other.pmid);
    fill(&mut own.pmcid, other.pmcid);
    fill(&mut own.url, other.url);
    fill(&mut first.abstract_text, second.abstract_text);
    fill(&mut first.notice, second.notice);
    own.issued = own.issued.take().or(other.issued);
    own.publication = own.publication.take().or(other.publication);
    if own.kind == evidence_bundle::SourceKind::Unknown {
        own.kind = other.kind;
    }
    first.is_trial |= second.is_trial;
    for number in second.registrations {
        if !first.registrations.contains(&number) {
            first.registrations.push(number);
        }
    }
}

/// "Dávalos 2012"
pub(crate) fn short_name(source: &Source) -> String {
    let year = source.issued.as_ref().and_then(|issued| issued.date_parts.first()?.first());
    let author = source.author.first().map_or_else(|| source.title.as_str(), |author| author.family.as_str());
    let name: String = author.chars().take(40).collect();
    year.map_or_else(|| name.clone(), |year| format!("{name} {year}"))
}

/// A trial of which a report is all that was given.
pub(crate) fn trial(reference: &Reference, id: String, name: &str, quotes: &mut Quotes, mut to_find: Finder) -> Trial {
    for (what, place) in [
        ("how people were allocated", "design.allocation"),
        ("who did not know", "design.masking"),
        ("what the others were given", "design.comparator"),
        ("what people had", "condition"),
        ("where people took part", "countries"),
        ("how many people", "participants.randomized"),
        ("each with its people", "participants.arms"),
        ("how much at once", "regimen.dose"),
        ("how often it was given", "regimen.frequency"),
        ("by which way", "regimen.route"),
        ("how long one course lasted", "regimen.course"),
        ("the event, and when the first dose was given from it", "regimen.start"),
        ("what was measured, and found", "outcomes"),
        ("who paid", "funding"),
    ] {
        to_find.look(what, place, "the trial's report");
    }
    let numbers = reference.registrations.len();
    if numbers != 1 {
        let what = if numbers == 0 { "its number" } else { "which of the numbers in the record are its own" };
        to_find.look(what, "registration", "the trial's report");
    }
    let design = Design {
        allocation: unknown(Vec::new()),
        masking: unknown(Vec::new()),
        comparator: unknown(Vec::new()),
        ..Design::default()
    };
    let regimen = Regimen {
        dose: unknown_number(Vec::new()),
        frequency: unknown(Vec::new()),
        route: unknown(Vec::new()),
        course: unknown_number(Vec::new()),
        // The event of a window that is not there is not shown.
        start: Start { event: StartEvent::Randomization, window: unknown_number(Vec::new()) },
        ..Regimen::default()
    };
    let mut trial = Trial {
        id,
        name: name.to_owned(),
        // A report that lists several numbers may tell of other trials.
        registration: if numbers == 1 { reference.registrations.clone() } else { Vec::new() },
        sources: vec![reference.source.id.clone()],
        shown: true,
        design,
        condition: unknown(Vec::new()),
        participants: Participants { randomized: unknown_number(Vec::new()), ..Participants::default() },
        regimen,
        ..Trial::default()
    };
    add_sentences(&mut trial, reference, quotes);
    trial
}

/// Sentences of the abstract beside the facts that they may state.
pub(crate) fn add_sentences(trial: &mut Trial, reference: &Reference, quotes: &mut Quotes) {
    let text = reference.abstract_text.as_deref();
    let mut take = |sought| abstracts::take(text, &reference.source.id, sought, quotes);
    let randomized = take(&RANDOMIZED);
    if trial.participants.randomized.absent.is_some() {
        trial.participants.randomized.passages.extend(randomized);
    }
    for passage in take(&DOSE) {
        trial.regimen.dose.passages.push(passage.clone());
        trial.regimen.frequency.passages.push(passage.clone());
        trial.regimen.route.passages.push(passage.clone());
        trial.regimen.course.passages.push(passage);
    }
    // A primary outcome has its measure from the registry; the sentence may state the result.
    if let Some(outcome) = trial.outcomes.first_mut() {
        outcome.passages.extend(take(&PRIMARY));
    }
}

/// What the bundle is about.
pub(crate) fn subject(studies: &[Study], to_find: &mut Vec<ToFind>) -> Subject {
    let mut finder = Finder::new(to_find, "subject");
    let subjects: Vec<_> = studies.iter().filter_map(|study| study::subject(&study.protocol_section)).collect();
    let Some(first) = subjects.first() else {
        finder.look("the treatment that the bundle is about", "name", "your article");
        return Subject { name: "The treatment".to_owned(), kind: "treatment".to_owned(), ..Subject::default() };
    };
    let is_one = subjects.iter().all(|subject| subject.name.eq_ignore_ascii_case(&first.name) && !subject.is_several);
    if !is_one {
        finder.look(
            "the treatment that the bundle is about: the records name several",
            "name",
            "the arms of the records",
        );
    }
    Subject { name: first.name.clone(), kind: first.kind.clone(), ..Subject::default() }
}
