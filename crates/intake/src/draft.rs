//! Puts what was read together.

use evidence_bundle::{Bundle, FORMAT, Notice, NoticeKind, Publication, PublicationState, Source, SourceKind, Trial};
use jiff::civil::Date;

use crate::abstracts::has_raised_digits;
use crate::clinical_trials::Study;
use crate::names::Names;
use crate::quotes::Quotes;
use crate::record::{Record, Reference};
use crate::{merge, review, study};

/// The beginning of a bundle, and what is still to find.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    pub bundle: Bundle,
    pub to_find: Vec<ToFind>,
}

/// Something that the records do not state, or not in a field of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToFind {
    pub what: String,
    /// What it is a part of: `trials[0]`; empty for the bundle.
    pub of: String,
    /// Its path from there: `regimen.dose`.
    pub place: String,
    pub look: String,
}

/// Adds to the list, below one path.
pub(crate) struct Finder<'a> {
    list: &'a mut Vec<ToFind>,
    path: String,
}

impl<'a> Finder<'a> {
    pub fn new(list: &'a mut Vec<ToFind>, path: impl Into<String>) -> Self {
        Self { list, path: path.into() }
    }

    pub fn look(&mut self, what: &str, place: &str, look: &str) {
        let [what, place, look] = [what, place, look].map(str::to_owned);
        self.list.push(ToFind { what, of: self.path.clone(), place, look });
    }
}

/// The beginning of a bundle of these records.
///
/// `today` becomes its version and the day on which its facts were held against their sources: the records.
pub fn draft(records: Vec<Record>, today: Date) -> Draft {
    let (studies, references) = merge::each_once(records);
    let mut maker = Maker::default();
    for study in &studies {
        maker.add_study(study);
    }
    let notices: Vec<(usize, String)> =
        references.iter().enumerate().filter_map(|(at, reference)| Some((at, reference.notice.clone()?))).collect();
    let first = maker.sources.len();
    for reference in references {
        maker.add_reference(reference);
    }
    for (at, pmid) in notices {
        let by =
            maker.sources.iter().find(|source| source.pmid.as_ref() == Some(&pmid)).map(|source| source.id.clone());
        if let Some(publication) = &mut maker.sources[first + at].publication {
            publication.by = by;
        }
    }
    maker.finish(&studies, today)
}

#[derive(Default)]
struct Maker {
    sources: Vec<Source>,
    trials: Vec<Trial>,
    reviews: Vec<evidence_bundle::Review>,
    quotes: Quotes,
    to_find: Vec<ToFind>,
    source_ids: Names,
    trial_ids: Names,
    review_ids: Names,
}

impl Maker {
    /// Publishers put a retraction into the title.
    fn add_source(&mut self, mut source: Source) {
        let is_marked = source.publication.as_ref().is_some_and(|p| p.state == PublicationState::Retracted);
        if evidence_audit::is_retracted_by_title(&source) && !is_marked {
            source.publication = Some(Publication { state: PublicationState::Retracted, ..Publication::default() });
        }
        self.sources.push(source);
    }

    fn add_study(&mut self, study: &Study) {
        let source = study::source(&study.protocol_section, &mut self.source_ids);
        let finder = Finder::new(&mut self.to_find, format!("trials[{}]", self.trials.len()));
        self.trials.push(study::trial(study, &mut self.trial_ids, &source, &mut self.quotes, finder));
        self.add_source(source);
    }

    fn add_reference(&mut self, mut reference: Reference) {
        let is_untitled = reference.source.title.is_empty();
        if is_untitled {
            reference.source.title = "[The record has no title]".to_owned();
        }
        let name = merge::short_name(&reference.source);
        reference.source.id = self.source_ids.new_id(&name, "source");
        let index = self.sources.len();
        let mut finder = Finder::new(&mut self.to_find, format!("sources[{index}]"));
        if is_untitled {
            finder.look("the record has none", "title", "the source itself");
        }
        if has_raised_digits(&reference.source.title) {
            finder.look("raised and lowered digits, which PubMed puts in parentheses", "title", "the source itself");
        }
        if reference.source.kind == SourceKind::Unknown {
            finder.look(&format!("what “{name}” is: trial-report, systematic-review, …"), "kind", "the source itself");
        }
        match reference.source.kind {
            SourceKind::SystematicReview | SourceKind::MetaAnalysis => {
                let finder = Finder::new(&mut self.to_find, format!("reviews[{}]", self.reviews.len()));
                let id = self.review_ids.new_id(&name, "review");
                self.reviews.push(review::review(&reference, id, &mut self.quotes, finder));
            }
            SourceKind::TrialReport | SourceKind::Unknown => self.join(&reference, &name),
            _ => {}
        }
        self.add_source(reference.source);
    }

    /// A report belongs to the trials whose numbers it lists; one that is of none of them begins its own.
    fn join(&mut self, reference: &Reference, name: &str) {
        let lists = |trial: &Trial| trial.registration.iter().any(|entry| reference.registrations.contains(entry));
        let known: Vec<usize> = (0..self.trials.len()).filter(|at| lists(&self.trials[*at])).collect();
        if known.is_empty() && reference.is_trial {
            let finder = Finder::new(&mut self.to_find, format!("trials[{}]", self.trials.len()));
            let id = self.trial_ids.new_id(name, "trial");
            self.trials.push(merge::trial(reference, id, name, &mut self.quotes, finder));
            return;
        }
        for at in &known {
            let trial = &mut self.trials[*at];
            trial.sources.push(reference.source.id.clone());
            // Of a report on several trials nobody knows which one a sentence is about.
            if known.len() == 1 {
                merge::add_sentences(trial, reference, &mut self.quotes);
            }
        }
    }

    fn finish(mut self, studies: &[Study], today: Date) -> Draft {
        for review in &mut self.reviews {
            review.membership = review::membership(&self.trials);
        }
        let subject = merge::subject(studies, &mut self.to_find);
        let mut finder = Finder::new(&mut self.to_find, "");
        finder.look("the heading that readers see", "title", "your article");
        finder.look("the licence of your data: an SPDX id, such as CC-BY-4.0", "license", "your own decision");
        let bundle = Bundle {
            schema: Some("bundle.schema.json".to_owned()),
            format: FORMAT,
            id: Names::default().new_id(&subject.name, "bundle"),
            version: today.to_string(),
            language: "en".to_owned(),
            title: format!("{}: a draft", subject.name),
            subject,
            checked_on: today.to_string(),
            // SPDX has this for "nothing is said of it".
            license: "NOASSERTION".to_owned(),
            // Without a text it is the widget's own wording.
            notices: vec![Notice { kind: NoticeKind::Safety, ..Notice::default() }],
            trials: self.trials,
            reviews: self.reviews,
            sources: self.sources,
            passages: self.quotes.passages,
            ..Bundle::default()
        };
        Draft { bundle, to_find: self.to_find }
    }
}
